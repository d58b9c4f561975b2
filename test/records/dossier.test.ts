import { describe, expect, it } from "vitest";
import { dossierOf, mostOfASort } from "../../records/dossier.ts";
import { callerOf, openWorld, ownerAlone, type World } from "../world.ts";

type Dossier = NonNullable<Awaited<ReturnType<typeof dossierOf>>>;

const asked = (world: World, owner: string, id: string) =>
  dossierOf({ caller: callerOf(owner), reader: world.asking(owner).reader }, id);

/** Ids alone: of the reports, and of the notices of each holder. */
const idsIn = (dossier: Dossier | null) =>
  dossier && {
    reports: dossier.reports.map(({ report }) => report.id).toSorted(),
    holders: Object.fromEntries(
      dossier.holders.map(({ person, notices }) => [person.id, notices.map((notice) => notice.id).toSorted()]),
    ),
  };

const stolen = { number: "xz-0001", type: "PASSPORT", issuer: "UTO", fraudType: "STOLEN" };
const wanted = { form: "NOTICE", colour: "RED", status: "VALID" };

/** A passport that is reported stolen, with a holder who is wanted and one who is not. */
async function border(world: World) {
  const passport = await world.passport("XZ 0001");
  const report = await world.write("documentReport", stolen);
  const [anna, erik] = [await world.person("Anna"), await world.person("Erik")];
  const notice = await world.write("notice", wanted);
  for (const person of [anna, erik]) await world.link("HOLDER_OF", person, passport);
  await world.link("SUBJECT_OF", anna, notice);
  return { passport, report, anna, erik, notice };
}

describe("a document's dossier", () => {
  it("has its reports, its holders and their notices", async () => {
    await using world = await openWorld();
    const { passport, report, anna, erik, notice } = await border(world);
    await world.person("Somebody else");
    await world.write("notice", wanted);
    await world.write("documentReport", { ...stolen, number: "XZ0002" });
    const dossier = await asked(world, "XYZ", passport);
    expect(dossier?.document.number).toBe("XZ 0001");
    expect(dossier?.reports[0]?.weak).toBe(false);
    expect(idsIn(dossier)).toEqual({ reports: [report], holders: { [anna]: [notice], [erik]: [] } });
  });

  it("names a holder once, whoever says that it is one, and calls a report weak that may be of another document", async () => {
    await using world = await openWorld();
    const [anna, passport] = [await world.person("Anna"), await world.passport("XZ0001", { issuer: null })];
    const report = await world.write("documentReport", stolen);
    for (const source of ["register", "hotel"]) await world.link("HOLDER_OF", anna, passport, { source });
    const dossier = await asked(world, "XYZ", passport);
    expect(idsIn(dossier)).toEqual({ reports: [report], holders: { [anna]: [] } });
    expect(dossier?.reports[0]?.weak).toBe(true);
  });

  it("of a document without a number, a report and a holder is empty, and there is none of one that is not there", async () => {
    await using world = await openWorld();
    const blank = await world.write("document", { type: "VISA" });
    expect(idsIn(await asked(world, "XYZ", blank))).toEqual({ reports: [], holders: {} });
    expect(await asked(world, "XYZ", `DOC-${"A".repeat(26)}`)).toBeNull();
  });

  it("holds nothing that who asks may not see", async () => {
    await using world = await openWorld();
    const { passport, anna, erik } = await border(world);
    const secret = { policy: ownerAlone };
    const hidden = await world.write("notice", { ...wanted, ...secret });
    await world.link("SUBJECT_OF", erik, hidden);
    await world.write("documentReport", { ...stolen, ...secret });
    await world.link("HOLDER_OF", await world.person("Ilveth", secret), passport);
    const seen = idsIn(await asked(world, "XYZ", passport));
    expect(seen?.reports).toHaveLength(1);
    expect(Object.keys(seen?.holders ?? {}).toSorted()).toEqual([anna, erik].toSorted());
    expect(seen?.holders[erik]).toEqual([]);
    expect(idsIn(await asked(world, "UTO", passport))?.holders[erik]).toEqual([hidden]);
    expect(await asked(world, "XYZ", await world.passport("XZ0003", secret))).toBeNull();
  });

  it.each(["document", "documentReport", "link", "person", "notice"])(
    "is refused to who may not read a %s: nothing found would read as nothing reported",
    async (kind) => {
      await using world = await openWorld();
      const { passport } = await border(world);
      const others = ["document", "documentReport", "link", "person", "notice"].filter((one) => one !== kind);
      const caller = callerOf("XYZ", { scopes: others.map((one) => `${one}:read`) });
      const refused = dossierOf({ caller, reader: world.asking(caller).reader }, passport);
      await expect(refused).rejects.toMatchObject({ extensions: { code: "FORBIDDEN" } });
    },
  );

  it("is whole or an error", async () => {
    await using world = await openWorld();
    const passport = await world.passport("XZ0001");
    for (let at = 0; at < mostOfASort; at += 1) await world.write("documentReport", stolen);
    expect((await asked(world, "XYZ", passport))?.reports).toHaveLength(mostOfASort);
    await world.write("documentReport", stolen);
    await expect(asked(world, "XYZ", passport)).rejects.toMatchObject({ extensions: { code: "PAGE_SIZE" } });
  });
});
