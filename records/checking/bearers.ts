import { datesOverlap, type PartialDate } from "../../core/standards/partial-dates.ts";
import { documentKeys, lookUpKeysOf, type Named } from "../documents/matching.ts";
import { type DocumentRecord, documents } from "../documents/records.ts";
import { links } from "../links/records.ts";
import { type NoticeRecord, notices, type PersonRecord, persons } from "../persons/records.ts";
import { statedPerson } from "../persons/candidates/stated.ts";
import { findingOf as compare } from "../persons/scoring/finding.ts";
import { prepareAsked, preparePerson } from "../persons/scoring/prepare.ts";
import { profiles } from "../persons/scoring/profiles.ts";
import { type Checking, type Met, metAmong, metUnder, noKeys, nothingMet, readAll, readEach } from "./asking.ts";
import type { DocumentAsked } from "./document.ts";
import { isBorderMatter, isInForce } from "./notices.ts";

/** What is known of who bears a document. */
export interface Borne {
  /** In force, about a bearer. */
  readonly notices: readonly NoticeRecord[];
  /** Whether another document of a bearer names another day of birth than this one. */
  readonly otherBirthDate: boolean;
  /** Whether that is all. */
  readonly whole: boolean;
}

/**
 * Who bears each of these documents: by a link to it, or since a record of a person of that name and day of birth has its
 * number; and what is known of them. In four rounds of reads, of which each has nothing to read without the one before.
 * `keys` are the documents' own.
 */
export async function bearersOf(
  checking: Checking,
  asked: readonly DocumentAsked[],
  keys: readonly (readonly string[])[],
): Promise<Borne[]> {
  const [known, named] = await Promise.all([documentsOf(checking, asked, keys), personsNamed(checking, asked, keys)]);
  // Nearly always: then nobody is to be looked for.
  if (known.every(isNothing) && named.every(isNothing)) return asked.map(() => unborne);
  const ids = [...new Set(known.flatMap(({ records }) => records.map(({ id }) => id)))];
  const holders = await readEach(checking.reader, links, "to", [ids], { kind: "HOLDER_OF" });
  const bearers = asked.map((_, at): Met<string> => {
    const [own, byNumber] = [known[at] as Met<DocumentRecord>, named[at] as Met<PersonRecord>];
    if (own === nothingMet && byNumber === nothingMet) return nothingMet;
    const joined = metUnder(
      holders,
      own.records.map(({ id }) => id),
    );
    const persons = [...joined.records.map(({ from }) => from), ...byNumber.records.map(({ id }) => id)];
    return { records: [...new Set(persons)], whole: own.whole && byNumber.whole && joined.whole };
  });
  const about = await aboutPersons(checking, [...new Set(bearers.flatMap(({ records }) => records))]);
  return asked.map((one, at) => {
    const ofOne = bearers[at] as Met<string>;
    return ofOne.records.length === 0 && ofOne.whole ? unborne : borne(one, ofOne, about);
  });
}

function isNothing(met: Met<unknown>): boolean {
  return met === nothingMet;
}

/** Of a document of whose bearer nothing is known. */
export const unborne: Borne = Object.freeze({ notices: [], otherBirthDate: false, whole: true });

function borne(
  asked: DocumentAsked,
  { records: bearers, whole }: Met<string>,
  about: ReadonlyMap<string, AboutPerson>,
): Borne {
  const known = bearers.flatMap((person) => about.get(person) ?? []);
  return {
    notices: [...new Set(known.flatMap(({ notices: ofPerson }) => ofPerson))],
    otherBirthDate: known.some(({ birthDates }) => contradicts(asked, birthDates)),
    whole: whole && known.every((one) => one.whole),
  };
}

async function documentsOf(
  { reader }: Checking,
  asked: readonly DocumentAsked[],
  own: readonly (readonly string[])[],
): Promise<Met<DocumentRecord>[]> {
  // Where its issuer is not asked, any other's of the number may be it.
  const keys = asked.map((one, at) => (one.issuer === null ? (own[at] ?? []).slice(0, 1) : lookUpKeysOf(one)));
  const found = await readEach(reader, documents, "number", keys);
  return asked.map((one, at) => metAmong(metUnder(found, keys[at] ?? noKeys), (document) => fits(one, document)));
}

