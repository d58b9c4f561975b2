import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBothHubs, type TestHub } from "../hub.ts";

let both: Awaited<ReturnType<typeof openBothHubs>>;
const ids: Record<string, string> = {};

beforeAll(async () => {
  both = await openBothHubs();
  const { world } = both.local;
  const report = (number: string, said: object) =>
    world.write("documentReport", { type: "PASSPORT", issuer: "UTO", fraudType: "STOLEN", number, ...said });
  const operation = await world.write("operation", { programme: "STOP", name: "Stop at Utopia", phase: "RUNNING" });
  const [anna, berta] = [await world.person("Anna", { nationalities: ["NLD"] }), await world.person("Berta")];
  const car = await world.write("vehicle", { plate: "UT 77 XX" });
  const [passport, card] = [await world.passport("XZ1"), await world.passport("XZ2", { issuer: "NLD" })];
  const notice = await world.write("notice", { form: "NOTICE", colour: "RED", status: "VALID", number: "2026/1" });
  await report("XZ1", { theftCountry: "XKX", theftDate: "2024-05" });
  await world.link("HOLDER_OF", anna, passport);
  await world.link("HOLDER_OF", anna, card);
  await world.link("HOLDER_OF", berta, await world.passport("XZ3"));
  await world.link("KEEPER_OF", anna, car);
  await world.link("SUBJECT_OF", anna, notice);
  for (const one of [anna, passport, car]) await world.link("SEEN_IN", one, operation);
  Object.assign(ids, { anna, berta, car, passport, notice, operation });
});
afterAll(() => both.close());

const list = (field: string) => `${field} { totalCount nodes { id } pageInfo { hasNextPage } }`;

async function found(hub: TestHub, field: string) {
  const { data, errors } = await hub.ask("XYZ", `{ list: ${list(field)} }`);
  expect(errors).toEqual([]);
  expect(data.list.totalCount).toBe(data.list.nodes.length);
  return data.list.nodes.map(({ id }: { id: string }) => Object.keys(ids).find((name) => ids[name] === id));
}

describe("what is linked is asked for by", () => {
  it.each([
    [`persons(holdsDocumentsOf: ["UTO", "Netherlands"])`, ["anna"]],
    [`persons(holdsDocumentsOf: ["UTO"], name: "Berta")`, ["berta"]],
    [`persons(holdsReported: { theftCountry: "RKS", theft: { from: "2024" } })`, ["anna"]],
    [`persons(holdsReported: { theft: { from: "2025" } })`, []],
    [`persons(holdsReported: { fraudTypes: [LOST, REVOKED] })`, []],
    [`vehicles(keeperHoldsReported: { fraudType: STOLEN, issuer: "UTO" })`, ["car"]],
    [`notices(subjectNationality: "NLD", colour: RED)`, ["notice"]],
    [`notices(subjectNationality: "UTO")`, []],
    ["persons(seenIn: OPERATION)", ["anna"]],
    ["documents(seenIn: OPERATION)", ["passport"]],
    ["vehicles(seenIn: OPERATION)", ["car"]],
  ])("%s", async (field, names) => {
    for (const hub of [both.local, both.mixed])
      expect(await found(hub, field.replace("OPERATION", JSON.stringify(ids["operation"])))).toEqual(names);
  });
});

describe("a question that cannot be answered is refused", () => {
  it.each([
    [`persons(holdsDocumentsOf: [])`, `"holdsDocumentsOf" names 1 to 5 issuers.`],
    [`persons(holdsDocumentsOf: ["UTO"], orderBy: UPDATED_NEWEST)`, `"orderBy" is not for a list by what is linked.`],
    [`persons(seenIn: "PER-AAAAAAAAAAAAAAAAAAAAAAAAAA")`, `"seenIn" is the id of an operation, such as OPE-….`],
    [`notices(subjectNationality: "Neverland")`, `"subjectNationality" is to be a code`],
    [`vehicles(keeperHoldsReported: { theft: {} })`, `"keeperHoldsReported.theft" states neither end`],
  ])("%s", async (field, said) => {
    const { errors, codes } = await both.local.ask("XYZ", `{ ${list(field)} }`);
    expect(codes).toEqual(["BAD_USER_INPUT"]);
    expect(errors[0]?.message).toContain(said);
  });
});
