import { headerFields } from "../declaration.ts";
import type { Condition, FieldCondition } from "../filter.ts";
import { conjuncts } from "../order.ts";
import type { Collection } from "../port.ts";
import type { Connection } from "./connection.ts";
import { type IndexUse, indexFor } from "./indexes.ts";
import { columnOf, tableOf } from "./table.ts";
import { joined, type Sql, valueCondition, type WantedKeys, wantedKeys, where } from "./where.ts";

/** `FROM … WHERE …` over rows named `r`. */
export interface Candidates extends Sql {
  /** The column by which their ids come. */
  readonly id: "k0._id" | "r._id";
}

/**
 * What picks the rows that are looked at, and what is asked of each: the latter says `passed_over`, so that no statement
 * looks at rows that do not fit for longer than its turn (see `slices.ts`).
 *
 * Of the conditions that search keys have one of a few values, the rarest picks: the key table holds the ids of a value in
 * order, and those of several merge, so a page is read without sorting and without reading beyond it. (CROSS JOIN is
 * SQLite's way to say in which order to go.) Otherwise an index does: one whose columns are all given has its rows in
 * order too. Where they must be in order and none has them so, all rows are looked at.
 */
export function candidates(
  connection: Connection,
  collection: Collection,
  conditions: readonly Condition[],
  after: string,
  mustBeInOrder: boolean,
): Candidates {
  const parts = conditions.flatMap(conjuncts);
  const { keys } = tableOf(collection);
  const [rarest, ...others] = rarestFirst(
    connection,
    keys,
    parts.flatMap((part) => wantedKeys(part) ?? []),
  );
  if (rarest) return byKeys(collection, rarest, others, parts, after);
  const index = indexFor(collection, parts);
  if (index && (index.inOrder || !mustBeInOrder)) return byIndex(collection, index, parts, after);
  return byId(collection, parts, after);
}

function byKeys(
  collection: Collection,
  rarest: WantedKeys,
  others: readonly WantedKeys[],
  parts: readonly Condition[],
  after: string,
): Candidates {
  const { rows, keys } = tableOf(collection);
  const id = "k0._id";
  const merged = rarest.values.length > 1 ? merge(keys, rarest, after) : null;
  const picking = merged ? [] : rarest.values.map(({ key, value }) => hasValue("k0", key, [value]));
  const left = parts.filter((part) => !wantedKeys(part));
  const asked = [
    ...picking,
    ...(merged ? [] : [beyond(id, after)]),
    ...left.filter(isOfId).map(({ tests }) => valueCondition(id, tests)),
    ...met(
      others.map((other) => hasOne(keys, other)),
      id,
    ),
    ...met(rowConditions(collection, left), id),
  ];
  const from = `FROM ${merged?.text ?? keys} k0 CROSS JOIN ${rows} r ON r._id = k0._id`;
  const picked = merged?.values ?? [];
  if (asked.length === 0) return { id, text: from, values: picked };
  const { text, values } = joined(asked, " AND ");
  return { id, text: `${from} WHERE ${text}`, values: [...picked, ...values] };
}

function byIndex(
  collection: Collection,
  { name, conditions, inOrder }: IndexUse,
  parts: readonly Condition[],
  after: string,
): Candidates {
  const id = "r._id";
  const ofIds = [beyond(id, after), ...parts.filter(isOfId).map(({ tests }) => valueCondition(id, tests))];
  const picking = conditions.map(({ field, tests }) => valueCondition(`r.${columnOf(field)}`, tests));
  const others = rowConditions(
    collection,
    parts.filter((part) => !conditions.includes(part as FieldCondition)),
  );
  const asked = inOrder
    ? [...picking, ...ofIds, ...met(others, id)]
    : [...picking, eachLookedAt([...ofIds, ...others], id)];
  const { text, values } = joined(asked, " AND ");
  return { id, text: `FROM ${tableOf(collection).rows} r INDEXED BY "${name}" WHERE ${text}`, values };
}

/** Live rows, or test rows, are in the order of their ids in an index that also has what the row filter asks. */
function byId(collection: Collection, parts: readonly Condition[], after: string): Candidates {
  const id = "r._id";
  const test = parts.find(isTest);
  const asked = [
    ...(test ? [valueCondition("r.test", test.tests)] : []),
    beyond(id, after),
    ...parts.filter(isOfId).map(({ tests }) => valueCondition(id, tests)),
    ...met(
      rowConditions(
        collection,
        parts.filter((part) => part !== test),
      ),
      id,
    ),
  ];
  const { text, values } = joined(asked, " AND ");
  const page = test ? ` INDEXED BY "page_${collection.name}"` : "";
  return { id, text: `FROM ${tableOf(collection).rows} r${page} WHERE ${text}`, values };
}

