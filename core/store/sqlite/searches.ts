import { fieldCondition, readFilter } from "../filter.ts";
import type { Collection, Filter } from "../port.ts";
import { type Candidates, candidates } from "./candidates.ts";
import { rowColumns } from "./records.ts";
import { type Reading, rowsOfSlice } from "./slices.ts";
import { keptStatement, slotAt, type Statement, statementOf } from "./statements.ts";

/** A search by values of some fields beside a filter. The values, and then the id after which to go on, are slots. */
export interface Search {
  readonly collection: Collection;
  readonly fields: readonly string[];
  readonly beside: Filter;
}

/** Reads so many rows, `rowsOfSlice` at most. `in order`: so that a read may go on after the last one it looked at. */
export function pageStatement(reading: Reading, search: Search, first: number, order?: "in order"): Statement {
  const { collection } = search;
  const limit = Math.min(first, rowsOfSlice);
  // As a parameter the limit would make SQLite plan the statement anew on every execution.
  const select = ({ id, text }: Candidates) => `SELECT ${rowColumns(collection)} ${text} ORDER BY ${id} LIMIT ${limit}`;
  return order ? written(reading, search, true, select) : kept(reading, search, `page`, limit, select);
}

/** Counts rows, and stops at so many. */
export function countStatement(reading: Reading, search: Search, atMost: number): Statement {
  const select = ({ text }: Candidates) => `SELECT count(*) FROM (SELECT 1 ${text} LIMIT ${atMost})`;
  return kept(reading, search, `count`, atMost, select);
}

/** Reads ids, `rowsOfSlice` of them, in order. */
export function idStatement(reading: Reading, search: Search): Statement {
  return written(reading, search, true, ({ id, text }) => `SELECT ${id} ${text} ORDER BY ${id} LIMIT ${rowsOfSlice}`);
}

type Select = (found: Candidates) => string;

function kept(reading: Reading, search: Search, what: string, first: number, select: Select): Statement {
  const { collection, fields, beside } = search;
  const name = { collection, fields: fields.length === 0 ? what : `${what} ${fields.join()}`, first };
  return keptStatement(beside, name, () => written(reading, search, false, select));
}

function written(reading: Reading, { collection, fields, beside }: Search, mustBeInOrder: boolean, select: Select) {
  const asked = fields.map((name, at) => fieldCondition(collection, name, slotAt(at)));
  const after = slotAt(fields.length);
  const { connection } = reading.records();
  const conditions = [...asked, readFilter(collection, beside)];
  const found = candidates(connection, collection, conditions, after, mustBeInOrder);
  const sql = { text: select(found), values: found.values };
  return statementOf(sql, [...fields.map((_, at) => slotAt(at)), after]);
}
