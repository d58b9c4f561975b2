import type { Caller } from "../../core/access/caller.ts";
import type { PolicyBook } from "../../core/access/policies/book.ts";
import type { Policy } from "../../core/access/policies/policy.ts";
import { policyOfParticipation } from "../../records/operations/participations.ts";
import type { OperationRecord } from "../../records/operations/records.ts";

export interface HandlingRead {
  readonly caller: Caller;
  readonly policies: Pick<PolicyBook, "judge">;
  readonly stamp: { readonly at: string };
}

/** Under which policy is kept what somebody says of an operation: see `policyOfParticipation`. */
export async function handlingOfSaid(
  { caller, policies, stamp }: HandlingRead,
  operation: OperationRecord,
): Promise<Policy> {
  const verdicts = await policies.judge(operation.policy, caller, null, Date.parse(stamp.at));
  return policyOfParticipation(
    operation,
    verdicts.map(({ audience }) => audience),
  );
}
