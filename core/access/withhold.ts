import { statedField } from "../draft.ts";
import type { Dataset, HubRecord } from "../record.ts";
import type { FieldClass } from "./policies/policy.ts";
import type { ShownClasses } from "./policies/shown.ts";

/**
 * The record without what its policy keeps back: null, or an empty list, so that nothing tells withheld from unknown. Where
 * all is shown it is the record itself.
 */
export function withhold<R extends HubRecord>(dataset: Dataset<R>, record: R, shown: ShownClasses): R {
  if (shown === null) return record;
  const showsClass = (one: FieldClass) => shown.has(one);
  const shows = (field: string) =>
    !Object.hasOwn(dataset.classes, field) || showsClass(dataset.classes[field] as FieldClass);
  // What a source stated of a field is as secret as the field: `names[0].full` is a name.
  // Where it names no field, nothing says whose secret it is.
  const visible = record.statements.filter(({ field: path }) => {
    const field = statedField(dataset, path);
    return field !== null && shows(field) && (dataset.parts[field]?.classes ?? []).every(showsClass);
  });
  const copy = { ...record } as Record<string, unknown>;
  copy["statements"] = visible;
  for (const field of Object.keys(dataset.classes)) {
    if (!shows(field)) copy[field] = Array.isArray(copy[field]) ? [] : null;
  }
  for (const [field, { without }] of Object.entries(dataset.parts)) copy[field] = without(copy[field], showsClass);
  for (const [stamp, of] of Object.entries(dataset.stampClasses)) if (!shown.has(of)) copy[stamp] = null;
  return copy as R;
}

/** The classes that a policy shows and the caller's scopes cover; null means all. */
export function coveredClasses(shown: ShownClasses, bound: readonly FieldClass[] | null): ShownClasses {
  if (!bound) return shown;
  return new Set(shown ? bound.filter((one) => shown.has(one)) : bound);
}

/** The classes that are shown where two policies have to show them; null means all. */
export function classesOfBoth(one: ShownClasses, other: ShownClasses): ShownClasses {
  return one && other ? one.intersection(other) : (one ?? other);
}

/** Whether a condition on the time of recording, or a place in its order, tells no more than is shown. */
export function showsTime({ stampClasses }: Dataset, shown: ReadonlySet<FieldClass> | null): boolean {
  const of = stampClasses["updated"];
  return of === undefined || shown === null || shown.has(of);
}
