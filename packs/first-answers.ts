import { stepFor } from "../records/checking/document.ts";
import type { DocumentReportRecord } from "../records/documents/records.ts";
import { statusesInForce, type VehicleReportRecord } from "../records/vehicles/records.ts";
import type { OfflineRecord } from "../session/offline/records.ts";
import type { FirstAnswer } from "./first-line/answer.ts";

/** What is looked up in the first line before any row is read, by kind and column or key. Of other kinds rows alone tell. */
const inFirstLine: ReadonlySet<string> = new Set([
  "documentReport number",
  "vehicleReport mark",
  "document number",
  "person identifier",
  "person fingerprint",
]);

export function isInFirstLine(kind: string, field: string): boolean {
  return inFirstLine.has(`${kind} ${field}`);
}

/** The least that is told under one of a record's values: see `FirstAnswer`. */
export function firstAnswerOf(
  { dataset, record }: Pick<OfflineRecord, "dataset" | "record">,
  value: string,
): Omit<FirstAnswer, "owner"> {
  switch (dataset.name) {
    case "documentReport": {
      const { fraudType } = record as DocumentReportRecord;
      return { kind: "DOCUMENT_REPORT", nextStep: stepFor(fraudType), weak: hasGap(value) };
    }
    case "vehicleReport": {
      const isLookedFor = (statusesInForce as readonly string[]).includes((record as VehicleReportRecord).status);
      return {
        kind: "VEHICLE_REPORT",
        nextStep: isLookedFor ? "SECOND_LINE" : "CONTINUE",
        weak: !value.startsWith("VIN"),
      };
    }
    case "person":
      return { kind: "PERSON", nextStep: "SECOND_LINE", weak: true };
    default:
      // Who bears it, and what of that, its rows say.
      return { kind: "DOCUMENT", nextStep: "CONTINUE", weak: hasGap(value) };
  }
}

/** Whether the number stands without type or issuer. */
function hasGap(value: string): boolean {
  return !/^[^|]+\|[^|]+\|[^|]/.test(value);
}
