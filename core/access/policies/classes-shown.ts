import type { Dataset, HubRecord } from "../../record.ts";
import { includesCode } from "../../standards/countries.ts";
import { showsRecordClass } from "../record-class.ts";
import { coveredClasses } from "../withhold.ts";
import type { View } from "./book.ts";
import type { FieldClass } from "./policy.ts";
import type { ShownClasses } from "./shown.ts";

/** The classes that a view shows of a record under its policy; null means all, undefined that it shows nothing of it. */
export function classesShown(view: View, dataset: Dataset, record: HubRecord): ShownClasses | undefined {
  const { shown, whole } = view;
  const { bounds, test } = view.caller;
  if (record.test !== test || !showsRecordClass(view, dataset, record)) return undefined;
  if (record.owner === whole) return coveredClasses(null, bounds.classes);
  const beyond = bounds.owners !== null && !includesCode(bounds.owners, record.owner);
  const classes = shown.get(record.policy);
  return beyond || classes === undefined ? undefined : coveredClasses(classes, bounds.classes);
}

/** Which of these classes are withheld of a record that is shown, whether it has anything of them or not. */
export function classesWithheld(
  view: View,
  dataset: Dataset,
  record: HubRecord,
  classes: readonly FieldClass[],
): readonly FieldClass[] {
  const shown = classesShown(view, dataset, record);
  return shown === null ? [] : classes.filter((one) => !shown?.has(one));
}
