import { type Caller, may } from "../core/access/caller.ts";
import type { Reader } from "../core/access/reader.ts";
import { hubError, lacksScope } from "../core/errors.ts";
import { dayOf } from "../core/lifetime/days.ts";
import type { HubRecord } from "../core/record.ts";
import type { Entry } from "../core/store/reading.ts";
import { fullTurn, laterTurn, turnLasted } from "../core/turn.ts";
import { datasets, type KindDataset } from "../records/datasets.ts";
import type { Kind } from "../records/kinds.ts";
import { type Group, groupsOf, type Match, matches } from "../records/search/groups.ts";
import { fieldOfPlace, filterOf, placeOf } from "../records/search/place.ts";
import { type Question, readQuestion, type TakenFor } from "../records/search/question.ts";
import { readAll } from "./read-whole.ts";

export interface SearchOptions {
  readonly caller: Caller;
  readonly reader: Reader;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** A record that was found, how, and in which of its fields. */
export interface Found {
  readonly record: HubRecord;
  readonly kind: Kind;
  readonly matched: Match;
  readonly field: string | null;
  /** Where it stands among all that is found: what a page goes on after. */
  readonly place: string;
}

export interface FoundPage {
  readonly takenFor: readonly TakenFor[];
  readonly found: readonly Found[];
  /** Whether others follow. */
  readonly more: boolean;
}

export interface Asked {
  readonly text: string;
  readonly kinds: readonly Kind[] | null;
}

/** One list after the other: of one kind, found in one way. */
interface List {
  readonly dataset: KindDataset;
  readonly group: Group;
  /** All groups of the kind, by which it is known where a record is told. */
  readonly groups: readonly Group[];
}

/** Where a list stands, and what comes after. */
interface Start {
  readonly list: number;
  readonly after: Entry | null;
}

const smallestRead = 20;
const largestRead = 500;

/** Kinds by the prefixes of their ids, so that what is found in one way is in the order of ids, whatever it is. */
const inOrder = [...datasets.values()].toSorted((one, other) => (one.prefix < other.prefix ? -1 : 1));

/**
 * One question over all kinds. What is found in the surest way is told first, then by id or by the value it was found by:
 * nothing is ranked by how often a word occurs, which would tell of what is hidden.
 */
export class SearchService {
  readonly #options: SearchOptions;
  /** Reads ahead: what is not on the page is disclosed to nobody. */
  readonly #silent: Reader;

  constructor(options: SearchOptions) {
    this.#options = options;
    this.#silent = options.reader.silent();
  }

  async search({ text, kinds }: Asked, first: number, after: string | null): Promise<FoundPage> {
    const { caller, now, reader } = this.#options;
    const question = readQuestion(text, dayOf(new Date(now).toISOString()));
    if (typeof question === "string") throw hubError("BAD_USER_INPUT", `"text" ${question}.`);
    const lists = listsOf(question, asked(caller, kinds));
    const found: Found[] = [];
    let more = false;
    for await (const one of this.#found(lists, startOf(after), first)) {
      more = found.length === first;
      if (more) break;
      found.push(one);
    }
    // Read for whoever asks, which discloses it; what is gone by now is no longer told.
    const records = await reader.nodes(found.map(({ record }) => record.id));
    const told = found.flatMap((one, at) => (records[at] ? { ...one, record: records[at] } : []));
    return { takenFor: question.takenFor, found: told, more };
  }

  async *#found(lists: readonly List[], start: Start, first: number): AsyncGenerator<Found> {
    for (const [at, list] of lists.entries()) {
      const { dataset, group, groups } = list;
      if (at < start.list || !maySearch(this.#options.caller, dataset.name)) continue;
      const after = at === start.list ? start.after : null;
      for await (const { record, value } of group.entries
        ? this.#byValue(list, after)
        : this.#byId(list, after, first)) {
        // Each word of a long text is read in every spelling: a few hundred such records are a quarter of a second.
        if (turnLasted() >= fullTurn) await laterTurn();
        const place = placeOf(dataset, groups, record);
        if (place?.group !== group || place.value !== value) continue;
        const field = fieldOfPlace(place, record);
        yield { record, kind: dataset.name, matched: group.match, field, place: placeName(at, record.id, value) };
      }
    }
  }

  async *#byId({ dataset, group }: List, after: Entry | null, first: number): AsyncGenerator<Met> {
    const pages = readAll(this.#silent, dataset, filterOf(group), { first: first + 1, after: after?.id ?? null });
    for await (const records of pages) for (const record of records) yield { record, value: null };
  }

  /** Entries are read more at a time the more of them have been read; records, of those alone that fit. */
  async *#byValue({ dataset, group }: List, start: Entry | null): AsyncGenerator<Met> {
    const { entries, textKey } = group;
    if (!entries || !textKey) return;
    const filter = filterOf(group);
    let after = start;
    for (let many = smallestRead; ; many = Math.min(many * 5, largestRead)) {
      const page = await this.#silent.findEntries(dataset, textKey.key, entries.range, filter, { first: many, after });
      const fitting = page.filter(({ value }) => entries.fits(value));
      for (let at = 0; at < fitting.length; at += smallestRead) {
        const some = fitting.slice(at, at + smallestRead);
        const records = await this.#silent.byIds(
          dataset,
          some.map(({ id }) => id),
          textKey.key,
        );
        for (const [nth, record] of records.entries()) if (record) yield { record, value: some[nth]?.value ?? null };
      }
      if (page.length < many) return;
      after = page.at(-1) ?? null;
    }
  }
}

/** A record as it is shown, and the value by which it was met, where a list is in the order of such. */
interface Met {
  readonly record: HubRecord;
  readonly value: string | null;
}

/** The kinds to look through: those named, each of which the caller may search, or all, of which some are passed over. */
function asked(caller: Caller, kinds: readonly Kind[] | null): readonly KindDataset[] {
  if (kinds === null) return inOrder;
  const refused = kinds.find((kind) => !maySearch(caller, kind));
  if (refused) throw lacksScope(`${refused}:read and ${refused}:search`);
  return inOrder.filter(({ name }) => kinds.includes(name));
}

function maySearch(caller: Caller, kind: Kind): boolean {
  return may(caller, kind, "read") && may(caller, kind, "search");
}

function listsOf(question: Question, kinds: readonly KindDataset[]): List[] {
  const ofKinds = kinds.map((dataset) => ({ dataset, groups: groupsOf(question, dataset) }));
  return matches.flatMap((match) =>
    ofKinds.flatMap(({ dataset, groups }) =>
      groups.filter((group) => group.match === match).map((group) => ({ dataset, group, groups })),
    ),
  );
}

/** A record's place in the list of all: no id has a space. */
function placeName(list: number, id: string, value: string | null): string {
  return `${list} ${id} ${value ?? ""}`;
}

function startOf(place: string | null): Start {
  if (place === null) return { list: 0, after: null };
  const [list = "", id = "", ...value] = place.split(" ");
  return { list: Number(list), after: { id, value: value.join(" ") } };
}
