import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { holdCollection } from "../../../core/lifetime/collections.ts";
import { openWorld, datasetOf } from "../../world.ts";

let world: Awaited<ReturnType<typeof openWorld>>;
let held: string;
let withdrawn: string;
let theirs: string;
beforeAll(async () => {
  world = await openWorld();
  held = await world.person("Petra Alm", { reviewBy: "2026-08" });
  withdrawn = await world.person("Petra Alm", { reviewBy: "2026-09" });
  theirs = await world.person("Petra Alm", { reviewBy: "2026-08", owner: "XYZ" });
  await world.withdraw(withdrawn);
});
afterAll(() => world[Symbol.asyncDispose]());

const persons = datasetOf("person");
const asked = { datasets: [persons, datasetOf("document")], today: "2026-06-01", until: "2026-11-30" };

describe("an owner's own records", () => {
  it("are disclosed as far as a page shows them, and no further", async () => {
    const passports = [];
    for (const number of ["ZZ1", "ZZ2", "ZZ3"]) passports.push(await world.passport(number, { reviewBy: "2026-10" }));
    const { reader, disclosures } = world.asking("UTO");
    const inOrder = [...passports.toSorted(), held];
    const first = await reader.own().due(asked, { first: 2 });
    expect([first.records.map(({ id }) => id), first.more]).toEqual([inOrder.slice(0, 2), true]);
    expect(disclosures.list()).toEqual([{ owner: "UTO", records: inOrder.slice(0, 2) }]);
    const rest = await reader.own().due(asked, { first: 2, after: inOrder[1] ?? null });
    expect([rest.records.map(({ id }) => id), rest.more]).toEqual([inOrder.slice(2), false]);
    expect(await reader.own().countDue(asked)).toBe(4);
  });

  it("are found by id as long as they are not erased, and another's are not", async () => {
    const { reader, disclosures } = world.asking("UTO");
    for (const id of [held, withdrawn]) expect(await reader.own().byId(persons, id)).toMatchObject({ id });
    expect(await reader.own().byId(persons, theirs)).toBeNull();
    expect(await world.asking("XYZ").reader.own().byId(persons, held)).toBeNull();
    expect(disclosures.list()).toEqual([{ owner: "UTO", records: [held, withdrawn] }]);
  });
});

describe("what is kept about an owner's records", () => {
  const place = {
    owner: "",
    policy: "",
    test: false,
    reason: "a court asks",
    until: null,
    by: "operator",
    lifted: null,
  };
  beforeAll(async () => {
    const holds = [held, theirs].map((record) => ({ record: { ...place, id: `HLD-${record}`, record } }));
    await world.platform.store.upsert(holdCollection, holds, {
      at: "2026-06-01T00:00:00.000Z",
      by: "operator",
      request: "r",
    });
  });

  it("is read of these alone, whoever placed it", async () => {
    const own = world.asking("UTO").reader.own();
    const record = await own.byId(persons, held);
    const about = own.about(record ? [record] : []);
    const found = await about.find(holdCollection, {}, { first: 5 });
    expect(found.map(({ id }) => id)).toEqual([`HLD-${held}`]);
    expect(await about.count(holdCollection, {})).toBe(1);
    const each = await about.findEach(holdCollection, "record", [held, theirs], {}, { first: 5 });
    expect([...each].map(([record, holds]) => [record, holds.length])).toEqual([[held, 1]]);
  });

  it("is not read of another's record, or of one for tests", () => {
    const own = world.asking("UTO").reader.own();
    for (const other of [
      { id: theirs, owner: "XYZ", test: false },
      { id: held, owner: "UTO", test: true },
    ])
      expect(() => own.about([other])).toThrow("read past its owner");
  });
});
