import { freezeWhole } from "../freeze.ts";
import { Mendable } from "../mendable.ts";
import type { FirstAnswers } from "./answers.ts";
import type { Following } from "./following.ts";
import type { PolicyNames } from "./policy-names.ts";
import type { StoreReads } from "./reading.ts";
import type { Versions } from "./versions.ts";

/**
 * The store port: all that the hub asks of a database. Two adapters keep it (SQLite, MongoDB), and one suite of
 * contract tests holds them to the same answers.
 *
 * The current row of a record is the projection of its versions: every write appends one to the change log.
 */

export type Scalar = string | number | boolean;

/** What the store itself needs to know of a record; everything else in it is the record's own affair. */
export interface StoredRecord {
  readonly id: string;
  readonly owner: string;
  /** Id of the interned handling policy. */
  readonly policy: string;
  readonly test: boolean;
  /** Stamped by the store: 1 for the first version. A withdrawn record that returns goes on counting. */
  readonly version: number;
  /** Stamped by the store: when the first and the current version were recorded (RFC 3339, UTC). */
  readonly created: string;
  readonly updated: string;
}

/** A record as its owner hands it in: the store adds its own stamps. */
export type Draft<R extends StoredRecord> = Omit<R, "version" | "created" | "updated">;

/** A value computed from a record; written as a method, so that a collection of one type serves where any will do. */
export type Computed<R extends StoredRecord, V> = { of(record: Draft<R>): V }["of"];

export interface Collection<R extends StoredRecord = StoredRecord> {
  readonly name: string;
  /** Single values computed from the record and kept beside it, to be filtered on. */
  readonly columns: Readonly<Record<string, Computed<R, Scalar | null>>>;
  /** Single values handed in beside the record (see `Write.carried`), part of no version. A record read brings them along. */
  readonly carried: readonly string[];
  /** Those of them that the hub fills where rows are derived anew (see `forms`): a store from before may lack them. */
  readonly refilled?: readonly string[];
  /**
   * Many-valued search keys, always indexed. A condition on one asks whether any single value meets all of it (in
   * MongoDB's terms `$elemMatch`); a record without values stands as one whose value is null.
   */
  readonly keys: Readonly<Record<string, Computed<R, readonly string[]>>>;
  /** What fields say that a record of before lacks: filled in where rows are derived anew, in no version of the history. */
  readonly defaults?: Readonly<Record<string, unknown>>;
  /** Numbers what columns and keys derive to (1 where left out): once raised, rows are derived anew. See `deriveAnew`. */
  readonly forms?: number;
  /**
   * Compound indexes over columns, carried columns and stamps. Each also holds `_id`, so that a page reads in key order,
   * and in the order of its last column where the others are given. What is named after `_id` sorts nothing: the index
   * holds it so that a read of columns alone needs no row.
   */
  readonly indexes: readonly (readonly string[])[];
}

export interface Operators {
  readonly $eq?: Scalar | null;
  readonly $in?: readonly (Scalar | null)[];
  readonly $lt?: Scalar;
  readonly $lte?: Scalar;
  readonly $gt?: Scalar;
  readonly $gte?: Scalar;
  /** As in MongoDB, a row that has no value at all also meets `$not`. */
  readonly $not?: Operators;
}

/**
 * A subset of MongoDB's filters, over `_id owner policy test created updated` and the collection's columns, carried columns and keys.
 * A field the collection does not declare, an operator not listed here and an `undefined` anywhere are programming
 * faults and throw: an `undefined` that were let through would widen the filter.
 */
export interface Filter {
  readonly $and?: readonly Filter[];
  readonly $or?: readonly Filter[];
  readonly [field: string]: Scalar | null | Operators | readonly Filter[] | undefined;
}

const frozenWhole = new WeakSet<Filter>();

/** Freezes a filter that is used again and again, so that an adapter may keep what it makes of it. */
export function frozen(filter: Filter): Filter {
  freezeWhole(filter);
  frozenWhole.add(filter);
  return filter;
}

/** Sets no condition. */
export const everything = frozen({});

/** Whether `frozen` made it: nothing in it, however deep, can change any more. */
export function isFrozen(filter: Filter): boolean {
  return frozenWhole.has(filter);
}

/** Keyset page in ascending order of `_id`. */
export interface PageRequest {
  readonly first: number;
  /** The last id of the page before. */
  readonly after?: string | null;
}

export interface Write<R extends StoredRecord> {
  readonly record: Draft<R>;
  /** Values of the collection's carried columns; one left out is stored as null. */
  readonly carried?: Readonly<Record<string, Scalar | null>>;
  /**
   * The version the writer last saw: 0 where it must not exist yet, which a withdrawn record does not either. Left out:
   * whatever stands is replaced.
   */
  readonly expected?: number;
}

