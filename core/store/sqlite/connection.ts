import { backup, DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";
import { pathToFileURL } from "node:url";
import { FrequencyCache } from "../../frequency-cache.ts";
import { StoreDamaged } from "../damaged.ts";
import { StoreUnavailable } from "../port.ts";
import { isBusy, unavailable } from "./failures.ts";
import { inList } from "./lists.ts";
import { passingOver, type Slice, usualSlice } from "./slices.ts";

export type SqlValue = string | number | Uint8Array | null;
export type Row = SqlValue[];

/** Filters that are spelled out in their statements differ from caller to caller. */
const keptStatements = 1000;
const pagesAStep = 1000;

/** The connections of this process that hold a moment. */
const holding = new Set<Connection>();

/** One handle on the file. After a failure of the disk it is opened anew, since its state is not to be trusted. */
export class Connection {
  readonly #path: string;
  readonly #busyMs: number;
  readonly #slice: Slice;
  #database: DatabaseSync | null = null;
  /** The handle that holds the open transaction: no statement of it may go through a handle opened later. */
  #begun: DatabaseSync | null = null;
  #closed = false;
  #damage: StoreDamaged | null = null;
  readonly #statements = new FrequencyCache<StatementSync>(keptStatements);

  constructor(path: string, busyMs: number, slice = usualSlice) {
    this.#path = path;
    this.#busyMs = busyMs;
    this.#slice = slice;
  }

  /** Set for good once a page was met that cannot be read: others may still answer, and nobody knows which. */
  get damage(): StoreDamaged | null {
    return this.#damage;
  }

  all(sql: string, values: readonly SqlValue[] = []): Row[] {
    return this.#try(() => this.#prepared(sql).all(...values) as unknown as Row[]);
  }

  get(sql: string, values: readonly SqlValue[] = []): Row | undefined {
    return this.#try(() => this.#prepared(sql).get(...values) as unknown as Row | undefined);
  }

  /**
   * Row by row, for reads whose rows are more than memory or a turn has room for. By a statement of its own: one that was
   * left by an exception of a function in SQL fails, once, where it is iterated again.
   */
  *each(sql: string, values: readonly SqlValue[] = []): Generator<Row> {
    try {
      const statement = this.#open().prepare(sql);
      statement.setReturnArrays(true);
      yield* statement.iterate(...values) as unknown as Iterable<Row>;
    } catch (error) {
      throw this.#failed(error);
    }
  }

  /** Returns how many rows it wrote. */
  run(sql: string, values: readonly SqlValue[] = []): number {
    return this.#try(() => Number(this.#prepared(sql).run(...(values as SQLInputValue[])).changes));
  }

  /** The same with each of these values. */
  runEach(sql: string, each: readonly (readonly SqlValue[])[]): void {
    if (each.length === 0) return;
    this.#try(() => {
      const statement = this.#prepared(sql);
      for (const values of each) statement.run(...(values as SQLInputValue[]));
    });
  }

  /**
   * Has all reads until the event loop's next turn see one moment, which spares each the store's locks. A commit of this
   * process ends it, so that what was written is read; one of another process is seen a turn later at the most.
   */
  holdMoment(): void {
    if (holding.has(this)) return;
    this.run("BEGIN");
    holding.add(this);
    setImmediate(() => this.#letGo());
  }

  #letGo(): void {
    if (holding.delete(this) && this.#database?.isTransaction) this.run("COMMIT");
  }

  /** Several reads of one moment; also cheaper than each for itself. */
  snapshot<T>(reads: () => T): T {
    const database = this.#try(() => this.#open());
    if (database.isTransaction) return reads();
    this.run("BEGIN");
    try {
      return reads();
    } finally {
      if (database.isOpen && database.isTransaction) this.run("COMMIT");
    }
  }

  /** Copies what is committed now into an empty file. This connection is to be used for nothing else meanwhile. */
  async copyTo(path: string): Promise<void> {
    const database = this.#try(() => this.#open());
    // Within a read of one moment: without it each commit of another process would make the copy start anew.
    this.run("BEGIN");
    try {
      this.get("SELECT count(*) FROM sqlite_schema");
      await backup(database, path, { rate: pagesAStep });
    } catch (error) {
      throw this.#failed(error);
    } finally {
      if (database.isOpen && database.isTransaction) this.run("COMMIT");
    }
  }

  /** Begins to write. False where another writer is at it. */
  begin(): boolean {
    try {
      this.#open().exec("BEGIN IMMEDIATE");
    } catch (error) {
      if (isBusy(error)) return false;
      throw this.#failed(error);
    }
    this.#begun = this.#database;
    return true;
  }

  commit(): void {
    // Before, not after: a commit also moves the log into the file, which would stop short of a moment that is held.
    for (const connection of holding) if (connection.#path === this.#path) connection.#letGo();
    this.#try(() => this.#open().exec("COMMIT"));
    this.#begun = null;
  }

  /** Moves the write-ahead log into the file and cuts it to nothing. False where a reader or writer is in the way. */
  emptyLog(): boolean {
    return this.get("PRAGMA wal_checkpoint(TRUNCATE)")?.[0] === 0;
  }

  /** Builds the file anew from what is in it: pages that were filled up and split keep pieces of what they once held. */
  vacuum(): void {
    this.#try(() => this.#open().exec("VACUUM"));
  }

  /** Never throws: a handle that cannot roll back is given up, and with it its transaction. */
  rollback(): void {
    const begun = this.#begun;
    this.#begun = null;
    if (begun !== this.#database || !begun?.isTransaction) return;
    try {
      begun.exec("ROLLBACK");
    } catch {
      this.#drop();
    }
  }

  close(): void {
    this.#closed = true;
    this.#drop();
  }

  #prepared(sql: string): StatementSync {
    const database = this.#open();
    const kept = this.#statements.get(sql);
    if (kept) return kept;
    const statement = database.prepare(sql);
    statement.setReturnArrays(true);
    return this.#statements.set(sql, statement, 1);
  }

  #open(): DatabaseSync {
    if (this.#closed) throw new StoreUnavailable("the store was closed");
    if (this.#begun && this.#begun !== this.#database) throw new StoreUnavailable("the transaction was lost");
    if (this.#database) return this.#database;
    const database = new DatabaseSync(this.#path, { timeout: this.#busyMs });
    this.#database = database;
    database.exec("PRAGMA journal_mode = WAL");
    // FULL: a commit is on the disk before it is acknowledged. Without automatic indexes a forgotten one shows. The
    // log is moved into the file at 40 MB: keys fall on random pages, and moving them at every batch doubles its time.
    database.exec("PRAGMA synchronous = FULL; PRAGMA automatic_index = OFF; PRAGMA wal_autocheckpoint = 10000");
    // What is deleted or overwritten is zeroed: an erased record is not to be found in the file's free space.
    database.exec("PRAGMA cache_size = -65536; PRAGMA secure_delete = ON");
    database.function("is_listed", { deterministic: true, directOnly: true }, inList);
    database.function("passed_over", { directOnly: true }, passingOver(this.#slice));
    return database;
  }

  #try<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw this.#failed(error);
    }
  }

  #failed(error: unknown): unknown {
    const found = unavailable(error, this.#path);
    if (!found) return error;
    if (found instanceof StoreDamaged) this.#damage = found;
    if (!isBusy(error)) this.#drop();
    return found;
  }

  #drop(): void {
    holding.delete(this);
    this.#statements.clear();
    const database = this.#database;
    this.#database = null;
    try {
      database?.close();
    } catch {
      // The disk is gone already; there is nothing left to save.
    }
  }
}

/**
 * A file that is written once and changed by nobody. It is read without locks, and no log beside it counts as a part of it.
 * `making` writes it anew, without a journal: nobody relies on it before it is closed and on the disk.
 */
export function openSealed(path: string, making = false) {
  const address = pathToFileURL(path);
  if (!making) address.search = "immutable=1";
  const database = new DatabaseSync(address, { readOnly: !making });
  if (making) database.exec("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536");
  const kept = new Map<string, StatementSync>();
  const prepared = (sql: string) => kept.getOrInsertComputed(sql, () => database.prepare(sql, { returnArrays: true }));
  return {
    all: (sql: string, values: readonly SqlValue[]) => prepared(sql).all(...values) as unknown as Row[],
    each: (sql: string, values: readonly SqlValue[]) =>
      database.prepare(sql, { returnArrays: true }).iterate(...values) as unknown as Iterable<Row>,
    get: (sql: string, values: readonly SqlValue[]) => prepared(sql).get(...values) as unknown as Row | undefined,
    run: (sql: string, values: readonly SqlValue[] = []) => void prepared(sql).run(...values),
    close: () => database.close(),
  };
}
