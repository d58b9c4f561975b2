import { carriedAlone } from "../declaration.ts";
import { readFilter } from "../filter.ts";
import type { Collection, Filter, Outcome, Scalar, Stamp } from "../port.ts";
import {
  lostFields,
  pending,
  type Prepared,
  type RowDocument,
  type RowOperation,
  rowsOf,
  rowsToWrite,
} from "./document.ts";
import { isDuplicate } from "./connection.ts";
import { wonAttempts } from "./log.ts";
import { type Asking, options } from "./reads.ts";
import { liveWhere } from "./where.ts";

/** A change to one row, judged against what stood when it was read. */
interface Plan {
  readonly outcome: Outcome;
  /** Nothing to write where it is missing. It meets the row only in the version it was judged against. */
  readonly operation?: RowOperation;
}

type Judge = (standing: RowDocument | undefined, attempt: string) => Plan;

/** What is to happen to one record; several may ask for the same one, and are then taken in their order. */
interface Intent {
  readonly id: string;
  readonly judge: Judge;
}

const triesBeforeGivingUp = 50;

/**
 * Optimistic: reads what stands, writes each row only if it still stands so, and judges the losers again. In a
 * transaction nobody else's write comes between.
 */
async function carryOut(
  asking: Asking,
  collection: Collection,
  intents: readonly Intent[],
  newAttempt: () => string,
): Promise<Outcome[]> {
  const outcomes: (Outcome | undefined)[] = intents.map(() => undefined);
  let open = intents.map((_, at) => at);
  for (let tries = 0; open.length > 0; tries++) {
    if (tries > triesBeforeGivingUp + intents.length) throw new Error(`${collection.name}: other writers always won`);
    const first = new Map<string, number>();
    for (const at of open) {
      const id = intents[at]?.id ?? "";
      if (!first.has(id)) first.set(id, at);
    }
    const standing = await standingRows(asking, collection, [...first.keys()]);
    const attempt = newAttempt();
    const plans = new Map<number, Plan>();
    for (const [id, at] of first) {
      const plan = intents[at]?.judge(standing.get(id), attempt);
      if (plan) plans.set(at, plan);
    }
    const lost = await write(asking, collection, [...plans.values()], attempt);
    for (const [at, { outcome }] of plans) if (!lost.has(outcome.id)) outcomes[at] = outcome;
    open = open.filter((at) => outcomes[at] === undefined);
  }
  return outcomes.filter((outcome) => outcome !== undefined);
}

async function standingRows(
  { db, session }: Asking,
  collection: Collection,
  ids: readonly string[],
): Promise<Map<string, RowDocument>> {
  const kept = ["_version", "_digest", "_created", "_live", ...collection.carried];
  const projection = Object.fromEntries(kept.map((name) => [name, 1]));
  const rows = rowsOf(db, collection).find({ _id: { $in: [...ids] } }, { ...options(session), projection });
  return new Map((await rows.toArray()).map((row) => [row._id, row]));
}

/** Returns the ids of the rows that another writer changed first. */
async function write(
  { db, session }: Asking,
  collection: Collection,
  plans: readonly Plan[],
  attempt: string,
): Promise<ReadonlySet<string>> {
  const operations = plans.flatMap(({ operation }) => operation ?? []);
  if (operations.length === 0) return new Set();
  const rows = rowsToWrite(db, collection);
  try {
    const done = await rows.bulkWrite(operations, { ...options(session), ordered: false });
    if (done.matchedCount + done.insertedCount === operations.length) return new Set();
  } catch (error) {
    if (session || !isDuplicate(error)) throw error;
  }
  const writing = plans.filter(({ operation }) => operation).map(({ outcome }) => outcome.id);
  const won = await wonAttempts(db, collection, attempt);
  return new Set(writing.filter((id) => !won.has(id)));
}

export function upsert(
  asking: Asking,
  collection: Collection,
  writes: readonly Prepared[],
  stamp: Stamp,
  newAttempt: () => string,
): Promise<Outcome[]> {
  const intents = writes.map((prepared): Intent => ({
    id: prepared.id,
    judge: (standing, attempt) => judgeUpsert(prepared, standing, stamp, attempt),
  }));
  return carryOut(asking, collection, intents, newAttempt);
}

