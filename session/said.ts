import { type Policy, policyId } from "../core/access/policies/policy.ts";
import type { Whose } from "../core/access/caller.ts";
import type { Refused } from "../core/access/write-outcomes.ts";
import { readDraft } from "../core/draft.ts";
import { hubError } from "../core/errors.ts";
import type { Fault } from "../core/faults.ts";
import type { Dataset, HubRecord } from "../core/record.ts";
import type { Draft, Outcome } from "../core/store/port.ts";

/** Whose record an act makes, and the hub's id key. */
export interface Saying {
  readonly caller: Whose;
  readonly idKey: Uint8Array;
}

/** The record that an act makes of what its caller says; `BAD_USER_INPUT` with all that is wrong with it. */
export function draftSaid<R extends HubRecord>(
  { caller: { owner, test }, idKey }: Saying,
  dataset: Dataset<R>,
  fields: Readonly<Record<string, unknown>>,
  policy: Policy,
): Draft<R> {
  const read = readDraft(dataset, { owner, test, ...fields }, { idKey, policy: policyId(policy) });
  if ("draft" in read) return read.draft;
  const [first] = read.faults;
  throw hubError("BAD_USER_INPUT", first && wordsOf(first), read.faults);
}

/** What is wrong with a record as a whole has no place in it. */
function wordsOf({ path, reason }: Fault): string {
  return path === "" ? sentence(reason) : `"${path}" ${reason}.`;
}

/** Refuses what is said. */
export function refusal(fault: Fault, advice = ""): Error {
  return hubError("BAD_USER_INPUT", `${wordsOf(fault)}${advice}`, [fault]);
}

/** A reason as a message of its own. */
export function sentence(reason: string): string {
  return `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`;
}

/** What would be one policy more than an owner may have is told as what is wrong with the call. */
export function resultOf(outcome: Outcome | Refused): Outcome["result"] {
  if (!("reason" in outcome)) return outcome.result;
  const { reason, path } = outcome;
  throw hubError("BAD_USER_INPUT", reason, path === undefined ? null : [{ path, reason }]);
}
