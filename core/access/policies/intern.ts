import type { Stamp, StoreSession } from "../../store/port.ts";
import type { Policy } from "./policy.ts";
import {
  listCollection,
  listId,
  listRow,
  policyCollection,
  policyRow,
  readList,
  type Referring,
  referenceCollection,
  referenceId,
  referenceRow,
} from "./rows.ts";

/** So many policies an owner may have at once. **Our rule**: what every request is judged by is not one writer's to fill. */
export const maxPolicies = 1_000;

/** What an owner is told whose record would be under one more. */
export function tooManyPolicies(owner: string): string {
  return (
    `${owner} has ${maxPolicies} handling policies, the most an owner may have, and this would be one more:` +
    " use one that stands, as with a common end of the permission for all records of a month." +
    " One that no record and no earlier version names is given up within two days"
  );
}

/** What the policies of a batch are to their owner. */
export interface PolicyPlan {
  /** Those that it does not refer to yet, or that a sweep has found idle. */
  readonly fresh: ReadonlySet<string>;
  /** Those that would be more than it may have. */
  readonly beyond: ReadonlySet<string>;
}

/** Looks, in the order of the policies, which of them their owner may go under. */
export async function planPolicies(
  session: Pick<StoreSession, "getMany" | "count">,
  owner: string,
  policies: ReadonlySet<string>,
): Promise<PolicyPlan> {
  const ids = [...policies].map((policy) => referenceId({ owner, policy }));
  const references = await session.getMany(referenceCollection, ids);
  const of = (policy: string) => references.get(referenceId({ owner, policy }));
  const fresh = new Set([...policies].filter((policy) => of(policy)?.idle !== null));
  const added = [...fresh].filter((policy) => !of(policy));
  if (added.length === 0) return { fresh, beyond: new Set() };
  const room = maxPolicies - (await session.count(referenceCollection, { owner }));
  return { fresh, beyond: new Set(added.slice(Math.max(room, 0))) };
}

/**
 * Notes that the owner's records go under these policies, and adds to the list what is not in it. In the transaction that
 * writes the records, so that neither stands without the other. Whoever changes the list or a reference writes the list's
 * row or locks it: on MongoDB a sweep that saw no reference conflicts with this, and two batches with one another that
 * would together be more than the owner may have.
 */
export async function intern(
  session: StoreSession,
  owner: string,
  policies: Iterable<string>,
  texts: ReadonlyMap<string, Policy>,
  { at }: Pick<Stamp, "at">,
): Promise<void> {
  const ids = [...policies];
  if (ids.length === 0) return;
  const list = await readList(session);
  const standing = await session.getMany(policyCollection, ids);
  const absent = ids.filter((id) => !standing.get(id)?.text);
  if (list && absent.length === 0) await session.lock(listCollection, [listId]);
  else {
    const version = (list?.version ?? 0) + 1;
    await session.project(listCollection, [listRow(list, { version }, at)]);
    await session.project(
      policyCollection,
      absent.map((id) => policyRow(id, textOf(texts, id), version, at)),
    );
  }
  const references = ids.map((policy): Referring => ({ owner, policy }));
  await session.project(
    referenceCollection,
    references.map((one) => referenceRow(one, null, at)),
  );
}

function textOf(texts: ReadonlyMap<string, Policy>, id: string): Policy {
  const text = texts.get(id);
  if (!text) throw new Error(`nobody has said what the policy ${id} is`);
  return text;
}
