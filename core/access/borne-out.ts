import { byDataset, type Datasets } from "../datasets.ts";
import type { Dataset, HubRecord } from "../record.ts";
import type { Draft, StoreSession, Write } from "../store/port.ts";
import type { StoreReads } from "../store/reading.ts";
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
  session: Pick<StoreReads, "getMany"> & Partial<Pick<StoreSession, "lock">>,
  knowing: Knowing,
  dataset: Dataset<R>,
  writes: readonly Write<R>[],
  before: ReadonlyMap<string, R>,
): Promise<Map<Write<R>, Refused>> {
  const refused = new Map<Write<R>, Refused>();
  const { borneOut } = dataset;
  if (!borneOut) return refused;
  const known = await recordsNamed(session, knowing, dataset as unknown as Dataset, writes);
  for (const write of writes) {
    const { record } = write;
    const named = (id: string) => known.get(id) ?? null;
    const sameWorld = (id: string) => (named(id)?.test === record.test ? named(id) : null);
    const fault = borneOut.fault(record, sameWorld, before.get(record.id));
    if (fault) refused.set(write, { id: record.id, result: "refused", ...fault });
    else known.set(record.id, record as unknown as HubRecord);
  }
  return refused;
}

async function recordsNamed(
  session: Pick<StoreReads, "getMany"> & Partial<Pick<StoreSession, "lock">>,
  { datasets, knows = () => true }: Knowing,
  dataset: Dataset,
  writes: readonly Write<HubRecord>[],
): Promise<Map<string, HubRecord>> {
  const known = new Map<string, HubRecord>();
  const ids = new Set(writes.flatMap(({ record }) => idsNamed(dataset, record)));
  for (const [of, ofKind] of byDataset(datasets, [...ids])) {
    const found = await session.getMany(of, ofKind);
    await session.lock?.(of, [...found.keys()]);
    for (const [id, record] of found) if (knows(record)) known.set(id, record);
  }
  return known;
}