function beyond(id: string, after: string): Sql {
  return { text: `${id} > ?`, values: [after] };
}

/** That all are met; a row that fails is passed over. */
export function met(conditions: readonly Sql[], id: string): Sql[] {
  if (conditions.length === 0) return [];
  const { text, values } = joined(conditions, " AND ");
  return [{ text: `CASE WHEN ${text} THEN 1 ELSE passed_over(${id}) END`, values }];
}

/** The same where rows come in no order, and all that meet the conditions are read before one is given out. */
function eachLookedAt(conditions: readonly Sql[], id: string): Sql {
  const { text, values } = joined(conditions, " AND ");
  return { text: `CASE WHEN passed_over(${id}) THEN 0 ELSE ${text} END`, values };
}

/** What is asked of a row beside its id, first what the indexes hold of it. */
export function rowConditions(collection: Collection, parts: readonly Condition[]): Sql[] {
  const asked = parts.filter((part) => !isOfId(part));
  const [held, others] = [asked.filter(isOfHeader), asked.filter((part) => !isOfHeader(part))];
  return [...held, ...others].map((part) => where(collection, part));
}

export function isOfId(condition: Condition): condition is FieldCondition {
  return condition.is === "field" && condition.field === "_id";
}

function isTest(condition: Condition): condition is FieldCondition {
  return (
    condition.is === "field" &&
    condition.field === "test" &&
    condition.tests.length === 1 &&
    condition.tests[0]?.op === "$eq"
  );
}

const header: ReadonlySet<string> = new Set(headerFields);

function isOfHeader(condition: Condition): boolean {
  if (condition.is === "field") return header.has(condition.field);
  return condition.is === "not" ? isOfHeader(condition.of) : condition.of.every(isOfHeader);
}

/** The ids after one that have one of the values, each once and in order. */
function merge(keys: string, { values }: WantedKeys, after: string): Sql {
  const each = values.map(({ key }) => `SELECT _id FROM ${keys} WHERE key = '${key}' AND value = ? AND _id > ?`);
  return { text: `(${each.join(" UNION ")} ORDER BY _id)`, values: values.flatMap(({ value }) => [value, after]) };
}

/** That the row of an entry `k0` has one of the values: asked of the id alone. */
export function hasOne(keys: string, { values }: WantedKeys): Sql {
  const each = [...Map.groupBy(values, ({ key }) => key)].map(([key, of]) => {
    const one = hasValue(
      "k",
      key,
      of.map(({ value }) => value),
    );
    return { text: `EXISTS (SELECT 1 FROM ${keys} k WHERE ${one.text} AND k._id = k0._id)`, values: one.values };
  });
  return joined(each, " OR ");
}

function hasValue(entry: "k0" | "k", key: string, values: readonly string[]): Sql {
  const one = values.length === 1 ? "= ?" : `IN (${values.map(() => "?").join(", ")})`;
  return { text: `${entry}.key = '${key}' AND ${entry}.value ${one}`, values };
}

/**
 * Beyond this many rows a key value counts as frequent. Where all are, they are counted once more: what picks may have a
 * few hundred rows, or half of all.
 */
const frequent = 500;
const veryFrequent = 10_000;

/** Without the values that no row has, but where the statement is kept: other pieces of a name are mostly such. */
function rarestFirst(connection: Connection, keys: string, wanted: WantedKeys[]): WantedKeys[] {
  if (wanted.length < 2) return wanted;
  const ranked = byRows(connection, keys, wanted, frequent);
  const areFrequent = ranked.every(({ rows }) => rows >= frequent);
  return (areFrequent ? byRows(connection, keys, wanted, veryFrequent) : ranked).map(({ one }) => one);
}

function byRows(connection: Connection, keys: string, wanted: readonly WantedKeys[], most: number) {
  const sql = `SELECT count(*) FROM (SELECT 1 FROM ${keys} WHERE key = ? AND value = ? LIMIT ${most})`;
  return wanted
    .map((one) => {
      const counts = one.values.map(({ key, value }) => Number(connection.get(sql, [key, value])?.[0]));
      const found = one.values.filter((_, at) => one.constant || counts[at] !== 0);
      const rows = counts.reduce((sum, count) => sum + count, 0);
      return { one: { ...one, values: found.length > 0 ? found : one.values.slice(0, 1) }, rows };
    })
    .sort((these, those) => these.rows - those.rows);
}
