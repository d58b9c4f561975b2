import { type Comparison, type Condition, type FieldCondition, isConstant, type Test } from "../filter.ts";
import type { Collection, Scalar } from "../port.ts";
import type { SqlValue } from "./connection.ts";
import { sqlValue } from "./values.ts";
import { isListed } from "./lists.ts";
import { columnOf, tableOf } from "./table.ts";

/** A piece of SQL and the values of its question marks, in their order. */
export interface Sql {
  readonly text: string;
  readonly values: readonly SqlValue[];
}

const signs: Record<Comparison, string> = { $eq: "=", $lt: "<", $lte: "<=", $gt: ">", $gte: ">=" };

/** Conditions of frozen filters come back as the same objects, and their text with them. */
const written = new WeakMap<Condition, Sql>();

/** The condition over rows named `r`, each of which is asked by itself. */
export function where(collection: Collection, condition: Condition): Sql {
  let sql = written.get(condition);
  if (!sql) {
    sql = writtenAnew(collection, condition);
    written.set(condition, (sql = isConstant(condition) ? spelledOut(sql) : sql));
  }
  return sql;
}

/** What may stand in a statement as it is: ids and codes. */
const plainText = /^[\w-]{1,64}$/;

/**
 * The values of a condition that never changes, written into its text: of what a statement costs, handing over its
 * values one by one was a third (measured with the thirty of a link's row filter).
 */
function spelledOut({ text, values }: Sql): Sql {
  const left: SqlValue[] = [];
  let at = 0;
  const spelled = text.replaceAll("?", () => {
    const value = values[at++] ?? null;
    if (typeof value === "string" && plainText.test(value)) return `'${value}'`;
    if (value instanceof Uint8Array) return `x'${Buffer.from(value).toString("hex")}'`;
    left.push(value);
    return "?";
  });
  return { text: spelled, values: left };
}

function writtenAnew(collection: Collection, condition: Condition): Sql {
  switch (condition.is) {
    case "all":
    case "any":
      if (condition.of.length === 0) return { text: "1", values: [] };
      return joined(
        condition.of.map((part) => where(collection, part)),
        condition.is === "all" ? " AND " : " OR ",
      );
    case "not": {
      // SQL's third truth value counts as false before it is turned round.
      const inner = where(collection, condition.of);
      return { text: `NOT coalesce(${inner.text}, 0)`, values: inner.values };
    }
    case "field":
      return condition.width === "many"
        ? keyCondition(collection, condition)
        : valueCondition(`r.${columnOf(condition.field)}`, condition.tests, isConstant(condition));
  }
}

export function joined(parts: readonly Sql[], by: " AND " | " OR "): Sql {
  if (parts.length === 1 && parts[0]) return parts[0];
  return { text: `(${parts.map((part) => part.text).join(by)})`, values: parts.flatMap((part) => part.values) };
}

/** Most values whose ids are merged: SQLite joins 500 statements at most. */
const mergedValues = 400;

/** A value of a search key. */
export interface KeyValue {
  readonly key: string;
  readonly value: string;
}

/** Values of search keys, of which a row must have one. */
export interface WantedKeys {
  readonly values: readonly KeyValue[];
  /** Whether the statement that is written for it is kept for another time. */
  readonly constant: boolean;
}

/** The values a condition asks search keys for, or null where it asks anything else. */
export function wantedKeys(condition: Condition): WantedKeys | null {
  const values = valuesWanted(condition);
  const few = values !== null && values.length > 0 && values.length <= mergedValues;
  return few ? { values, constant: isConstant(condition) } : null;
}

function valuesWanted(condition: Condition): readonly KeyValue[] | null {
  if (condition.is === "any") {
    const each = condition.of.map(valuesWanted);
    return each.some((values) => values === null) ? null : each.flatMap((values) => values ?? []);
  }
  if (condition.is !== "field" || condition.width !== "many" || condition.tests.length !== 1) return null;
  const [test] = condition.tests;
  const asked = test?.op === "$eq" ? [test.value] : test?.op === "$in" ? test.values : [];
  const values = asked.filter((value) => typeof value === "string");
  if (values.length === 0 || values.length < asked.length) return null;
  return values.map((value) => ({ key: condition.field, value }));
}

