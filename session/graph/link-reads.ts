import type { Reader } from "../../core/access/reader.ts";
import { type Side, sides } from "../../core/record.ts";
import { earliestDay, latestDay } from "../../core/standards/partial-dates.ts";
import { everything, type Filter, frozen } from "../../core/store/port.ts";
import type { ColumnValues } from "../../core/store/reading.ts";
import { type Kind, kindOf } from "../../records/kinds.ts";
import { type LinkKind, linkKinds, neighbours } from "../../records/links/kinds.ts";
import { links } from "../../records/links/records.ts";
import type { Budget } from "./budget.ts";
import type { Place } from "./view.ts";

/** Which links are followed; what is null sets no condition. */
export interface LinksAsked {
  readonly kinds: readonly LinkKind[] | null;
  /** Kinds of the records that are led to. */
  readonly types: readonly Kind[] | null;
  /** Links that may have held on or after this day, and on or before that one. */
  readonly since: string | null;
  readonly until: string | null;
}

/** A link as the index holds it. */
export interface LinkEntry {
  readonly id: string;
  readonly owner: string;
  readonly kind: LinkKind;
  readonly from: string;
  readonly fromOwner: string;
  readonly to: string;
  readonly toOwner: string;
  readonly since: string | null;
  readonly until: string | null;
}

const columns = ["_id", "owner", "kind", "from", "fromOwner", "to", "toOwner", "since", "until"] as const;

function entryOf([id, owner, kind, from, fromOwner, to, toOwner, since, until]: ColumnValues): LinkEntry {
  return { id, owner, kind, from, fromOwner, to, toOwner, since, until } as LinkEntry;
}

/** The links of one record, the first ones at least. */
export interface LinkList {
  readonly entries: readonly LinkEntry[];
  readonly isWhole: boolean;
}

/** What a walk reads of links, as they stand or as they were. */
export type LinksRead = Pick<LinkReads, "lists" | "ofKind" | "between" | "count" | "kindsOf" | "otherEnds">;

/** A link as one of its ends sees it. */
export interface OtherEnd {
  readonly link: string;
  readonly kind: LinkKind;
  /** At which it stands. */
  readonly side: Side;
  readonly other: string;
}

const endColumns: Readonly<Record<Side, readonly string[]>> = {
  from: ["_id", "kind", "to"],
  to: ["_id", "kind", "from"],
};

/** Records whose links one read brings: between two it is seen whether there is time. */
const idsARead = 100;

/** So few kinds are looked up one by one: of a record with many links of others those are not even passed over. */
const kindsLookedUp = 2;

/** Reads links of many records from the index alone, as one caller may see them: the link, and both its ends. */
export class LinkReads {
  readonly #reader: Reader;
  readonly #budget: Budget;
  readonly #kinds: readonly LinkKind[];
  readonly #asked: LinksAsked;
  readonly #filters = new Map<string, Filter>();

  constructor(reader: Reader, asked: LinksAsked, budget: Budget) {
    this.#reader = reader;
    this.#asked = asked;
    this.#budget = budget;
    const { kinds } = asked;
    this.#kinds = kinds ? linkKinds.filter((kind) => kinds.includes(kind)) : linkKinds;
  }

  /** The links of each record at both its sides; of one with more than so many at a side, so many. */
  async lists(ids: readonly string[], first: number): Promise<Map<string, LinkList>> {
    const found = new Map<string, { entries: LinkEntry[]; isWhole: boolean }>();
    for (const id of ids) found.set(id, { entries: [], isWhole: true });
    const oneByOne = this.#kinds.length <= kindsLookedUp;
    for (const side of sides) {
      for (const kind of oneByOne ? this.#kinds : [null]) {
        const rows = await this.#read(ids, side, kind, first);
        for (const [id, held] of rows) {
          const list = found.get(id);
          for (const row of held) list?.entries.push(entryOf(row));
          if (list && held.length === first) list.isWhole = false;
        }
      }
    }
    return found;
  }

  /** Where the links of each record lead, and no more of them; of one with more than so many at a side, so many. */
  async otherEnds(ids: readonly string[], first: number): Promise<Map<string, { rows: OtherEnd[]; isWhole: boolean }>> {
    const found = new Map<string, { rows: OtherEnd[]; isWhole: boolean }>();
    const oneByOne = this.#kinds.length <= kindsLookedUp;
    for (const side of sides) {
      for (const asked of oneByOne ? this.#kinds : [null]) {
        for (const [id, held] of await this.#read(ids, side, asked, first, null, endColumns[side])) {
          const list = found.getOrInsertComputed(id, () => ({ rows: [], isWhole: true }));
          for (const [link, kind, other] of held) list.rows.push({ link, kind, side, other } as OtherEnd);
          if (held.length === first) list.isWhole = false;
        }
      }
    }
    return found;
  }

