import { byDataset, type Datasets } from "../datasets.ts";
import { hubError } from "../errors.ts";
import { type Dataset, type HubRecord, hasEnds, type JoiningDataset, type Side } from "../record.ts";
import { type Match, type Placed, readMatches } from "../store/matches.ts";
import type { OrderedPage } from "../store/order.ts";
import { everything, type Filter, type PageRequest, type Store } from "../store/port.ts";
import type { ColumnValues, Entry, EntryPage, KeyRange, ReadOptions, StoreReads } from "../store/reading.ts";
import type { Caller } from "./caller.ts";
import { Disclosures } from "./disclosures.ts";
import { meteredReads } from "./metered-reads.ts";
import { OwnRecords } from "./own-records.ts";
import { explainAccess, type Explanation, type Somebody } from "./policies/explain.ts";
import type { PolicyBook, View } from "./policies/book.ts";
import { classesShown } from "./policies/classes-shown.ts";
import type { Purpose } from "./purposes.ts";
import { sizeOf } from "./record-size.ts";
import { visible } from "./row-filter.ts";
import type { Spending } from "./spending.ts";
import { withhold } from "./withhold.ts";

export interface ReaderOptions {
  readonly store: Store;
  readonly policies: Pick<PolicyBook, "view" | "judge">;
  /** Every kind's dataset, for what is asked by id alone. */
  readonly datasets: Datasets;
  readonly caller: Caller;
  readonly purpose: Purpose | null;
  /** Milliseconds since 1970: permissions that end are judged by it. */
  readonly now: number;
  readonly disclosures: Disclosures;
  readonly spending: Spending;
  /** Reads also what is opened to the caller's checks alone: for the hub, which tells it to the owner and nobody else. */
  readonly discreetly?: boolean;
}

/** A page of records. */
export interface Rows<R> {
  readonly records: readonly R[];
  /** Whether others follow. */
  readonly more: boolean;
}

/**
 * The only way to a record. Bound to one caller and purpose, it adds the caller's row filter to every read before
 * paging and counting, withholds what the record's policy withholds, and notes what it disclosed and what it cost. So
 * search, entity look-ups, links and `node` cannot go round it.
 */
export class Reader {
  readonly #store: StoreReads;
  readonly #options: ReaderOptions;
  #view: Promise<View> | null = null;

  constructor(options: ReaderOptions) {
    this.#store = meteredReads(options.store, options.spending, "what is shown");
    this.#options = options;
  }

  /**
   * The records with these ids, in their order; null for one that does not exist or is not for the caller. Where they were
   * found by a column or key (`by`), also for one of which the caller may not ask about that.
   */
  async byIds<R extends HubRecord>(dataset: Dataset<R>, ids: readonly string[], by = ""): Promise<(R | null)[]> {
    const view = await this.view();
    const found = await this.#store.getMany(dataset, [...new Set(ids)], visible(view, dataset, everything, by));
    return ids.map((id) => {
      const record = found.get(id);
      return record ? this.#show(view, dataset, record) : null;
    });
  }

