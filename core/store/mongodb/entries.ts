import { fields } from "../declaration.ts";
import { fieldCondition, readFilter } from "../filter.ts";
import type { Collection, Filter } from "../port.ts";
import type { Entry, EntryPage, KeyRange } from "../reading.ts";
import { rowsOf } from "./document.ts";
import { type Asking, options } from "./reads.ts";
import { liveWhere } from "./where.ts";

/**
 * An index over lists finds the rows of a range, and has them in no order of the values that lie in it: the server sorts
 * the entries, and keeps no more of them than the page.
 */
export async function findEntries(
  { db, session }: Asking,
  collection: Collection,
  { key, range }: { readonly key: string; readonly range: KeyRange },
  filter: Filter,
  { first, after }: EntryPage,
): Promise<Entry[]> {
  if (fields(collection).get(key) !== "many") throw new TypeError(`${collection.name} declares no key "${key}"`);
  const within = { $gte: after?.value ?? range.from, $lt: range.below };
  const rows = liveWhere(fieldCondition(collection, key, within), readFilter(collection, filter));
  if (first === 0) return [];
  const beyond = after
    ? { $or: [{ [key]: { $gt: after.value } }, { [key]: after.value, _id: { $gt: after.id } }] }
    : {};
  const found = await rowsOf(db, collection)
    .aggregate<{ readonly _id: string; readonly [key: string]: string }>(
      [
        { $match: rows },
        { $project: { [key]: 1 } },
        { $unwind: `$${key}` },
        { $match: { $and: [{ [key]: within }, beyond] } },
        { $sort: { [key]: 1, _id: 1 } },
        { $limit: first },
      ],
      options(session),
    )
    .toArray();
  return found.map((entry) => ({ value: entry[key] as string, id: entry._id }));
}
