import { hash } from "node:crypto";
import { policyCollection } from "../access/policies/rows.ts";
import { recordClassOf } from "../access/record-class.ts";
import { type Datasets, datasetOf } from "../datasets.ts";
import { type Day, dayOf, daysBefore } from "../lifetime/days.ts";
import { type Erasure, erasureCollection, erasuresToldFor } from "../access/erasures.ts";
import { type Dataset, type Ends, hasEnds, type HubRecord } from "../record.ts";
import { base32 } from "../record-id.ts";
import { type CarriedWithin, idWithin, type SaidWithin } from "../within.ts";
import { pagesOf } from "../store/pages.ts";
import type { Draft, Stamp, Store, StoreSession } from "../store/port.ts";

/**
 * Notes for followers of the change log that these records are being erased, to be made before they are. A link that was
 * withdrawn before has none, nor has what is said within another record: who could see it was told then.
 */
export async function noteErasures(
  session: StoreSession,
  { store, datasets }: { readonly store: Pick<Store, "versions">; readonly datasets: Datasets },
  dataset: Dataset,
  ids: readonly string[],
  stamp: Stamp,
): Promise<void> {
  const standing = await session.getMany(dataset, ids);
  const found = await Promise.all(ids.map((id) => lastOf(store, dataset, id, standing.get(id))));
  const targets = found.flatMap((one) => one ?? []);
  const named = targets.flatMap(({ policies, ends }) => [...policies, ...ends.flatMap(({ policy }) => policy ?? [])]);
  const policies = await session.getMany(policyCollection, [...new Set(named)]);
  const audiencesOf = (of: readonly string[]) => of.flatMap((policy) => policies.get(policy)?.text?.audiences ?? []);
  const notes = targets.map(({ last: { id, owner, test }, last, policies: under, ends }): Draft<Erasure> => ({
    id: noteId(id, stamp),
    owner,
    test,
    policy: "",
    on: dayOf(stamp.at),
    record: id,
    kind: dataset.name,
    recordClass: recordClassOf(dataset, last)?.class ?? null,
    audiences: audiencesOf(under),
    ends: ends.map((end) => ({
      kind: datasetOf(datasets, end.id)?.name ?? "",
      owner: end.owner ?? "",
      audiences: audiencesOf(end.policy == null ? [] : [end.policy]),
    })),
  }));
  const writes = notes.map((record) => ({ record }));
  if (writes.length > 0) await session.upsert(erasureCollection, writes, stamp);
}

/** The record's last version that said anything, with every policy that it went under; null where nothing is to be told. */
async function lastOf(store: Pick<Store, "versions">, dataset: Dataset, id: string, standing: HubRecord | undefined) {
  const versions = (await store.versions(dataset, id)).flatMap(({ record }) => record ?? []);
  const last = standing ?? versions.at(-1);
  if (!last || ((dataset.joins || dataset.within) && !standing)) return null;
  const policies = new Set([...versions, last].map(({ policy }) => policy));
  const ends = standing && hasEnds(dataset, standing) ? endsHandled(standing) : [];
  if (standing && dataset.within) ends.push(withinHandled(dataset, standing));
  return { last: last as HubRecord, policies: [...policies], ends };
}

function endsHandled({ from, fromOwner, fromPolicy, to, toOwner, toPolicy }: Ends) {
  return [
    { id: from, owner: fromOwner, policy: fromPolicy },
    { id: to, owner: toOwner, policy: toPolicy },
  ];
}

function withinHandled(dataset: SaidWithin, standing: HubRecord & CarriedWithin) {
  return { id: idWithin(dataset, standing) ?? "", owner: standing.withinOwner, policy: standing.withinPolicy };
}

function noteId(record: string, { request }: Stamp): string {
  return `ERA-${base32(hash("sha256", JSON.stringify([record, request]), "buffer").subarray(0, 16))}`;
}

/** Erases what has been told for long enough. */
export async function eraseNotes(store: Store, today: Day, stamp: Stamp): Promise<void> {
  const before = daysBefore(today, erasuresToldFor);
  for await (const page of pagesOf(store, erasureCollection, { on: { $lt: before } }))
    await store.erase(
      erasureCollection,
      page.map(({ id }) => id),
      stamp,
    );
}
