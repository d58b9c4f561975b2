import { type Dataset, endsOf, type HubRecord } from "../record.ts";
import type { Draft, Outcome, Stamp, StoreSession, Write } from "../store/port.ts";
import { type RecordTombstone, tombstoneCollection } from "./collections.ts";
import { dueDay, type Timed } from "./days.ts";

/** Writes that carry the last day of their records. */
export interface TimedWrites<R extends HubRecord> {
  readonly writes: readonly Write<R>[];
  /** Of records that were withdrawn before and may return now, by id. */
  readonly tombstones: ReadonlyMap<string, RecordTombstone>;
}

/** The clock of a record goes on from where it stood, also for one that was withdrawn in the meantime. */
export async function timed<R extends HubRecord>(
  session: StoreSession,
  dataset: Dataset<R>,
  writes: readonly Write<R>[],
  before: ReadonlyMap<string, R>,
  at: string,
): Promise<TimedWrites<R>> {
  const gone = writes.map(({ record }) => record.id).filter((id) => !before.has(id));
  const tombstones = await session.getMany(tombstoneCollection, gone);
  return {
    tombstones,
    writes: writes.map((write) => {
      const { id, reviewBy } = write.record;
      const due = dueDay(
        { created: at, reviewBy },
        dataset.reviewYears,
        before.get(id) ?? timeLeft(tombstones.get(id)),
      );
      return { ...write, carried: { ...write.carried, due } };
    }),
  };
}

/** Removes the tombstones of records that exist again. */
async function takeBack(
  session: StoreSession,
  dataset: Dataset,
  tombstones: ReadonlyMap<string, RecordTombstone>,
  stamp: Stamp,
): Promise<void> {
  if (tombstones.size === 0) return;
  const standing = await session.getMany(dataset, [...tombstones.keys()]);
  await session.erase(tombstoneCollection, [...standing.keys()], stamp);
}

/** Writes records with their last days; those that were withdrawn before return with the time they have left. */
export async function upsertTimed<R extends HubRecord>(
  session: StoreSession,
  dataset: Dataset<R>,
  writes: readonly Write<R>[],
  before: ReadonlyMap<string, R>,
  stamp: Stamp,
): Promise<Outcome[]> {
  const { writes: carrying, tombstones } = await timed(session, dataset, writes, before, stamp.at);
  const outcomes = await session.upsert(dataset, carrying, stamp);
  await takeBack(session, dataset, tombstones, stamp);
  return outcomes;
}

/** Notes what records that were withdrawn leave; returns their ids. */
export async function leaveTombstones<R extends HubRecord>(
  session: StoreSession,
  dataset: Dataset<R>,
  before: ReadonlyMap<string, R>,
  outcomes: readonly Outcome[],
  stamp: Stamp,
): Promise<string[]> {
  const gone = outcomes.filter(({ result }) => result === "withdrawn").map(({ id }) => id);
  const left = gone.flatMap((id) => before.get(id) ?? []).map((record) => ({ record: remnantOf(dataset, record) }));
  if (left.length > 0) await session.upsert(tombstoneCollection, left, stamp);
  return gone;
}

function remnantOf(dataset: Dataset, record: HubRecord): Draft<RecordTombstone> {
  const { id, owner, test, created, reviewBy } = record;
  const due = record.due ?? dueDay({ created, reviewBy }, dataset.reviewYears);
  return { id, owner, test, policy: "", due, recorded: created, reviewBy, ends: endsOf(dataset, record) };
}

function timeLeft(tombstone: RecordTombstone | undefined): Timed | undefined {
  return tombstone && { created: tombstone.recorded, reviewBy: tombstone.reviewBy, due: tombstone.due };
}
