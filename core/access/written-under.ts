import type { Dataset, HubRecord } from "../record.ts";
import type { Draft, Outcome, Stamp, StoreSession, Write } from "../store/port.ts";
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

/** Records of one owner that fall with one that is withdrawn. */
export interface Falling {
  /** That owner's. */
  readonly writer: Writer;
  readonly dataset: Dataset;
  readonly withdrawals: readonly { readonly id: string }[];
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

/** Outcomes of what is not written: by its state, or as the records that it names do not bear it out. */
export async function refusals<R extends HubRecord>(
  session: StoreSession,
  { mover = "owner", ...knowing }: Knowing & { readonly mover?: Mover },
  dataset: Dataset<R>,
  asked: readonly Write<R>[],
  before: ReadonlyMap<string, R>,
): Promise<Map<Write<R>, Outcome | Refused>> {
  const told = notWritten(dataset, asked, before, mover);
  const others = asked.filter((write) => !told.has(write));
  const refused = await notBorneOut(session, knowing, dataset, others, before);
  return new Map([...told, ...refused]);
}

/** Outcomes of what its state does not let be written, or leaves nothing to write of. */
function notWritten<R extends HubRecord>(
  dataset: Dataset<R>,
  writes: readonly Write<R>[],
  before: ReadonlyMap<string, R>,
  mover: Mover,
): Map<Write<R>, Outcome | Refused> {
  const told = new Map<Write<R>, Outcome | Refused>();
  if (!dataset.transitions) return told;
  for (const write of writes) {
    const { id } = write.record;
    const standing = before.get(id);
    const version = standing?.version ?? 0;
    // That another version was expected of what stands is for the store to say. One that was withdrawn has a version there as
    // well, and begins anew whichever is named.
    if (standing && write.expected !== undefined && write.expected !== version) continue;
    const step = stepTo(dataset as unknown as Dataset, standing, write.record, mover);
    if (step === "stands") told.set(write, { id, result: "unchanged", version });
    else if (step !== "written")
      told.set(write, { id, result: "refused", reason: step.refused, path: dataset.transitions.field });
  }
  return told;
}
