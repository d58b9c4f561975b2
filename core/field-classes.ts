import type { FieldClass } from "./access/policies/policy.ts";

/** What each field says of itself: the class as which a policy may withhold it, or that it is open with the record. */
export type FieldClasses<Field extends string> = Readonly<Record<Field, FieldClass | "open">>;

/**
 * The records of a dataset that are of a class as a whole, told by the value of a column: to whom their policy does not show
 * that class they are not there.
 */
export interface RecordClass {
  readonly class: FieldClass;
  readonly column: string;
  readonly values: readonly string[];
}

/** A field of which a policy withholds parts, such as some of the features on a page. */
export interface Parts {
  /** The classes that parts of it may have: what is stated of the field is as secret as all of them. */
  readonly classes: readonly FieldClass[];
  /** The field's value without its parts of classes that are not shown. Of an older record the value may be missing. */
  readonly without: (value: unknown, shows: (one: FieldClass) => boolean) => unknown;
}

/** The fields of which a policy can withhold the whole, with their classes. */
export function withheld(classes: FieldClasses<string>): Record<string, FieldClass> {
  const classed = Object.entries(classes).filter((one): one is [string, FieldClass] => one[1] !== "open");
  return Object.fromEntries(classed);
}
