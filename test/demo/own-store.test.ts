import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { today } from "../../demo/dates.ts";
import { ForeignRecords, refuseForeign } from "../../demo/own-store.ts";
import { removeWorld } from "../../demo/remove.ts";
import { demoWorld } from "../../demo/world.ts";
import type { WorldSize } from "../../demo/size.ts";
import { datasets } from "../../records/datasets.ts";
import { numbered, type Rejected } from "../../session/entry.ts";
import { ingest } from "../../session/ingest.ts";
import { type Operator, holderOf, ndjson, openOperator, passport, person } from "../imports/operator.ts";

const world: WorldSize = { persons: 2, seed: 1 };

let operator: Operator;
beforeEach(async () => void (operator = await openOperator()));
afterEach(() => operator.close());

/** As `borderlink demo` does. */
async function load(size: WorldSize, rejected: Rejected[] = []) {
  await refuseForeign(operator.session, size);
  const reject = (one: Rejected) => void rejected.push(one);
  return (await ingest(operator.session, numbered(demoWorld(size)), { today, addOnly: true, reject })).report;
}

/** All that stands, with its version. */
async function held() {
  const { store } = operator.session.platform;
  const found = await Promise.all([...datasets.values()].map((dataset) => store.find(dataset, {}, { first: 9_999 })));
  return found.flat();
}

/** A record of the world in its owner's own words. */
async function changeOne(): Promise<void> {
  const [entry] = [...demoWorld(world)].filter(({ record }) => record === "person");
  const changed = { ...entry, names: [{ kind: "MAIN", full: "Somebody Else" }] };
  await operator.import(await operator.file("changed.ndjson", ndjson(changed)));
}

describe("the demo world", () => {
  it("adds up, and a second time stands already", async () => {
    const first = await load(world);
    expect([first.created, first.read]).toEqual([first.read, (await held()).length]);
    expect(await load(world)).toMatchObject({ created: 0, changed: 0, unchanged: first.read, rejected: 0 });
  });

  it.each([
    ["another demo world", () => load({ persons: 2, seed: 2 })],
    ["a record of somebody's", async () => operator.import(await operator.file("one.ndjson", ndjson(person("X-1"))))],
    ["a record of its own that was changed", changeOne],
  ])("is refused in a store that holds %s, which stays as it is", async (_what, fill) => {
    await fill();
    const before = await held();
    await expect(load(world)).rejects.toThrow(ForeignRecords);
    expect(await held()).toEqual(before);
  });

  it("overwrites nothing that comes while it is loaded, and counts it as rejected", async () => {
    await changeOne();
    const before = await held();
    const rejected: Rejected[] = [];
    const reject = (one: Rejected) => void rejected.push(one);
    const { report } = await ingest(operator.session, numbered(demoWorld(world)), { today, addOnly: true, reject });
    expect(rejected.map(({ reason }) => reason)).toEqual(["stands already, with other contents"]);
    expect([report.created + report.rejected, report.changed]).toEqual([report.read, 0]);
    expect(await held()).toEqual(expect.arrayContaining(before));
  });

  it("is taken out whole, and can come again", async () => {
    const { read } = await load(world);
    expect(await removeWorld(operator.session, world)).toEqual({ read, withdrawn: read, absent: 0, kept: 0 });
    expect(await held()).toEqual([]);
    expect(await load(world)).toMatchObject({ created: read });
  });

  it("is taken out but for what was changed since and what is not its own", async () => {
    const { read } = await load(world);
    await changeOne();
    await operator.import(await operator.file("one.ndjson", ndjson(person("X-1"))));
    expect(await removeWorld(operator.session, world)).toEqual({ read, withdrawn: read - 1, absent: 0, kept: 1 });
    expect(await held()).toHaveLength(2);
  });
});

it("the counts of an import are its entries, each counted once", async () => {
  const entry = fc.oneof(
    fc.constantFrom("X-1", "X-2", "X-3").map((reference) => person(reference)),
    fc.constantFrom("A", "B").map((full) => person("X-1", { names: [{ kind: "MAIN", full }] })),
    fc.constantFrom("P-1", "P-2").map((reference) => passport(reference)),
    fc.constant(holderOf("X-1", "P-1")),
    fc.constant(holderOf("X-9", "P-9")),
    fc.constant({ record: "nothing" }),
  );
  const files = fc.asyncProperty(
    fc.array(entry, { minLength: 1, maxLength: 12 }),
    fc.boolean(),
    async (entries, dryRun) => {
      const path = await operator.file("any.ndjson", ndjson(...entries));
      const { read, created, changed, unchanged, rejected, notHeld, kinds } = await operator.import(path, { dryRun });
      expect(read).toBe(entries.length);
      expect(created + changed + unchanged + rejected + notHeld).toBe(read);
      const standing = Object.values(kinds).reduce((sum, count) => sum + count, 0);
      expect(standing).toBe(created + changed + unchanged);
    },
  );
  await fc.assert(files, { numRuns: 30 });
});
