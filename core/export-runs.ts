import type { Collection, StoredRecord } from "./store/port.ts";

/** How an export stands that the hub makes again and again. Without history: it is told in the audit each time. */
export interface ExportRun extends StoredRecord {
  readonly name: string;
  /** RFC 3339: from when it is made next. */
  readonly due: string;
  /** RFC 3339: when it was made last, and as which file; null where it never was. */
  readonly made: string | null;
  readonly file: string | null;
  /** Why it could not be made the last time; null where it could. */
  readonly failed: string | null;
}

export const exportRunCollection: Collection<ExportRun> = {
  name: "exportRun",
  columns: {},
  carried: [],
  keys: {},
  indexes: [],
};

export function exportRunId(name: string): string {
  return `EXR-${name}`;
}
