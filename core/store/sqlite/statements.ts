import { type Collection, type Filter, isFrozen } from "../port.ts";
import type { SqlValue } from "./connection.ts";
import type { Sql } from "./where.ts";

/**
 * A value that no record has, by its number: a statement is written for such, and each time it is used others take their
 * places.
 */
export function slotAt(number: number): string {
  return "\0".repeat(number + 1);
}

/** The same for a list of ids, which is one value as well. */
export const listSlot = JSON.stringify([slotAt(0), slotAt(1)]);

/** A statement with slots. */
export interface Statement extends Sql {
  /** Where each slot stands among the values. */
  readonly places: readonly (readonly number[])[];
}

/** What tells apart the statements over rows of one filter. */
export interface StatementName {
  readonly collection: Collection;
  /** What it does, and the fields whose values are slots. */
  readonly fields: string;
  /** Rows it reads. */
  readonly first: number;
}

const written = new WeakMap<Filter, Map<Collection, Map<string, Map<number, Statement>>>>();

/** A statement over rows that meet the filter; for a frozen one it is written once. */
export function keptStatement(
  filter: Filter,
  { collection, fields, first }: StatementName,
  write: () => Statement,
): Statement {
  if (!isFrozen(filter)) return write();
  // By what is at hand, as putting a name together and looking that up would cost as much as the look at an index.
  return written
    .getOrInsertComputed(filter, () => new Map())
    .getOrInsertComputed(collection, () => new Map())
    .getOrInsertComputed(fields, () => new Map())
    .getOrInsertComputed(first, write);
}

export function statementOf({ text, values }: Sql, slots: readonly string[]): Statement {
  const places = slots.map((slot) => values.flatMap((value, at) => (value === slot ? [at] : [])));
  return { text, values, places };
}

/** The statement with the values of this use, in the order of its slots. */
export function filled({ text, values, places }: Statement, given: readonly SqlValue[]): Sql {
  const all = values.slice();
  for (let at = 0; at < places.length; at += 1) {
    for (const place of places[at] as readonly number[]) all[place] = given[at] as SqlValue;
  }
  return { text, values: all };
}

/** A search by values of some fields, beside a filter that comes again. */
export interface PlainSearch {
  readonly names: readonly string[];
  readonly values: readonly string[];
  /** Frozen. */
  readonly beside: Filter;
}

/**
 * The filter as such a search; null where it is none. Of two search keys the rarer value is to be looked up first, so
 * that no statement serves all their values.
 */
export function plainSearch(collection: Collection, filter: Filter): PlainSearch | null {
  const [asked, beside] = filter.$and ?? [];
  if (!asked || !beside || !isFrozen(beside) || filter.$and?.length !== 2 || Object.keys(filter).length !== 1)
    return null;
  const names: string[] = [];
  const values: string[] = [];
  let keys = 0;
  for (const [name, value] of Object.entries(asked)) {
    if (typeof value !== "string") return null;
    if (Object.hasOwn(collection.keys, name)) keys += 1;
    names.push(name);
    values.push(value.toWellFormed());
  }
  return keys < 2 ? { names, values, beside } : null;
}