  /** Links of one kind of each record, first those that begin there, then those that end; in the order of their ids. */
  async ofKind(ids: readonly string[], kind: LinkKind, first: number, after: Place | null = null) {
    const found = new Map<string, LinkEntry[]>(ids.map((id) => [id, []]));
    for (const side of sides) {
      if (after && after.side === "to" && side === "from") continue;
      const open = ids.filter((id) => (found.get(id)?.length ?? 0) < first);
      const beyond = after?.side === side ? after.id : null;
      for (const [id, held] of await this.#read(open, side, kind, first, beyond))
        for (const row of held.slice(0, first - (found.get(id)?.length ?? 0))) found.get(id)?.push(entryOf(row));
    }
    return found;
  }

  /** Links at a side of each record that join it with one of the others. */
  async between(side: Side, ids: readonly string[], others: readonly string[], first: number): Promise<LinkEntry[]> {
    const found: LinkEntry[] = [];
    const filter = { $and: [this.#filter(side, null), { [otherSide(side)]: { $in: others } }] };
    for (const rows of (await this.#ask(ids, side, filter, first)).values()) found.push(...rows.map(entryOf));
    return found;
  }

  /** How many links of one kind each record has. Counting stops at so many. */
  async count(ids: readonly string[], kind: LinkKind, atMost: number): Promise<Map<string, number>> {
    const found = new Map<string, number>();
    for (const side of sides) {
      for (const [id, held] of await this.#read(ids, side, kind, atMost, null, ["_id"]))
        found.set(id, Math.min((found.get(id) ?? 0) + held.length, atMost));
    }
    return found;
  }

  /** Kinds of links that records of a kind may have, of those that are asked for. */
  kindsOf(of: Kind | null): readonly LinkKind[] {
    return this.#kinds.filter((kind) => sides.some((side) => joins[side].get(of)?.has(kind)));
  }

  #read(
    ids: readonly string[],
    side: Side,
    kind: LinkKind | null,
    first: number,
    after: string | null = null,
    named: readonly string[] = columns,
  ) {
    const some = ids.filter((id) => this.#mayHave(id, side, kind));
    const filter = this.#filter(side, kind);
    return this.#ask(some, side, after === null ? filter : { $and: [filter, { _id: { $gt: after } }] }, first, named);
  }

  #mayHave(id: string, side: Side, kind: LinkKind | null): boolean {
    const possible = joins[side].get(kindOf(id));
    return possible !== undefined && (kind ? possible.has(kind) : this.#kinds.some((one) => possible.has(one)));
  }

  async #ask(
    ids: readonly string[],
    side: Side,
    filter: Filter,
    first: number,
    named: readonly string[] = columns,
  ): Promise<Map<string, ColumnValues[]>> {
    const found = new Map<string, ColumnValues[]>();
    for (let at = 0; at < ids.length; at += idsARead) {
      this.#budget.check();
      const some = ids.slice(at, at + idsARead);
      const asked = { columns: named, first };
      const rows = await this.#reader.columnsEach(links, side, some, filter, asked, { pause: this.#budget.check });
      for (const [id, held] of rows) found.set(id, held);
    }
    return found;
  }

  /** Frozen and kept, so that the statement is written once for all the reads of a walk. */
  #filter(side: Side, kind: LinkKind | null): Filter {
    return this.#filters.getOrInsertComputed(`${side} ${kind ?? ""}`, () => filterOf(this.#asked, side, kind));
  }
}

function otherSide(side: Side): Side {
  return side === "from" ? "to" : "from";
}

export function placeOf(entry: LinkEntry, of: string): Place {
  return { side: entry.from === of ? "from" : "to", id: entry.id };
}

function filterOf({ kinds, types, since, until }: LinksAsked, side: Side, kind: LinkKind | null): Filter {
  const conditions: Filter[] = [];
  if (kind) conditions.push({ kind });
  else if (kinds) conditions.push({ kind: { $in: kinds } });
  if (types) conditions.push({ [side === "from" ? "toKind" : "fromKind"]: { $in: types } });
  // A link without a day may have held on any. A vague last day is as late as it may be: `2024` holds all of that year.
  if (until) conditions.push({ $or: [{ since: null }, { since: { $lte: latestDay(until) } }] });
  if (since) conditions.push({ $or: [{ until: null }, { until: { $gte: earliestDay(since) } }, within(since)] });
  return conditions.length === 0 ? everything : frozen({ $and: conditions });
}

/** That the last day is stated as the year or the month in which the date begins. */
function within(date: string): Filter {
  const day = earliestDay(date);
  return { until: { $in: [day.slice(0, 4), day.slice(0, 7)] } };
}

type Joins = ReadonlyMap<Kind | null, ReadonlySet<LinkKind>>;

/** Which kinds of links a kind of record may have at a side. */
const joins: Readonly<Record<Side, Joins>> = { from: joinsAt("from"), to: joinsAt("to") };

function joinsAt(side: Side): Joins {
  const bySide = Map.groupBy(neighbours, (one): Kind | null => one[side]);
  return new Map([...bySide].map(([of, ones]) => [of, new Set(ones.map(({ kind }) => kind))]));
}
