import { type Announcement, announcementCollection, announcementOf } from "../core/announcements.ts";
import type { PolicyBook } from "../core/access/policies/book.ts";
import { type Clock, timestamp } from "../core/clock.ts";
import { includesCode } from "../core/standards/countries.ts";
import { pagesOf } from "../core/store/pages.ts";
import type { Change, Collection, Draft, Store, StoredRecord } from "../core/store/port.ts";
import type { RecordedVersion } from "../core/store/versions.ts";
import { type HitRecord, hits } from "../records/checks/records.ts";
import { documentReports } from "../records/documents/records.ts";
import { notices, persons } from "../records/persons/records.ts";
import { vehicleReports } from "../records/vehicles/records.ts";

/** How far the change log was followed. Follows from the announcements, so it has no history. */
interface Followed extends StoredRecord {
  readonly cursor: string;
}

export const followedCollection: Collection<Followed> = {
  name: "correction",
  columns: {},
  carried: [],
  keys: {},
  indexes: [],
};

const rowId = "COR-followed";

/** What a hit can be of. */
const behindHits: readonly Collection[] = [documentReports, notices, persons, vehicleReports];

/** Changes of the log that are looked through at once. */
const atOnce = 500;

/** What became of a record, as the bureau learns that a hit told of it. */
type Correction = "RECORD_CHANGED" | "RECORD_GONE";

/** The version of a record before a change; undefined where it was the first. */
type Before = (change: Change) => Promise<RecordedVersion | undefined>;

/**
 * Announces the corrections of records to whom hits told of them: that a record has changed, or was withdrawn, erased or
 * taken out of the bureau's sight. Each is told once, whatever stops in between.
 */
export class Corrections {
  readonly #store: Store;
  readonly #policies: Pick<PolicyBook, "isKnownTo">;
  readonly #clock: Clock;

  constructor(store: Store, policies: Pick<PolicyBook, "isKnownTo">, clock: Clock) {
    this.#store = store;
    this.#policies = policies;
    this.#clock = clock;
  }

  /** `goesOn` is asked before each stretch of the log. A store that was never followed is followed from now on. */
  async look(goesOn: () => Promise<boolean>): Promise<void> {
    if (!(await goesOn())) return;
    const standing = (await this.#store.getMany(followedCollection, [rowId])).get(rowId);
    let cursor = standing?.cursor ?? (await this.#store.logEnd());
    for (let more = standing !== undefined; more && (await goesOn());) {
      const stretch = await this.#store.changesOf(behindHits, cursor, atOnce);
      await this.#announce(stretch.changes);
      // Told again after a failure before this point, it is known by its id.
      ({ cursor, more } = stretch);
    }
    if (cursor !== standing?.cursor) await this.#note(cursor, standing);
  }

  async #announce(changes: readonly Change[]): Promise<void> {
    if (changes.length === 0) return;
    const byRecord = Map.groupBy(changes, ({ id }) => id);
    const read = new Map<Change, ReturnType<Before>>();
    // Once for all hits of the record.
    const before: Before = (change) => read.getOrInsertComputed(change, () => this.#before(change));
    for await (const page of pagesOf(this.#store, hits, { record: { $in: [...byRecord.keys()] } })) {
      const wanted: Draft<Announcement>[] = [];
      for (const hit of page)
        for (const change of byRecord.get(hit.record) ?? []) {
          const says = await this.#correction(hit, change, before);
          if (says) wanted.push(announcement(hit, change, says));
        }
      await this.#write(page, wanted);
    }
  }

  /** Null where the bureau is not to be told: of what it has met since, of its own, and of what it does not see any more. */
  async #correction(hit: HitRecord, change: Change, beforeOf: Before): Promise<Correction | null> {
    if (includesCode([hit.owner], hit.recordOwner) || change.version <= (hit.recordVersion ?? 0)) return null;
    if (change.erased || (await this.#sees(hit, change))) return change.record ? "RECORD_CHANGED" : "RECORD_GONE";
    const before = await beforeOf(change);
    return before && (await this.#sees(hit, before)) ? "RECORD_GONE" : null;
  }

  async #before({ collection, id, version }: Change): ReturnType<Before> {
    const followed = behindHits.find(({ name }) => name === collection) as Collection;
    return (await this.#store.versionsEach(followed, [id], { first: 1, before: version })).get(id)?.[0];
  }

  async #sees({ owner, sector = null }: HitRecord, { record }: Pick<Change, "record">): Promise<boolean> {
    return record !== null && this.#policies.isKnownTo(record.policy, { owner }, sector, this.#clock.now());
  }

  async #write(page: readonly HitRecord[], wanted: readonly Draft<Announcement>[]): Promise<void> {
    if (wanted.length === 0) return;
    const stamp = { at: timestamp(this.#clock), by: "corrections", request: this.#clock.id() };
    await this.#store.transaction(async (session) => {
      const ids = page.map(({ id }) => id);
      const standing = await session.getMany(hits, ids);
      // An erasure that comes meanwhile takes what is announced here with it.
      await session.lock(hits, [...standing.keys()]);
      const writes = wanted.filter(({ record }) => standing.has(record)).map((record) => ({ record, expected: 0 }));
      await session.upsert(announcementCollection, writes, stamp);
    });
  }

  async #note(cursor: string, standing: Followed | undefined): Promise<void> {
    const updated = timestamp(this.#clock);
    const stamps = { version: (standing?.version ?? 0) + 1, created: standing?.created ?? updated, updated };
    const row = { id: rowId, owner: "", policy: "", test: false, cursor, ...stamps };
    await this.#store.project(followedCollection, [row]);
  }
}

/** No news any more once the bureau has met the record as it is by then. */
function announcement(hit: HitRecord, { version: at }: Change, says: Correction): Draft<Announcement> {
  const { recordVersion = null } = hit;
  return announcementOf(hit, { kind: hits.name, says, at, condition: recordVersion === null ? {} : { recordVersion } });
}
