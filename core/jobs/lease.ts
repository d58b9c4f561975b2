import { type Clock, timestamp } from "../clock.ts";
import type { Collection, Store, StoredRecord } from "../store/port.ts";

/** Only says who is at work, so it has no history: the change log would hold nothing else after a quiet year. */
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

export interface LeaseOptions {
  /** Of the job, one word. */
  readonly job: string;
  /** How long a process that died keeps others from its work, in milliseconds; renewed when half of it is over. */
  readonly millis?: number;
}

/** That one process at a time does a job, whichever of those on the store it is. */
export class Lease {
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #id: string;
  readonly #millis: number;
  readonly #holder: string;
  #until = 0;
  #tenure = 0;

  constructor(store: Store, clock: Clock, { job, millis = 5 * 60_000 }: LeaseOptions) {
    this.#store = store;
    this.#clock = clock;
    this.#id = `LEASE-${job}`;
    this.#millis = millis;
    this.#holder = clock.id();
  }

  /** Another number each time that it was taken after somebody else may have had it: what is remembered since counts. */
  get tenure(): number {
    return this.#tenure;
  }

  /** False where another process has it. Cheap to ask again and again. */
  async take(): Promise<boolean> {
    const now = this.#clock.now();
    const left = this.#until - now;
    const held = left > 0 && left <= this.#millis;
    if (held && left > this.#millis / 2) return true;
    const until = now + this.#millis;
    const taken = await this.#store.transaction(async (session) => {
      const standing = (await session.getMany(leaseCollection, [this.#id])).get(this.#id);
      // Further reaches what was taken by a clock that was set back since. By one lease two processes' clocks may differ.
      const isHeld = standing && standing.until > now && standing.until - now <= 2 * this.#millis;
      if (isHeld && standing.holder !== this.#holder) return false;
      const at = timestamp(this.#clock);
      const stamps = { version: (standing?.version ?? 0) + 1, created: standing?.created ?? at, updated: at };
      const row = { id: this.#id, owner: "", policy: "", test: false, holder: this.#holder, until, ...stamps };
      await session.project(leaseCollection, [row]);
      return true;
    });
    if (taken && !held) this.#tenure += 1;
    this.#until = taken ? until : 0;
    return taken;
  }

  async release(): Promise<void> {
    this.#until = 0;
    await this.#store.transaction(async (session) => {
      const standing = (await session.getMany(leaseCollection, [this.#id])).get(this.#id);
      if (standing?.holder === this.#holder) await session.discard(leaseCollection, { _id: this.#id });
    });
  }
}
