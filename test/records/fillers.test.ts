import { describe, expect, it } from "vitest";
import { kinds } from "../../records/kinds.ts";
import { recordId } from "../../core/record-id.ts";
import type { Dataset } from "../../core/record.ts";
import { datasetOf } from "../world.ts";
import { datasets, handedInKinds } from "../../records/datasets.ts";
import { isFiller, namesNobody, numberKey } from "../../records/fillers.ts";
import { filled } from "../access/fill.ts";

const fillers = [
  "-",
  "???",
  "N/A",
  "n / a",
  "UNKNOWN",
  "Not known",
  "000000000",
  "0",
  "—",
  "<<<<<<<<<",
  "XXXX",
  "неизвестно",
];
const [from, to] = [kinds.person, kinds.document].map((kind) => recordId(new Uint8Array(32), kind, false, "UTO", "X"));

/** Keys that are made of dates, codes and ids, whose forms leave no room for a filler. */
const ofOtherForms = new Set(["birth", "nationality", "country", "end"]);

/**
 * Keys of titles and running text, by which nothing is said to be the same: there a filler is a word like another. And of
 * the numbers of specimens, whose form leaves no room for one.
 */
function wordsOf({ name, textKeys }: Dataset): ReadonlySet<string> {
  const ofWords = textKeys.filter(({ of }) => of === "words" || (of === "names" && name !== "person"));
  if (name === "specimen" || name === "alert") return new Set([...ofWords.map(({ key }) => key), "parts", "imitated"]);
  return new Set(ofWords.map(({ key }) => key));
}

/** What the dataset's kind may hold, with the filler in the place of every text that may be one. */
function sayingNothing(dataset: Dataset, filler: string): Record<string, unknown> {
  const said: Record<string, unknown> = filled(dataset.type, 1, "UTO");
  for (const [field, value] of Object.entries(said)) said[field] = replaced(value, filler);
  const content = { ...(dataset.joins && { from, to }), ...said };
  const parsed = dataset.content.partial().safeParse(content);
  const refused = new Set((parsed.error?.issues ?? []).map(({ path }) => String(path[0])));
  const kept = filled(dataset.type, 1, "UTO");
  return { ...content, ...Object.fromEntries([...refused].map((field) => [field, kept[field]])) };
}

function replaced(value: unknown, filler: string): unknown {
  if (Array.isArray(value)) return value.map((one) => replaced(one, filler));
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, replaced(one, filler)]));
  const isText = typeof value === "string" && /CANARY|XZ|UTOPIA/.test(value);
  return isText ? filler : value;
}

describe("a value that names nothing", () => {
  it.each(fillers)("such as %s is no key of any kind of record", (filler) => {
    for (const dataset of handedInKinds.map(datasetOf)) {
      const record = sayingNothing(dataset, filler) as never;
      const others = ofOtherForms.union(wordsOf(dataset));
      for (const [name, keysOf] of Object.entries(dataset.keys).filter(([one]) => !others.has(one)))
        expect([...keysOf(record)], `${dataset.name}.${name}`).toEqual([]);
      for (const name of ["make", "model"].filter((one) => Object.hasOwn(dataset.columns, one)))
        expect(dataset.columns[name]?.(record), `${dataset.name}.${name}`).toBeNull();
    }
  });

  it.each(["documentReport", "vehicleReport"] as const)("is not all that a %s may be met by", (kind) => {
    const dataset = datasets.get(kind) as Dataset;
    for (const filler of fillers) {
      const report = { ...sayingNothing(dataset, filler), owner: "UTO" } as never;
      expect(dataset.fault(report)?.reason, filler).toMatch(/fillers? such as N\/A/);
    }
  });

  it.each(["0A", "1", "XX", "999999999", "NA123", "UNKNOWN1", "N1", "XXXX1"])(
    "is none where it may be a number: %s",
    (number) => {
      expect(isFiller(number)).toBe(false);
      expect(numberKey(number)).toBe(number);
    },
  );

  it.each([
    ["N/A", true],
    ["unknown", true],
    ["UNKNOWN, Unknown", true],
    ["--", true],
    ["N. A.", false],
    ["Na", false],
    ["Null", false],
    ["An Na", false],
    ["Unknown Smith", false],
    ["Malcolm X", false],
  ])("is no name of a person, who may yet bear what is a filler elsewhere: %s", (name, nobody) => {
    expect(namesNobody(name)).toBe(nobody);
  });
});