/** Who wrote, when and in which request: goes into every version. The store has no clock of its own. */
export interface Stamp {
  readonly at: string;
  readonly by: string;
  readonly request: string;
}

export interface Outcome {
  readonly id: string;
  /** `unchanged`: the content stood so already, and no version was added. `conflict`: not the expected version. */
  readonly result: "created" | "changed" | "unchanged" | "withdrawn" | "erased" | "absent" | "conflict";
  /** The version that stands now; 0 where there was never one. */
  readonly version: number;
  /** Told again; this time nothing was done. */
  readonly repeated?: true;
}

/** One version in the order of recording. */
export interface Change extends Stamp {
  /** Opaque; to be handed back to `changes`. */
  readonly cursor: string;
  readonly collection: string;
  readonly id: string;
  readonly version: number;
  /** Null where the version is a withdrawal or what an erasure left. */
  readonly record: StoredRecord | null;
  /** The record was erased: whoever follows the log erases every version that it has kept. */
  readonly erased?: true;
}

/** What may be asked inside a transaction as well as outside one. */
export interface StoreSession extends StoreReads, FirstAnswers, PolicyNames {
  /** Outcomes in the order of the writes. A conflict leaves its own record as it was, the others are written. */
  upsert<R extends StoredRecord>(
    collection: Collection<R>,
    writes: readonly Write<R>[],
    stamp: Stamp,
  ): Promise<Outcome[]>;

  /** Withdraws records: gone from every read but `changes` and `versions`. */
  remove<R extends StoredRecord>(
    collection: Collection<R>,
    withdrawals: readonly { readonly id: string; readonly expected?: number }[],
    stamp: Stamp,
  ): Promise<Outcome[]>;

  /**
   * Erases records, standing or withdrawn, with every version of them. What remains is one last entry of the log, so
   * that whoever follows it learns of it, and how many versions there were: a record that comes again goes on counting,
   * and is created anew. First answers keep the record's id, so that no batch sent again brings it back.
   */
  erase<R extends StoredRecord>(collection: Collection<R>, ids: readonly string[], stamp: Stamp): Promise<Outcome[]>;

  /** Sets carried columns of every row that meets the filter, adding no version. Returns how many rows. */
  carry<R extends StoredRecord>(
    collection: Collection<R>,
    filter: Filter,
    values: Readonly<Record<string, Scalar | null>>,
  ): Promise<number>;

  /** Puts rows that have no history, stamps included, into a collection of such alone: the change log hears nothing. */
  project<R extends StoredRecord>(collection: Collection<R>, rows: readonly R[]): Promise<void>;

  /** Takes such rows away without a trace. Returns how many. */
  discard<R extends StoredRecord>(collection: Collection<R>, filter: Filter): Promise<number>;

  /** Derives columns and keys of a page of rows anew, as declared now, and adds no version. Returns the page's ids. */
  rederive<R extends StoredRecord>(collection: Collection<R>, page: PageRequest): Promise<readonly string[]>;

  /**
   * Makes every other transaction that writes one of these rows conflict with this one, without changing them. Where
   * writers follow one another anyway (SQLite) there is nothing to do.
   */
  lock(collection: Collection, ids: readonly string[]): Promise<void>;
}

export interface Store extends StoreSession, Following, Versions {
  /**
   * Most records that somebody with many of them had best write in one transaction: an embedded store writes a page of keys
   * twice as often with half as many, a server gives up a transaction that takes long.
   */
  readonly recordsAtOnce: number;

  /**
   * All or nothing, and isolated from other writers. The body may be run again after a conflict, so it must have no
   * effect outside the store. Where it throws, nothing was committed; after `StoreUnavailable` alone nobody knows.
   */
  transaction<T>(body: (session: StoreSession) => Promise<T>): Promise<T>;

  /** The change log after a cursor (null: from the start), in the order of recording. */
  changes(after: string | null, limit: number): Promise<Change[]>;

  /** How many versions a request recorded: tells after a crash whether its commit took place. */
  committed(request: string): Promise<number>;

  /**
   * Writes all that it holds anew, so that no unused place of its files keeps what was erased. An embedded store takes as
   * long as its size wants, needs as much room again, and no other process writes meanwhile; a server sees to its own.
   */
  rewrite(): Promise<void>;

  /** Resolves where the store answers, throws `StoreUnavailable` where it does not or was once met damaged. */
  ping(): Promise<void>;

  /** The server's own name and version, for operators and test reports: `SQLite 3.53.4`. */
  server(): Promise<string>;

  close(): Promise<void>;
}

/** The store cannot be reached just now. Worth trying again; message and cause are for the log, never for the caller. */
export class StoreUnavailable extends Mendable {
  constructor(cause: unknown, message = `the store cannot be reached (${textOf(cause)})`) {
    super(message, { cause });
  }
}

function textOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
