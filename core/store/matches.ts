import { laterTurn } from "../turn.ts";
import type { Collection, Filter, PageRequest, StoredRecord } from "./port.ts";

/** What comes first in a list: rows whose owner, or whose value in a column, is one of these. */
export interface Preference {
  readonly field: string;
  readonly values: readonly string[];
}

/** What one record meets: rows that have any one of its keys. Of its preferences the first weighs most. */
export interface Match {
  readonly keys: readonly string[];
  readonly preferences: readonly Preference[];
}

/** A row of such a list. `id` says where it stands there, for a cursor to name. */
export interface Placed<R> {
  readonly id: string;
  readonly record: R;
}

/** Reads a page of rows for each key, in the order of their ids. */
type ReadEach<R> = (
  keys: readonly string[],
  filter: Filter,
  page: PageRequest,
) => Promise<ReadonlyMap<string, readonly R[]>>;

/**
 * The next rows for each match, at most `first`: by rank, and within a rank by id. Nearly every list is shorter than a
 * page, and then one read of all keys has brought it; of a longer one each rank is read by itself, so that a few rows
 * of the first are found among any number of the last.
 */
export async function readMatches<R extends StoredRecord>(
  collection: Collection<R>,
  matches: readonly Match[],
  filter: Filter,
  { first, after = null }: PageRequest,
  read: ReadEach<R>,
): Promise<Placed<R>[][]> {
  const lists = matches.map((match) => ({ match, rows: [] as Placed<R>[], isWhole: false }));
  if (after === null) {
    const found = await read(keysOf(matches), filter, { first });
    for (const list of lists) {
      list.isWhole = list.match.keys.every((key) => (found.get(key) ?? []).length < first);
      if (list.isWhole || ranksOf(list.match) === 1) list.rows = placed(collection, list.match, found).slice(0, first);
    }
  }
  const [from, last] = after === null ? [0, null] : placeOf(after);
  for (let rank = from; ; rank += 1) {
    const open = lists.filter(({ match, rows, isWhole }) => !isWhole && rows.length < first && rank < ranksOf(match));
    if (open.length === 0) return lists.map(({ rows }) => rows);
    const alike = Map.groupBy(open, ({ match }) => JSON.stringify(conditionsOf(match, rank)));
    for (const [conditions, group] of alike) {
      const keys = keysOf(group.map(({ match }) => match));
      const ofRank = { $and: [filter, ...(JSON.parse(conditions) as Filter[])] };
      const found = await read(keys, ofRank, { first, after: rank === from ? last : null });
      for (const { match, rows } of group) rows.push(...placed(collection, match, found).slice(0, first - rows.length));
      // There may be as many such reads as issuers.
      await laterTurn();
    }
  }
}

function keysOf(matches: readonly Match[]): string[] {
  return [...new Set(matches.flatMap(({ keys }) => keys))];
}

/** What was found under the match's keys, each row once, in the order of the list. */
function placed<R extends StoredRecord>(
  collection: Collection<R>,
  { keys, preferences }: Match,
  found: ReadonlyMap<string, readonly R[]>,
): Placed<R>[] {
  const rows = new Map(keys.flatMap((key) => found.get(key) ?? []).map((record) => [record.id, record]));
  return [...rows.values()]
    .map((record) => ({ id: `${rankOf(collection, preferences, record)} ${record.id}`, record }))
    .sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** Rank and id of the row after which to go on. */
function placeOf(after: string): [rank: number, id: string] {
  const [rank, id = ""] = after.split(" ");
  return [Number(rank), id];
}

/** Each preference halves what the ones before it have parted: a rank is a number with a bit for each, nought first. */
function ranksOf({ preferences }: Match): number {
  return 2 ** preferences.length;
}

function rankOf<R extends StoredRecord>(
  collection: Collection<R>,
  preferences: readonly Preference[],
  record: R,
): number {
  return preferences.reduce((rank, { field, values }) => {
    const value = field === "owner" ? record.owner : collection.columns[field]?.(record);
    return 2 * rank + (values.includes(String(value)) ? 0 : 1);
  }, 0);
}

/** The rows of one rank, as a filter says it. */
function conditionsOf({ preferences }: Match, rank: number): Filter[] {
  return preferences.map(({ field, values }, at) => {
    const isFirst = ((rank >> (preferences.length - 1 - at)) & 1) === 0;
    return { [field]: isFirst ? { $in: values } : { $not: { $in: values } } };
  });
}
