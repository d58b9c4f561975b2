import type { Scalar } from "../port.ts";

type Values = readonly (Scalar | null)[];

/** By the number that stands for each in statements. Of the process, not of a connection: whichever runs them knows it. */
const lists = new Map<number, ReadonlySet<unknown>>();
const numbers = new WeakMap<Values, number>();
let given = 0;

/** Once the list is gone with its filter, so is every statement that names it. Runs between turns, never within a read. */
const forgotten = new FinalizationRegistry<number>((number) => lists.delete(number));

/**
 * Whether the column has one of the values, in a list that is used again and again: handed over as a parameter, it would
 * be read out of JSON and sorted at each execution (30 ms for a link among 5,000 policies). Picks no rows by an index.
 */
export function isListed(column: string, values: Values): string {
  let number = numbers.get(values);
  if (number === undefined) {
    numbers.set(values, (number = given += 1));
    lists.set(number, new Set(values));
    forgotten.register(values, number);
  }
  return `is_listed(${number}, ${column})`;
}

/** What `is_listed` does in SQL. Throws where the list is unknown: a row filter that lost its list shows nothing. */
export function inList(number: unknown, value: unknown): 0 | 1 {
  const list = lists.get(number as number);
  if (!list) throw new Error(`there is no list ${String(number)}`);
  return list.has(value) ? 1 : 0;
}
