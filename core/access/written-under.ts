import type { Dataset, HubRecord } from "../record.ts";
import type { Draft, Outcome, Stamp, Store, StoreSession, Write } from "../store/port.ts";
import { type Mover, stepTo } from "../transitions.ts";
import { type Knowing, notBorneOut } from "./borne-out.ts";
import type { Caller } from "./caller.ts";
import { intern, planPolicies } from "./policies/intern.ts";
import type { Policy } from "./policies/policy.ts";
import { isWritten, type Refused, tooMany } from "./write-outcomes.ts";
import type { Writer } from "./writer.ts";

/** Who writes, and what the policies are that the records go under. */
interface WritingUnder {
  readonly caller: Caller;
  readonly policies?: ReadonlyMap<string, Policy>;
}

/** What another owner says in the same act: it is written after the rest, or nothing is. */
export interface Beside<R extends HubRecord> {
  readonly writer: Writer;
  readonly dataset: Dataset<R>;
  readonly record: Draft<R>;
}

/** What is done in the same act as what is written, once that is. */
export interface With<R extends HubRecord> {
  readonly beside?: Beside<R> | null;
  /** What falls with it, whosever that is. What is not `told` of it is not told again either. It may throw: then nothing is done. */
  readonly falling?: (session: StoreSession) => Promise<readonly Falling[]>;
  readonly told?: (id: string) => boolean;
}

/** Records of one owner that fall with one that is withdrawn. */
export interface Falling {
  /** That owner's. */
  readonly writer: Writer;
  readonly dataset: Dataset;
  readonly withdrawals: readonly { readonly id: string }[];
}

/** What falls with records that are written in another form than they stood in, whosever that is. */
export type FallsWith = (
  session: StoreSession,
  dataset: Dataset,
  changed: readonly Draft<HubRecord>[],
) => Promise<readonly Falling[]>;

/** The same of writes with these outcomes, in their order. */
export async function fallingWith<R extends HubRecord>(
  session: StoreSession,
  fallsWith: FallsWith | undefined,
  dataset: Dataset<R>,
  writes: readonly Write<R>[],
  outcomes: readonly (Outcome | Refused)[],
): Promise<readonly Falling[]> {
  const changed = writes.filter((_, at) => outcomes[at]?.result === "changed").map(({ record }) => record);
  if (!fallsWith || changed.length === 0) return [];
  return fallsWith(session, dataset as unknown as Dataset, changed as readonly Draft<HubRecord>[]);
}

/** Leaves out what would be under one policy more than its owner may have, and interns those of what is written. */
export async function underPolicies<R extends HubRecord>(
  session: StoreSession,
  { caller, policies = new Map() }: WritingUnder,
  drafts: readonly Write<R>[],
  stamp: Stamp,
  put: (writes: readonly Write<R>[]) => Promise<(Outcome | Refused)[]>,
): Promise<(Outcome | Refused)[]> {
  const named = new Set(drafts.map(({ record }) => record.policy));
  const { fresh, beyond } = await planPolicies(session, caller.owner, named);
  const writes = drafts.filter(({ record }) => !beyond.has(record.policy));
  const outcomes = await put(writes);
  const written = writes.filter((_, at) => isWritten(outcomes[at] as Outcome | Refused));
  const taken = new Set(written.map(({ record }) => record.policy).filter((policy) => fresh.has(policy)));
  await intern(session, caller.owner, taken, policies, stamp);
  const byWrite = new Map(writes.map((write, at) => [write, outcomes[at] as Outcome | Refused]));
  return drafts.map((one) => byWrite.get(one) ?? tooMany(one.record));
}

/** Who writes, and where it is looked up how what was withdrawn stood last. */
interface Judging extends Knowing {
  readonly store: Pick<Store, "versionsEach">;
  readonly mover?: Mover;
}

/** Outcomes of what is not written: by its state, or as the records that it names do not bear it out. */
export async function refusals<R extends HubRecord>(
  session: StoreSession,
  { mover = "owner", store, ...knowing }: Judging,
  dataset: Dataset<R>,
  asked: readonly Write<R>[],
  before: ReadonlyMap<string, R>,
): Promise<Map<Write<R>, Outcome | Refused>> {
  const absent = asked.map(({ record }) => record.id).filter((id) => !before.has(id));
  const told = notWritten(dataset, asked, { before, withdrawn: await finallyWithdrawn(store, dataset, absent) }, mover);
  const others = asked.filter((write) => !told.has(write));
  const refused = await notBorneOut(session, knowing, dataset, others, before);
  return new Map([...told, ...refused]);
}

/** Of these records, which do not stand, how those stood last that were withdrawn; none of a kind without final states. */
export async function finallyWithdrawn<R extends HubRecord>(
  store: Pick<Store, "versionsEach">,
  dataset: Dataset<R>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, R>> {
  if (!dataset.transitions?.final.length || ids.length === 0) return new Map();
  // The withdrawal is the last version, and what was withdrawn the one before.
  const versions = await store.versionsEach(dataset, ids, { first: 2 });
  return new Map([...versions].flatMap(([id, [, last]]) => (last?.record ? [[id, last.record as R] as const] : [])));
}

/** Outcomes of what its state does not let be written, or leaves nothing to write of. */
function notWritten<R extends HubRecord>(
  dataset: Dataset<R>,
  writes: readonly Write<R>[],
  { before, withdrawn }: Readonly<Record<"before" | "withdrawn", ReadonlyMap<string, R>>>,
  mover: Mover,
): Map<Write<R>, Outcome | Refused> {
  const told = new Map<Write<R>, Outcome | Refused>();
  if (!dataset.transitions) return told;
  for (const write of writes) {
    const { id } = write.record;
    const standing = before.get(id);
    const version = standing?.version ?? 0;
    // That another version was expected of what stands is for the store to say. One that was withdrawn has a version there as
    // well, whichever is named.
    if (standing && write.expected !== undefined && write.expected !== version) continue;
    const step = stepTo(dataset as unknown as Dataset, standing, write.record, mover, withdrawn.get(id));
    if (step === "stands") told.set(write, { id, result: "unchanged", version });
    else if (step !== "written")
      told.set(write, { id, result: "refused", reason: step.refused, path: dataset.transitions.field });
  }
  return told;
}