/** A number alone names nobody: another country's may be the same. */
async function personsNamed(
  { reader }: Checking,
  asked: readonly DocumentAsked[],
  own: readonly (readonly string[])[],
): Promise<Met<PersonRecord>[]> {
  const keys = asked.map((one, at) => (one.bearer?.birthDate ? (own[at] ?? []).slice(0, 1) : noKeys));
  const found = await readEach(reader, persons, "identifier", keys);
  return asked.map((one, at) => metAmong(metUnder(found, keys[at] ?? noKeys), (person) => isBearer(one, person)));
}

/** What is known of a person beside the record. */
export interface AboutPerson {
  /** In force, and a matter of the border. */
  readonly notices: readonly NoticeRecord[];
  /** Whether all that is in force about the person is no matter of the border: then neither is the record itself. */
  readonly onlyElsewhere: boolean;
  /** In the documents that the person holds. */
  readonly birthDates: readonly PartialDate[];
  readonly whole: boolean;
}

/** Of each of these persons, in two rounds of reads: links, then notices and documents. */
export async function aboutPersons(
  { reader, today }: Checking,
  ids: readonly string[],
): Promise<ReadonlyMap<string, AboutPerson>> {
  const kinds = { kind: { $in: ["SUBJECT_OF", "HOLDER_OF"] } };
  const found = await readEach(reader, links, "from", [ids], kinds);
  const from = new Map(ids.map((id) => [id, metUnder(found, [id])]));
  const ends = (kind: string) =>
    [...from.values()].flatMap(({ records }) => records.flatMap((link) => (link.kind === kind ? link.to : [])));
  const [about, held] = await Promise.all([
    readAll(reader, notices, ends("SUBJECT_OF")),
    readAll(reader, documents, ends("HOLDER_OF")),
  ]);
  const inForce = new Map(about.flatMap((one) => (one && isInForce(one, today) ? [[one.id, one] as const] : [])));
  const documentOf = new Map(held.flatMap((one) => (one ? [[one.id, one] as const] : [])));
  return new Map(
    [...from].map(([person, { records, whole }]) => {
      const standing = records.flatMap(({ to }) => inForce.get(to) ?? []);
      const ofBorder = standing.filter(isBorderMatter);
      const birthDates = records.flatMap(({ to }) => documentOf.get(to)?.holder?.birthDate ?? []);
      const onlyElsewhere = standing.length > 0 && ofBorder.length === 0;
      return [person, { notices: ofBorder, onlyElsewhere, birthDates, whole }];
    }),
  );
}

function contradicts({ bearer }: DocumentAsked, birthDates: readonly PartialDate[]): boolean {
  const own = bearer?.birthDate ?? null;
  return own !== null && birthDates.some((date) => !datesOverlap(own, date));
}

/**
 * **Our rule**: beside the number of the document, which they share, the days of birth do not contradict each other, and
 * the name is as near as second line looks at. Nationality and sex are left out: the number says more.
 */
function isBearer({ bearer }: DocumentAsked, record: PersonRecord): boolean {
  if (!bearer?.birthDate) return false;
  const asked = { names: [bearer.name], birthDate: bearer.birthDate, nationalities: [], sex: null };
  const { score, born } = compare(prepareAsked(asked), preparePerson(statedPerson(record)));
  return born !== null && born.factor >= 1 && score >= profiles.secondLine.threshold;
}

/** Two that both say it say the same type and issuer. */
function fits(asked: Named, { type, issuer, number }: Named): boolean {
  const common = (one: Named, other: Named) =>
    documentKeys({ number: one.number, type: other.type && one.type, issuer: other.issuer && one.issuer })[1];
  const stated = { type, issuer, number };
  return common(asked, stated) === common(stated, asked);
}
