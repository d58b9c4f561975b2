import type { HubRecord, Dataset } from "../../core/record.ts";
import { fieldOf } from "../../core/search-texts.ts";
import type { Filter } from "../../core/store/port.ts";
import type { Clause, Group } from "./groups.ts";

/** The records of a group, as a filter says it. */
export function filterOf({ id, all, notAll }: Group): Filter {
  const parts = [
    ...(id === null ? [] : [{ _id: id }]),
    ...all.map(any),
    ...(notAll.length > 0 ? [notEach(notAll)] : []),
  ];
  const [part, ...more] = parts;
  return part && more.length === 0 ? part : parts.length > 0 ? { $and: parts } : {};
}

function any(clause: Clause): Filter {
  const [one, ...more] = clause.map(({ key, values }) => ({ [key]: { $in: values } }));
  return one && more.length === 0 ? one : { $or: clause.map(({ key, values }) => ({ [key]: { $in: values } })) };
}

function notEach(clauses: readonly Clause[]): Filter {
  const missing = clauses.map((clause) => ({
    $and: clause.map(({ key, values }) => ({ [key]: { $not: { $in: values } } })),
  }));
  return { $or: missing };
}

/** Where a record stands among what is found. */
export interface Place {
  /** Which of its kind's groups. */
  readonly group: Group;
  /** Its first value in the group, where that is in the order of values. */
  readonly value: string | null;
}

/**
 * The first of the groups in which a record is found by what is shown of it, so that it is told once, however many ways
 * lead to it; null where none does.
 */
export function placeOf(dataset: Dataset, groups: readonly Group[], shown: HubRecord): Place | null {
  const derived = new Map<string, ReadonlySet<string>>();
  const valuesOf = (key: string) => derived.getOrInsertComputed(key, () => new Set(dataset.keys[key]?.(shown)));
  const meets = (clause: Clause) => clause.some(({ key, values }) => values.some((value) => valuesOf(key).has(value)));
  for (const group of groups) {
    const { id, all, notAll, entries, textKey } = group;
    const isMet = (id === null || id === shown.id) && all.every(meets) && !(notAll.length > 0 && notAll.every(meets));
    if (!isMet) continue;
    if (entries === null) return { group, value: null };
    const [value] = [...valuesOf(textKey?.key ?? "")].filter((one) => isWithin(entries, one)).sort(inBytes);
    if (value !== undefined) return { group, value };
  }
  return null;
}

/** The field that shows why a record is found there. */
export function fieldOfPlace({ group: { textKey, all }, value }: Place, shown: HubRecord): string | null {
  if (textKey === null) return "id";
  const asked = all.flat().filter(({ key }) => key === textKey.key);
  const values = value === null ? asked.flatMap((one) => one.values) : [value];
  return fieldOf(textKey, shown, new Set(values));
}

function isWithin({ range, fits }: NonNullable<Group["entries"]>, value: string): boolean {
  return inBytes(value, range.from) >= 0 && inBytes(value, range.below) < 0 && fits(value);
}

/** The order of the stores. */
function inBytes(one: string, other: string): number {
  return Buffer.compare(Buffer.from(one), Buffer.from(other));
}
