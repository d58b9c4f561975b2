import { afterEach, describe, expect, it } from "vitest";
import { documentReports, documents } from "../../../records/documents/records.ts";
import { subgraph } from "../../../subgraphs/documents/subgraph.ts";
import { subgraphWith, type Written } from "../asking.ts";

let asked: Awaited<ReturnType<typeof subgraphWith>>;
afterEach(() => asked.close());

const passport = (reference: string, number: string, said: object = {}): Written => ({
  dataset: documents,
  reference,
  type: "PASSPORT",
  number,
  issuer: "UTO",
  ...said,
});
const report = (reference: string, number: string): Written => ({
  ...passport(reference, number),
  dataset: documentReports,
  fraudType: "STOLEN",
});

interface Entry {
  readonly asked: string;
  readonly result: string;
  readonly more: boolean;
  readonly records: readonly { readonly reference: string }[];
}

/** Each entry of the answer, and how often the store was read for it. */
async function found(written: readonly Written[], field: string) {
  asked = await subgraphWith(subgraph, written);
  const { data, errors } = await asked.ask(`{ found: ${field} { asked result more records { reference } } }`);
  const entries = (data?.["found"] ?? []) as readonly Entry[];
  const shown = entries.map(({ asked: number, result, more, records }) => [
    number,
    result,
    records.map(({ reference }) => reference).toSorted(),
    more,
  ]);
  return { shown, codes: errors?.map(({ extensions }) => extensions["code"]), reads: asked.neighbourReads() };
}

describe("many numbers at once", () => {
  it("are answered in the order asked, each with what was found, and in one read", async () => {
    const numbers = '["ZZ 9", "xz-1", "n/a", "XZ2", "XZ1"]';
    const written = [passport("A", "XZ 1"), passport("B", "XZ1", { owner: "GRC" }), passport("C", "XZ2")];
    expect(await found(written, `documentsByNumbers(numbers: ${numbers})`)).toEqual({
      shown: [
        ["ZZ 9", "NOT_FOUND", [], false],
        ["xz-1", "FOUND", ["A", "B"], false],
        ["n/a", "NAMES_NOTHING", [], false],
        ["XZ2", "FOUND", ["C"], false],
        ["XZ1", "FOUND", ["A", "B"], false],
      ],
      codes: undefined,
      reads: 1,
    });
  });

  it("are narrowed by type and issuer, under any code of it, as a single one is", async () => {
    const written = [
      passport("A", "XZ1", { issuer: "D" }),
      passport("B", "XZ1"),
      passport("C", "XZ1", { issuer: "DEU", type: "VISA" }),
    ];
    const field = 'documentsByNumbers(numbers: ["XZ1"], type: PASSPORT, issuer: "DEU")';
    expect((await found(written, field)).shown).toEqual([["XZ1", "FOUND", ["A"], false]]);
  });

  it("say of which there are more than were asked for", async () => {
    const written = [passport("A", "XZ1"), passport("B", "XZ1"), passport("C", "XZ2")];
    const { shown } = await found(written, 'documentsByNumbers(numbers: ["XZ1", "XZ2"], first: 1)');
    expect(shown.map(([number, , records, more]) => [number, (records as string[]).length, more])).toEqual([
      ["XZ1", 1, true],
      ["XZ2", 1, false],
    ]);
  });

  it("find reports as well", async () => {
    const { shown } = await found([report("R", "XZ1")], 'documentReportsByNumbers(numbers: ["xz 1", "XZ2"])');
    expect(shown).toEqual([
      ["xz 1", "FOUND", ["R"], false],
      ["XZ2", "NOT_FOUND", [], false],
    ]);
  });

  it("are 500 at most, and 10 records of each", async () => {
    const many = (length: number) => JSON.stringify(Array.from({ length }, (_, at) => `XZ${at}`));
    expect((await found([], `documentsByNumbers(numbers: ${many(500)})`)).shown).toHaveLength(500);
    await asked.close();
    expect((await found([], `documentsByNumbers(numbers: ${many(501)})`)).codes).toEqual(["PAGE_SIZE"]);
    await asked.close();
    expect((await found([], `documentsByNumbers(numbers: ["XZ1"], first: 11)`)).codes).toEqual(["PAGE_SIZE"]);
  });
});
