import { hubError } from "../errors.ts";
import { type Collection, everything, type Store, type StoredRecord } from "../store/port.ts";
import { fullTurn, laterTurn, turnLasted } from "../turn.ts";

/** What a process makes of the records of one collection, in its own memory. */
export interface Projection<R extends StoredRecord> {
  put(record: R): void;
  /** The record was withdrawn or erased: nothing of it stays. */
  remove(id: string): void;
}

export interface Followed<R extends StoredRecord> {
  readonly store: Pick<Store, "find" | "count" | "logEnd" | "changesOf">;
  readonly collection: Collection<R>;
  readonly projection: Projection<R>;
  /** Records up to which whoever asks first waits for the loading; of more it is told to come again. */
  readonly fewEnough?: number;
}

/** **Our rule**: so many are loaded in two seconds at the most. */
const fewToLoad = 20_000;
/** Rows that are read at once, and changes of the log that are looked through. */
const rowsAtOnce = 200;
const changesAtOnce = 1_000;

/**
 * Keeps a projection at the head of the change log: all rows are read once, and then each change. Long work leaves the
 * event loop its turns.
 */
export class Follower<R extends StoredRecord> {
  readonly #followed: Required<Followed<R>>;
  #loading: Promise<void> | null = null;
  /** How far the log was followed; null while not all is loaded. */
  #cursor: string | null = null;
  #running: Promise<void> | null = null;
  /** Whether loading it takes longer than somebody should wait. */
  #long = false;

  constructor(followed: Followed<R>) {
    this.#followed = { fewEnough: fewToLoad, ...followed };
  }

  /** False while so much is being loaded that nobody waits for it. What nobody has asked for yet is in nobody's way. */
  get ready(): boolean {
    return !this.#long || this.#cursor !== null;
  }

  /** Loads what takes long before somebody asks; nothing where there is little. Resolves when it is loaded. */
  async prepare(): Promise<void> {
    // Until it is counted: a process that has just started must not say that it is ready, and a moment later that it is not.
    this.#long = true;
    const isLittle = await this.#isLittle().catch((error: unknown) => {
      this.#long = false;
      throw error;
    });
    if (!isLittle) await this.#load();
  }

  /**
   * Resolves when everything that was acknowledged before this call is in the projection. Throws `INDEX_LOADING` where that
   * takes long: what is not loaded would read as not there.
   */
  async caughtUp(): Promise<void> {
    if (this.#cursor === null) {
      const waits = await this.#isLittle();
      const loading = this.#load();
      if (!waits) {
        // Whoever is told to come again hears of a failure then: the loading begins anew.
        loading.catch(() => {});
        throw hubError("INDEX_LOADING");
      }
      await loading;
    }
    // One that runs may have looked at the log before the change came in.
    await this.#running?.catch(() => {});
    this.#running ??= this.#follow().finally(() => (this.#running = null));
    await this.#running;
  }

  async #isLittle(): Promise<boolean> {
    const { store, collection, fewEnough } = this.#followed;
    this.#long = (await store.count(collection, everything, { atMost: fewEnough + 1 })) > fewEnough;
    return !this.#long;
  }

  #load(): Promise<void> {
    this.#loading ??= this.#readAll().catch((error: unknown) => {
      this.#loading = null;
      throw error;
    });
    return this.#loading;
  }

  /** Changes that come meanwhile are followed from where the log ended before the first row was read. */
  async #readAll(): Promise<void> {
    const { store, collection, projection } = this.#followed;
    const begun = await store.logEnd();
    for (let after: string | null = null; ;) {
      const rows: R[] = await store.find(collection, everything, { first: rowsAtOnce, after });
      for (const row of rows) {
        if (turnLasted() >= fullTurn) await laterTurn();
        projection.put(row);
      }
      after = rows.at(-1)?.id ?? null;
      if (rows.length < rowsAtOnce) break;
    }
    this.#cursor = begun;
  }

  async #follow(): Promise<void> {
    const { store, collection, projection } = this.#followed;
    for (let more = true; more && this.#cursor !== null;) {
      const stretch = await store.changesOf([collection], this.#cursor, changesAtOnce);
      for (const { id, record } of stretch.changes) {
        if (turnLasted() >= fullTurn) await laterTurn();
        if (record === null) projection.remove(id);
        else projection.put(record as R);
      }
      // A failure before this point has the same changes told again, which changes nothing.
      this.#cursor = stretch.cursor;
      ({ more } = stretch);
      if (turnLasted() >= fullTurn) await laterTurn();
    }
  }
}
