import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Operator, holderOf, ndjson, openOperator, passport, person } from "./operator.ts";

let operator: Operator;

beforeEach(async () => {
  operator = await openOperator();
});
afterEach(() => operator.close());

const twenty = Array.from({ length: 20 }, (_, index) => person(`P${index}`));

describe("a file that is the whole of what its owner holds", () => {
  it("withdraws what it no longer names, and says first how much that is", async () => {
    await operator.import(await operator.file("all.ndjson", ndjson(...twenty)));
    const path = await operator.file("less.ndjson", ndjson(...twenty.slice(1)));
    expect(await operator.import(path, { full: true, dryRun: true })).toMatchObject({ missing: 1, withdrawn: 0 });
    expect(await operator.held("person")).toHaveLength(20);
    expect(await operator.import(path, { full: true })).toMatchObject({ missing: 1, withdrawn: 1, refused: null });
    expect(await operator.held("person")).toHaveLength(19);
    expect(operator.remarks.at(-1)).toBe("UTO: 1 of 20 records are not in the file (1 person).");
    expect(await operator.import(path, { full: true })).toMatchObject({ missing: 0, withdrawn: 0, unchanged: 19 });
  });

  it("withdraws nothing where it has no record, whatever it is told: a fetch that failed leaves such a file", async () => {
    await operator.import(await operator.file("all.ndjson", ndjson(...twenty)));
    const header = await operator.file("none.csv", "reference,names.0.full\n");
    const options = { full: true, force: true, owner: "UTO", record: "person" };
    const refused = expect.stringContaining("what it would be the whole of is not known") as string;
    expect(await operator.import(header, options)).toMatchObject({ read: 0, withdrawn: 0, refused });
    expect(await operator.held("person")).toHaveLength(20);
  });

  it("withdraws more than a tenth only when told to", async () => {
    await operator.import(await operator.file("all.ndjson", ndjson(...twenty)));
    const path = await operator.file("less.ndjson", ndjson(...twenty.slice(3)));
    const refused = await operator.import(path, { full: true });
    expect(refused).toMatchObject({
      missing: 3,
      withdrawn: 0,
      refused: expect.stringContaining("more than 10 %") as string,
    });
    expect(await operator.import(path, { full: true, force: true })).toMatchObject({ withdrawn: 3, refused: null });
  });

  it("withdraws nothing when a line was rejected, unless told to", async () => {
    await operator.import(await operator.file("all.ndjson", ndjson(...twenty)));
    const path = await operator.file("less.ndjson", `${ndjson(...twenty.slice(1))}{broken\n`);
    const refused = await operator.import(path, { full: true });
    expect(refused).toMatchObject({ missing: 1, withdrawn: 0, refused: expect.stringContaining("rejected") as string });
    expect(await operator.import(path, { full: true, force: true })).toMatchObject({ withdrawn: 1 });
  });

  it("leaves alone other owners, other kinds and training records", async () => {
    const others = [person("P1", { owner: "NLD" }), passport("D1"), person("P1", { test: true })];
    await operator.import(await operator.file("all.ndjson", ndjson(...twenty, ...others)));
    await operator.import(await operator.file("less.ndjson", ndjson(person("P0"))), { full: true, force: true });
    expect(
      (await operator.held("person")).map(({ owner, test, reference }) => `${owner} ${test} ${reference}`).sort(),
    ).toEqual(["NLD false P1", "UTO false P0", "UTO true P1"]);
    expect(await operator.held("document")).toHaveLength(1);
  });

  it("brings a record back that was withdrawn, with its links", async () => {
    const both = ndjson(person("P1"), person("P2"), passport("D1"), holderOf("P1", "D1"));
    const path = await operator.file("all.ndjson", both);
    await operator.import(path);
    await operator.import(await operator.file("less.ndjson", ndjson(person("P2"))), { full: true, force: true });
    expect((await operator.held("link"))[0]).toMatchObject({ fromOwner: null });
    expect(await operator.import(path)).toMatchObject({ created: 1, unchanged: 3 });
    expect((await operator.held("link"))[0]).toMatchObject({ fromOwner: "UTO" });
  });
});
