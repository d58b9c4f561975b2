import { type Caller, may } from "../../core/access/caller.ts";
import type { ToldChange } from "../../core/changes/told.ts";
import type { Reader } from "../../core/access/reader.ts";
import { type Dataset, endsOf, type HubRecord } from "../../core/record.ts";
import { everything, type Filter } from "../../core/store/port.ts";
import { datasets, handedInKinds, joining } from "../../records/datasets.ts";
import { type Kind, kindNames, kindOf } from "../../records/kinds.ts";
import { type ChangeService, mayFollow } from "../changes.ts";
import { receivedAmong } from "../following/rows.ts";
import type { LookingParts } from "../looking.ts";
import { readEach } from "../read-whole.ts";
import type { Place } from "./place.ts";
import { kindsIn, type Range } from "./range.ts";

/** What was read of a feed, and where it goes on. */
export interface FeedRead {
  readonly records: readonly (readonly [Dataset, HubRecord])[];
  readonly gone: readonly ToldChange[];
  readonly place: Place;
  readonly more: boolean;
}

/** What was read of a range: what stands between its bounds, which may be a part of what was asked. */
export interface RangeRead {
  readonly records: FeedRead["records"];
  readonly range: Range;
  readonly more: boolean;
}

/** Whoever keeps a copy of a kind lists it, reads it, and takes it out of the hub. */
export function mayFeed(caller: Caller, kind: Kind): boolean {
  return handedInKinds.includes(kind) && mayFollow(caller, kind) && may(caller, kind, "export");
}

/** Reads what a feed tells of: first all records, then what stands behind a place of the change log. */
export class FeedReader {
  readonly #parts: LookingParts;
  readonly #changes: ChangeService;
  /** What is read and not told of is shown to nobody. */
  readonly #reader: Reader;

  constructor(parts: LookingParts, changes: ChangeService) {
    this.#parts = parts;
    this.#reader = parts.reader.silent();
    this.#changes = changes;
  }

