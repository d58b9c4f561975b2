import type { RecordClass } from "../field-classes.ts";
import type { Dataset, HubRecord } from "../record.ts";
import type { Caller } from "./caller.ts";
import type { View } from "./policies/book.ts";
import type { Purpose } from "./purposes.ts";

/**
 * Purposes for which relations are shown at all, whatever a policy admits; a new purpose is none until it stands here. Whom
 * somebody is related to is no question of first line, of vetting, or of alerts about forgeries. Our rule.
 */
const admittingRelations: ReadonlySet<Purpose | null> = new Set<Purpose>([
  "locate-wanted-persons",
  "identify",
  "support-investigations",
  "identify-bodies",
  "forensics",
  "threat-analysis",
]);

/** Whether others' records of the class are shown for a purpose. */
export function admitsRecordClass(purpose: Purpose | null, { class: one }: Pick<RecordClass, "class">): boolean {
  return one !== "relations" || admittingRelations.has(purpose);
}

/** Whether the caller's scopes cover records of the class, its own included. */
export function coversRecordClass(
  { bounds: { classes } }: Pick<Caller, "bounds">,
  { class: one }: RecordClass,
): boolean {
  return classes === null || classes.includes(one);
}

/** The class that the record as a whole is of; null where it is of none. */
export function recordClassOf<R extends HubRecord>(
  { recordClass, columns }: Dataset<R>,
  record: R,
): RecordClass | null {
  return recordClass?.values.includes(String(columns[recordClass.column]?.(record))) ? recordClass : null;
}

/** Whether the class of a record as a whole shows it: of an owner's own, its key alone says so. */
export function showsRecordClass<R extends HubRecord>(
  { caller, purpose, whole, shown }: View,
  dataset: Dataset<R>,
  record: R,
): boolean {
  const recordClass = recordClassOf(dataset, record);
  if (!recordClass) return true;
  if (!coversRecordClass(caller, recordClass)) return false;
  if (record.owner === whole) return true;
  const classes = shown.get(record.policy);
  return admitsRecordClass(purpose, recordClass) && (classes === null || !!classes?.has(recordClass.class));
}
