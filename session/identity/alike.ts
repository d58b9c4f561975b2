import type { Reader } from "../../core/access/reader.ts";
import type { HubRecord } from "../../core/record.ts";
import { canonicalCode } from "../../core/standards/countries.ts";
import { nameWords } from "../../core/standards/names.ts";
import type { Filter } from "../../core/store/port.ts";
import { type DocumentRecord, documents } from "../../records/documents/records.ts";
import { namesNobody, numberKey } from "../../records/fillers.ts";
import type { IdentityKind } from "../../records/links/identity.ts";
import { statedPerson } from "../../records/persons/candidates/stated.ts";
import type { PersonRecord } from "../../records/persons/records.ts";
import { verdictOf } from "../../records/persons/scoring/profiles.ts";
import { lookUpKeysOf, meetingOf } from "../../records/vehicles/matching.ts";
import { type VehicleRecord, vehicles } from "../../records/vehicles/records.ts";
import type { PersonSearch } from "../person-search.ts";

/** Another record that may speak of the same. */
export interface Alike {
  readonly id: string;
  /** From 0 to 1, of persons; null where what agrees is a number. */
  readonly score: number | null;
  /** What agrees may be another's as well. */
  readonly weak: boolean;
  /** In words, for the officer. */
  readonly reasons: readonly string[];
}

/** The likest first. `more`: there are others. */
export interface AlikeRecords {
  readonly alike: readonly Alike[];
  readonly more: boolean;
}

export interface Looking {
  /** The caller's, which discloses nothing: more is read than is told. */
  readonly silent: Reader;
  readonly persons: PersonSearch;
}

/** Whom to leave out, and how many at most. */
export interface Sought {
  readonly except: ReadonlySet<string>;
  readonly most: number;
  /** Of persons, how far each has to speak of the same. */
  readonly threshold: number;
}

type Search<R extends HubRecord> = (looking: Looking, record: R, sought: Sought) => Promise<AlikeRecords>;

/** **Our rule**: so many records of one number are looked at. */
const mostOfNumber = 200;

/** By kind: the others of whom its matcher says that they may be the same, among those that the caller may find so. */
export const alikeOf: Readonly<Record<IdentityKind, Search<never>>> = {
  person: alikePersons,
  document: alikeDocuments,
  vehicle: alikeVehicles,
};

async function alikePersons(
  { silent, persons }: Looking,
  record: PersonRecord,
  { except, most, threshold }: Sought,
): Promise<AlikeRecords> {
  // Withheld names are null. By a given name alone, or by initials, everybody is meant.
  const stated = (record.names ?? []).filter(({ kind }) => kind !== "WEAK_ALIAS").map(({ full }) => full);
  const names = stated.filter((full) => !namesNobody(full) && nameWords(full).some((word) => word.length > 1));
  if (names.length === 0) return none;
  const { birthDates, nationalities, sex } = statedPerson(record);
  const [born] = (birthDates ?? []).filter(({ until, approximate }) => until === null && !approximate);
  const asked = { names, birthDate: born?.date ?? null, nationalities, sex };
  const { found, more } = await persons.candidatesFor(silent, asked, { threshold, most, except });
  const alike = found.map(({ record: { id }, score, completeness, parts }) => ({
    id,
    score,
    weak: verdictOf({ score, completeness }, "firstLine") !== "hit",
    reasons: parts.map(({ says }) => says),
  }));
  return { alike, more };
}

/** Of the same number, where neither type nor issuer contradicts. */
async function alikeDocuments({ silent }: Looking, record: DocumentRecord, sought: Sought): Promise<AlikeRecords> {
  const number = numberKey(record.number);
  if (number === null) return none;
  const { type, issuer } = record;
  const code = issuer === null ? null : canonicalCode(issuer);
  const filter: Filter = {
    ...others(sought),
    number,
    ...(type !== null && { type: { $in: [type, null] } }),
    ...(code !== null && { issuer: { $in: [code, null] } }),
  };
  const { records, more } = await silent.find(documents, filter, { first: mostOfNumber });
  const alike = records.map((other) => {
    const sameType = type !== null && other.type === type;
    const sameIssuer = code !== null && other.issuer !== null && canonicalCode(other.issuer) === code;
    const reasons = ["the same number", sameType && "the same type", sameIssuer && "the same issuer"];
    return {
      id: other.id,
      score: null,
      weak: !sameType || !sameIssuer,
      reasons: reasons.filter((one) => one !== false),
    };
  });
  return likest(alike, more, sought);
}

/** That share a mark. */
async function alikeVehicles({ silent }: Looking, record: VehicleRecord, sought: Sought): Promise<AlikeRecords> {
  const keys = lookUpKeysOf(record);
  if (keys.length === 0) return none;
  const pages = await silent.findEach(vehicles, "mark", keys, others(sought), { first: mostOfNumber });
  const found = new Map([...pages.values()].flatMap(({ records }) => records.map((one) => [one.id, one] as const)));
  const alike = [...found.values()].flatMap((other) => {
    const { by, weak } = meetingOf(record, other);
    const reasons = by.map((mark) => `the same ${markNames[mark]}`);
    return by.length === 0 ? [] : [{ id: other.id, score: null, weak, reasons }];
  });
  return likest(
    alike,
    [...pages.values()].some(({ more }) => more),
    sought,
  );
}

const markNames = { VIN: "VIN", PLATE: "plate", ENGINE_NUMBER: "engine number", COMPONENT: "component" } as const;

const none: AlikeRecords = { alike: [], more: false };

function others({ except }: Sought): Filter {
  return { _id: { $not: { $in: [...except] } } };
}

function likest(alike: readonly Alike[], more: boolean, { most }: Sought): AlikeRecords {
  const inOrder = alike.toSorted(
    (one, other) =>
      Number(one.weak) - Number(other.weak) ||
      other.reasons.length - one.reasons.length ||
      (one.id < other.id ? -1 : 1),
  );
  return { alike: inOrder.slice(0, most), more: more || inOrder.length > most };
}
