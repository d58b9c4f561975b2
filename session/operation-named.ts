import type { Claims } from "../core/access/claims.ts";
import { recordIdForm } from "../core/record-id.ts";
import { type Kind, kindOf } from "../records/kinds.ts";

type Named = Pick<Claims, "caseReference">;

/** Id of the police operation that a request names as its case; null where it names none, or something else. */
export function operationNamed(claims: Named): string | null {
  return idNamed(claims, "operation");
}

/** Id of the exercise under which a request practises; null where it names none. */
export function exerciseNamed(claims: Named): string | null {
  return idNamed(claims, "exercise");
}

function idNamed({ caseReference }: Named, kind: Kind): string | null {
  const named = caseReference ?? "";
  return recordIdForm.test(named) && kindOf(named) === kind ? named : null;
}
