import { type Announcement, announcementCollection, announcementOf } from "../core/announcements.ts";
import { type Clock, timestamp } from "../core/clock.ts";
import { pagesOf } from "../core/store/pages.ts";
import type { Collection, Draft, Store, StoredRecord } from "../core/store/port.ts";
import { type ClockState, escalatesAt, later } from "../records/checks/dialogue.ts";
import { type HitRecord, hits } from "../records/checks/records.ts";

/** Up to which moment hits were looked at that are overdue. Follows from the announcements, so it has no history. */
interface LookedAt extends StoredRecord {
  /** RFC 3339. */
  readonly until: string;
}

export const lookedAtCollection: Collection<LookedAt> = {
  name: "hitClock",
  columns: {},
  carried: [],
  keys: {},
  indexes: [],
};

const rowId = "HCK-overdue";

/**
 * Minutes that are looked at again: a process whose clock is behind may yet write a hit that is due before the last look.
 * What was announced of them is known by its id.
 */
const lookedAtAgain = 10;

/** What is to be told of a hit. */
interface Step {
  readonly announcement: Draft<Announcement>;
  /** Until when the owner was to answer: with other time to answer, it is another step. */
  readonly due: string;
  /** When the next step is looked at; null where none follows. */
  readonly next: string | null;
}

/**
 * Announces hits whose owner has not answered in time: once when the time is over, and once when as much has passed again.
 * Each is told once, whatever stops in between, and as soon as a hub runs again where none did at the moment.
 */
export class HitClocks {
  readonly #store: Store;
  readonly #clock: Clock;

  constructor(store: Store, clock: Clock) {
    this.#store = store;
    this.#clock = clock;
  }

  /** `goesOn` is asked before each step. */
  async look(goesOn: () => Promise<boolean>): Promise<void> {
    if (!(await goesOn())) return;
    const now = timestamp(this.#clock);
    const standing = (await this.#store.getMany(lookedAtCollection, [rowId])).get(rowId);
    // What a clock that was ahead has noted says nothing of when that was: all are looked at again.
    const until = standing && standing.until <= now ? standing.until : null;
    const since = until === null ? "" : later(until, -lookedAtAgain);
    let told = 0;
    // Before those that are overdue now, so that a hit is never told as both in one moment, which would have no order.
    for await (const page of pagesOf(this.#store, announcementCollection, { next: { $lte: now } })) {
      if (!(await goesOn())) return;
      const ids = page.map(({ id }) => id);
      told += await this.#announce(page.map(escalated), now, ids);
    }
    for await (const page of pagesOf(this.#store, hits, { answerBy: { $gt: since, $lte: now } })) {
      if (!(await goesOn())) return;
      told += await this.#announce(page.map(overdue), now, []);
    }
    // A look at which there was nothing to tell is to write nothing, but for one now and then.
    if (until === null || told > 0 || later(until, lookedAtAgain) <= now) await this.#noteLook(now, standing);
  }

  /** Announces the steps of hits that still wait for the same answer, and settles the announcements they follow from. */
  async #announce(steps: readonly Step[], at: string, settled: readonly string[]): Promise<number> {
    const ids = steps.map(({ announcement }) => announcement.id);
    const known = await this.#store.getMany(announcementCollection, ids);
    const wanted = steps.filter(({ announcement }) => !known.has(announcement.id));
    if (wanted.length === 0 && settled.length === 0) return 0;
    const stamp = { at, by: "hit clocks", request: this.#clock.id() };
    return this.#store.transaction(async (session) => {
      const records = wanted.map(({ announcement }) => announcement.record);
      const standing = await session.getMany<HitRecord>(hits, records);
      const writes = wanted
        .filter(({ announcement, due }) => standing.get(announcement.record)?.answerBy === due)
        .map(({ announcement: record, next }) => ({ record, carried: { next }, expected: 0 }));
      // An erasure that comes meanwhile takes what is announced here with it.
      await session.lock(hits, [...standing.keys()]);
      await session.upsert(announcementCollection, writes, stamp);
      if (settled.length > 0) await session.carry(announcementCollection, { _id: { $in: settled } }, { next: null });
      return writes.length;
    });
  }

  async #noteLook(until: string, standing: LookedAt | undefined): Promise<void> {
    const stamps = { version: (standing?.version ?? 0) + 1, created: standing?.created ?? until, updated: until };
    const row = { id: rowId, owner: "", policy: "", test: false, until, ...stamps };
    await this.#store.project(lookedAtCollection, [row]);
  }
}

function overdue(hit: HitRecord): Step {
  const due = hit.answerBy ?? "";
  return { announcement: announcementOf(hit, said("OVERDUE", due)), due, next: escalatesAt(due, hit.answerMinutes) };
}

function escalated({ record: id, owner, test, condition }: Announcement): Step {
  const due = String(condition["answerBy"]);
  return { announcement: announcementOf({ id, owner, test }, said("ESCALATED", due)), due, next: null };
}

function said(says: ClockState & ("OVERDUE" | "ESCALATED"), due: string) {
  return { kind: hits.name, says, at: due, condition: { answerBy: due } };
}