  /** The next of all records: kind by kind, those that join others last, each kind in the order of its ids. */
  async all(kinds: readonly Kind[], place: Place, first: number): Promise<FeedRead> {
    const order = inOrder(kinds);
    const last = place.after || null;
    const left = last === null ? order : order.slice(order.indexOf(kindOf(last) as Kind));
    const { records, reached } = await this.#next(left, { after: last, through: null }, first);
    return { records: await this.#own(records), gone: [], place: { ...place, after: reached }, more: true };
  }

  /** The next of the records in a range, in the order of their ids, and what of it they are. */
  async within(kinds: readonly Kind[], range: Range, first: number): Promise<RangeRead> {
    const { records, reached } = await this.#next(kindsIn(kinds, range), range, first);
    const own = await this.#own(records);
    const through = reached === null ? range.through : (own.at(-1)?.[1].id ?? reached);
    return { records: own, range: { ...range, through }, more: reached !== null };
  }

  /** So many, and the last of them; null where the range has no more. */
  async #next(order: readonly Kind[], { after, through }: Range, first: number) {
    const records: (readonly [Dataset, HubRecord])[] = [];
    for (const kind of order) {
      const dataset = datasets.get(kind) as Dataset;
      const filter =
        through !== null && kindOf(through) === kind ? upTo(through, this.#filter(dataset)) : this.#filter(dataset);
      const page = { first: first - records.length, after: kindOf(after ?? "") === kind ? after : null };
      const found = await this.#reader.find(dataset, filter, page);
      for (const record of found.records) records.push([dataset, record]);
      if (found.more || (records.length === first && kind !== order.at(-1)))
        return { records, reached: records.at(-1)?.[1].id ?? null };
    }
    return { records, reached: null };
  }

  async changed(kinds: readonly Kind[], place: Place, first: number): Promise<FeedRead> {
    const { changes, cursor, more } = await this.#changes.behind(kinds, place.log, first);
    const standing = changes.filter(({ what }) => what !== "GONE");
    const read = new Map(await this.#standing(standing));
    for await (const [dataset, record] of this.#arriving(kinds, await this.#newInSight(standing)))
      read.set(record.id, [dataset, record]);
    const gone = new Map(changes.filter(({ what }) => what === "GONE").map((change) => [change.id, change]));
    for (const { id, owner } of gone.values()) this.#parts.reader.disclose(owner, id);
    const records = await this.#own([...read.values()]);
    return { records, gone: [...gone.values()], place: { ...place, log: cursor }, more };
  }

  /** Without what came here by another hub's feed, and what is joined to that: nothing received is passed on. */
  async #own(records: FeedRead["records"]): Promise<FeedRead["records"]> {
    const named = ([dataset, record]: FeedRead["records"][number]) => [record.id, ...endsOf(dataset, record)];
    const received = await receivedAmong(this.#parts.store, records.flatMap(named));
    return records.filter((one) => !named(one).some((id) => received.has(id)));
  }

  /** As they stand now, whatever version was told of. What went meanwhile is told further on. */
  async #standing(changes: readonly ToldChange[]): Promise<[string, readonly [Dataset, HubRecord]][]> {
    const found: [string, readonly [Dataset, HubRecord]][] = [];
    for (const [dataset, some] of Map.groupBy(changes, (change) => change.dataset)) {
      const ids = [...new Set(some.map(({ id }) => id))];
      for (const record of await this.#reader.byIds(dataset, ids))
        if (record && this.#joinsFollowed(dataset, record)) found.push([record.id, [dataset, record]]);
    }
    return found;
  }

  /** Ids of those that may have come into sight: under another policy than before, or recorded again. */
  async #newInSight(changes: readonly ToldChange[]): Promise<string[]> {
    const later = changes.map(({ change }) => change).filter(({ version }) => version > 1);
    const names = later.map(({ collection, id, version }) => ({ collection, id, version: version - 1 }));
    const before = names.length > 0 ? await this.#parts.store.versionsAt(names) : [];
    const policies = new Map(before.map(({ id, version, record }) => [`${id} ${version}`, record?.policy]));
    const isNew = ({ id, version, record }: (typeof later)[number]) =>
      policies.get(`${id} ${version - 1}`) !== record?.policy;
    return [...new Set(later.filter(isNew).map(({ id }) => id))];
  }

  /** What comes into sight with them and leaves no change of its own: what they are joined by, and what is said within them. */
  async *#arriving(kinds: readonly Kind[], ids: readonly string[]): AsyncGenerator<readonly [Dataset, HubRecord]> {
    if (ids.length === 0) return;
    for (const dataset of joining) if (kinds.includes(dataset.name as Kind)) yield* this.#naming(dataset, "end", ids);
    for (const kind of kinds) {
      const dataset = datasets.get(kind) as Dataset;
      const around = ids.filter((id) => kindOf(id) === dataset.within?.kind);
      if (dataset.within && around.length > 0) yield* this.#naming(dataset, dataset.within.field, around);
    }
  }

  async *#naming(dataset: Dataset, by: string, ids: readonly string[]): AsyncGenerator<readonly [Dataset, HubRecord]> {
    for await (const [, records] of readEach(this.#reader, dataset, by, ids, this.#filter(dataset)))
      for (const record of records) yield [dataset, record];
  }

  /** What joins two records is in a feed where both may be. */
  #filter({ joins }: Dataset): Filter {
    if (!joins) return everything;
    const $in = kindNames.filter((kind) => mayFeed(this.#parts.caller, kind));
    return Object.fromEntries(joins.map((side) => [`${side}Kind`, { $in }]));
  }

  #joinsFollowed({ joins }: Dataset, record: HubRecord): boolean {
    const ends = record as HubRecord & Readonly<Record<string, unknown>>;
    return (joins ?? []).every((side) => mayFeed(this.#parts.caller, kindOf(String(ends[side])) as Kind));
  }
}

function upTo(id: string, filter: Filter): Filter {
  return { $and: [filter, { _id: { $lte: id } }] };
}

function inOrder(kinds: readonly Kind[]): readonly Kind[] {
  const joins = (kind: Kind) => Number(datasets.get(kind)?.joins != null);
  return kinds.toSorted((one, other) => joins(one) - joins(other));
}
