import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ImportOptions, importFile } from "../../imports/file.ts";
import { formOf } from "../../imports/file-form.ts";
import { takingInThread } from "../../imports/in-thread.ts";
import { holderOf, ndjson, type Operator, openOperator, passport, person } from "./operator.ts";

const fixtures = join(import.meta.dirname, "fixtures");

let here: Operator;
let elsewhere: Operator;
beforeAll(async () => {
  [here, elsewhere] = await Promise.all([openOperator(), openOperator()]);
});
afterAll(() => Promise.all([here.close(), elsewhere.close()]));

/** What came of a file, and what stands of it by what its owner calls it: each hub has ids of its own. */
async function taken(operator: Operator, name: string, content: string | Uint8Array, options: ImportOptions) {
  const imported = await operator.import(await operator.file(name, content), options);
  const held = await Promise.all((["person", "document", "notice"] as const).map((kind) => operator.held(kind)));
  const references = held.flat().map(({ owner, reference }) => `${owner} ${reference}`);
  return { ...imported, report: null, remarks: operator.remarks, held: references.toSorted() };
}

/** The same file, read by this thread and by one of its own. */
async function alike(name: string, content: string | Uint8Array, options: ImportOptions = {}) {
  const one = await taken(here, name, content, { ...options, inThread: false });
  const other = await taken(elsewhere, name, content, { ...options, inThread: true });
  expect(other).toEqual(one);
  return one;
}

describe("a file that a thread of its own reads is taken in as it is without one:", () => {
  it.each(readdirSync(fixtures))("%s", async (name) => {
    const { created } = await alike(name, readFileSync(join(fixtures, name)));
    expect(created).toBeGreaterThan(0);
  });

  it("links before what they join, what stands twice, what is wrong, and more than a thread may be ahead by", async () => {
    const handling = { audiences: [{}] };
    const content = ndjson(
      holderOf("P7", "D7"),
      person("P7", { handling }),
      person("X", { names: "none" }),
      passport("D7"),
      person("P7"),
      ...Array.from({ length: 2_600 }, (_, at) => person(`Q${at}`, at % 2 === 0 ? { handling } : {})),
    );
    const { created, rejects } = await alike("all.ndjson", `${content}no record\n`);
    expect([created, rejects.length]).toEqual([2_603, 3]);
  });

  it("packed", async () => {
    const content = gzipSync(readFileSync(join(fixtures, "un-list.xml")));
    expect(await alike("list.xml.gz", content)).toMatchObject({ format: "un", unchanged: 16 });
  });

  it("by a mapping", async () => {
    const mapping = {
      record: "person",
      columns: { no: "reference", name: "names.0.full" },
      constants: { owner: "UTO", "names.0.kind": "MAIN" },
    };
    const paths = [here, elsewhere].map((operator) => operator.file("mapping.json", JSON.stringify(mapping)));
    const [path] = await Promise.all(paths);
    expect(await alike("in.csv", "no,name\n1,Anna Example\n", { mapping: path as string })).toMatchObject({
      created: 1,
    });
  });
});

it("records of many thousand characters are handed over a few at a time, so that memory stays flat", async () => {
  const fingerprints = Array.from({ length: 3_000 }, (_, at) => ({ transactionNumber: `T${at}` }));
  const many = Array.from({ length: 12 }, (_, at) => person(`P${at}`, { fingerprints }));
  const path = await here.file("long.ndjson", ndjson(...many));
  const form = await formOf(
    { format: "ndjson", shape: "NDJSON", encoding: "utf-8", published: null, foreign: null },
    {},
  );
  const { taking } = takingInThread({ path, entry: undefined, form });
  const terms = { idKey: new Uint8Array(32), today: "2026-06-01", owner: undefined, reviewers: [], programmes: [] };
  const deliveries = await Array.fromAsync(taking(terms), (pieces) => pieces.length);
  expect(deliveries.reduce((sum, one) => sum + one)).toBe(12);
  expect(Math.max(...deliveries)).toBeLessThan(5);
});

describe("what ends such a file", () => {
  it.each([
    ["what is no file of its form", "in.csv", "reference,reference\n1,2\n", { record: "person", owner: "UTO" }],
    ["XML that breaks off", "un.xml", readFileSync(join(fixtures, "un-list.xml")).subarray(0, 3_000), {}],
  ] as const)("is said in the same words: %s", async (_what, name, content, options) => {
    const said = await Promise.all(
      (
        [
          [here, false],
          [elsewhere, true],
        ] as const
      ).map(async ([operator, inThread]) =>
        operator.import(await operator.file(name, content), { ...options, inThread }).then(
          ({ rejects }) => rejects,
          (error: Error) => [error.name, error.message.replace(operator.data, "")],
        ),
      ),
    );
    expect(said[1]).toEqual(said[0]);
    expect(said[0]).not.toEqual([]);
  });

  it("is said by its code, where the file is gone before the thread opens it", async () => {
    const path = await elsewhere.file("gone.ndjson", ndjson(person("P1")));
    const progress = () => {
      rmSync(path);
      return { at: () => {}, stop: () => {} };
    };
    const gone = importFile(elsewhere.session, path, { inThread: true }, { remark: () => {}, progress });
    await expect(gone).rejects.toMatchObject({ code: "ENOENT", path });
  });

  it("also ends the thread, where the store takes nothing more", async () => {
    const path = await elsewhere.file(
      "all.ndjson",
      ndjson(...Array.from({ length: 3_000 }, (_, at) => person(`P${at}`))),
    );
    await elsewhere.session.platform.store.close();
    const ports = () => process.getActiveResourcesInfo().filter((one) => one === "MessagePort").length;
    const before = ports();
    await expect(elsewhere.import(path, { inThread: true })).rejects.toThrow("the store was closed");
    expect(ports()).toBe(before);
  });
});
