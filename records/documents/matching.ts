import type { Fault } from "../../core/faults.ts";
import { canonicalCode } from "../../core/standards/countries.ts";
import { numberKey } from "../fillers.ts";

/** What names a document, in its record and in a report about it; in a record any of it may be unknown. */
export interface Named {
  readonly number: string | null;
  readonly type: string | null;
  readonly issuer: string | null;
}

/** A document's search keys: its number, and the name under which a report meets it, gaps included. */
export function documentKeys({ number, type, issuer }: Named): string[] {
  const digits = numberKey(number);
  if (digits === null) return [];
  return [digits, `${digits}|${type ?? ""}|${canonicalCode(issuer ?? "")}`];
}

/** A report's search keys: its number, and every name, full or with gaps, under which a document may meet it. */
export function reportKeys({ number, type, issuer }: Named): string[] {
  const digits = numberKey(number);
  if (digits === null) return [];
  return [
    digits,
    ...[type, ""].flatMap((oneType) => [canonicalCode(issuer ?? ""), ""].map((one) => `${digits}|${oneType}|${one}`)),
  ];
}

/** The name under which reports are looked up for a document; null where no number names it. */
export function reportsKeyOf(document: Named): string | null {
  return documentKeys(document)[1] ?? null;
}

/** The names under which documents are looked up for a report. */
export function documentsKeysOf(report: Named): string[] {
  return reportKeys(report).slice(1);
}

/** The same of what was read of a document, each once: where its type is not known, nothing is looked up by it. */
export function lookUpKeysOf({ number, type, issuer }: Named): string[] {
  const digits = numberKey(number);
  if (digits === null) return [];
  const issuers = issuer === null ? [""] : [canonicalCode(issuer), ""];
  const types = type === null ? [""] : [type, ""];
  return types.flatMap((oneType) => issuers.map((one) => `${digits}|${oneType}|${one}`));
}

/** Whether a report that meets the document may be about another one with the same number. */
export function isMetWeakly({ type, issuer }: Named): boolean {
  return type === null || issuer === null;
}

/** What is wrong with a report, in words for its owner; null where nothing is. */
export function faultOfReport(report: Named & { readonly owner: string }): Fault | null {
  if (canonicalCode(report.owner) !== canonicalCode(report.issuer ?? ""))
    return { path: "issuer", reason: "is to be the owner: only the issuing country reports its documents" };
  return reportKeys(report).length > 0
    ? null
    : { path: "number", reason: "is to name the document: a filler such as N/A, UNKNOWN or 000000000 names none" };
}
