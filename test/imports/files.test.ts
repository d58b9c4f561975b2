import { readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Operator, ndjson, openOperator, person } from "./operator.ts";

let operator: Operator;

beforeAll(async () => {
  operator = await openOperator();
});
afterAll(() => operator.close());

const unList = await readFile(join(import.meta.dirname, "fixtures/un-list.xml"), "utf8");
const documents = { record: "document", owner: "UTO" };

describe("the report of what was rejected", () => {
  it("takes the place of nothing: not of the input, a secret, or a link, and then nothing is taken in", async () => {
    const input = await operator.file("in.ndjson", `${ndjson(person("NOT-TAKEN"))}{broken\n`);
    const [pepper, link] = [join(operator.data, "a.key"), join(operator.data, "link")];
    await writeFile(pepper, "a secret");
    await symlink(join(operator.data, "elsewhere"), link);
    for (const report of [input, pepper, link])
      await expect(operator.import(input, { report })).rejects.toMatchObject({ code: "EEXIST", path: report });
    expect(await readFile(pepper, "utf8")).toBe("a secret");
    expect((await operator.held("person")).map(({ reference }) => reference)).not.toContain("NOT-TAKEN");
  });

  it("is a file of its own for each of two imports in the same millisecond", async () => {
    const path = await operator.file("in.ndjson", "{broken\n");
    const [one, other] = [await operator.import(path), await operator.import(path)];
    expect(one.report).not.toBe(other.report);
  });

  it("is not left behind where nothing was rejected", async () => {
    const report = join(operator.data, "report.ndjson");
    const input = await operator.file("in.ndjson", ndjson(person("P1")));
    expect(await operator.import(input, { report })).toMatchObject({ read: 1, rejected: 0, report: null });
    await writeFile(report, "it is free", { flag: "wx" });
  });
});

/** What is said of a file with that header. */
async function refusalOf(header: string): Promise<string> {
  const path = await operator.file("d.csv", `${header}\n${header.replaceAll(/[^,]+/g, "X")}\n`);
  const refused = await operator.import(path, documents).catch((error: Error) => error.message);
  return typeof refused === "string" ? refused : "taken in";
}

describe("a header of CSV is refused before any of its rows is read", () => {
  it("where a column stands twice, or holds another", async () => {
    expect(await refusalOf("reference,type, reference")).toContain("column 3 has the name of column 1");
    expect(await refusalOf("reference,holder.surname,holder")).toContain("column 2 is a part of column 3");
  });

  it("where it names no field of any kind, an object's own workings among them", async () => {
    for (const name of ["__proto__.owner", "constructor.x", "toString", "names.00.full", "names.0.0", "Reference"])
      expect([name, await refusalOf(`type,${name}`)]).toEqual([
        name,
        expect.stringContaining("column 2 names no field of any kind"),
      ]);
  });

  it("where it has more steps than any field, and prints nothing of it", async () => {
    const said = await refusalOf(`reference,${"a.".repeat(20_000)}b`);
    expect(said).toContain("column 2 names no field");
    expect(said.length).toBeLessThan(500);
  });

  it("where a line sep= before it names what can part no cells", async () => {
    for (const said of ["", "a", '"', " ", "-", ";;", "; "])
      expect([said, await refusalOf(`sep=${said}\nreference,type`)]).toEqual([
        said,
        expect.stringMatching(/^The line sep= names no mark .*such as sep=;/),
      ]);
  });

  it("where it is missing, or parted otherwise, with the first faults and the number beyond", async () => {
    const said = await refusalOf(Array.from({ length: 30 }, (_, index) => `Doe ${index}`).join());
    expect(said).toMatch(/column 20 names no field of any kind; 10 more columns have such faults\. .*--delimiter/);
    expect(said).not.toContain("Doe");
  });
});

describe("a nameless column", () => {
  it("may stand in the header while nothing stands in it", async () => {
    const path = await operator.file("d.csv", "reference,type,,\nN1,VISA,,\nN2,VISA,,x\n");
    const { created, rejects } = await operator.import(path, documents);
    expect(created).toBe(1);
    expect(rejects).toEqual([{ at: "line 3", reason: "column 4, in which something stands, has no name" }]);
  });
});

