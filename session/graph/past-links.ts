import type { KnownLink } from "../../core/access/history/known-links.ts";
import { earliestDay, latestDay } from "../../core/standards/partial-dates.ts";
import { type Kind, kindOf } from "../../records/kinds.ts";
import type { LinkKind } from "../../records/links/kinds.ts";
import { type LinkRecord, links, otherEnd } from "../../records/links/records.ts";
import type { Side } from "../../core/record.ts";
import type { HistoryService } from "../history/service.ts";
import type { Budget } from "./budget.ts";
import {
  type LinkEntry,
  type LinkList,
  type LinkReads,
  type LinksAsked,
  type LinksRead,
  type OtherEnd,
  placeOf,
} from "./link-reads.ts";
import type { Place } from "./view.ts";

/** Links of one record that one read brings: between two it is seen whether there is time. */
const atOnce = 200;

/** Reads links of many records as the hub knew them at a moment, as far as one caller is shown that now. */
export class PastLinkReads implements LinksRead {
  readonly #history: HistoryService;
  readonly #moment: string;
  readonly #asked: LinksAsked;
  readonly #now: LinkReads;
  readonly #budget: Budget;
  readonly #whole = new Map<string, Promise<readonly LinkEntry[]>>();

  /** `now` reads what stands: which kinds of links a record may have is the same at any time. */
  constructor(history: HistoryService, moment: string, asked: LinksAsked, now: LinkReads, budget: Budget) {
    this.#history = history;
    this.#moment = moment;
    this.#asked = asked;
    this.#now = now;
    this.#budget = budget;
  }

  async lists(ids: readonly string[], first: number): Promise<Map<string, LinkList>> {
    const pages = await this.#read(ids, this.#asked.kinds, { first });
    return new Map(
      ids.map((id) => {
        const { records = [], more = false } = pages.get(id) ?? {};
        return [id, { entries: this.#followed(id, records.map(entryOf)), isWhole: !more }];
      }),
    );
  }

  async otherEnds(ids: readonly string[], first: number) {
    const lists = await this.lists(ids, first);
    return new Map(
      [...lists].map(([id, { entries, isWhole }]) => [
        id,
        { rows: entries.map((entry) => otherEndOf(entry, id)), isWhole },
      ]),
    );
  }

  async ofKind(ids: readonly string[], kind: LinkKind, first: number, after: Place | null = null) {
    const found = new Map<string, LinkEntry[]>();
    for (const id of ids) {
      const all = await this.#allOfKind(id, kind);
      const left = after ? all.filter((entry) => isBeyond(placeOf(entry, id), after)) : all;
      found.set(id, left.slice(0, first));
    }
    return found;
  }

  async between(side: Side, ids: readonly string[], others: readonly string[], first: number): Promise<LinkEntry[]> {
    const wanted = new Set(others);
    const found: LinkEntry[] = [];
    for (const [id, { entries, isWhole }] of await this.lists(ids, atOnce))
      for (const entry of isWhole ? entries : await this.#all(id))
        if (entry[side] === id && wanted.has(otherEnd(entry, id)) && found.length < first) found.push(entry);
    return found;
  }

  async count(ids: readonly string[], kind: LinkKind, atMost: number): Promise<Map<string, number>> {
    const found = new Map<string, number>();
    for (const id of ids) found.set(id, Math.min((await this.#allOfKind(id, kind)).length, atMost));
    return found;
  }

  kindsOf(of: Kind | null): readonly LinkKind[] {
    return this.#now.kindsOf(of);
  }

  async #all(id: string): Promise<readonly LinkEntry[]> {
    const found: LinkEntry[] = [];
    for (const kind of this.kindsOf(kindOf(id))) found.push(...(await this.#allOfKind(id, kind)));
    return found;
  }

  #allOfKind(id: string, kind: LinkKind): Promise<readonly LinkEntry[]> {
    return this.#whole.getOrInsertComputed(`${id} ${kind}`, async () => {
      const found: LinkEntry[] = [];
      for (let after: string | null = null, more = true; more;) {
        const page = (await this.#read([id], [kind], { first: atOnce, after })).get(id);
        found.push(...(page?.records ?? []).map(entryOf));
        [after, more] = [page?.records.at(-1)?.id ?? null, page?.more ?? false];
      }
      return this.#followed(id, found);
    });
  }

  #read(ids: readonly string[], kinds: readonly LinkKind[] | null, page: { first: number; after?: string | null }) {
    this.#budget.check();
    return this.#history.linksAsKnownOn(ids, this.#moment, kinds, page, this.#budget.check);
  }

  /** First those that begin there, then those that end; in the order of their ids. */
  #followed(id: string, entries: readonly LinkEntry[]): LinkEntry[] {
    const wanted = entries.filter((entry) => meets(entry, id, this.#asked));
    return [...wanted.filter(({ from }) => from === id), ...wanted.filter(({ from }) => from !== id)];
  }
}

function entryOf({ id, link, from, to }: KnownLink): LinkEntry {
  const record = link.shown as LinkRecord;
  const dayOf = (name: "since" | "until") => (links.columns[name]?.(record) ?? null) as string | null;
  const ends = { from: from.recordId, fromOwner: from.owner, to: to.recordId, toOwner: to.owner };
  return { id, owner: link.owner, kind: record.kind, ...ends, since: dayOf("since"), until: dayOf("until") };
}

function otherEndOf(entry: LinkEntry, id: string): OtherEnd {
  const { id: link, kind, from } = entry;
  return { link, kind, side: from === id ? "from" : "to", other: otherEnd(entry, id) };
}

/** As the filters of what stands say it. A vague last day is as late as it may be: `2024` holds all of that year. */
function meets(entry: LinkEntry, id: string, { types, since, until }: LinksAsked): boolean {
  const kind = kindOf(otherEnd(entry, id));
  if (types && (kind === null || !types.includes(kind))) return false;
  if (until && entry.since !== null && earliestDay(entry.since) > latestDay(until)) return false;
  return !since || entry.until === null || latestDay(entry.until) >= earliestDay(since);
}

function isBeyond(place: Place, after: Place): boolean {
  return place.side === after.side ? place.id > after.id : after.side === "from";
}
