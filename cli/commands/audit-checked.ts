import { checksOf } from "../../core/audit/checked.ts";
import { askerIn } from "../../core/audit/index/enquiries.ts";
import type { AuditBody } from "../../core/audit/journal/lines.ts";
import { ofOwners } from "../../core/audit/journal/counted.ts";
import { checkAsked, DayKeys } from "../../core/audit/marks/day-keys.ts";
import { readSettings } from "../../core/settings.ts";
import { visible } from "../../core/visible.ts";
import { markedForm } from "../../records/checking/marked.ts";
import { subgraphs } from "../../records/subgraphs.ts";
import { operator } from "../../session/administration.ts";
import { type ExitCode, type Output, Refusal } from "../output.ts";
import { wholeAuditFolder } from "./audit-folder.ts";
import { checkedReason } from "./reason.ts";
import { asOperator } from "./run.ts";

/**
 * `borderlink audit checked VALUE --reason TEXT`: for inspectors. That it was asked, and why, is durable in the audit of
 * administration before anything is read.
 */
export async function printChecksOf(
  value: string,
  { reason, json }: { readonly reason: string; readonly json?: boolean },
  output: Output,
): Promise<ExitCode> {
  const why = checkedReason(reason);
  const form = markedForm(value);
  if (form === "") throw new Refusal("Give a number, plate or name as it was checked: letters and digits count.", 2);
  const folder = await wholeAuditFolder(output);
  const { checkKeyDays } = readSettings(subgraphs);
  return asOperator<ExitCode>(async ({ data, clock, administration }) => {
    const dayKeys = new DayKeys(data, clock, checkKeyDays);
    const asked = { name: null, fields: ["audit checked"], document: "", values: [form] };
    await administration.append({
      kind: "read",
      requestId: clock.id(),
      caller: operator,
      operation: checkAsked(asked, dayKeys.today()),
      status: "asked",
      note: `audit checked: ${why}`,
    });
    const { entries, days, unanswerable, faults } = await checksOf(folder, form, dayKeys);
    for (const entry of entries) output.answer(json ? JSON.stringify(shown(entry)) : lineOf(entry));
    const span = days.length > 0 ? `between ${days[0]} and ${days.at(-1)}` : "on no day";
    output.remark(`${entries.length} checks asked it ${span}; ${unanswerable} checks cannot be told any more`);
    for (const fault of faults) output.remark(fault);
    return faults.length > 0 ? 1 : 0;
  });
}

function shown({ header, leaves }: AuditBody) {
  const { status, operation } = header as typeof header & { operation: { readonly fields: readonly string[] } };
  return { ...askerIn(header), fields: operation.fields, status, hit: ofOwners(leaves).length > 0 };
}

function lineOf(entry: AuditBody): string {
  const { time, requestId, caller, purpose, caseReference, fields, status, hit } = shown(entry);
  const who = caller ? `${caller.owner} ${caller.role} ${caller.id} ${JSON.stringify(caller.name)}` : "nobody known";
  const what = `${fields.join(",")} ${status}${hit ? " hit" : ""}`;
  return [time ?? "-", requestId ?? "-", who, purpose ?? "-", caseReference ?? "-", what].map(visible).join("  ");
}
