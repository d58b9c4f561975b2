import type { Collection, StoredRecord } from "../store/port.ts";

/** What is counted of a check: nothing in it says who or what was checked. */
export interface CheckCounted {
  /** Owner of the key that asked. */
  readonly owner: string;
  readonly test: boolean;
  /** Id of the police operation in which it was checked. */
  readonly operation: string | null;
  /** Code of a declared border point; any other text counts as none, as it might name a person. */
  readonly place: string | null;
  /** What kind of thing was checked. */
  readonly kind: string;
  readonly verdict: string;
}

/**
 * How many checks one process has made in one hour. Each process has rows of its own and writes its whole count again and
 * again: so none adds to another's, and nothing is counted twice. `owner` and `test` are those of `CheckCounted`.
 */
export interface CheckCount extends StoredRecord, CheckCounted {
  /** Start of the hour (RFC 3339, UTC). */
  readonly hour: string;
  readonly count: number;
}

export const checkCountCollection: Collection<CheckCount> = {
  name: "checkCount",
  columns: { hour: ({ hour }) => hour },
  carried: [],
  keys: {},
  indexes: [["hour"], ["owner", "hour"]],
};

const hourMillis = 3_600_000;

/** Start of the hour in which that moment (milliseconds since 1970) lies. */
export function hourOf(moment: number): string {
  return new Date(moment - (moment % hourMillis)).toISOString();
}

/** The start of each hour from the one moment on and before the other. */
export function hoursBetween(since: string, until: string): string[] {
  const first = Date.parse(hourOf(Date.parse(since) + hourMillis - 1));
  const count = Math.max(0, Math.ceil((Date.parse(until) - first) / hourMillis));
  return Array.from({ length: count }, (_, at) => hourOf(first + at * hourMillis));
}
