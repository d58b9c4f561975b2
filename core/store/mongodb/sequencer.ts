import { setTimeout as wait } from "node:timers/promises";
import type { Clock } from "../../clock.ts";
import type { Collection } from "../port.ts";
import { type Pending, rowsOf, rowsToWrite } from "./document.ts";
import { type Db, isDuplicate, maxTimeMS } from "./connection.ts";
import { logOf, type VersionDocument } from "./log.ts";

/** How long a sequencer that died keeps others from its work, in milliseconds. */
const leaseMs = 5000;
const rowsARound = 500;

interface Lease {
  readonly _id: string;
  readonly holder: string;
  readonly until: number;
}

interface Waiting {
  readonly collection: Collection;
  readonly id: string;
  readonly entry: Pending;
}

/**
 * Moves versions from the records' outboxes to the log and gives each its place in the order of recording.
 *
 * The lease only spares several hubs the same work. What keeps the order whole is that a place in the log is an `_id`,
 * places are taken one after the other, and the last one is read before the outboxes are: a sequencer that was
 * overtaken finds the first place it wants taken, and stops. One that died between moving and clearing leaves entries
 * which the next finds in the log already, and only clears.
 */
export class Sequencer {
  readonly #db: Db;
  readonly #collections: readonly Collection[];
  readonly #clock: Clock;
  readonly #holder: string;
  #running: Promise<void> | null = null;

  constructor(db: Db, collections: readonly Collection[], clock: Clock) {
    this.#db = db;
    this.#collections = collections;
    this.#clock = clock;
    this.#holder = clock.id();
  }

  /** Resolves when every version acknowledged before this call has its place, or another hub has long been at it. */
  async run(): Promise<void> {
    // A run under way may have looked into an outbox before the version came in.
    await this.#running?.catch(() => {});
    this.#running ??= this.#runLeased().finally(() => (this.#running = null));
    await this.#running;
  }

  async #runLeased(): Promise<void> {
    for (let tries = 0; !(await this.#takeLease()); tries++) {
      if (tries === 100) return;
      await wait(20);
    }
    try {
      while (await this.#moveSome()) await this.#takeLease();
    } finally {
      await this.#leases().updateOne({ _id: "sequencer", holder: this.#holder }, { $set: { until: 0 } });
    }
  }

  #leases() {
    return this.#db.collection<Lease>("leases");
  }

  async #takeLease(): Promise<boolean> {
    const now = this.#clock.now();
    // One that reaches too far was taken by a clock which was set back since.
    const over = [{ until: { $lte: now } }, { until: { $gt: now + 2 * leaseMs } }];
    const free = { _id: "sequencer", $or: [...over, { holder: this.#holder }] };
    const mine = { $set: { holder: this.#holder, until: now + leaseMs } };
    try {
      await this.#leases().findOneAndUpdate(free, mine, { upsert: true, maxTimeMS });
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  }

  /** Returns whether there may be more that waited already: what comes meanwhile is for the next run. */
  async #moveSome(): Promise<boolean> {
    const last = await logOf(this.#db).findOne({}, { sort: { _id: -1 }, projection: { _id: 1 }, maxTimeMS });
    const { waiting, more } = await this.#waiting();
    if (waiting.length === 0) return false;
    const moved = await this.#placed(waiting);
    const rest = inOrder(waiting.filter((one) => !moved.has(nameOf(one.collection.name, one.id, one.entry.version))));
    const next = (last?._id ?? 0) + 1;
    const places = rest.map(({ collection, id, entry }, at): VersionDocument => ({
      _id: next + at,
      collection: collection.name,
      id,
      ...entry,
    }));
    try {
      if (places.length > 0) await logOf(this.#db).insertMany(places, { ordered: true });
    } catch (error) {
      // Overtaken: what was ours so far is placed, the rest is looked at again.
      if (isDuplicate(error)) return true;
      throw error;
    }
    await this.#forget(waiting);
    await this.#clear(waiting);
    return more;
  }

  /**
   * Removes the earlier versions of erased records. Only now that the last entry of each has its place: a sequencer that
   * read an outbox before the erasure can place nothing any more, and the last place of the log is never given out twice.
   */
  async #forget(waiting: readonly Waiting[]): Promise<void> {
    for (const { collection, id, entry } of waiting) {
      if (!entry.erased) continue;
      await logOf(this.#db).deleteMany({ collection: collection.name, id, version: { $lt: entry.version } });
    }
  }

  async #waiting(): Promise<{ waiting: Waiting[]; more: boolean }> {
    const waiting: Waiting[] = [];
    let more = false;
    for (const collection of this.#collections) {
      const some = { "_outbox.request": { $exists: true } };
      const rows = rowsOf(this.#db, collection).find(some, {
        projection: { _outbox: 1 },
        limit: rowsARound,
        maxTimeMS,
      });
      let count = 0;
      for await (const { _id, _outbox } of rows) {
        count += 1;
        for (const entry of _outbox) waiting.push({ collection, id: _id, entry });
      }
      more ||= count === rowsARound;
    }
    return { waiting, more };
  }

  /** Which of them have their place in the log already. */
  async #placed(waiting: readonly Waiting[]): Promise<ReadonlySet<string>> {
    const ids = [...new Set(waiting.map(({ id }) => id))];
    const projection = { collection: 1, id: 1, version: 1 };
    const placed = await logOf(this.#db)
      .find({ id: { $in: ids } }, { projection, maxTimeMS })
      .toArray();
    return new Set(placed.map(({ collection, id, version }) => nameOf(collection, id, version)));
  }

  async #clear(waiting: readonly Waiting[]): Promise<void> {
    for (const collection of this.#collections) {
      const last = new Map<string, number>();
      for (const one of waiting) {
        if (one.collection === collection) last.set(one.id, Math.max(last.get(one.id) ?? 0, one.entry.version));
      }
      if (last.size === 0) continue;
      const operations = [...last].map(([id, version]) => ({
        updateOne: { filter: { _id: id }, update: { $pull: { _outbox: { version: { $lte: version } } } } },
      }));
      await rowsToWrite(this.#db, collection).bulkWrite(operations, { ordered: false });
    }
  }
}

/** By time of writing; the versions of one record in their own order, whatever the clocks of its writers said. */
function inOrder(waiting: readonly Waiting[]): Waiting[] {
  const latest = new Map<string, string>();
  const timed = [...waiting]
    .sort((one, other) => one.entry.version - other.entry.version)
    .map((one) => {
      const record = nameOf(one.collection.name, one.id, 0);
      const before = latest.get(record) ?? "";
      const at = one.entry.at > before ? one.entry.at : before;
      latest.set(record, at);
      return { one, at };
    });
  return timed.sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0)).map(({ one }) => one);
}

function nameOf(collection: string, id: string, version: number): string {
  return JSON.stringify([collection, id, version]);
}
