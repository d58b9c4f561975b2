import { type Clock, timestamp } from "../clock.ts";
import type { Collection, Store, StoredRecord } from "../store/port.ts";

interface LeaseRow extends StoredRecord {
  readonly holder: string;
  /** Milliseconds since 1970. */
  readonly until: number;
}

export const leaseCollection: Collection<LeaseRow> = {
  name: "lease",
  columns: {},
  carried: [],
  keys: {},
  indexes: [],
};

/** How long a process that died keeps others from its work, in milliseconds; renewed when half of it is over. */
const leaseMs = 5 * 60_000;

/** That one process at a time sees to the work of that name, whichever of those on the store it is. */
export class Lease {
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #holder: string;
  readonly #id: string;
  #until = 0;

  constructor(store: Store, clock: Clock, work = "retention") {
    this.#id = `LEASE-${work}`;
    this.#store = store;
    this.#clock = clock;
    this.#holder = clock.id();
  }

  /** False where another process has it. Cheap to ask again and again. */
  async take(): Promise<boolean> {
    const now = this.#clock.now();
    if (this.#until - now > leaseMs / 2) return true;
    const until = now + leaseMs;
    const taken = await this.#store.transaction(async (session) => {
      const standing = (await session.getMany(leaseCollection, [this.#id])).get(this.#id);
      if (standing && standing.until > now && standing.holder !== this.#holder) return false;
      const record = { id: this.#id, owner: "", policy: "", test: false, holder: this.#holder, until };
      await session.upsert(leaseCollection, [{ record, expected: standing?.version ?? 0 }], this.#stamp());
      return true;
    });
    this.#until = taken ? until : 0;
    return taken;
  }

  /** Leaves no versions of it behind. */
  async release(): Promise<void> {
    this.#until = 0;
    await this.#store.transaction(async (session) => {
      const standing = (await session.getMany(leaseCollection, [this.#id])).get(this.#id);
      if (standing?.holder === this.#holder) await session.erase(leaseCollection, [this.#id], this.#stamp());
    });
  }

  #stamp() {
    return { at: timestamp(this.#clock), by: "retention", request: this.#clock.id() };
  }
}
