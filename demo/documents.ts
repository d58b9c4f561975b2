import { writeMrz } from "../core/standards/mrz-write.ts";
import type { MrzFormat } from "../core/standards/mrz-layout.ts";
import { at, Chance } from "./chance.ts";
import { utopia } from "./countries.ts";
import { dayBetween, latest, today, yearsAfter } from "./dates.ts";
import { assessment, type Content, type RecordEntry, referenceOf } from "./filing.ts";
import type { Handling } from "./handling.ts";
import type { Identity } from "./identity.ts";
import { numberIn, serialOf } from "./serials.ts";
import { allSeries, lastIssue, ordinarySeries, type Series } from "./series.ts";
import type * as records from "../records/documents/records.ts";

type Document = RecordEntry<typeof records.documents>;
export type DocumentReport = RecordEntry<typeof records.documentReports>;
type Type = NonNullable<Document["type"]>;

/** A document with the series it was issued in; null where the world holds no specimen of it. */
export interface Issued {
  readonly document: Document;
  readonly series: Series | null;
}

const foreigners = { RESIDENCE_DOCUMENT: "RESIDENCE_PERMIT", TRAVEL_DOCUMENT: "TRAVEL_DOCUMENT" } as const;
const fraudTypes = ["LOST", "STOLEN", "REVOKED", "INVALID"] as const;

/** The number of a full person's passport, which is always of the newest series. */
export function passportNumberOf({ country, test, index }: Identity): string {
  return numberIn(ordinarySeries(country, "PASSPORT")[1].format, serialOf(test, index, 0));
}

/** The person's passport; of the newest series where the person is full. */
export function passport(identity: Identity, handling: Handling): Issued {
  const chance = new Chance(identity.seed, "passport", identity.test, identity.index);
  const both = ordinarySeries(identity.country, "PASSPORT");
  return inSeries(identity, identity.full ? both[1] : chance.pick(both), "PASSPORT", 0, handling, chance);
}

/** A second or third document of the person: `part` 1 or 2. */
export function otherDocument(identity: Identity, part: 1 | 2, handling: Handling): Issued {
  const { seed, test, index, country } = identity;
  const chance = new Chance(seed, "document", test, index, part);
  if (country !== utopia && chance.odds(0.3)) {
    const category = chance.odds(0.8) ? "RESIDENCE_DOCUMENT" : "TRAVEL_DOCUMENT";
    const series = allSeries.find((one) => one.category === category) ?? at(allSeries, 0);
    return inSeries(identity, series, foreigners[category], part, handling, chance);
  }
  if (part === 2) return withoutSeries(identity, handling, chance);
  const series = chance.pick(ordinarySeries(country, "IDENTITY_CARD"));
  return inSeries(identity, series, "IDENTITY_CARD", part, handling, chance);
}

function inSeries(
  identity: Identity,
  series: Series,
  type: Type,
  part: number,
  handling: Handling,
  chance: Chance,
): Issued {
  // A full person's passport is old enough to have been seen in an operation.
  const last = identity.full && part === 0 ? "2024-12-31" : lastIssue(series);
  const issued = dayBetween(chance, latest(series.first, "2010-01-01"), last);
  const issuer = series.country.code;
  const terms = { number: numberIn(series.format, serialOf(identity.test, identity.index, part)), issuer, issued };
  const expires = yearsAfter(issued, series.validYears);
  const mrz = zoneOf(identity, series.mrz, series.code, { ...terms, expires });
  return { document: documentEntry(identity, part, handling, chance, { ...terms, type, expires, mrz }), series };
}

/** Of kinds whose specimens nobody has filed: driving licences, visas and what has no name. */
function withoutSeries(identity: Identity, handling: Handling, chance: Chance): Issued {
  const type = chance.pick(["DRIVING_LICENCE", "VISA", "OTHER"] as const);
  const number = `ZZ${String(serialOf(identity.test, identity.index, 2)).padStart(7, "0")}`;
  const issuer = type === "VISA" ? utopia.code : identity.country.code;
  const issued = dayBetween(chance, "2018-01-01", today);
  const expires = yearsAfter(issued, type === "VISA" ? 1 : 15);
  const mrz = type === "VISA" ? zoneOf(identity, "MRV-A", "V", { number, issuer, expires }) : null;
  // One in four is known by its number alone, as lists that others compiled have them.
  const vague = chance.odds(0.25) ? { issuer: null, type: null, issued: null, mrz: null, holder: null } : {};
  const content = { number, issuer, issued, type, expires, mrz, ...vague };
  return { document: documentEntry(identity, 2, handling, chance, content), series: null };
}

function documentEntry(
  identity: Identity,
  part: number,
  handling: Handling,
  chance: Chance,
  content: Content<typeof records.documents>,
): Document {
  const { test, index, owner, surname, givenNames, born, sex, country, town } = identity;
  return {
    record: "document",
    owner,
    test,
    handling,
    reference: referenceOf("D", test, index, part),
    ...assessment(chance),
    placeOfIssue: town,
    holder: { surname: surname.latin, givenNames: givenNames.latin, birthDate: born, sex, nationality: country.code },
    note: null,
    ...content,
  };
}

function zoneOf(
  identity: Identity,
  format: MrzFormat,
  documentCode: string,
  printed: { number: string; issuer: string; expires: string },
) {
  const { surname, givenNames, country, born, sex } = identity;
  const { number, issuer, expires } = printed;
  const names = { primaryName: surname.latin, secondaryName: givenNames.latin };
  return writeMrz({
    format,
    documentCode,
    issuer,
    number,
    nationality: country.code,
    birthDate: born,
    sex,
    expiryDate: expires,
    ...names,
  });
}

/** The issuer's report about the document; null where its number, type or issuer is unknown, for no report can name it. */
export function reportAbout({ document }: Issued, identity: Identity, handling: Handling): DocumentReport | null {
  const { number, type, issuer } = document;
  if (!number || !type || !issuer) return null;
  const chance = new Chance(identity.seed, "report", identity.test, document.reference);
  const fraudType = at(fraudTypes, identity.index + chance.between(0, 1));
  const gone = fraudType === "LOST" || fraudType === "STOLEN";
  return {
    record: "documentReport",
    owner: issuer,
    reference: document.reference.replace("D-", "SLTD-"),
    test: identity.test,
    handling,
    ...assessment(chance),
    number,
    type,
    issuer,
    fraudType,
    issued: document.issued ?? null,
    expires: document.expires ?? null,
    theftDate: gone ? dayBetween(chance, document.issued ?? "2020-01-01", today) : null,
    theftCountry: gone ? identity.country.code : null,
    theftPlace: gone ? chance.pick(identity.country.towns) : null,
    note: gone ? "Reported by the holder." : null,
  };
}

/** A blank that was stolen before it had a holder. */
export function stolenBlank({ seed, test, index, country }: Identity, handling: Handling): DocumentReport {
  const chance = new Chance(seed, "blank", test, index);
  const series = ordinarySeries(country, "PASSPORT")[1];
  return {
    record: "documentReport",
    owner: country.code,
    reference: referenceOf("SLTD", test, index, 3),
    test,
    handling,
    ...assessment(chance),
    number: numberIn(series.format, serialOf(test, index, 3)),
    type: "PASSPORT",
    issuer: country.code,
    fraudType: "STOLEN_BLANK",
    theftDate: dayBetween(chance, series.first, today).slice(0, 7),
    theftCountry: country.code,
    theftPlace: chance.pick(country.towns),
    note: "One of a carton taken on its way from the printer.",
  };
}
