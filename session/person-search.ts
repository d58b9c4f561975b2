import type { Caller } from "../core/access/caller.ts";
import type { Reader } from "../core/access/reader.ts";
import type { Spending } from "../core/access/spending.ts";
import { type Candidate, findCandidates } from "../records/persons/candidates/find-candidates.ts";
import { statedPerson } from "../records/persons/candidates/stated.ts";
import { type PersonRecord, persons } from "../records/persons/records.ts";
import type { PersonAsked, Score } from "../records/persons/scoring/person.ts";
import { type PreparedAsked, prepareAsked, preparePerson } from "../records/persons/scoring/prepare.ts";
import { scorePerson } from "../records/persons/scoring/score.ts";
import type { PersonIndex } from "./person-index.ts";

export interface PersonSearchOptions {
  readonly index: Pick<PersonIndex, "current">;
  readonly caller: Pick<Caller, "test">;
  readonly spending: Spending;
}

/** How many are wanted, and how far each has to speak of the person asked for: 0 to 1. */
export interface Wanted {
  readonly threshold: number;
  readonly most: number;
  /** Ids of records that are not asked about. */
  readonly except?: ReadonlySet<string>;
}

/** A record that may speak of the person asked for, as its reader is shown it, and what says so. */
export interface FoundPerson extends Score {
  readonly record: PersonRecord;
}

/** The best first. `more`: others that the reader may see reach the threshold as well. */
export interface FoundPersons {
  readonly found: readonly FoundPerson[];
  readonly more: boolean;
}

/** Candidates of whom it is asked at once which of them the reader may see. */
const askedAtOnce = 200;

/**
 * Who may be meant by a name and what is known beside it. The index knows of everybody, so nothing that is told follows
 * from it alone: every candidate is asked for through the reader, where its names may be asked about, until there are
 * enough of them; none is left out for being one of many.
 */
export class PersonSearch {
  readonly #options: PersonSearchOptions;

  constructor(options: PersonSearchOptions) {
    this.#options = options;
  }

  /** Throws `INDEX_LOADING` while it is not known of everybody. */
  async candidatesFor(
    reader: Pick<Reader, "byIds" | "seen">,
    asked: PersonAsked,
    { threshold, most, except }: Wanted,
  ): Promise<FoundPersons> {
    const { index, caller, spending } = this.#options;
    const prepared = prepareAsked(asked);
    const names = await index.current(caller);
    const all = await findCandidates(names, prepared, threshold, (lasted) => spending.charge("millis", lasted));
    const candidates = except ? all.filter(({ id }) => !except.has(id)) : all;
    const seen = await firstSeen(reader, candidates, most + 1);
    const records = await reader.byIds(persons, seen.slice(0, most), "name");
    const found = records.flatMap((record) => (record ? [scored(prepared, record)] : []));
    return { found: inOrder(found.filter(({ score }) => score >= threshold)), more: seen.length > most };
  }
}

/** The ids of the best candidates that the reader may find by name. */
async function firstSeen(
  reader: Pick<Reader, "seen">,
  candidates: readonly Candidate[],
  most: number,
): Promise<string[]> {
  const seen: string[] = [];
  for (let at = 0; at < candidates.length && seen.length < most; at += askedAtOnce) {
    const ids = candidates.slice(at, at + askedAtOnce).map(({ id }) => id);
    const visible = await reader.seen(persons, ids, "name");
    seen.push(...ids.filter((id) => visible.has(id)));
  }
  return seen.slice(0, most);
}

function scored(asked: PreparedAsked, record: PersonRecord): FoundPerson {
  return { record, ...scorePerson(asked, preparePerson(statedPerson(record))) };
}

function inOrder(found: readonly FoundPerson[]): FoundPerson[] {
  return found.toSorted((one, other) => other.score - one.score || (one.record.id < other.record.id ? -1 : 1));
}
