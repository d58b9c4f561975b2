import type { PersonAsked } from "../persons/scoring/person.ts";
import { profiles, verdictOf } from "../persons/scoring/profiles.ts";
import { type PersonRecord, persons } from "../persons/records.ts";
import { type Checking, isMinor, type Met, metUnder, readEach, tooMany } from "./asking.ts";
import { type AboutPerson, aboutPersons } from "./bearers.ts";
import { candidateOfNotice } from "./notices.ts";
import { overdueReasons } from "./overdue.ts";
import { type Candidate, type Finding, findingOf, type Reason } from "./verdict.ts";

/** A person as it is asked about: by name and what is known beside it, or by an exact reference to fingerprints. */
export interface PersonToCheck extends PersonAsked {
  readonly transactionNumber: string | null;
}

/** A person on record who is alike, as far as who checks may find them by name. */
export interface PersonAlike {
  readonly record: PersonRecord;
  /** 0 to 1. */
  readonly score: number;
  /** 0 to 1: how much both sides say that could have contradicted. */
  readonly completeness: number;
}

/** Who may be meant, the best first, and whether others reach the threshold too; null while nobody can say. */
export type FindPersons = (
  asked: PersonAsked,
  wanted: { readonly threshold: number; readonly most: number },
) => Promise<{ readonly found: readonly PersonAlike[]; readonly more: boolean } | null>;

/** What a check of persons is made with. */
export interface CheckingPersons extends Checking {
  readonly findPersons: FindPersons;
}

/** **Our rule**: an officer looks at a few; where more are as much alike, the question was too vague. */
const mostCandidates = 20;

const vague: Reason = { code: "VAGUE", says: "More persons than an officer looks through are as much alike." };
const loading: Reason = { code: "INDEX_LOADING", says: "Names are still being loaded: ask again in a minute." };
const incomplete: Reason = {
  code: "INCOMPLETE",
  says: "Somebody on record has such a name. A name alone, or with a year, is met by strangers: ask for more.",
};

/** What is known of this person: records of persons, and notices in force about them. */
export async function checkPerson(checking: CheckingPersons, asked: PersonToCheck): Promise<Finding> {
  const [alike, printed, latePersons, lateNotices] = await Promise.all([
    namedAlike(checking, asked),
    byPrints(checking, asked),
    checking.lateSources("person"),
    checking.lateSources("notice"),
  ]);
  const found = (alike?.found ?? []).map((one) => ({ ...one, verdict: verdictOf(one, "firstLine") }));
  const named = found.filter(({ verdict }) => verdict === "hit" || verdict === "incomplete");
  const ids = [...named.map(({ record }) => record.id), ...printed.records.map(({ id }) => id)];
  const about = await aboutPersons(checking, [...new Set(ids)]);
  const concerns = ({ id }: PersonRecord) => about.get(id)?.onlyElsewhere !== true;
  const hits = named.filter(({ verdict, record }) => verdict === "hit" && concerns(record));
  const isIncomplete = named.some(({ verdict, record }) => verdict === "incomplete" && concerns(record));
  const prints = printed.records.filter(concerns);
  const met = [...hits, ...prints.map((record) => ({ record, score: null }))];
  const isWhole = printed.whole && [...about.values()].every(({ whole }) => whole);
  const minor = isMinor(asked.birthDate, checking.today);
  const candidates = met.flatMap(({ record, score }) => candidatesOf(record, score, about.get(record.id), minor));
  return findingOf({
    candidates,
    reasons: [
      ...(hits.length > 0 ? [{ code: "ALIKE", says: "Somebody on record is alike in name and day of birth." }] : []),
      ...(prints.length > 0 ? [{ code: "FINGERPRINTS", says: "A record refers to these fingerprints." }] : []),
      ...(isIncomplete ? [incomplete] : []),
      ...(alike === null ? [loading] : []),
      ...(alike?.more ? [vague] : []),
      ...(isWhole ? [] : [tooMany]),
    ],
    verdicts: [
      ...(candidates.length > 0 ? (["CANDIDATES"] as const) : []),
      ...(isIncomplete ? (["INCOMPLETE"] as const) : []),
      ...(alike === null || alike.more ? (["NOT_CHECKED"] as const) : []),
    ],
    nextSteps: [
      ...(isIncomplete || alike?.more ? (["SECOND_LINE"] as const) : []),
      ...(alike === null ? (["CHECK_AGAIN"] as const) : []),
    ],
    // Any bureau may look for anybody, of whatever nationality.
    overdue: [...overdueReasons("person", latePersons, null), ...overdueReasons("notice", lateNotices, null)],
  });
}

async function namedAlike({ findPersons }: CheckingPersons, asked: PersonToCheck) {
  if (asked.names.length === 0) return { found: [], more: false };
  return findPersons(asked, { threshold: profiles.firstLine.threshold, most: mostCandidates });
}

/** An exact reference, of which the hub claims no match: the prints lie elsewhere. */
async function byPrints({ reader }: Checking, { transactionNumber }: PersonToCheck): Promise<Met<PersonRecord>> {
  const keys = transactionNumber === null ? [] : [transactionNumber];
  return metUnder(await readEach(reader, persons, "fingerprint", [keys]), keys);
}

/** The notices in force about a person; where there is none, the person's own record. */
function candidatesOf(
  { id, owner }: PersonRecord,
  score: number | null,
  about: AboutPerson | undefined,
  minor: boolean,
): Candidate[] {
  const notices = (about?.notices ?? []).map((notice) => ({ ...candidateOfNotice(notice), score }));
  const own: Candidate = { kind: "PERSON", record: id, owner, score, nextStep: "SECOND_LINE" };
  const candidates = notices.length > 0 ? notices : [own];
  return minor ? candidates.map((one) => ({ ...one, nextStep: "PROTECT" })) : candidates;
}
