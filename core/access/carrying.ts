import { datasetOf, type Datasets } from "../datasets.ts";
import { upsertTimed } from "../lifetime/timing.ts";
import { type Dataset, endsOf, type HubRecord, type JoiningDataset, type Side } from "../record.ts";
import type { Collection, Outcome, Stamp, StoreSession, Write } from "../store/port.ts";
import { type CarriedWithin, idWithin } from "../within.ts";
import { recordsHeld } from "./records-held.ts";
import type { Refused } from "./write-outcomes.ts";

/** What records are written with that carry owner and policy of others. */
export interface Carrying {
  readonly datasets: Datasets;
  readonly joining: readonly JoiningDataset[];
  readonly knows?: (record: HubRecord) => boolean;
}

/** Who sees a record: what others carry of it. Null of both where it is gone. */
export interface Handled {
  readonly id: string;
  readonly owner: string | null;
  readonly policy: string | null;
}

/** Rewrites what links that end in a record carry of it, and what is said within it. */
export async function carryOn(
  session: StoreSession,
  { datasets, joining }: Carrying,
  { id, owner, policy }: Handled,
): Promise<void> {
  for (const dataset of joining)
    for (const side of dataset.joins)
      // By the key, which has a record's links in order: of the column alone every link there is would be looked at.
      await session.carry(dataset, { end: id, [side]: id }, { [`${side}Owner`]: owner, [`${side}Policy`]: policy });
  await carryWithin(session, datasets, { id, owner, policy });
}

/** Rewrites what is said within a record alone. */
async function carryWithin(
  session: Pick<StoreSession, "carry">,
  datasets: Datasets,
  { id, owner, policy }: Handled,
): Promise<void> {
  const kind = datasetOf(datasets, id)?.name;
  for (const dataset of datasets.values())
    if (dataset.within?.kind === kind && dataset.within)
      await session.carry(dataset, { [dataset.within.field]: id }, { withinOwner: owner, withinPolicy: policy });
}

/** The writes with what they carry of what they are said within, which is held against a change of handling until then. */
export async function saidWithin<R extends HubRecord>(
  session: StoreSession,
  datasets: Datasets,
  dataset: Dataset<R>,
  writes: readonly Write<R>[],
): Promise<readonly Write<R>[]> {
  if (!dataset.within) return writes;
  const ids = writes.map(({ record }) => idWithin(dataset, record) ?? "");
  const found = await recordsHeld(session, datasets, ids);
  return writes.map((write, at) => {
    return { ...write, carried: { ...write.carried, ...carriedWithinOf(found.get(ids[at] as string)) } };
  });
}

/**
 * Has rows carry what they are said within, that were written before their kind carried it: for when rows are derived anew.
 */
export function carriedAnew(datasets: Datasets) {
  return async (session: StoreSession, { name }: Collection, ids: readonly string[]): Promise<void> => {
    const dataset = datasets.get(name);
    if (!dataset?.within) return;
    const rows = await session.getMany(dataset, ids);
    const named = new Set([...rows.values()].map((row) => idWithin(dataset, row) ?? ""));
    const found = await recordsHeld(session, datasets, named);
    for (const id of named)
      await session.carry(dataset, { [dataset.within.field]: id }, carriedWithinOf(found.get(id)));
  };
}

function carriedWithinOf(around: HubRecord | undefined): Required<CarriedWithin> {
  return { withinOwner: around?.owner ?? null, withinPolicy: around?.policy ?? null };
}

/** Writes links, each with what it carries of its ends. */
export async function putLinks<R extends HubRecord>(
  session: StoreSession,
  carrying: Carrying,
  dataset: Dataset<R>,
  drafts: readonly Write<R>[],
  stamp: Stamp,
): Promise<(Outcome | Refused)[]> {
  const { datasets, knows = () => true } = carrying;
  const named = drafts.flatMap(({ record }) => endsOf(dataset, record));
  const ends = new Map([...(await recordsHeld(session, datasets, named))].filter(([, record]) => knows(record)));
  const refused = new Map<string, Refused>();
  const writes: Write<R>[] = [];
  for (const write of drafts) {
    const { id, test } = write.record;
    const [from = "", to = ""] = endsOf(dataset, write.record);
    const [start, end] = [ends.get(from), ends.get(to)];
    const refuse = (path: Side, reason: string) => refused.set(id, { id, result: "refused", reason, path });
    if (!start || !end) refuse(start ? "to" : "from", `no record ${start ? to : from} to link to`);
    else if (start.test !== test || end.test !== test)
      refuse(start.test === test ? "to" : "from", "a link does not join test and live records");
    else writes.push({ ...write, carried: { ...carriedOf("from", start), ...carriedOf("to", end) } });
  }
  const before = await session.getMany(
    dataset,
    writes.map(({ record }) => record.id),
  );
  const outcomes = await upsertTimed(session, dataset, writes, before, stamp);
  const byId = new Map<string, Outcome | Refused>([...refused, ...outcomes.map((one) => [one.id, one] as const)]);
  return drafts.map(({ record }) => byId.get(record.id) as Outcome | Refused);
}

function carriedOf(side: string, { owner, policy }: HubRecord): Record<string, string> {
  return { [`${side}Owner`]: owner, [`${side}Policy`]: policy };
}
