import type { Dataset, HubRecord } from "../record.ts";
import { type Hold, holdCollection } from "../lifetime/collections.ts";
import { type Day, daysBetween } from "../lifetime/days.ts";
import { unerased } from "../lifetime/unerased.ts";
import type { Filter, PageRequest, StoredRecord } from "../store/port.ts";
import type { StoreReads } from "../store/reading.ts";
import type { Whose } from "./caller.ts";
import type { Disclosures } from "./disclosures.ts";
import type { Rows } from "./reader.ts";

/** Which records are asked about whose last day comes. */
export interface DueAsked {
  readonly datasets: readonly Dataset[];
  readonly today: Day;
  /** Last day on which the records are due. */
  readonly until: Day;
}

/** Reads of what is kept about certain records beside them, such as holds, and about no others. */
export type ReadsAbout = Pick<StoreReads, "find" | "findEach" | "count">;

/**
 * An owner's own records, of which nothing is withheld from it, and what is kept about them. Of anybody else's it finds
 * nothing. A reader makes it for its caller; it notes what it disclosed as the reader does.
 */
export class OwnRecords {
  readonly #store: StoreReads;
  readonly #own: Filter & Whose;
  readonly #disclosures: Disclosures;

  constructor(store: StoreReads, { owner, test }: Whose, disclosures: Disclosures) {
    this.#store = store;
    this.#own = { owner, test };
    this.#disclosures = disclosures;
  }

  /** A record that stands or was withdrawn, as long as it is not erased. */
  async byId(dataset: Dataset, id: string): Promise<StoredRecord | null> {
    const found = await unerased(this.#store, dataset, id, this.#own);
    if (found) this.#disclosures.add(found.owner, id);
    return found;
  }

  /** A page of what is due, over all kinds, in the order of the ids: an id begins with the prefix of its kind. */
  async due(asked: DueAsked, { first, after }: PageRequest): Promise<Rows<HubRecord>> {
    const found: HubRecord[] = [];
    for (const dataset of asked.datasets.toSorted(byPrefix)) {
      const { prefix } = dataset;
      if (found.length > first) break;
      if (after && prefix < after.slice(0, 3)) continue;
      const page = { first: first + 1 - found.length, after: after?.startsWith(prefix) ? after : null };
      const rows = await Promise.all(this.#dueIn(asked).map((filter) => this.#store.find(dataset, filter, page)));
      found.push(...rows.flat().toSorted(byId).slice(0, page.first));
    }
    const records = found.slice(0, first);
    for (const { owner, id } of records) this.#disclosures.add(owner, id);
    return { records, more: found.length > first };
  }

  /** Counting stops at `atMost`. */
  async countDue(asked: DueAsked, atMost = Infinity): Promise<number> {
    let found = 0;
    for (const dataset of asked.datasets)
      for (const filter of this.#dueIn(asked)) found += await this.#store.count(dataset, filter, { atMost });
    return Math.min(found, atMost);
  }

  /** A hold that the owner has placed; those of others on its records are read as what is kept about these. */
  async hold(id: string): Promise<Hold | null> {
    return (await this.#store.getMany(holdCollection, [id], this.#own)).get(id) ?? null;
  }

  /** What is kept about these records, whoever placed it. Throws on one that is not the owner's. */
  about(records: readonly Pick<StoredRecord, "id" | "owner" | "test">[]): ReadsAbout {
    const { owner, test } = this.#own;
    if (records.some((record) => record.owner !== owner || record.test !== test))
      throw new Error("what is kept about a record was read past its owner");
    const about = { record: { $in: records.map(({ id }) => id) } };
    const among = (filter: Filter) => ({ $and: [filter, about] });
    return {
      find: (collection, filter, page) => this.#store.find(collection, among(filter), page),
      findEach: (collection, field, values, filter, page) =>
        this.#store.findEach(collection, field, values, among(filter), page),
      count: (collection, filter, options) => this.#store.count(collection, among(filter), options),
    };
  }

  /**
   * What is due on each of the days, and what was due before and stands still (held, or not yet swept). Day by day, as the
   * index has the days first and then the owners: a range would read what is due of everybody's.
   */
  #dueIn({ today, until }: DueAsked): Filter[] {
    const past: Filter = { ...this.#own, due: { $lt: until < today ? until : today } };
    const days = daysBetween(today, until);
    return days.length > 0 ? [past, { ...this.#own, due: { $in: days } }] : [past];
  }
}

function byPrefix(one: Dataset, other: Dataset): number {
  return one.prefix < other.prefix ? -1 : 1;
}

function byId(one: HubRecord, other: HubRecord): number {
  return one.id < other.id ? -1 : 1;
}
