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

/** Id of the exercise under which a request practises; null where it names none. */
export function exerciseNamed({ caseReference }: Named): string | null {
  const named = caseReference ?? "";
  return isOf(named, ["exercise"]) ? named : null;
}

function isOf(id: string, kinds: readonly Kind[]): boolean {
  const kind = kindOf(id);
  return recordIdForm.test(id) && kind !== null && kinds.includes(kind);
}
