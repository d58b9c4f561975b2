import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { hubError } from "../../../core/errors.ts";
import { writeMrz } from "../../../core/standards/mrz-write.ts";
import { shownTo } from "../../world.ts";
import { type CheckPoint, officer, openCheckPoint } from "./checking.ts";

let point: CheckPoint;
beforeAll(async () => {
  point = await openCheckPoint();
  const { world } = point.hub;
  await world.person("Nikolai Bredenkov", { birthDates: [{ date: "1974-08-12" }], nationalities: ["UTO"], sex: "M" });
  const wanted = await world.person("Tamsin Orvelle", {
    birthDates: [{ date: "1980-01-02" }],
    fingerprints: [{ transactionNumber: "UTO-FP-0001", lastComparison: { at: "2026-01-01", outcome: "IDENTIFIED" } }],
  });
  await world.link("SUBJECT_OF", wanted, await point.notice());
  await world.person("Ilse Verhollen", { birthDates: [{ date: "1990-05-05" }], policy: shownTo({ classes: [] }) });
  await world.person("Pia Verhollen", { birthDates: [{ date: "2013-05-05" }] });
});
afterAll(() => point.close());

const check = (asked: object) => point.check("checkPerson", asked);

describe("a check of a person", () => {
  it.each([
    ["as written", { names: ["Nikolai Bredenkov"], birthDate: "1974-08-12" }],
    ["in another order", { names: ["BREDENKOV Nikolai"], birthDate: "1974-08-12" }],
    ["with a letter left out", { names: ["Nikolai Brednkov"], birthDate: "1974-08-12" }],
    ["in another script", { names: ["Николай Бреденков"], birthDate: "1974-08-12" }],
  ])("meets who is on record %s with the day of birth", async (_how, asked) => {
    expect(await check(asked)).toMatchObject({
      verdict: "CANDIDATES",
      nextStep: "SECOND_LINE",
      candidates: [{ kind: "PERSON", owner: "UTO", score: expect.any(Number) }],
    });
  });

  it("tells of the notice in force about who is met, and whose it is", async () => {
    const { candidates } = await check({ names: ["Tamsin Orvelle"], birthDate: "1980-01-02" });
    expect(candidates).toMatchObject([{ kind: "NOTICE", owner: "D", score: expect.any(Number) }]);
  });

  it.each([
    ["alone", {}],
    ["with a year", { birthDate: "1974" }],
  ])("by a name %s is incomplete: no hit, and second line asks for more", async (_how, more) => {
    const before = (await point.hitsOf("UTO")).length;
    expect(await check({ names: ["Nikolai Bredenkov"], ...more })).toMatchObject({
      verdict: "INCOMPLETE",
      nextStep: "SECOND_LINE",
      candidates: [],
    });
    expect(await point.hitsOf("UTO")).toHaveLength(before);
  });

  it.each([
    ["who is nobody's", { names: ["Quentin Zaharov"], birthDate: "1974-08-12" }],
    ["of another age", { names: ["Nikolai Bredenkov"], birthDate: "1951-02-03" }],
    ["whose identity is withheld", { names: ["Ilse Verhollen"], birthDate: "1990-05-05" }],
  ])("says that nothing is recorded of somebody %s", async (_who, asked) => {
    expect(await check(asked)).toMatchObject({ verdict: "NO_RECORD", candidates: [] });
  });

  it("protects a minor", async () => {
    expect(await check({ names: ["Pia Verhollen"], birthDate: "2013-05-05" })).toMatchObject({ nextStep: "PROTECT" });
  });

  it("takes fingerprints by their exact reference, and claims no match", async () => {
    const { candidates } = await check({ fingerprints: "uto fp 0001" });
    expect(candidates).toMatchObject([{ kind: "NOTICE", owner: "D", score: null }]);
    expect(await check({ fingerprints: "UTO-FP-0002" })).toMatchObject({ verdict: "NO_RECORD" });
  });

  it("answers who may read with what the last comparison of the fingerprints gave, who holds them and whom to ask", async () => {
    const lastComparison = { at: "2026-02-03", outcome: "CANDIDATES" };
    const held = { transactionNumber: "UTO-FP-0007", source: "Bureau of prints", lastComparison };
    await point.hub.world.person("Oskar Fenwether", { owner: "D", fingerprints: [held] });
    const reading = { owner: "GRC", scopes: ["*:check", "person:read"] };
    const query = `mutation { checkPerson(person: { fingerprints: "UTO-FP-0007" }) { candidates { owner record {
      ... on Person { fingerprints { transactionNumber source lastComparison { at outcome } } }
    } } } }`;
    const { data } = await point.hub.ask(reading, query);
    expect(data.checkPerson.candidates).toEqual([{ owner: "D", record: { fingerprints: [held] } }]);
    expect((await point.hub.ask(officer, query)).data).toEqual({
      checkPerson: { candidates: [{ owner: "D", record: null }] },
    });
  });

  it("says so where more records refer to fingerprints than it looks through", async () => {
    const said = { owner: "D", fingerprints: [{ transactionNumber: "UTO-FP-0003" }] };
    for (let at = 0; at <= 100; at++) await point.hub.world.person(`Nemo ${at}`, said);
    const { reasons } = await check({ fingerprints: "UTO-FP-0003" });
    expect(reasons.map(({ code }: { code: string }) => code)).toContain("TOO_MANY");
  });

  it.each([
    ["nothing", {}],
    ["no name", { names: [] }],
    ["a name that is nobody's", { names: ["UNKNOWN"] }],
    ["a reference that names nothing", { fingerprints: "N/A" }],
  ])("is refused with %s", async (_what, asked) => {
    expect(await point.refusal("checkPerson", asked)).toEqual(["BAD_USER_INPUT"]);
  });

  it("is part of a traveller's, by the zone of the document that is shown", async () => {
    const zone = writeMrz({
      format: "TD3",
      documentCode: "P",
      issuer: "UTO",
      number: "XZ4711999",
      nationality: "UTO",
      birthDate: "1974-08-12",
      expiryDate: "2029-04-15",
      sex: "M",
      primaryName: "Bredenkov",
      secondaryName: "Nikolai",
    }).join("\n");
    expect(await point.check("checkTraveller", { document: { zone } })).toMatchObject({
      verdict: "CANDIDATES",
      document: { verdict: "NO_RECORD" },
      person: { verdict: "CANDIDATES" },
    });
  });

  it("says that it was not checked while names are still being loaded", async () => {
    const loading = vi.spyOn(point.hub.hub.platform.personIndex, "current");
    loading.mockRejectedValueOnce(hubError("INDEX_LOADING"));
    expect(await check({ names: ["Nikolai Bredenkov"], birthDate: "1974-08-12" })).toMatchObject({
      verdict: "NOT_CHECKED",
      nextStep: "CHECK_AGAIN",
    });
    loading.mockRestore();
  });
});
