import type { Datasets } from "../datasets.ts";
import type { Dataset, HubRecord } from "../record.ts";
import type { Draft, Write } from "../store/port.ts";
import { type Holding, recordsHeld } from "./records-held.ts";
import type { Refused } from "./write-outcomes.ts";

/** A record that another one names, as far as who writes knows of it; null where it does not. */
export type NamedRecord = (id: string) => HubRecord | null;

/**
 * What a record says of others that have to bear it out: that a trainer was certified, that an officer is there. It is
 * asked in the transaction that writes, so it binds whoever hands the record in, and by whatever way.
 */
export interface BorneOut<R extends HubRecord = HubRecord> {
  /** Fields that name other records by id, or by lists of ids. */
  readonly fields: readonly string[];
  readonly fault: FindFault<R>;
  /** One of them, which names the record above it of its own kind: followed up, it comes back to none. */
  readonly above?: Above;
}

interface Above {
  readonly field: string;
  /** So many records stand above one at most. */
  readonly most: number;
  /** Why one that would be above itself is refused. */
  readonly circle: string;
}

/** What those that it names do not bear out of a record, for its owner. */
export interface FaultBeside {
  readonly path: string;
  readonly reason: string;
}

/** What is wrong with a record beside those that it names, and beside the version that stands; null where nothing is. */
type FindFault<R extends HubRecord> = {
  of(record: Draft<R>, named: NamedRecord, standing: R | undefined): FaultBeside | null;
}["of"];

/** Who writes, and what it knows of. */
export interface Knowing {
  readonly datasets: Datasets;
  readonly knows?: (record: HubRecord) => boolean;
}

/** Ids that a record names and that have to bear it out; none of a kind that says nothing of others. */
export function idsNamed({ borneOut }: Dataset, record: Draft<HubRecord>): string[] {
  const said = record as unknown as Readonly<Record<string, string | readonly string[] | null>>;
  return (borneOut?.fields ?? []).flatMap((field) => said[field] ?? []);
}

/**
 * Of these writes those that the records they name do not bear out. A record may rest on one further up in its batch. What
 * is read is held against change until the transaction is over.
 */
export async function notBorneOut<R extends HubRecord>(
  session: Holding,
  knowing: Knowing,
  dataset: Dataset<R>,
  writes: readonly Write<R>[],
  before: ReadonlyMap<string, R>,
): Promise<Map<Write<R>, Refused>> {
  const refused = new Map<Write<R>, Refused>();
  const { borneOut } = dataset;
  if (!borneOut) return refused;
  const named = writes.flatMap(({ record }) => idsNamed(dataset as unknown as Dataset, record));
  const found = await recordsHeld(session, knowing.datasets, named);
  const { knows = () => true } = knowing;
  const known = new Map([...found].filter(([, record]) => knows(record)));
  const standing = borneOut.above ? await recordsAbove(session, knowing.datasets, borneOut.above, found) : found;
  for (const write of writes) {
    const { record } = write;
    const named = (id: string) => known.get(id) ?? null;
    const sameWorld = (id: string) => (named(id)?.test === record.test ? named(id) : null);
    const fault =
      borneOut.fault(record, sameWorld, before.get(record.id)) ??
      faultAbove(borneOut.above, record, standing, before.get(record.id));
    if (fault) {
      refused.set(write, { id: record.id, result: "refused", ...fault });
      continue;
    }
    known.set(record.id, record as unknown as HubRecord);
    standing.set(record.id, record as unknown as HubRecord);
  }
  return refused;
}

/** Whoever writes need not know of a record above for the circle to be one. What stood so before stays so. */
function faultAbove(
  above: Above | undefined,
  record: Draft<HubRecord>,
  standing: ReadonlyMap<string, Draft<HubRecord>>,
  before: HubRecord | undefined,
): FaultBeside | null {
  if (!above) return null;
  const { field: path, most, circle } = above;
  const first = namedIn(record, path);
  if (before && namedIn(before, path) === first) return null;
  let steps = 0;
  for (let id = first; id !== null; steps += 1) {
    if (id === record.id) return { path, reason: circle };
    if (steps === most) return { path, reason: `has more than ${most} above it` };
    const next = standing.get(id);
    id = next ? namedIn(next, path) : null;
  }
  return null;
}

/** With those that stand above the ones found, each held against change as well. */
async function recordsAbove(
  session: Holding,
  datasets: Datasets,
  { field, most }: Above,
  found: ReadonlyMap<string, HubRecord>,
): Promise<Map<string, HubRecord>> {
  const standing = new Map(found);
  let last: readonly HubRecord[] = [...found.values()];
  for (let steps = 0; steps < most && last.length > 0; steps += 1) {
    const ids = new Set(last.flatMap((record) => namedIn(record, field) ?? []));
    const next = [...ids].filter((id) => !standing.has(id));
    const records = await recordsHeld(session, datasets, next);
    for (const [id, record] of records) standing.set(id, record);
    last = [...records.values()];
  }
  return standing;
}

function namedIn(record: Draft<HubRecord>, field: string): string | null {
  return (record as unknown as Readonly<Record<string, string | null | undefined>>)[field] ?? null;
}
