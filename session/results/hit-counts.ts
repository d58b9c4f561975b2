import type { DeclaredPlaces } from "../../core/check-counts/declared-places.ts";
import { type Clock, timestamp } from "../../core/clock.ts";
import { dayOf } from "../../core/lifetime/days.ts";
import type { CountedWhere } from "../../core/operation-counts/rows.ts";
import { bare, unowned } from "../../core/store/bare-rows.ts";
import { Tally } from "../../core/operation-counts/tally.ts";
import { noteUntil } from "../../core/operation-counts/until.ts";
import type { Change, Collection, Store, StoredRecord } from "../../core/store/port.ts";
import { type HitRecord, type HitResultRecord, hitResults, hits } from "../../records/checks/records.ts";

/** Where a hit was counted in one operation. */
type Place = Omit<CountedWhere, "test">;

/** What was counted of a hit, under its id: with it a change of what came of it takes back what was said before. */
interface CountedHit extends StoredRecord {
  readonly kind: string;
  readonly in: readonly Place[];
  /** What was last said to have come of it, and on which day; null while nothing was. */
  readonly came: Came | null;
}

interface Came extends Pick<HitResultRecord, "outcome" | "seizures"> {
  readonly day: string;
}

/** How far the change log was followed. */
interface Followed extends StoredRecord {
  readonly cursor: string;
}

export const countedHitCollection: Collection<CountedHit> = bare("countedHit");
export const hitCountCursorCollection: Collection<Followed> = bare("hitCountCursor");

const cursorId = "HCC-operations";

/** Changes of the log that are looked through in one transaction. */
const stretch = 500;

export interface HitCountsOptions {
  readonly store: Pick<Store, "getMany" | "project" | "transaction" | "changesOf" | "logSince">;
  readonly places: Pick<DeclaredPlaces, "has">;
  readonly clock: Clock;
}

/**
 * Counts the hits of police operations from the change log, and what came of them. A hit counts once in each operation in
 * which one of its checks was made, where the first was; its outcome counts on the day on which it was said. Cursor, counts
 * and what was counted of each hit are one transaction. An erasure takes what is known of the hit, and no count.
 */
export class HitCounts {
  readonly #options: HitCountsOptions;
  /** How far the log was followed without a count since what is kept; null where that is to be asked for. */
  #reached: { readonly kept: Followed | undefined; readonly cursor: string } | null = null;

  constructor(options: HitCountsOptions) {
    this.#options = options;
  }

