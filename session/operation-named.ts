import type { Claims } from "../core/access/claims.ts";
import { recordIdForm } from "../core/record-id.ts";
import { kindOf } from "../records/kinds.ts";

/** Id of the operation or deployment that a request names as its case; null where it names none, or something else. */
export function operationNamed({ caseReference }: Pick<Claims, "caseReference">): string | null {
  const named = caseReference ?? "";
  return isCase(named) ? named : null;
}

/** Whether it is the id of an operation or a deployment, standing or not. */
export function isCase(id: string): boolean {
  const kind = kindOf(id);
  return recordIdForm.test(id) && (kind === "operation" || kind === "deployment");
}