  /**
   * Which of these ids are of records that the caller may see, that meet the filter, and that may be found by that column or
   * key. Nothing of them is shown.
   */
  async seen<R extends HubRecord>(
    dataset: Dataset<R>,
    ids: readonly string[],
    by: string,
    filter: Filter = everything,
  ): Promise<ReadonlySet<string>> {
    const view = await this.view();
    return new Set((await this.#store.getMany(dataset, ids, visible(view, dataset, filter, by))).keys());
  }

  /** Which of these ids are of records that the caller may see, of whatever kind. Nothing of them is shown. */
  async seenNodes(ids: Iterable<string>): Promise<ReadonlySet<string>> {
    const seen = new Set<string>();
    for (const [dataset, ofKind] of byDataset(this.#options.datasets, ids))
      for (const id of await this.seen(dataset, ofKind, "")) seen.add(id);
    return seen;
  }

  /** What has these ids, of whatever kind. */
  async nodes(ids: readonly string[]): Promise<(HubRecord | null)[]> {
    const { datasets } = this.#options;
    const found = new Map<string, HubRecord | null>();
    for (const [dataset, ofKind] of byDataset(datasets, ids)) {
      const records = await this.byIds(dataset, ofKind);
      for (const [index, id] of ofKind.entries()) found.set(id, records[index] ?? null);
    }
    return ids.map((id) => found.get(id) ?? null);
  }

  /** A page of the records that meet the filter, and the caller's right to each field that it and the order name. */
  async find<R extends HubRecord>(dataset: Dataset<R>, filter: Filter, page: OrderedPage): Promise<Rows<R>> {
    const view = await this.view();
    const oneMore = { ...page, first: page.first + 1 };
    const rows = await this.#store.find(dataset, visible(view, dataset, filter, page.order?.by), oneMore);
    return this.#page(view, dataset, rows, page);
  }

  /** One page for each value of a column or key, in one read: the neighbours of many records. Those of none are absent. */
  async findEach<R extends HubRecord>(
    dataset: Dataset<R>,
    field: string,
    values: readonly string[],
    filter: Filter,
    page: PageRequest,
  ): Promise<Map<string, Rows<R>>> {
    const view = await this.view();
    const oneMore = { ...page, first: page.first + 1 };
    const rows = await this.#store.findEach(dataset, field, values, visible(view, dataset, filter, field), oneMore);
    const pages = new Map<string, Rows<R>>();
    for (const [value, found] of rows) pages.set(value, this.#page(view, dataset, found, page));
    return pages;
  }

  /** A page of what each of many records meets by a search key, in one read where their lists are short. */
  async findMatches<R extends HubRecord>(
    dataset: Dataset<R>,
    key: string,
    matches: readonly Match[],
    filter: Filter,
    page: PageRequest,
  ): Promise<Rows<Placed<R>>[]> {
    const view = await this.view();
    const withheld = matches.flatMap(({ preferences }) => preferences).find(({ field }) => dataset.searched[field]);
    if (withheld) throw new TypeError(`an order of ${dataset.name} by "${withheld.field}" would tell what is withheld`);
    const oneMore = { ...page, first: page.first + 1 };
    const lists = await readMatches(dataset, matches, filter, oneMore, (keys, asked, one) =>
      this.#store.findEach(dataset, key, keys, visible(view, dataset, asked, key), one),
    );
    return lists.map((rows) => ({
      records: rows.slice(0, page.first).map(({ id, record }) => ({ id, record: this.#show(view, dataset, record) })),
      more: rows.length > page.first,
    }));
  }

  /** Entries of a search key, of records that the caller may see and find by it and the filter. Nothing of them is shown. */
  async findEntries(
    dataset: Dataset,
    key: string,
    range: KeyRange,
    filter: Filter,
    page: EntryPage,
  ): Promise<readonly Entry[]> {
    return this.#store.findEntries(dataset, key, range, visible(await this.view(), dataset, filter, key), page);
  }

  /**
   * What an index holds of the links at one side of many records, in its order: named columns of so many each. None of
   * it counts as disclosed before `disclose` is told: a walk looks at more than it shows.
   */
  async columnsEach(
    dataset: JoiningDataset,
    side: Side,
    ids: readonly string[],
    filter: Filter,
    asked: { readonly columns: readonly string[]; readonly first: number },
    options?: ReadOptions,
  ): Promise<Map<string, ColumnValues[]>> {
    const withheld = asked.columns.find((column) => dataset.classes[column] ?? dataset.searched[column]);
    if (withheld !== undefined)
      throw new TypeError(`"${withheld}" of ${dataset.name} may be withheld, which only whole records are`);
    const seen = visible(await this.view(), dataset, filter, side);
    return this.#store.findColumnsEach(dataset, side, ids, seen, asked, options);
  }

  /** Reads as this one does and discloses nothing: for what is looked at, of which not all is told. */
  silent(): Reader {
    return new Reader({ ...this.#options, disclosures: new Disclosures() });
  }

  /** Notes that a record was shown, such as one of which `columnsEach` told. */
  disclose(owner: string, id: string): void {
    this.#options.disclosures.add(owner, id);
  }

  /** How many records the caller may see that meet the filter, and order by a field. Counting stops at `atMost`. */
  async count<R extends HubRecord>(dataset: Dataset<R>, filter: Filter, atMost = Infinity, by = ""): Promise<number> {
    return this.#store.count(dataset, visible(await this.view(), dataset, filter, by), { atMost });
  }

  /** The count for each value of a column or key, in one read: how many neighbours many records have. */
  async countEach<R extends HubRecord>(
    dataset: Dataset<R>,
    field: string,
    values: readonly string[],
    filter: Filter,
    atMost: number,
  ): Promise<Map<string, number>> {
    const counted = visible(await this.view(), dataset, filter, field);
    return this.#store.countEach(dataset, field, values, counted, { atMost });
  }

  /** Which rules show or hide a record to somebody else; null where the caller does not see it, or may not be told. */
  async explain(id: string, somebody: Somebody): Promise<Explanation | null> {
    const [record] = await this.nodes([id]);
    return record ? explainAccess(this.#options, record, somebody) : null;
  }

  /** The caller's own records and what is kept about them, for their owner alone and for nobody under a grant. */
  own(): OwnRecords {
    const { store, spending, caller, disclosures } = this.#options;
    if (caller.grant) throw hubError("FORBIDDEN", "Under a grant nobody sees to how long records are kept.");
    return new OwnRecords(meteredReads(store, spending), caller, disclosures);
  }

  /** What the caller may see; made once a request, at its first read. */
  view(): Promise<View> {
    return (this.#view ??= this.#judged());
  }

  #judged(): Promise<View> {
    const { policies, caller, purpose, now, discreetly } = this.#options;
    const view = policies.view(caller, purpose, now);
    return discreetly ? view.then((shown) => shown.discreetly ?? shown) : view;
  }

  /** One row more than the page was read, which tells whether another follows; it is not disclosed. */
  #page<R extends HubRecord>(view: View, dataset: Dataset<R>, rows: readonly R[], { first }: PageRequest): Rows<R> {
    const records = rows.slice(0, first).map((record) => this.#show(view, dataset, record));
    return { records, more: rows.length > first };
  }

  /** The last lock: a record that a forgotten filter let through stops here instead of leaving. */
  #show<R extends HubRecord>(view: View, dataset: Dataset<R>, record: R): R {
    const classes = classesShown(view, dataset, record);
    if (classes === undefined) throw new Error(`${dataset.name} read past its filter`);
    this.disclose(record.owner, record.id);
    if (hasEnds(dataset, record)) {
      // A link tells of the records it joins that they exist, before anyone reads them.
      this.disclose(record.fromOwner ?? "", record.from);
      this.disclose(record.toOwner ?? "", record.to);
    }
    const part = withhold(dataset, record, classes);
    this.#options.spending.charge("bytes", sizeOf(part));
    return part;
  }
}