  /** Counts what is there; `goesOn` is asked before each step. */
  async look(goesOn: () => Promise<boolean>): Promise<void> {
    const { store, clock } = this.#options;
    let counted = false;
    for (let more = true; more;) {
      if (!(await goesOn())) return void (this.#reached = null);
      const begun = timestamp(clock);
      const { kept, cursor } = (this.#reached ??= await this.#kept());
      const found = await store.changesOf([hits, hitResults], cursor, stretch);
      // What others write is passed over, and no write for each.
      if (found.changes.length === 0 && !found.more) this.#reached = { kept, cursor: found.cursor };
      else if (!(await this.#keep(found.changes, found.cursor, kept))) return void (this.#reached = null);
      counted ||= found.changes.length > 0;
      ({ more } = found);
      if (!more) await noteUntil(store, "hits", { until: begun, counted });
    }
  }

  async #kept(): Promise<{ readonly kept: Followed | undefined; readonly cursor: string }> {
    const { store } = this.#options;
    const kept = (await store.getMany(hitCountCursorCollection, [cursorId])).get(cursorId);
    return { kept, cursor: kept?.cursor ?? (await store.logSince(new Date(0).toISOString())) };
  }

  /** False where somebody else has gone on from the same cursor. */
  async #keep(changes: readonly Change[], cursor: string, before: Followed | undefined): Promise<boolean> {
    const at = timestamp(this.#options.clock);
    const declared = await this.#declared(changes);
    const stamps = { version: (before?.version ?? 0) + 1, created: before?.created ?? at, updated: at };
    const now = { ...unowned, id: cursorId, cursor, ...stamps };
    const isKept = await this.#options.store.transaction(async (session) => {
      const standing = (await session.getMany(hitCountCursorCollection, [cursorId])).get(cursorId);
      if (standing?.version !== before?.version) return false;
      const known = new Map(await session.getMany(countedHitCollection, changes.map(hitOf)));
      const [tally, changed, gone] = [new Tally(), new Set<string>(), new Set<string>()];
      for (const change of changes) {
        const id = hitOf(change);
        if (change.erased && change.collection === hits.name) {
          known.delete(id);
          gone.add(id);
        }
        const next = change.record && countedOf(change, known.get(id), { tally, declared, at });
        if (!next) continue;
        known.set(id, next);
        changed.add(id);
      }
      if (!tally.empty) await tally.keep(session, at);
      const rows = [...changed].flatMap((id) => known.get(id) ?? []);
      if (rows.length > 0) await session.project(countedHitCollection, rows);
      if (gone.size > 0) await session.discard(countedHitCollection, { _id: { $in: [...gone] } });
      await session.project(hitCountCursorCollection, [now]);
      return true;
    });
    if (isKept) this.#reached = { kept: now, cursor };
    return isKept;
  }

  /** Places of these hits that are border points, by `placeKey`. */
  async #declared(changes: readonly Change[]): Promise<ReadonlySet<string>> {
    const found = new Set<string>();
    for (const { collection, record } of changes)
      if (record && collection === hits.name)
        for (const { place, operation } of (record as HitRecord).meetings)
          if (operation !== null && place !== null && (await this.#isPlace(record.owner, place, operation)))
            found.add(placeKey(record.owner, place, operation));
    return found;
  }

  #isPlace(owner: string, code: string, operation: string): Promise<boolean> {
    return this.#options.places.has({ owner, code, operation });
  }
}

function placeKey(owner: string, code: string, operation: string): string {
  return `${operation} ${owner} ${code}`;
}

interface Counting {
  readonly tally: Tally;
  readonly declared: ReadonlySet<string>;
  readonly at: string;
}

/** What is counted of a hit after a change; null where the change counts nothing. */
function countedOf({ collection, record }: Change, before: CountedHit | undefined, counting: Counting) {
  return collection === hits.name
    ? countHit(record as HitRecord, before, counting)
    : before && countCame(record as HitResultRecord, before, counting);
}

/** A discreet hit counts nowhere: who checked, and whose operation it is, would learn of it. */
function countHit(
  hit: HitRecord,
  before: CountedHit | undefined,
  { tally, declared, at }: Counting,
): CountedHit | null {
  const { id, owner: country, test, kind, meetings, checkedBy } = hit;
  if (checkedBy !== null) return null;
  const known = new Set(before?.in.map(({ operation }) => operation));
  const added: Place[] = [];
  for (const { operation, place: said, at: moment } of meetings) {
    if (operation === null || known.has(operation)) continue;
    known.add(operation);
    const place = said !== null && declared.has(placeKey(country, said, operation)) ? said : null;
    added.push({ operation, country, place, day: dayOf(moment) });
  }
  if (added.length === 0) return null;
  for (const where of added) tally.add({ ...where, test }, { measure: "hit", kind, came: null }, 1);
  const came = before?.came ?? null;
  if (came) for (const where of added) addCame(tally, where, { kind, test, came }, 1);
  const stamps = { version: (before?.version ?? 0) + 1, created: before?.created ?? at, updated: at };
  return { ...unowned, id, test, kind, in: [...(before?.in ?? []), ...added], came, ...stamps };
}

function countCame(result: HitResultRecord, before: CountedHit, { tally, at }: Counting): CountedHit {
  const { outcome, seizures, updated } = result;
  const came: Came = { outcome, seizures, day: dayOf(updated) };
  for (const where of before.in) {
    if (before.came) addCame(tally, where, { ...before, came: before.came }, -1);
    addCame(tally, where, { ...before, came }, 1);
  }
  return { ...before, came, version: before.version + 1, updated: at };
}

function addCame(
  tally: Tally,
  place: Place,
  { kind, test, came }: Pick<CountedHit, "kind" | "test"> & { readonly came: Came },
  times: 1 | -1,
): void {
  const where = { ...place, test, day: came.day };
  tally.add(where, { measure: "outcome", kind, came: came.outcome }, times);
  for (const seized of came.seizures ?? [])
    tally.add(where, { measure: "seizure", kind: seized.kind, came: null }, times * seized.count);
}

function hitOf({ collection, id, record }: Change): string {
  return collection === hits.name ? id : ((record as HitResultRecord | null)?.hit ?? id);
}
