import { fullTurn, laterTurn, turnLasted } from "../../turn.ts";
import type { ReadOptions } from "../reading.ts";
import type { Connection, Row } from "./connection.ts";
import type { Records } from "./records.ts";
import type { Sql } from "./where.ts";

/**
 * How long a read goes on before the event loop gets its turn: `node:sqlite` has the loop's thread for as long as a
 * statement runs.
 */
export interface Slice {
  /** Of a turn, with all that was read in it before. */
  readonly milliseconds: number;
  /** Rows that were looked at and did not fit between two looks at the clock, which costs as much as such a row. */
  readonly rows: number;
}

export const usualSlice: Slice = { milliseconds: fullTurn, rows: 256 };

/** Thrown out of a statement whose turn is over. */
export class Paused extends Error {
  /** Id of the row that it looked at last, and passed over. */
  readonly at: string;

  constructor(at: string) {
    super("the read goes on in a later turn");
    this.at = at;
  }
}

/** What `passed_over(id)` does in SQL: notes a row that did not fit, and pauses the statement once its turn is over. */
export function passingOver({ milliseconds, rows }: Slice): (id: unknown) => 0 {
  let passed = 0;
  return (id) => {
    passed += 1;
    if (passed % rows === 0 && turnLasted() >= milliseconds) throw new Paused(String(id));
    return 0;
  };
}

/** One read: where from, and what it was told. */
export interface Reading extends ReadOptions {
  /** Records of the moment at hand, so to be asked anew in each turn. */
  readonly records: () => Records;
  readonly slice: Slice;
  /** How long the turn had lasted when this read began, or went on in it: what came before is not the read's own. */
  began: number;
}

/** Whether this turn has been used up, by this read or by what was read before it. */
export function isOver({ slice }: Reading): boolean {
  return turnLasted() >= slice.milliseconds;
}

/** Lets the event loop have its turn. Throws what gives the read up. */
export async function nextTurn(reading: Reading): Promise<void> {
  const lasted = turnLasted() - reading.began;
  await laterTurn();
  reading.began = turnLasted();
  await reading.pause?.(lasted);
}

/** The rows of a statement, where they come within this turn; otherwise null. */
export function rowsAtOnce(connection: Connection, { text, values }: Sql): Row[] | null {
  try {
    return connection.all(text, values);
  } catch (error) {
    if (error instanceof Paused) return null;
    throw error;
  }
}

/** In the order of ids a row's id is its place. */
export const placeById = (id: string): string => id;

/** Rows that a statement brings before there is another look at the clock. */
export const rowsOfSlice = 500;

/**
 * Reads on in one order, turn by turn, until so many rows were taken or there are no more. `statement` brings
 * `rowsOfSlice` rows after a place, which it looks at in order; `take` returns the place of the row that it took, and
 * `passed` that of one which was passed over.
 */
export async function readOn<Place>(
  reading: Reading,
  statement: (after: Place) => Sql,
  { first, after }: { readonly first: number; readonly after: Place },
  take: (records: Records, row: Row) => Place,
  passed: (id: string, records: Records) => Place,
): Promise<void> {
  for (let last = after, left = first; left > 0;) {
    if (isOver(reading)) await nextTurn(reading);
    const records = reading.records();
    const { text, values } = statement(last);
    let [taken, over] = [0, false];
    try {
      for (const row of records.connection.each(text, values)) {
        last = take(records, row);
        taken += 1;
        // A row may be of a megabyte.
        over = isOver(reading);
        if (over || taken === left) break;
      }
      if (!over && taken < Math.min(left, rowsOfSlice)) return;
    } catch (error) {
      if (!(error instanceof Paused)) throw error;
      last = passed(error.at, records);
    }
    left -= taken;
  }
}
