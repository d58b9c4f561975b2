import { administered, type Done } from "../core/audit/writing/administration.ts";
import type { AuditEntry } from "../core/audit/journal/entry.ts";
import type { OperatorSession } from "./operator.ts";

/** As whom the audit names whoever runs the commands: it acts for the hub, and for no owner of records. */
export const operator: NonNullable<AuditEntry["caller"]> = {
  id: "operator",
  name: "operator",
  role: "internal",
  owner: "",
  test: false,
};

/** An act of the operator's: see `administered`. */
export async function administer<T>(
  { administration, clock }: Pick<OperatorSession, "administration" | "clock">,
  act: string,
  work: (request: string) => Promise<Done<T>>,
): Promise<T> {
  return administered(administration, { requestId: clock.id(), caller: operator }, act, work);
}
