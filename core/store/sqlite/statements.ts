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
  readonly places: readonly number[];
}

const written = new WeakMap<Filter, Map<string, Statement>>();

/** A statement over rows that meet the filter. For a frozen one it is written once; `name` tells its statements apart. */
export function keptStatement(filter: Filter | null, name: string, slots: readonly string[], write: () => Sql): Statement {
  if (!filter || !isFrozen(filter)) return placed(write(), slots);
  let ofFilter = written.get(filter);
  if (!ofFilter) written.set(filter, (ofFilter = new Map()));
  let statement = ofFilter.get(name);
  if (!statement) ofFilter.set(name, (statement = placed(write(), slots)));
  return statement;
}

function placed({ text, values }: Sql, slots: readonly string[]): Statement {
  return { text, values, places: slots.map((slot) => values.indexOf(slot)) };
}

/** The statement's values with those of this use, in the order of its slots. */
export function filled({ values, places }: Statement, given: readonly SqlValue[]): readonly SqlValue[] {
  const all = values.slice();
  for (let at = 0; at < places.length; at += 1) all[places[at] as number] = given[at] as SqlValue;
  return all;
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
  if (!asked || !beside || !isFrozen(beside) || filter.$and?.length !== 2 || Object.keys(filter).length !== 1) return null;
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
