import { type Dataset, endsOf, type HubRecord } from "../record.ts";
import type { Draft, Outcome, Stamp, StoreSession, Write } from "../store/port.ts";
import { type Remnant, remnantCollection } from "./collections.ts";
import { dueDay, type Timed } from "./days.ts";

/** Writes that carry the last day of their records. */
export interface TimedWrites<R extends HubRecord> {
  readonly writes: readonly Write<R>[];
  /** Of records that were withdrawn before and may return now, by id. */
  readonly remnants: ReadonlyMap<string, Remnant>;
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
  const remnants = await session.getMany(remnantCollection, gone);
  return {
    remnants,
    writes: writes.map((write) => {
      const { id, reviewBy } = write.record;
      const due = dueDay({ created: at, reviewBy }, dataset.reviewYears, before.get(id) ?? timeLeft(remnants.get(id)));
      return { ...write, carried: { ...write.carried, due } };
    }),
  };
}

/** Takes away the remnants of records that stand again. */
export async function takeBack(
  session: StoreSession,
  dataset: Dataset,
  remnants: ReadonlyMap<string, Remnant>,
  stamp: Stamp,
): Promise<void> {
  if (remnants.size === 0) return;
  const standing = await session.getMany(dataset, [...remnants.keys()]);
  await session.erase(remnantCollection, [...standing.keys()], stamp);
}

/** Notes what records that were withdrawn leave; returns their ids. */
export async function leaveRemnants<R extends HubRecord>(
  session: StoreSession,
  dataset: Dataset<R>,
  before: ReadonlyMap<string, R>,
  outcomes: readonly Outcome[],
  stamp: Stamp,
): Promise<string[]> {
  const gone = outcomes.filter(({ result }) => result === "withdrawn").map(({ id }) => id);
  const left = gone.flatMap((id) => before.get(id) ?? []).map((record) => ({ record: remnantOf(dataset, record) }));
  if (left.length > 0) await session.upsert(remnantCollection, left, stamp);
  return gone;
}

function remnantOf(dataset: Dataset, record: HubRecord): Draft<Remnant> {
  const { id, owner, test, created, reviewBy } = record;
  const due = record.due ?? dueDay({ created, reviewBy }, dataset.reviewYears);
  return { id, owner, test, policy: "", due, recorded: created, reviewBy, ends: endsOf(dataset, record) };
}

function timeLeft(remnant: Remnant | undefined): Timed | undefined {
  return remnant && { created: remnant.recorded, reviewBy: remnant.reviewBy, due: remnant.due };
}
