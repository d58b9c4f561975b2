import { appendFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { declareSource, endSource } from "../../core/deliveries/source.ts";
import { importFile } from "../../imports/file.ts";
import { type Operator, ndjson, openOperator, person } from "./operator.ts";

let operator: Operator;

beforeEach(async () => {
  operator = await openOperator();
  await declare();
});
afterEach(() => operator.close());

/** As declared again it is a source of which nothing is known. */
async function declare(): Promise<void> {
  const { store, sources } = operator.session.platform;
  const stamp = { at: "2026-05-01T00:00:00.000Z", by: "operator", request: "declared" };
  const source = { owner: "UTO", kind: "person", test: false };
  await store.transaction(async (session) => {
    await endSource(session, source, stamp);
    await declareSource(session, source, 24, stamp);
  });
  sources.forget();
}

const delivered = async () => (await operator.session.platform.sources.list())[0]?.delivered;
const people = (count: number) => Array.from({ length: count }, (_, index) => person(`P${index}`));

describe("a file that is taken in", () => {
  it("is a delivery of its owner, also where nothing in it is new", async () => {
    const path = await operator.file("all.ndjson", ndjson(...people(3)));
    expect(await operator.import(path)).toMatchObject({ created: 3 });
    expect(await delivered()).toBe("2026-06-01T12:00:00.000Z");
  });

  it.each([
    ["is tried only", ndjson(...people(1)), { dryRun: true }],
    ["holds nothing that can be a record", '{"record":"person","owner":"UTO"}\n', {}],
    ["is another owner's", ndjson(person("P1", { owner: "NLD" })), {}],
  ])("is none where it %s", async (_what, content, options) => {
    await operator.import(await operator.file("some.ndjson", content), options);
    expect(await delivered()).toBeNull();
  });

  it("is none where somebody writes to it meanwhile, and nothing is withdrawn", async () => {
    await operator.import(await operator.file("all.ndjson", ndjson(...people(1_010))));
    await declare();
    const path = await operator.file("growing.ndjson", ndjson(...people(1_000)));
    const at = () => appendFileSync(path, ndjson(person("P1000")));
    const watcher = { remark: () => {}, progress: () => ({ at, stop: () => {} }) };
    const growing = importFile(operator.session, path, { full: true, force: true }, watcher);
    await expect(growing).rejects.toThrow(/was written to while it was read.*import it again once it is whole/);
    expect(await operator.held("person")).toHaveLength(1_010);
    expect(await delivered()).toBeNull();
  });

  it("is none where it is refused as the whole", async () => {
    await operator.import(await operator.file("all.ndjson", ndjson(...people(20))));
    await declare();
    const part = await operator.file("part.ndjson", ndjson(...people(2)));
    expect(await operator.import(part, { full: true })).toMatchObject({ unchanged: 2, withdrawn: 0 });
    expect(await delivered()).toBeNull();
    await operator.import(part, { full: true, force: true });
    expect(await delivered()).toBe("2026-06-01T12:00:00.000Z");
  });
});