/** No filter of the hub's asks for a range of a key's values (see `findEntries`), or for rows without one: those ids are all listed first. */
function keyCondition(collection: Collection, { field, tests }: FieldCondition): Sql {
  const { keys } = tableOf(collection);
  const { text, values } = valueCondition("k.value", tests);
  const exact = tests.some(({ op }) => op === "$eq" || op === "$in");
  const found: Sql = {
    text: exact
      ? `EXISTS (SELECT 1 FROM ${keys} k WHERE k.key = '${field}' AND k._id = r._id AND ${text})`
      : `r._id IN (SELECT k._id FROM ${keys} k WHERE k.key = '${field}' AND ${text})`,
    values,
  };
  if (!tests.every(admitsNull)) return found;
  const none: Sql = { text: `r._id NOT IN (SELECT k._id FROM ${keys} k WHERE k.key = '${field}')`, values: [] };
  return joined([found, none], " OR ");
}

function admitsNull(test: Test): boolean {
  return test.op === "$in" ? test.values.includes(null) : test.value === null;
}

export function valueCondition(column: string, tests: readonly Test[], constant = false): Sql {
  return joined([...testsOf(column, tests, constant), ...typeBounds(column, tests)], " AND ");
}

/** The tests alone, where the values of the column are known to be of their type. */
export function testsOf(column: string, tests: readonly Test[], constant = false): Sql[] {
  return tests.map((test) =>
    test.op === "$in" ? oneOf(column, test.values, constant) : compare(column, test.op, test.value),
  );
}

function compare(column: string, op: Comparison, value: Scalar | null): Sql {
  if (value === null) return { text: `${column} IS NULL`, values: [] };
  return { text: `${column} ${signs[op]} ?`, values: [sqlValue(value)] };
}

/**
 * As in MongoDB a value is only less or greater than others of its own type, while SQLite sorts numbers before texts
 * before blobs. A range that has both ends needs no further bound, and the planner would read from a wider one.
 */
function typeBounds(column: string, tests: readonly Test[]): Sql[] {
  const from = typesOf(tests, ["$gt", "$gte"]);
  const to = typesOf(tests, ["$lt", "$lte"]);
  const bounds: string[] = [];
  if (from.has("number") && !to.has("number")) bounds.push(`${column} < ''`);
  if (from.has("string") && !to.has("string")) bounds.push(`${column} < x''`);
  if (to.has("string") && !from.has("string")) bounds.push(`${column} >= ''`);
  if (to.has("boolean") && !from.has("boolean")) bounds.push(`${column} >= x''`);
  return bounds.map((text) => ({ text, values: [] }));
}

function typesOf(tests: readonly Test[], ops: readonly Comparison[]): ReadonlySet<string> {
  return new Set(tests.flatMap((test) => (test.op !== "$in" && ops.includes(test.op) ? [typeof test.value] : [])));
}

/** A list up to this length is compared value by value: looking it up at every row's turn costs more. */
const shortList = 16;

/** Of lists that come again in one filter after the other, which may be long. */
const parted = new WeakMap<readonly (Scalar | null)[], ReturnType<typeof partsOf>>();

function partsOf(wanted: readonly (Scalar | null)[]) {
  return {
    listed: wanted.filter((value) => typeof value === "string" || typeof value === "number"),
    others: wanted.filter((value) => value === null || typeof value === "boolean"),
  };
}

/** Any number of ids is one parameter, and so is a long list, so that the statement stays the same one. */
function oneOf(column: string, wanted: readonly (Scalar | null)[], constant: boolean): Sql {
  const { listed, others } = constant ? parted.getOrInsertComputed(wanted, partsOf) : partsOf(wanted);
  const parts = others.map((value) => compare(column, "$eq", value));
  const ids = /_id"?$/.test(column);
  if (listed.length === 1 && listed[0] !== undefined) parts.push(compare(column, "$eq", listed[0]));
  else if (listed.length > 1 && listed.length <= shortList && !ids) {
    for (const value of listed) parts.push(compare(column, "$eq", value));
  } else if (constant && listed.length > shortList && !ids) {
    parts.push({ text: isListed(column, wanted), values: [] });
  } else if (listed.length > 1 || parts.length === 0) {
    parts.push({ text: `${column} IN (SELECT value FROM json_each(?))`, values: [JSON.stringify(listed)] });
  }
  return joined(parts, " OR ");
}
