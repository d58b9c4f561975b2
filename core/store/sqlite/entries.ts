import { fields } from "../declaration.ts";
import { type Condition, readFilter } from "../filter.ts";
import type { Collection, Filter } from "../port.ts";
import type { Entry, EntryPage, KeyRange } from "../reading.ts";
import { conjuncts } from "../order.ts";
import { candidates, hasOne, isOfId, met, rowConditions } from "./candidates.ts";
import type { Connection, Row } from "./connection.ts";
import type { Records } from "./records.ts";
import { isOver, nextTurn, type Reading, readOn, rowsAtOnce, rowsOfSlice } from "./slices.ts";
import { tableOf } from "./table.ts";
import { joined, type Sql, valueCondition, wantedKeys } from "./where.ts";

/** What is read: the entries of one key between two values, of rows that meet all parts. */
interface Stretch {
  readonly collection: Collection;
  readonly key: string;
  readonly range: KeyRange;
  readonly parts: readonly Condition[];
}

/**
 * The key table has its rows in the order of key, value and id: a page of a range is read from there on, however many
 * there are in all, and so is what a later turn goes on with. Where another key leaves few rows, these are sorted: the
 * beginning of a name stands in a hundred thousand, a whole one beside it in a few.
 */
export async function findEntries(
  reading: Reading,
  collection: Collection,
  { key, range }: { readonly key: string; readonly range: KeyRange },
  filter: Filter,
  { first, after }: EntryPage,
): Promise<Entry[]> {
  if (fields(collection).get(key) !== "many") throw new TypeError(`${collection.name} declares no key "${key}"`);
  const stretch = { collection, key, range, parts: conjuncts(readFilter(collection, filter)) };
  const start = after ?? null;
  if (isOver(reading)) await nextTurn(reading);
  const { connection } = reading.records();
  const few = fewEntries(connection, stretch, start, first);
  if (few) return few.map(entryIn);
  if (first <= rowsOfSlice) {
    const rows = rowsAtOnce(connection, written(stretch, start, first));
    if (rows) return rows.map(entryIn);
  }
  const found: Entry[] = [];
  const statement = (last: Entry | null) => written(stretch, last, rowsOfSlice);
  const take = (_: Records, row: Row) => found[found.push(entryIn(row)) - 1] as Entry;
  await readOn<Entry | null>(reading, statement, { first, after: start }, take, entryAt);
  return found;
}

/** Reading all keys of a row, of which a record has some thirty, takes as long as passing over so many entries. */
const entriesARow = 8;
const fewAtMost = 1_000;

/** The page, where a search key shows in this turn that the rows which have what is asked are few beside the entries. */
function fewEntries(connection: Connection, stretch: Stretch, after: Entry | null, first: number): Row[] | null {
  const { collection, key, range, parts } = stretch;
  if (!parts.some(wantedKeys)) return null;
  const { rows, keys } = tableOf(collection);
  const within = { text: `k0.key = '${key}' AND k0.value >= ? AND k0.value < ?`, values: [range.from, range.below] };
  const most = `SELECT count(*) FROM (SELECT 1 FROM ${keys} k0 WHERE ${within.text} LIMIT ${fewAtMost * entriesARow})`;
  const few = Math.floor(Number(connection.get(most, within.values)?.[0]) / entriesARow);
  if (few === 0) return null;
  const { text, values } = candidates(connection, collection, parts, "", false);
  const found = rowsAtOnce(connection, { text: `SELECT r.rowid ${text} LIMIT ${few + 1}`, values });
  if (!found || found.length > few) return null;
  // What a row remembers of its keys is `key value`, and the name of a key holds no space.
  const value = `substr(j.value, ${key.length + 2})`;
  const beyond = after ? ` AND (${value}, r._id) > (?, ?)` : "";
  const from = `json_each(?) i CROSS JOIN ${rows} r ON r.rowid = i.value CROSS JOIN json_each(r._keys) j`;
  return connection.all(
    `SELECT ${value}, r._id FROM ${from} WHERE j.value >= ? AND j.value < ?${beyond} ORDER BY 1, 2 LIMIT ${first}`,
    [
      JSON.stringify(found.flat()),
      `${key} ${range.from}`,
      `${key} ${range.below}`,
      ...(after ? [after.value, after.id] : []),
    ],
  );
}

function written({ collection, key, range, parts }: Stretch, after: Entry | null, first: number): Sql {
  const { rows, keys } = tableOf(collection);
  const place = "k0.value || char(10) || k0._id";
  const wanted = parts.flatMap((part) => wantedKeys(part) ?? []);
  const others = parts.filter((part) => !wantedKeys(part));
  const asked: Sql[] = [
    { text: `k0.key = '${key}' AND k0.value < ?`, values: [range.below] },
    after
      ? { text: "(k0.value, k0._id) > (?, ?)", values: [after.value, after.id] }
      : { text: "k0.value >= ?", values: [range.from] },
    ...others.filter(isOfId).map(({ tests }) => valueCondition("k0._id", tests)),
    // What asks keys alone comes first, so that no row is looked up in vain.
    ...met(
      wanted.map((one) => hasOne(keys, one)),
      place,
    ),
    ...met(rowConditions(collection, others), place),
  ];
  const { text, values } = joined(asked, " AND ");
  const from = `${keys} k0 CROSS JOIN ${rows} r ON r._id = k0._id`;
  const order = `ORDER BY k0.value, k0._id LIMIT ${first}`;
  return { text: `SELECT k0.value, k0._id FROM ${from} WHERE ${text} ${order}`, values };
}

function entryIn([value, id]: Row): Entry {
  return { value: String(value), id: String(id) };
}

/** The entry that `passed_over` was told of. No id has a line break. */
function entryAt(place: string): Entry {
  const end = place.lastIndexOf("\n");
  return { value: place.slice(0, end), id: place.slice(end + 1) };
}
