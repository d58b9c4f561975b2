import type { Change, Store } from "../store/port.ts";

/** A part of the change log. */
export interface LogPage {
  readonly changes: readonly Change[];
  /** Of the last version in it; null where it is empty. */
  readonly last: string | null;
  readonly more: boolean;
}

/** Versions read at once. */
const size = 500;
/** Pages that are remembered: receivers that are told of everything stand at the same place. */
const remembered = 20;

/** Reads the change log for many receivers: what stands at one place is read once, until `again`. */
export class LogPages {
  readonly #store: Pick<Store, "changes">;
  readonly #pages = new Map<string, Promise<LogPage>>();

  constructor(store: Pick<Store, "changes">) {
    this.#store = store;
  }

  after(cursor: string): Promise<LogPage> {
    const known = this.#pages.get(cursor);
    if (known) return known;
    if (this.#pages.size >= remembered) this.#pages.clear();
    const page = this.#read(cursor);
    this.#pages.set(cursor, page);
    page.catch(() => this.#pages.delete(cursor));
    return page;
  }

  /** What comes next is read anew. */
  again(): void {
    this.#pages.clear();
  }

  async #read(after: string): Promise<LogPage> {
    const changes = await this.#store.changes(after, size);
    return { changes, last: changes.at(-1)?.cursor ?? null, more: changes.length === size };
  }
}
