import type { Claims } from "../core/access/claims.ts";
import { recordIdForm } from "../core/record-id.ts";
import { kindOf } from "../records/kinds.ts";

/** Id of the police operation that a request names as its case; null where it names none, or something else. */
export function operationNamed({ caseReference }: Pick<Claims, "caseReference">): string | null {
  const named = caseReference ?? "";
  return recordIdForm.test(named) && kindOf(named) === "operation" ? named : null;
}
