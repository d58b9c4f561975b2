import { type Announcement, announcementCollection } from "../announcements.ts";
import type { Change, Store } from "../store/port.ts";
import type { LoggedEvent } from "./record.ts";

/** A part of the change log, as far as receivers may be told of it. */
export interface LogPage {
  readonly events: readonly LoggedEvent[];
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
  readonly #kinds: ReadonlySet<string>;
  readonly #pages = new Map<string, Promise<LogPage>>();

  /** `kinds` are those that are told of. */
  constructor(store: Pick<Store, "changes">, kinds: Iterable<string>) {
    this.#store = store;
    this.#kinds = new Set(kinds);
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
    // A withdrawal and an erasure leave nothing to be seen, and so no event.
    const events = changes
      .filter(({ record }) => record !== null)
      .map(eventOf)
      .filter(({ kind }) => this.#kinds.has(kind));
    return { events, last: changes.at(-1)?.cursor ?? null, more: changes.length === size };
  }
}

function eventOf({ id, collection: kind, version, at, cursor, record: changed }: Change): LoggedEvent {
  if (kind !== announcementCollection.name) return { record: id, kind, version, at, cursor };
  const { record, kind: of, says, condition } = changed as Announcement;
  return { record, kind: of, version, at, cursor, announcement: { id, says, condition } };
}
