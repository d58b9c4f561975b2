import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Said } from "../../world.ts";
import { type CheckPoint, openCheckPoint } from "./checking.ts";

let point: CheckPoint;
beforeAll(async () => {
  point = await openCheckPoint();
});
afterAll(() => point.close());

let born = 0;

/** A person of a list with a passport, under these listings or notices, and how officers ask for both. */
async function listed(name: string, ...notices: readonly Said[]) {
  const { world } = point.hub;
  const birthDate = `19${60 + (born += 1)}-02-03`;
  const number = point.newNumber();
  const person = await world.person(name, { birthDates: [{ date: birthDate }] });
  const passport = await world.write("document", { type: "PASSPORT", number, issuer: "UTO" });
  await world.link("HOLDER_OF", person, passport);
  for (const said of notices) await world.link("SUBJECT_OF", person, await point.notice(said));
  return { asked: { names: [name], birthDate }, number, name };
}

const listing = (...measures: readonly string[]): Said => ({ form: "LISTING", colour: null, owner: "UKSL", measures });

describe("somebody on a sanctions list", () => {
  it("is met at the border where the list bans travel, whatever else it imposes", async () => {
    const { asked, number } = await listed("Aldo Carvassin", listing("ASSET_FREEZE", "TRAVEL_BAN"));
    expect(await point.check("checkPerson", asked)).toMatchObject({
      verdict: "CANDIDATES",
      nextStep: "SECOND_LINE",
      candidates: [{ kind: "NOTICE", owner: "UKSL" }],
    });
    expect(await point.passport(number)).toMatchObject({ verdict: "BEARER_OF_INTEREST" });
  });

  it.each([
    ["a freeze of assets", "Elodie Vennari", ["ASSET_FREEZE", "ARMS_EMBARGO", "OTHER"]],
    ["nothing that it names", "Benno Grachwill", []],
  ])("changes no verdict where the list imposes %s", async (_what, name, measures) => {
    const { asked, number } = await listed(name, listing(...measures));
    expect(await point.check("checkPerson", asked)).toMatchObject({
      verdict: "NO_RECORD",
      candidates: [],
      reasons: [{ code: "NO_RECORD" }],
    });
    expect(await point.check("checkPerson", { names: asked.names })).toMatchObject({ verdict: "NO_RECORD" });
    expect(await point.passport(number)).toMatchObject({ verdict: "NO_RECORD", candidates: [] });
  });

  it("is met through another notice in force beside a freeze of assets, and through that alone", async () => {
    const { asked } = await listed("Tamsin Orvelle", listing("ASSET_FREEZE"), {});
    expect((await point.check("checkPerson", asked)).candidates).toMatchObject([{ kind: "NOTICE", owner: "D" }]);
  });
});
