import type { Dataset, HubRecord } from "../core/record.ts";
import type { Filter } from "../core/store/port.ts";
import { hubError } from "../core/errors.ts";
import { numberKey } from "../records/fillers.ts";
import type { SubgraphContext } from "./context.ts";

/** Numbers that one question may have. */
export const mostNumbers = 500;
/** Records that are listed of each: with all of them, a question brings as many rows as fifty pages. */
const mostOfEach = 10;

/** Many numbers that are looked up at once, by a search key that each is written as. */
interface Asked<R extends HubRecord> {
  readonly dataset: Dataset<R>;
  readonly key: string;
  /** Of the argument that has the numbers. */
  readonly argument: string;
  readonly numbers: readonly string[];
  /** Under which search keys a number, in its normal form, is found. */
  readonly keysOf: (number: string) => readonly string[];
  /** What all the records meet besides. */
  readonly filter: Filter;
  readonly first: number | null | undefined;
}

/** What was found of one number. */
export interface ByNumber<R extends HubRecord> {
  readonly asked: string;
  readonly result: "FOUND" | "NOT_FOUND" | "NAMES_NOTHING";
  readonly records: R[];
  readonly more: boolean;
}

/** What was found of each number, in their order and in one read. A number costs a row, of which nothing is found as well. */
export async function lookUp<R extends HubRecord>(
  { reader, spending }: SubgraphContext,
  { dataset, key, argument, numbers, keysOf, filter, first: stated }: Asked<R>,
): Promise<ByNumber<R>[]> {
  const first = stated ?? 5;
  if (numbers.length > mostNumbers)
    throw hubError("PAGE_SIZE", `Ask for at most ${mostNumbers} at once: "${argument}" has ${numbers.length}.`);
  if (first < 1 || first > mostOfEach)
    throw hubError("PAGE_SIZE", `Of each number 1 to ${mostOfEach} records are listed: "first" is ${first}.`);
  spending.charge("rows", numbers.length);
  const matches = numbers.map((asked) => {
    const number = numberKey(asked);
    return { keys: number === null ? [] : keysOf(number), preferences: [] };
  });
  const found = await reader.findMatches(dataset, key, matches, filter, { first });
  return numbers.map((asked, at) => {
    const { records = [], more = false } = found[at] ?? {};
    const result = records.length > 0 ? "FOUND" : matches[at]?.keys.length === 0 ? "NAMES_NOTHING" : "NOT_FOUND";
    return { asked, result, records: records.map(({ record }) => record), more };
  });
}

/** Resolvers of what is found of one number. Of many numbers, each few have a turn of their own. */
export const byNumberResolvers = {
  records: async <R extends HubRecord>({ records }: ByNumber<R>, _args: unknown, { spending }: SubgraphContext) => {
    const waiting = spending.giveWay();
    if (waiting) await waiting;
    // The first of them was counted as its number.
    spending.charge("rows", Math.max(0, records.length - 1));
    return records;
  },
};
