import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCsv } from "../../imports/formats/csv.ts";
import { readNdjson } from "../../imports/formats/ndjson.ts";
import { readUnList } from "../../imports/un/list.ts";
import type { Found } from "../../session/entry.ts";
import { runsUnderTest } from "../store.ts";

/** A row of a file: how it is written, and whether it is as it must be. */
interface Row {
  readonly text: string;
  readonly good: boolean;
}

const asText = (found: readonly Found[]) =>
  found.map((piece) => ("entry" in piece ? `${piece.at}: an entry` : `${piece.at}: ${JSON.stringify(piece)}`));

/** The file in chunks of a size that parts lines, marks and characters anywhere. */
async function* chunksOf(text: string, size: number): AsyncGenerator<Uint8Array> {
  // One byte that is no UTF-8 stands where the rows say "<bad>".
  const bytes = Buffer.from(Buffer.from(text).toString("latin1").replaceAll("<bad>", "\u00ff"), "latin1");
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function all(found: AsyncIterable<Found>): Promise<Found[]> {
  const pieces: Found[] = [];
  for await (const piece of found) pieces.push(piece);
  return pieces;
}

/** Whether it is said of that line: `line 3`, `lines 2 to 5`, `line 7, individual 12`. */
function isOf(line: number, { at }: Found): boolean {
  const [, from, to = from] = /^lines? (\d+)(?: to (\d+))?/.exec(at) ?? [];
  return Number(from) <= line && line <= Number(to);
}

/** What is to be found of a row, in a line of that number. */
function asExpected({ text, good }: Row, line: number, piece: Found): boolean {
  if (!isOf(line, piece)) return false;
  if ("entry" in piece) return good && piece.entry["reference"] === /R\d+/.exec(text)?.[0];
  return "reason" in piece && (!good || piece.reason.includes("are one row by their quotation marks"));
}

/** Each row is an entry or is named by its line, none twice; every good one is an entry. */
function expectAllOf(rows: readonly Row[], first: number, found: readonly Found[]): void {
  let next = first;
  const wrong = rows.filter((row, index) => {
    const line = next;
    next += row.text.split(/\r\n|\r|\n/).length;
    return !found[index] || !asExpected(row, line, found[index]);
  });
  expect({ wrong, count: found.length }, asText(found).join("\n")).toEqual({ wrong: [], count: rows.length });
}

const tried = { numRuns: runsUnderTest ?? 60 };
const size = fc.integer({ min: 1, max: 40 });
const lineEnd = fc.constantFrom("\n", "\r\n", "\r");

describe("every row of a file is an entry or is named by its line, and none is lost with another", () => {
  it("of CSV, whatever its quotation marks, cells and bytes", async () => {
    const forms: readonly ((reference: string) => Row)[] = [
      (reference) => ({ text: `${reference},PASSPORT,seen`, good: true }),
      (reference) => ({ text: `"${reference}",PASSPORT,"said ""so"", and more"`, good: true }),
      (reference) => ({ text: `${reference},PASSPORT,"folded\n\ntwice"`, good: true }),
      (reference) => ({ text: `${reference},PASSPORT,"left open`, good: false }),
      (reference) => ({ text: `${reference},"PASSPORT,left open`, good: false }),
      (reference) => ({ text: `${reference},PASS"PORT,stray`, good: false }),
      (reference) => ({ text: `${reference},PASSPORT,"closed" early`, good: false }),
      (reference) => ({ text: `${reference},PASSPORT`, good: false }),
      (reference) => ({ text: `${reference},PASSPORT,seen,twice`, good: false }),
      (reference) => ({ text: `${reference},PASSPORT,<bad>`, good: false }),
    ];
    const form = fc.constantFrom(...forms);
    await fc.assert(
      fc.asyncProperty(fc.array(form, { minLength: 1, maxLength: 12 }), lineEnd, size, async (chosen, end, chunk) => {
        const rows = chosen.map((make, index) => make(`R${index}`));
        const text = ["reference,type,note", ...rows.map((row) => row.text.replaceAll("\n", end))].join(end);
        expectAllOf(rows, 2, await all(readCsv(chunksOf(text, chunk), { kind: "document" })));
      }),
      tried,
    );
  });

  it("of CSV where two quotation marks make one row of three: none is taken in, and each is named", async () => {
    const text = 'reference,type,note\nR1,VISA,seen\nR2,VISA,"open\nR3,VISA,seen\nR4,VISA,closed"\nR5,VISA,seen';
    const found = await all(readCsv(chunksOf(text, 7), { kind: "document" }));
    expect(found.map((piece) => [piece.at, "entry" in piece])).toEqual([
      ["line 2", true],
      ["line 3", false],
      ["line 4", false],
      ["line 5", false],
      ["line 6", true],
    ]);
  });

  it("of JSON lines", async () => {
    const forms: readonly ((reference: string) => Row)[] = [
      (reference) => ({ text: `{"record":"document","reference":"${reference}"}`, good: true }),
      (reference) => ({ text: ` {"reference":"${reference}","names":[{"full":"A"},{"full":"B"}]} `, good: true }),
      (reference) => ({ text: `{"reference":"${reference}","type":"VISA","type":"PASSPORT"}`, good: false }),
      (reference) => ({ text: `{"reference":"${reference}","holder":{"sex":"F","s\\u0065x":"M"}}`, good: false }),
      (reference) => ({ text: `{"reference":"${reference}"`, good: false }),
      (reference) => ({ text: `{"reference":"${reference}<bad>"}`, good: false }),
      () => ({ text: "[]", good: false }),
    ];
    const form = fc.constantFrom(...forms);
    await fc.assert(
      fc.asyncProperty(fc.array(form, { minLength: 1, maxLength: 12 }), lineEnd, size, async (chosen, end, chunk) => {
        const rows = chosen.map((make, index) => make(`R${index}`));
        expectAllOf(rows, 1, await all(readNdjson(chunksOf(rows.map(({ text }) => text).join(end), chunk))));
      }),
      tried,
    );
  });

  it("of the UN list, also behind the place where it is broken", async () => {
    const individual = (reference: string, more: string) =>
      `<INDIVIDUAL><DATAID>${reference}</DATAID><FIRST_NAME>ALDO</FIRST_NAME>${more}</INDIVIDUAL>`;
    const forms: readonly ((reference: string) => Row & { readonly breaks?: boolean })[] = [
      (reference) => ({ text: individual(reference, "<GENDER>Male</GENDER>"), good: true }),
      (reference) => ({
        text: individual(
          reference,
          "<COMMENTS1>a &amp; b</COMMENTS1>\n<!-- > & --><COMMENTS1><![CDATA[> a & b]]></COMMENTS1>",
        ),
        good: true,
      }),
      (reference) => ({ text: individual(reference, `<DATAID>9</DATAID>`), good: false }),
      (reference) => ({ text: individual(reference, `${"<B>".repeat(20)}${"</B>".repeat(20)}`), good: false }),
      (reference) => ({ text: `<INDIVIDUAL><DATAID>${reference}</DATAID></INDIVIDUAL>`, good: false }),
      (reference) => ({ text: individual(reference, "<GENDER>Male</GENDRE>"), good: false, breaks: true }),
      (reference) => ({ text: individual(reference, "<COMMENTS1>a & b</COMMENTS1>"), good: false, breaks: true }),
      (reference) => ({ text: individual(reference, "<COMMENTS1><bad></COMMENTS1>"), good: false, breaks: true }),
    ];
    const form = fc.constantFrom(...forms);
    await fc.assert(
      fc.asyncProperty(fc.array(form, { minLength: 1, maxLength: 12 }), size, async (chosen, chunk) => {
        const made = chosen.map((make, index) => make(`R${index}`));
        const broken = made.findIndex(({ breaks }) => breaks);
        const rows = made.map((row, index) => ({ ...row, good: row.good && (broken < 0 || index < broken) }));
        const text = `<CONSOLIDATED_LIST><INDIVIDUALS>\n${rows.map((row) => row.text).join("\n")}\n</INDIVIDUALS></CONSOLIDATED_LIST>`;
        const found = await all(readUnList(chunksOf(text, chunk), { owner: "UNSC" }));
        expectAllOf(rows, 2, found);
      }),
      tried,
    );
  });

  it("of the UN list where an entry stands in another, or in no list of them", async () => {
    const individual = (id: number, more = "") => `<INDIVIDUAL><DATAID>${id}</DATAID>${more}</INDIVIDUAL>`;
    const lists = `<INDIVIDUALS>\n${individual(1, `\n${individual(2)}\n`)}\n</INDIVIDUALS>\n${individual(3)}`;
    const found = await all(
      readUnList(chunksOf(`<CONSOLIDATED_LIST>${lists}</CONSOLIDATED_LIST>`, 7), { owner: "UNSC" }),
    );
    expect(found.map((piece) => [piece.at, "reason" in piece])).toEqual([
      ["line 3", true],
      ["line 2", true],
      ["line 6", true],
      ["line 6", true],
    ]);
  });
});
