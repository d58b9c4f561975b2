import { checkedValue, type FieldWidth, fields } from "./declaration.ts";
import { type Collection, type Filter, isFrozen, type Scalar } from "./port.ts";

export type Comparison = "$eq" | "$lt" | "$lte" | "$gt" | "$gte";

export type Test =
  | { readonly op: Comparison; readonly value: Scalar | null }
  | { readonly op: "$in"; readonly values: readonly (Scalar | null)[] };

/**
 * A filter that was checked. A `field` condition is met where one value of the row passes all its tests; a row that has
 * no value there stands as one whose value is null.
 */
export type Condition =
  | { readonly is: "all" | "any"; readonly of: readonly Condition[] }
  | { readonly is: "not"; readonly of: Condition }
  | { readonly is: "field"; readonly field: string; readonly width: FieldWidth; readonly tests: readonly Test[] };

export type FieldCondition = Extract<Condition, { is: "field" }>;

const comparisons: ReadonlySet<string> = new Set<Comparison>(["$eq", "$lt", "$lte", "$gt", "$gte"]);

const readBefore = new WeakMap<Filter, Map<Collection, Condition>>();
const constant = new WeakSet<Condition>();

/** Whether the condition is part of a frozen filter, and so comes back as the same object with the same values. */
export function isConstant(condition: Condition): boolean {
  return constant.has(condition);
}

function markConstant(condition: Condition): void {
  constant.add(condition);
  if (condition.is === "not") markConstant(condition.of);
  else if (condition.is !== "field") condition.of.forEach(markConstant);
}

/**
 * Checks a filter against the collection's declaration. Throws a TypeError on whatever the port does not allow. A filter
 * made by `frozen` is checked once for each collection.
 */
export function readFilter(collection: Collection, filter: Filter): Condition {
  if (!isFrozen(filter)) return readAnew(collection, filter);
  let read = readBefore.get(filter);
  if (!read) readBefore.set(filter, (read = new Map()));
  let condition = read.get(collection);
  if (!condition) {
    read.set(collection, (condition = readAnew(collection, filter)));
    markConstant(condition);
  }
  return condition;
}

function readAnew(collection: Collection, filter: Filter): Condition {
  const conditions = Object.entries(checkedObject(filter, collection.name)).map(([name, value]) => {
    if (name === "$and" || name === "$or") return readBranches(collection, name, value);
    return fieldCondition(collection, name, value);
  });
  return conditions.length === 1 && conditions[0] ? conditions[0] : { is: "all", of: conditions };
}

/** The condition on one field. `value` is a plain value or an object of operators. */
export function fieldCondition(collection: Collection, field: string, value: unknown): Condition {
  const width = fields(collection).get(field);
  if (!width) throw new TypeError(`${collection.name} declares no field "${field}"`);
  const where = `${collection.name}.${field}`;
  if (typeof value === "object" && value !== null) return readOperators(where, field, width, value);
  return { is: "field", field, width, tests: [{ op: "$eq", value: checkedValue(value, where) }] };
}

function readBranches(collection: Collection, name: "$and" | "$or", value: unknown): Condition {
  if (!Array.isArray(value) || value.length === 0) {
    throw new TypeError(`${collection.name}: ${name} needs a list of at least one filter`);
  }
  return { is: name === "$and" ? "all" : "any", of: value.map((branch) => readFilter(collection, branch)) };
}

function readOperators(where: string, field: string, width: FieldWidth, operators: object): Condition {
  const tests: Test[] = [];
  const conditions: Condition[] = [];
  for (const [op, operand] of Object.entries(checkedObject(operators, where))) {
    if (op === "$not") {
      const negated = checkedObject(operand, `${where} $not`);
      conditions.push({ is: "not", of: readOperators(where, field, width, negated) });
    } else tests.push(readTest(where, op, operand));
  }
  if (tests.length > 0) conditions.unshift({ is: "field", field, width, tests });
  if (conditions.length === 0) throw new TypeError(`${where}: a condition needs an operator`);
  return conditions.length === 1 && conditions[0] ? conditions[0] : { is: "all", of: conditions };
}

function readTest(where: string, op: string, operand: unknown): Test {
  if (op === "$in") {
    if (!Array.isArray(operand)) throw new TypeError(`${where}: $in needs a list`);
    return { op, values: readList(operand, where) };
  }
  if (!isComparison(op)) throw new TypeError(`${where}: there is no operator "${op}"`);
  const value = checkedValue(operand, where);
  if (value === null && op !== "$eq") throw new TypeError(`${where}: ${op} cannot compare with null`);
  return { op, value };
}

const listsBefore = new WeakMap<readonly unknown[], readonly (Scalar | null)[]>();

/** A frozen list that stands in many filters, as the policies of a row filter do, is read once and stays one list. */
function readList(operand: readonly unknown[], where: string): readonly (Scalar | null)[] {
  const before = listsBefore.get(operand);
  if (before) return before;
  const values = [...new Set(operand.map((value) => checkedValue(value, where)))];
  if (Object.isFrozen(operand)) listsBefore.set(operand, values);
  return values;
}

function isComparison(op: string): op is Comparison {
  return comparisons.has(op);
}

/** Refuses lists, dates and the like, whose own keys would read as an empty filter and so let every row through. */
function checkedObject(value: unknown, where: string): object {
  const prototype: unknown = typeof value === "object" && value !== null ? Object.getPrototypeOf(value) : undefined;
  if (prototype !== Object.prototype && prototype !== null) throw new TypeError(`${where}: not a filter object`);
  return value as object;
}

/** The parts of which all must be met. */
export function conjuncts(condition: Condition): readonly Condition[] {
  return condition.is === "all" ? condition.of.flatMap(conjuncts) : [condition];
}

/** What the parts ask of a field that has one value. */
export function conditionsOn(parts: readonly Condition[], field: string): FieldCondition[] {
  return parts.filter((part) => part.is === "field").filter((part) => part.field === field && part.width === "one");
}
