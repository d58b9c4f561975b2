import { idsNamed, notBorneOut } from "../../core/access/borne-out.ts";
import { planPolicies, tooManyPolicies } from "../../core/access/policies/intern.ts";
import type { Policy } from "../../core/access/policies/policy.ts";
import type { Refused } from "../../core/access/write-outcomes.ts";
import { finallyWithdrawn } from "../../core/access/written-under.ts";
import { kindOf } from "../../records/kinds.ts";
import { type Dataset, type HubRecord, endsOf } from "../../core/record.ts";
import { standsSo, stepTo } from "../../core/transitions.ts";
import type { Draft, Outcome, Store } from "../../core/store/port.ts";
import { datasets } from "../../records/datasets.ts";
import type { SeenIds } from "./seen.ts";
import { requestFor, type OperatorSession } from "../operator.ts";

/** A batch of one owner's records of one kind, and every policy they stand under, by id. */
export interface Batch {
  readonly owner: string;
  readonly dataset: Dataset;
  readonly records: readonly Draft<HubRecord>[];
  readonly policies: ReadonlyMap<string, Policy>;
}

/** Where batches go; outcomes in the order of the records. */
export type Sink = (batch: Batch) => Promise<(Outcome | Refused)[]>;

/** Writes each batch as a request of its own: intent, commit, outcome. */
export function writing(session: OperatorSession): Sink {
  return async ({ owner, dataset, records, policies }) => {
    const request = requestFor(session, owner);
    return request.writer({ policies }).put(
      dataset,
      records.map((record) => ({ record })),
    );
  };
}

/** Writes what is not there yet and changes nothing that stands: of other contents it says `conflict`. */
export function adding(session: OperatorSession): Sink {
  return async ({ owner, dataset, records, policies }) => {
    const ids = records.map(({ id }) => id);
    const standing = await session.platform.store.getMany(dataset, ids);
    const fresh = records.filter(({ id }) => !standing.has(id));
    const request = requestFor(session, owner);
    const drafts = fresh.map((record) => ({ record, expected: 0 }));
    const written = fresh.length > 0 ? await request.writer({ policies }).put(dataset, drafts) : [];
    const outcomes = new Map(written.map((outcome) => [outcome.id, outcome]));
    return records.map((record): Outcome | Refused => {
      const { id } = record;
      const before = standing.get(id);
      if (!before) return outcomes.get(id) as Outcome | Refused;
      return { id, result: standsSo(dataset, before, record) ? "unchanged" : "conflict", version: before.version };
    });
  };
}

/** Writes nothing, and tells what would come of it. `seen`: what would be there by then. */
export function comparing({ platform: { store } }: OperatorSession, seen: SeenIds): Sink {
  const policies = new Map<string, Set<string>>();
  return async ({ owner, dataset, records }) => {
    const standing = await store.getMany(
      dataset,
      records.map(({ id }) => id),
    );
    const absent = records.map(({ id }) => id).filter((id) => !standing.has(id));
    const withdrawn = await finallyWithdrawn(store, dataset, absent);
    const missing = await missingEnds(store, dataset, records, seen);
    const taken = policies.getOrInsertComputed(owner, () => new Set());
    // What rests on a record of the same file is judged when that is written.
    const judged = records.filter((record) => !idsNamed(dataset, record).some((id) => seen.has(id)));
    const writes = judged.map((record) => ({ record }));
    const refused = await notBorneOut(store, { datasets }, dataset, writes, standing);
    const byId = new Map([...refused.values()].map((one) => [one.id, one]));
    const named = new Set(records.map(({ policy }) => policy));
    const { fresh, beyond } = await planPolicies(store, owner, taken.union(named));
    for (const policy of fresh.difference(beyond)) taken.add(policy);
    return records.map((record) => {
      const { id } = record;
      if (beyond.has(record.policy)) return { id, result: "refused", reason: tooManyPolicies(owner) };
      const end = endsOf(dataset, record).find((one) => missing.has(one));
      if (end) return { id, result: "refused", reason: `no record ${end} to link to` };
      const unfounded = byId.get(id);
      if (unfounded) return unfounded;
      const before = standing.get(id);
      const step = stepTo(dataset, before, record, "owner", withdrawn.get(id));
      if (typeof step === "object") return { id, result: "refused", reason: step.refused };
      if (!before) return { id, result: "created", version: 1 };
      const same = standsSo(dataset, before, record);
      return { id, result: same ? "unchanged" : "changed", version: before.version + (same ? 0 : 1) };
    });
  };
}

/** Ends that are neither in the store nor in what was read so far. */
async function missingEnds(
  store: Store,
  dataset: Dataset,
  records: readonly Draft<HubRecord>[],
  seen: SeenIds,
): Promise<ReadonlySet<string>> {
  const ends = new Set(records.flatMap((record) => endsOf(dataset, record)).filter((id) => !seen.has(id)));
  for (const [kind, ids] of Map.groupBy([...ends], kindOf)) {
    const standing = kind && datasets.get(kind);
    for (const id of standing ? (await store.getMany(standing, ids)).keys() : []) ends.delete(id);
  }
  return ends;
}