function judgeUpsert(wanted: Prepared, standing: RowDocument | undefined, stamp: Stamp, attempt: string): Plan {
  const { id, expected, digest, fields, keys, emptyKeys } = wanted;
  const version = standing?._version ?? 0;
  const live = standing?._live === true;
  if (expected !== undefined && expected !== version && (live || expected !== 0)) {
    return { outcome: { id, result: "conflict", version } };
  }
  if (live && standing?._digest === digest) return recarry(wanted, standing);
  const created = standing?._created ?? stamp.at;
  const record = wanted.record({ version: version + 1, created, updated: stamp.at });
  const set = { ...fields, ...keys, _version: version + 1, _digest: digest, _created: created, _live: true };
  const entry = pending(version + 1, stamp, record, attempt);
  const outcome: Outcome = { id, result: live ? "changed" : "created", version: version + 1 };
  if (!standing) {
    const document = { _id: id, ...set, _record: record, _outbox: [entry] };
    return { outcome, operation: { insertOne: { document } } };
  }
  const update = { $set: { ...set, _record: record }, $push: { _outbox: entry }, ...unset(emptyKeys) };
  return { outcome, operation: { updateOne: { filter: { _id: id, _version: version }, update } } };
}

function recarry({ id, carried }: Prepared, standing: RowDocument): Plan {
  const version = standing._version;
  const outcome: Outcome = { id, result: "unchanged", version };
  if (Object.entries(carried).every(([name, value]) => standing[name] === value)) return { outcome };
  return { outcome, operation: { updateOne: { filter: { _id: id }, update: { $set: carried } } } };
}

export interface Withdrawal {
  readonly id: string;
  readonly expected?: number;
}

export function remove(
  asking: Asking,
  collection: Collection,
  withdrawals: readonly Withdrawal[],
  stamp: Stamp,
  newAttempt: () => string,
): Promise<Outcome[]> {
  const lost = lostFields(collection);
  const intents = withdrawals.map(({ id, expected }): Intent => ({
    id,
    judge: (standing, attempt) => {
      const version = standing?._version ?? 0;
      if (!standing?._live) return { outcome: { id, result: "absent", version } };
      if (expected !== undefined && expected !== version) return { outcome: { id, result: "conflict", version } };
      const entry = pending(version + 1, stamp, null, attempt);
      const set = { _version: version + 1, _digest: null, _live: false };
      const update = { $set: set, $push: { _outbox: entry }, ...unset(lost) };
      return {
        outcome: { id, result: "withdrawn", version: version + 1 },
        operation: { updateOne: { filter: { _id: id, _version: version }, update } },
      };
    },
  }));
  return carryOut(asking, collection, intents, newAttempt);
}

/** What waits in the record's own outbox goes here; what is in the log, when the sequencer places this last entry. */
export function erase(
  asking: Asking,
  collection: Collection,
  ids: readonly string[],
  stamp: Stamp,
  newAttempt: () => string,
): Promise<Outcome[]> {
  const lost = [...lostFields(collection), "_created"];
  const intents = ids.map((id): Intent => ({
    id,
    judge: (standing, attempt) => {
      const version = standing?._version ?? 0;
      if (standing?._created === undefined) return { outcome: { id, result: "absent", version } };
      const entry = { ...pending(version + 1, stamp, null, attempt), erased: true };
      const set = { _version: version + 1, _digest: null, _live: false, _outbox: [entry] };
      return {
        outcome: { id, result: "erased", version: version + 1 },
        operation: { updateOne: { filter: { _id: id, _version: version }, update: { $set: set, ...unset(lost) } } },
      };
    },
  }));
  return carryOut(asking, collection, intents, newAttempt);
}

export function unset(names: readonly string[]) {
  return names.length > 0 ? { $unset: Object.fromEntries(names.map((name) => [name, true as const])) } : {};
}

export async function carry(
  { db, session }: Asking,
  collection: Collection,
  filter: Filter,
  values: Readonly<Record<string, Scalar | null>>,
): Promise<number> {
  const set = Object.fromEntries(carriedAlone(collection, values));
  const wanted = liveWhere(readFilter(collection, filter));
  const { matchedCount } = await rowsToWrite(db, collection).updateMany(
    wanted,
    { $set: set },
    session ? { session } : {},
  );
  return matchedCount;
}

/** A write that changes nothing anybody reads: enough to conflict with every other write to the row. */
export async function lock({ db, session }: Asking, collection: Collection, ids: readonly string[]): Promise<void> {
  const locked = { $inc: { _locks: 1 } };
  await rowsToWrite(db, collection).updateMany({ _id: { $in: [...ids] } }, locked, session ? { session } : {});
}