const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, "utf16le");
const rows = (mark: string) => ["reference,type,note", "L1,VISA,São"].join("\n").replaceAll(",", mark);

describe("a file is read as it is written", () => {
  it.each([
    ["semicolons", rows(";"), {}],
    ["tabs", rows("\t"), {}],
    ["a line sep=", `sep=|\r\n${rows("|")}`, {}],
    ["semicolons behind empty lines", `\n \n${rows(";")}`, {}],
    ["a mark that is named", rows("#"), { delimiter: "#" }],
    ["UTF-16", utf16(rows(",")), {}],
    ["UTF-16 of the other order", utf16(rows(",")).swap16(), {}],
    ["UTF-16 without a mark", Buffer.from(rows(","), "utf16le"), {}],
    ["Windows-1252 where it is named", Buffer.from(rows(";"), "latin1"), { encoding: "windows-1252" }],
  ])("CSV with %s", async (_what, content, options) => {
    const path = await operator.file("d.csv", content);
    expect(await operator.import(path, { ...documents, ...options })).toMatchObject({ read: 1, rejected: 0 });
    const found = (await operator.held("document")).find(({ reference }) => reference === "L1");
    expect(found).toMatchObject({ type: "VISA", note: "São", version: 1 });
  });

  it("says of a folder, and of a file that is not there, what to do", async () => {
    await expect(operator.import(operator.data)).rejects.toThrow(/is a folder \(EISDIR\): name a file in it\.$/);
    await expect(operator.import(join(operator.data, "none.csv"))).rejects.toThrow(/^There is no file .*none\.csv\.$/);
  });

  it.each([
    ["nothing", ""],
    ["spaces", " \n \n"],
    ["a byte order mark", "\uFEFF"],
  ])("refuses a file of %s: a fetch that failed leaves such a file", async (_what, content) => {
    for (const name of ["empty.csv", "empty.ndjson", "empty.xml"]) {
      const path = await operator.file(name, content);
      await expect(operator.import(path, documents)).rejects.toThrow(/^The file is empty, .*fetch it again\.$/);
    }
  });

  it("names the line that is in another encoding, and the option that helps", async () => {
    const path = await operator.file("d.csv", Buffer.from(`${rows(",")}\nL2,VISA,\n`, "latin1"));
    const { created, rejects } = await operator.import(path, documents);
    expect(created).toBe(1);
    expect(rejects).toEqual([
      { at: "line 2", reason: expect.stringMatching(/^the row is not UTF-8: .*--encoding windows-1252$/) as string },
    ]);
  });

  it("JSON lines in UTF-16, and the UN list in what it declares", async () => {
    const lines = await operator.file("in.ndjson", utf16(ndjson(person("P1"))));
    expect(await operator.import(lines)).toMatchObject({ read: 1, rejected: 0 });
    const list = unList.replace(/encoding="[^"]*"/i, 'encoding="windows-1252"').replaceAll(/[^\p{ASCII}]/gu, "\u00e9");
    const path = await operator.file("un.xml", Buffer.from(list, "latin1"));
    expect(await operator.import(path)).toMatchObject({ kinds: { person: 2 } });
  });
});

describe("the counts of a file", () => {
  it.each([
    ["d.csv", 5, 'reference,type\nD1,VISA\nD2,NONE\nD1,VISA\nD3\nD4,"VISA\n'],
    ["d.ndjson", 5, `${ndjson(person("P1"), person("P1"), person("P2", { x: 1 }))}{broken\n{"a":1,"a":2}\n`],
    ["un-list.xml", 21, unList],
  ])("add up to what it holds: %s", async (name, held, content) => {
    const path = await operator.file(name, content);
    const options = name === "d.csv" ? documents : {};
    for (let time = 0; time < 2; time += 1) {
      const { read, created, changed, unchanged, rejected, notHeld, rejects } = await operator.import(path, options);
      expect([read, created + changed + unchanged + rejected + notHeld]).toEqual([held, held]);
      expect(rejects).toHaveLength(rejected);
    }
  });
});
