import type { Filter, Operators, Scalar } from "../../../core/store/port.ts";
import { type Thing, things } from "./world.ts";

/** A row as the port describes it, said in the plainest way, to hold both stores to it. */
export type ModelRow = ReadonlyMap<string, readonly Scalar[]>;

export function modelRow(record: Thing): ModelRow {
  const one = (value: Scalar | null): readonly Scalar[] => (value === null ? [] : [value]);
  return new Map<string, readonly Scalar[]>([
    ["_id", [record.id]],
    ["owner", [record.owner]],
    ["policy", [record.policy]],
    ["test", [record.test]],
    ...Object.entries(things.columns).map(([name, of]) => [name, one(of(record))] as const),
    ...things.carried.map((name) => [name, []] as const),
    ...Object.entries(things.keys).map(([name, of]) => [name, of(record)] as const),
  ]);
}

export function meets(row: ModelRow, filter: Filter): boolean {
  return Object.entries(filter).every(([name, value]) => {
    if (name === "$and") return (value as Filter[]).every((part) => meets(row, part));
    if (name === "$or") return (value as Filter[]).some((part) => meets(row, part));
    const values = row.get(name) ?? [];
    const operators = typeof value === "object" && value !== null ? (value as Operators) : { $eq: value as Scalar };
    return meetsOperators(values, operators);
  });
}

/** One value passes all of them; a row without a value stands as null. */
function meetsOperators(values: readonly Scalar[], { $not, ...tests }: Operators): boolean {
  const candidates: readonly (Scalar | null)[] = values.length > 0 ? values : [null];
  const passed =
    Object.keys(tests).length === 0 ||
    candidates.some((value) => Object.entries(tests).every(([op, operand]) => passes(value, op, operand)));
  return passed && (!$not || !meetsOperators(values, $not));
}

function passes(value: Scalar | null, op: string, operand: unknown): boolean {
  if (op === "$in") return (operand as readonly unknown[]).includes(value);
  if (op === "$eq") return value === operand;
  if (value === null || typeof value !== typeof operand) return false;
  const order = compare(value, operand as Scalar);
  if (op === "$lt") return order < 0;
  if (op === "$lte") return order <= 0;
  if (op === "$gt") return order > 0;
  return order >= 0;
}

/** Texts by the bytes of their UTF-8, which is not JavaScript's order. */
export function compare(one: Scalar, other: Scalar): number {
  if (typeof one === "string") return Buffer.compare(Buffer.from(one), Buffer.from(String(other)));
  return Number(one) - Number(other);
}
