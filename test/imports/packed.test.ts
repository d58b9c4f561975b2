import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Operator, ndjson, openOperator, person } from "./operator.ts";
import { zipOf } from "./zip.ts";

let operator: Operator;

beforeAll(async () => {
  operator = await openOperator();
});
beforeEach(() => void (operator.remarks.length = 0));
afterAll(() => operator.close());

const unList = await readFile(join(import.meta.dirname, "fixtures/un-list.xml"), "utf8");
const lines = ndjson(person("P1"), person("P2"));
const tried = { dryRun: true };

describe("what a file was taken for", () => {
  it.each([
    ["list", unList, "Taken for: the consolidated list of the UN Security Council, XML, published 2026-01-01."],
    ["in.ndjson", lines, "Taken for: records in the hub's own form, NDJSON."],
    ["in.csv", "reference,type\nD1,VISA\n", "Taken for: rows with a header of field names, CSV."],
  ])("is the first thing that is said of it: %s", async (name, content, said) => {
    await operator.import(await operator.file(name, content), { ...tried, record: "document", owner: "UTO" });
    expect(operator.remarks[0]).toBe(said);
  });

  it("is nothing where no reader knows it, and then it is said what it is", async () => {
    const path = await operator.file("other.xml", "<kml:catalogue xmlns:kml='urn:kml'><row/></kml:catalogue>");
    await expect(operator.import(path)).rejects.toThrow(/XML whose outermost element is catalogue, which no reader/);
    await expect(operator.import(await operator.file("x.xml", "<"))).rejects.toThrow(/is no whole XML/);
  });
});

describe("a packed file is opened on the way:", () => {
  it.each([
    ["gzip", "list.xml.gz", gzipSync(unList), { kinds: { person: 2 }, format: "un" }],
    ["zip", "list.zip", zipOf({ "folder/list.xml": unList }), { kinds: { person: 2 }, format: "un" }],
    ["gzip of what its name alone tells", "in.csv.gz", gzipSync("reference,type\nD1,VISA\n"), { read: 1, rejected: 0 }],
    ["zip of what its name alone tells", "b.zip", zipOf({ "in.csv": "reference,type\nD1,VISA" }), { read: 1 }],
  ])("%s", async (_what, name, content, found) => {
    const path = await operator.file(name, content);
    const csv = { record: "document", owner: "UTO" };
    expect(await operator.import(path, { ...tried, ...("kinds" in found ? {} : csv) })).toMatchObject(found);
  });

  it("of one that is packed twice it is said", async () => {
    for (const [name, content] of [
      ["twice.gz", gzipSync(gzipSync(unList))],
      ["twice.zip", zipOf({ "inner.zip": zipOf({ "list.xml": unList }) })],
    ] as const)
      await expect(operator.import(await operator.file(name, content))).rejects.toThrow(/packed twice: unpack it once/);
  });

  it("of a zip with several files one is named, and they are told", async () => {
    const path = await operator.file("two.zip", zipOf({ "a.ndjson": lines, "folder/b.xml": unList }));
    await expect(operator.import(path)).rejects.toThrow(/several files: .*"a.ndjson", "folder\/b.xml"/);
    await expect(operator.import(path, { entry: "c" })).rejects.toThrow(/no such file: it has "a.ndjson"/);
    expect(await operator.import(path, { ...tried, entry: "a.ndjson" })).toMatchObject({ read: 2 });
    const plain = await operator.file("in.ndjson", lines);
    await expect(operator.import(plain, { entry: "a" })).rejects.toThrow(/is no zip file: leave --entry out/);
  });

  it.each([
    ["gzip that is cut", gzipSync(lines).subarray(0, -9), /cannot be unpacked to its end, as gzip.*nothing was taken/],
    ["gzip that is damaged", flipped(gzipSync(lines), -6), /cannot be unpacked to its end, as gzip/],
    ["zip that is cut", zipOf({ "a.ndjson": lines }).subarray(0, -5), /cannot be unpacked to its end, as zip/],
    ["zip whose sum is another", flipped(zipOf({ "a.ndjson": lines }), "PK\x01\x02", 17), /to its end, as zip/],
    ["zip under a password", zipOf({ "a.ndjson": lines }, 1), /locked with a password/],
    ["zip of nothing", zipOf({}), /has no file in it/],
    ["gzip that grows without end", gzipSync(Buffer.alloc(40 << 20, 0x20)), /more than 200 times its size/],
    ["zip that grows without end", zipOf({ "a.csv": Buffer.alloc(40 << 20) }), /more than 200 times its size/],
  ])("nothing is taken of a %s", async (_what, content, said) => {
    const path = await operator.file("packed", content);
    await expect(operator.import(path, { format: "ndjson" })).rejects.toThrow(said);
    expect(await operator.held("person")).toEqual([]);
  });
});

/** One byte made another, counted from the end or behind a mark. */
function flipped(bytes: Buffer, from: number | string, by = 0): Buffer {
  const at = typeof from === "string" ? bytes.indexOf(from) + by : bytes.length + from;
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  return bytes;
}
