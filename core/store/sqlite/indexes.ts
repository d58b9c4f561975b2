import { type Condition, conditionsOn, type FieldCondition } from "../filter.ts";
import type { Collection } from "../port.ts";
import { sortedColumns } from "../indexes.ts";
import { indexName } from "./table.ts";

/** An index, and the conditions by which rows are looked up in it. */
export interface IndexUse {
  readonly name: string;
  readonly conditions: readonly FieldCondition[];
  /** One value of each of its columns is asked for: its rows are then in the order of their ids. */
  readonly inOrder: boolean;
}

/** The declared index that narrows the rows down furthest; null where none does. */
export function indexFor(collection: Collection, parts: readonly Condition[]): IndexUse | null {
  const byField = new Map(parts.filter(isSingle).map((part) => [part.field, part]));
  if (byField.size === 0) return null;
  const uses = collection.indexes.map((names) => useOf(collection, names, byField));
  return uses.reduce((best, use) => (rankOf(use) > rankOf(best) ? use : best), null);
}

function useOf(
  collection: Collection,
  names: readonly string[],
  byField: ReadonlyMap<string, FieldCondition>,
): IndexUse | null {
  const conditions: FieldCondition[] = [];
  let inOrder = true;
  for (const name of sortedColumns(names)) {
    const condition = byField.get(name);
    if (condition) conditions.push(condition);
    inOrder &&= condition !== undefined && asksOneValue(condition);
    // Beyond a range or a gap an index is in no order.
    if (!condition || isRange(condition)) break;
  }
  return conditions.length > 0 ? { name: indexName(collection, names), conditions, inOrder } : null;
}

/** The declared index that holds rows in the order of a field where one value is given of each column before it. */
export function orderIndexFor(collection: Collection, parts: readonly Condition[], by: string): IndexUse {
  const uses = collection.indexes.flatMap((names) => {
    const sorted = sortedColumns(names);
    if (sorted.at(-1) !== by) return [];
    const before = sorted.slice(0, -1).map((name) => conditionsOn(parts, name).find(asksOneValue));
    const conditions = before.filter((condition) => condition !== undefined);
    if (conditions.length < before.length) return [];
    return [{ name: indexName(collection, names), conditions, inOrder: true }];
  });
  const [best] = uses.toSorted((one, other) => other.conditions.length - one.conditions.length);
  if (!best) throw new TypeError(`${collection.name} declares no index in the order of "${by}"`);
  return best;
}

/** By the columns given; one whose rows are in order before any other. */
function rankOf(use: IndexUse | null): number {
  return use ? use.conditions.length + (use.inOrder ? 100 : 0) : 0;
}

export function isSingle(condition: Condition): condition is FieldCondition {
  return condition.is === "field" && condition.width === "one";
}

export function asksOneValue({ tests }: FieldCondition): boolean {
  return tests.some((test) => test.op === "$eq");
}

function isRange({ tests }: FieldCondition): boolean {
  return tests.every((test) => test.op !== "$eq" && test.op !== "$in");
}
