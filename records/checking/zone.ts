import type { Day } from "../../core/lifetime/days.ts";
import { readMrz } from "../../core/standards/mrz-read.ts";
import type { MrzReading } from "../../core/standards/mrz.ts";
import type { MrzFieldName } from "../../core/standards/mrz-layout.ts";
import { normaliseNumber } from "../../core/standards/document-numbers.ts";
import { normaliseName } from "../../core/standards/names.ts";
import { datesOverlap, type PartialDate } from "../../core/standards/partial-dates.ts";
import { canonicalCode } from "../../core/standards/countries.ts";
import { type DocumentAsked, namedOnly, type ZoneLayout } from "./document.ts";
import type { Reason } from "./verdict.ts";

const unread = namedOnly({ number: null, type: null, issuer: null });

/**
 * The document that a machine-readable zone names, as far as it could be read, with its faults. **Our rule**: a number that
 * its check digit denies is not asked about, since it would be another's; and of a name no faulty one.
 */
export function documentInZone(zone: string, today: Day): DocumentAsked {
  const { ok, mrz, faults } = readMrz(zone, today);
  const reasons = faults.map(({ field, message, line, column }): Reason => ({
    code: `ZONE_${codeOf(field)}`,
    says: `${message} (line ${line}, column ${column})`,
  }));
  if (mrz === null) return { ...unread, faults: reasons };
  const isSound = (field: MrzFieldName) => ok || mrz.proven.includes(field);
  return {
    ...unread,
    number: isSound("number") ? mrz.number : null,
    issuer: mrz.issuer,
    mayBe: typesOf(mrz.documentCode ?? ""),
    expires: isSound("expiryDate") ? mrz.expiryDate : null,
    layout: faults.some(({ field }) => field === "zone") ? null : layoutOf(mrz),
    bearer: faults.some(({ field }) => field === "names") ? null : bearerOf(mrz, isSound("birthDate")),
    faults: reasons,
  };
}

/** As specimens name it. A national layout is none that they can name. */
function layoutOf({ format }: MrzReading): ZoneLayout | null {
  return layouts[format] ?? null;
}

const layouts: Partial<Record<MrzReading["format"], ZoneLayout>> = {
  TD1: "TD1",
  TD2: "TD2",
  TD3: "TD3",
  "MRV-A": "MRV_A",
  "MRV-B": "MRV_B",
};

function bearerOf(mrz: MrzReading, isSound: boolean): DocumentAsked["bearer"] {
  const { primaryName, secondaryName, birthDate, nationality, sex } = mrz;
  if (primaryName === null || secondaryName === null) return null;
  const name = `${primaryName} ${secondaryName}`.trim();
  return { name, birthDate: isSound ? birthDate : null, nationality, sex };
}

/** What stands on the printed page, as far as it was read. */
export interface Printed {
  readonly number: string | null;
  readonly type: string | null;
  readonly issuer: string | null;
  readonly surname: string | null;
  readonly givenNames: string | null;
  readonly issued: PartialDate | null;
  readonly expires: PartialDate | null;
  readonly birthDate: PartialDate | null;
}

/** The document of the zone, with what the printed page alone says, and what the two disagree on. */
export function besideZone(zone: DocumentAsked, printed: Printed): DocumentAsked {
  const { type, issued } = printed;
  return {
    ...zone,
    type,
    mayBe: type === null ? zone.mayBe : [],
    issued,
    disagreements: disagreementsOf(zone, printed),
  };
}

function disagreementsOf({ number, issuer, expires, bearer }: DocumentAsked, printed: Printed): string[] {
  const apart: string[] = [];
  const compare = (
    field: string,
    one: string | null,
    other: string | null,
    same: (a: string, b: string) => boolean,
  ) => {
    if (one !== null && other !== null && !same(one, other)) apart.push(field);
  };
  compare("number", number, printed.number, (one, other) => normaliseNumber(one) === normaliseNumber(other));
  compare("issuer", issuer, printed.issuer, (one, other) => canonicalCode(one) === canonicalCode(other));
  compare("expires", expires, printed.expires, datesOverlap);
  compare("birthDate", bearer?.birthDate ?? null, printed.birthDate, datesOverlap);
  // A zone cuts long names: what stands there must be printed as well, not the other way round.
  compare("surname", printed.surname, bearer?.name ?? null, (one, other) => isAmong(parts(one), parts(other)));
  return apart;
}

function parts(text: string): readonly string[] {
  return normaliseName(text).split(" ");
}

function isAmong(some: readonly string[], all: readonly string[]): boolean {
  return some.some((one) => all.includes(one));
}

/** Doc 9303 leaves the second letter to the issuer, and the first names no type for good. Licences have `D`, or `FA`. */
function typesOf(documentCode: string): readonly string[] {
  if (documentCode === "") return [];
  if (documentCode === "D" || documentCode === "FA") return ["DRIVING_LICENCE"];
  if (documentCode.startsWith("P")) return ["PASSPORT", "TRAVEL_DOCUMENT"];
  return documentCode.startsWith("V") ? ["VISA"] : ["IDENTITY_CARD", "RESIDENCE_PERMIT", "TRAVEL_DOCUMENT", "OTHER"];
}

/** `BIRTH_DATE` of `birthDate`. */
function codeOf(field: string): string {
  return field.replaceAll(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}
