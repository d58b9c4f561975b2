import type { OrderedPage } from "./order.ts";
import type { Collection, Filter, PageRequest, Scalar, StoredRecord } from "./port.ts";

/** A value of a search key, and the id of a row that has it. */
export interface Entry {
  readonly value: string;
  readonly id: string;
}

/** The values of a search key from one up to another, which is none of them. Texts are in the order of their code points. */
export interface KeyRange {
  readonly from: string;
  readonly below: string;
}

/** A page of entries, in the order of value and id. */
export interface EntryPage {
  readonly first: number;
  /** The last entry of the page before. */
  readonly after?: Entry | null;
}

/** What a read is told that may take more than one turn of the event loop. */
export interface ReadOptions {
  /**
   * Called between two turns, with the milliseconds of the first that the read took of it where it reads within the call:
   * counts what the read has cost so far. What it throws gives the read up.
   */
  readonly pause?: ((lasted: number) => void | Promise<void>) | undefined;
}

/** A read of columns alone: which, in their order, and of how many rows at most for each value. */
export interface ColumnsRequest {
  readonly columns: readonly string[];
  readonly first: number;
}

/** What one row holds of the columns, in their order. */
export type ColumnValues = readonly (Scalar | null)[];

/**
 * The reads of a store. One that takes long leaves the event loop its turns in between; what is written meanwhile it may
 * have seen or not.
 */
export interface StoreReads {
  /** The records that exist, by id; withdrawn and unknown ids are absent. The optional filter is met by each. */
  getMany<R extends StoredRecord>(
    collection: Collection<R>,
    ids: readonly string[],
    filter?: Filter,
    options?: ReadOptions,
  ): Promise<Map<string, R>>;

  /** Of another order than that of ids, the collection declares an index that ends with its field. */
  find<R extends StoredRecord>(
    collection: Collection<R>,
    filter: Filter,
    page: OrderedPage,
    options?: ReadOptions,
  ): Promise<R[]>;

  /**
   * One page for each value of one column or key, in a single call: the neighbours of many records at once. A value that
   * nothing answers is absent, as nearly all are where lists are screened. `page.after` applies to each.
   */
  findEach<R extends StoredRecord>(
    collection: Collection<R>,
    field: string,
    values: readonly string[],
    filter: Filter,
    page: PageRequest,
    options?: ReadOptions,
  ): Promise<Map<string, R[]>>;

  /**
   * The entries of a search key within a range whose rows meet the filter: a row stands under each of its values there. No
   * record is read.
   */
  findEntries(
    collection: Collection,
    key: string,
    range: KeyRange,
    filter: Filter,
    page: EntryPage,
    options?: ReadOptions,
  ): Promise<Entry[]>;

  /**
   * For each value of the first column of an index what named columns hold of its rows, in the order of the index and
   * then of `_id`, bodies unread: what joins many records. A value that nothing answers is absent. Where the filter asks one
   * value of each of the index's columns, `_id: { $gt }` goes on after a row.
   */
  findColumnsEach(
    collection: Collection,
    field: string,
    values: readonly string[],
    filter: Filter,
    asked: ColumnsRequest,
    options?: ReadOptions,
  ): Promise<Map<string, ColumnValues[]>>;

  /** How many records meet the filter. Counting stops at `atMost`: there may be more. */
  count<R extends StoredRecord>(
    collection: Collection<R>,
    filter: Filter,
    options?: ReadOptions & { readonly atMost?: number },
  ): Promise<number>;

  /** The count for each value of one column or key, in a single call: how many neighbours many records have. */
  countEach<R extends StoredRecord>(
    collection: Collection<R>,
    field: string,
    values: readonly string[],
    filter: Filter,
    options: ReadOptions & { readonly atMost: number },
  ): Promise<Map<string, number>>;
}
