import type { Claims } from "../core/access/claims.ts";
import { recordIdForm } from "../core/record-id.ts";
import { type Kind, kindOf } from "../records/kinds.ts";

type Named = Pick<Claims, "caseReference">;

/** Id of the operation or deployment that a request names as its case; null where it names none, or something else. */
export function operationNamed({ caseReference }: Named): string | null {
  const named = caseReference ?? "";
  return isCase(named) ? named : null;
}

/** Whether it is the id of an operation or a deployment, standing or not. */
export function isCase(id: string): boolean {
  return isOf(id, ["operation", "deployment"]);
}

/**
 * Id of the exercise under which a request practises; null where it names none. With a test key whatever begins as such an id
 * counts as one, so that who misspells it is refused, and does not practise in vain. A live case may be called so.
 */
export function exerciseNamed({ caseReference, caller }: Pick<Claims, "caseReference" | "caller">): string | null {
  const named = caseReference ?? "";
  return isOf(named, ["exercise"]) || (caller.test && /^exe-/i.test(named)) ? named : null;
}

function isOf(id: string, kinds: readonly Kind[]): boolean {
  const kind = kindOf(id);
  return recordIdForm.test(id) && kind !== null && kinds.includes(kind);
}
