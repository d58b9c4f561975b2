import type { HubRecord } from "../../record.ts";
import { includesCode } from "../../standards/countries.ts";
import type { View } from "./book.ts";
import type { FieldClass } from "./policy.ts";
import type { ShownClasses } from "./shown.ts";

/** The classes that a view shows of a record under its policy; null means all, undefined that it shows nothing of it. */
export function classesShown(
  { caller: { bounds, test }, shown, whole }: View,
  record: Pick<HubRecord, "owner" | "policy" | "test">,
): ShownClasses | undefined {
  if (record.test !== test) return undefined;
  if (record.owner === whole) return bounds.classes && new Set(bounds.classes);
  const beyond = bounds.owners !== null && !includesCode(bounds.owners, record.owner);
  const classes = shown.get(record.policy);
  return beyond || classes === undefined ? undefined : covered(classes, bounds.classes);
}

/** The classes that a policy shows and the caller's scopes cover; null means all. */
function covered(shown: ShownClasses, bound: readonly FieldClass[] | null): ShownClasses {
  if (!bound) return shown;
  return new Set(shown ? bound.filter((one) => shown.has(one)) : bound);
}
