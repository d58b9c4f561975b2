import { hash } from "node:crypto";
import type { Collection, StoredRecord } from "../store/port.ts";
import { bare } from "../store/bare-rows.ts";

/** What is counted of an operation: checks, the hits they made, what came of these, and what was seized. */
export const measures = ["check", "hit", "outcome", "seizure"] as const;
export type Measure = (typeof measures)[number];

/** Whose and where; `country` is the owner of the key that asked. */
export interface CountedWhere {
  readonly operation: string;
  readonly test: boolean;
  readonly country: string;
  /** Code of a declared border point; null at no such one. */
  readonly place: string | null;
  /** UTC. */
  readonly day: string;
}

/** What a cell of a row counts. */
export interface CountedWhat {
  readonly measure: Measure;
  /** What was checked, met or seized, one word. */
  readonly kind: string;
  /** What a check came to, or the outcome of a hit, one word; null where there is none. */
  readonly came: string | null;
  /** Of a check: whether it was made while its border point took no part in the operation. */
  readonly outside?: boolean;
}

/**
 * What one country counted in one operation, at one place, on one day. It names nobody, and has no history. `owner` is the
 * country.
 */
export interface OperationCount extends StoredRecord {
  readonly operation: string;
  readonly place: string | null;
  readonly day: string;
  /** By `cellKey`. One that has gone back to 0, as an outcome that was corrected, is left out. */
  readonly cells: Readonly<Record<string, number>>;
  /** Which of the operation's changes was the last of this row, from 1. */
  readonly changed: number;
  /** The same of what is told in fives: see `toldInFives`. */
  readonly toldChanged: number;
}

export const operationCountCollection: Collection<OperationCount> = {
  name: "operationCount",
  columns: {
    operation: ({ operation }) => operation,
    changed: ({ changed }) => changed,
    toldChanged: ({ toldChanged }) => toldChanged,
  },
  carried: [],
  keys: {},
  indexes: [["operation"], ["operation", "changed"], ["operation", "toldChanged"]],
};

/** How often an operation's counts have changed; under the operation's id. */
export interface OperationHead extends StoredRecord {
  readonly changed: number;
}

export const operationHeadCollection: Collection<OperationHead> = bare("operationCountHead");

/** How far a file of the audit, whose name is the id, was counted. */
export interface CountedSegment extends StoredRecord {
  /** Entries read. */
  readonly seq: number;
  /** Bytes of the file of bodies that they take up. */
  readonly bytes: number;
  /** Whether no more will come. */
  readonly over: boolean;
}

export const countedSegmentCollection: Collection<CountedSegment> = bare("countedSegment");

/** When a follower last had nothing left to count, under the follower's name. */
export interface CountedUntil extends StoredRecord {
  /** RFC 3339: what was durable by then is counted. */
  readonly until: string;
}

export const countedUntilCollection: Collection<CountedUntil> = bare("countedUntil");

export const operationCountCollections = [
  operationCountCollection,
  operationHeadCollection,
  countedSegmentCollection,
  countedUntilCollection,
];

const none = "-";
const outsideHours = "outside";

export function cellKey({ measure, kind, came, outside = false }: CountedWhat): string {
  return `${measure} ${kind} ${came ?? none}${outside ? ` ${outsideHours}` : ""}`;
}

/** What a cell counts, by its key. */
export function cellOf(key: string): CountedWhat {
  const [measure, kind, came, hours] = key.split(" ") as [Measure, string, string, string?];
  return { measure, kind, came: came === none ? null : came, outside: hours === outsideHours };
}

export function rowId({ operation, test, country, place, day }: CountedWhere): string {
  const named = JSON.stringify([operation, test, country, place, day]);
  return `OPC-${hash("sha256", named, "hex").slice(0, 32)}`;
}
