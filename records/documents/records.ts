import { z } from "zod";
import { kinds } from "../kinds.ts";
import { dataset, ownerCode, partialDate, type RecordOf, text } from "../../core/record.ts";
import { canonicalCode } from "../../core/standards/countries.ts";
import { inWords, headword, known } from "../../core/display-name.ts";
import { isFiller, numberKey } from "../fillers.ts";
import { documentKeys, faultOfReport, type Named, reportKeys } from "./matching.ts";

export const documentTypes = [
  "PASSPORT",
  "IDENTITY_CARD",
  "VISA",
  "RESIDENCE_PERMIT",
  "TRAVEL_DOCUMENT",
  "DRIVING_LICENCE",
  "OTHER",
] as const;

const documentType = z.enum(documentTypes);

const printedHolder = z.strictObject({
  surname: text().nullable().default(null),
  givenNames: text().nullable().default(null),
  birthDate: partialDate.nullable().default(null),
  sex: z.enum(["F", "M", "X"]).nullable().default(null),
  nationality: ownerCode.nullable().default(null),
});

/** A document as some owner states it: any part may be unknown, the number included. */
export const documents = dataset(
  kinds.document,
  z.object({
    type: documentType.nullable().default(null),
    number: text(40).nullable().default(null),
    issuer: ownerCode.nullable().default(null),
    issued: partialDate.nullable().default(null),
    expires: partialDate.nullable().default(null),
    placeOfIssue: text().nullable().default(null),
    holder: printedHolder.nullable().default(null),
    mrz: z
      .array(z.string().regex(/^[A-Z0-9<]{30,44}$/, "a line of a zone has 30 to 44 of A to Z, 0 to 9 and <"))
      .min(2)
      .max(3)
      .nullable()
      .default(null),
    note: text(2000).nullable().default(null),
  }),
  {
    /** Raised whenever a column or key below derives to something else. */
    forms: 4,
    columns: {
      type: ({ type }) => type,
      issuer: ({ issuer }) => issuer && canonicalCode(issuer),
      issued: ({ issued }) => issued,
      expires: ({ expires }) => expires,
    },
    keys: { number: documentKeys },
    indexes: [["issuer"]],
    texts: {
      words: {
        placeOfIssue: ({ placeOfIssue }) => [placeOfIssue],
        holder: ({ holder }) => [holder?.surname ?? null, holder?.givenNames ?? null],
        note: ({ note }) => [note],
      },
      numbers: { number: ({ number }) => [numberKey(number)] },
    },
    displayName: nameOf,
    classes: {
      type: "open",
      number: "open",
      issuer: "open",
      issued: "open",
      expires: "open",
      placeOfIssue: "open",
      holder: "identity",
      mrz: "identity",
      note: "open",
    },
    reviewYears: 10,
  },
);

/** A report names its document by number, type and issuer, which is why all three are compulsory. */
export const documentReports = dataset(
  kinds.documentReport,
  z.object({
    number: text(40),
    type: documentType,
    issuer: ownerCode,
    fraudType: z.enum(["STOLEN", "LOST", "STOLEN_BLANK", "REVOKED", "INVALID"]),
    theftDate: partialDate.nullable().default(null),
    theftCountry: ownerCode.nullable().default(null),
    theftPlace: text().nullable().default(null),
    issued: partialDate.nullable().default(null),
    expires: partialDate.nullable().default(null),
    note: text(2000).nullable().default(null),
  }),
  {
    /** Raised whenever a column or key below derives to something else. */
    forms: 4,
    columns: {
      type: ({ type }) => type,
      issuer: ({ issuer }) => canonicalCode(issuer),
      fraudType: ({ fraudType }) => fraudType,
      theftDate: ({ theftDate }) => theftDate,
      theftCountry: ({ theftCountry }) => theftCountry && canonicalCode(theftCountry),
    },
    keys: { number: reportKeys },
    indexes: [["issuer"], ["fraudType"], ["theftDate"], ["theftCountry", "theftDate"]],
    texts: {
      words: { theftPlace: ({ theftPlace }) => [theftPlace], note: ({ note }) => [note] },
      numbers: { number: ({ number }) => [numberKey(number)] },
    },
    displayName: ({ fraudType, ...document }) => known([nameOf(document), inWords(fraudType)], ", "),
    classes: {
      number: "open",
      type: "open",
      issuer: "open",
      fraudType: "open",
      theftDate: "open",
      theftCountry: "open",
      theftPlace: "open",
      issued: "open",
      expires: "open",
      note: "open",
    },
    fault: faultOfReport,
    reviewYears: 10,
  },
);

export const datasets = [documents, documentReports];

export type DocumentRecord = RecordOf<typeof documents>;
export type DocumentReportRecord = RecordOf<typeof documentReports>;

/** `Passport XZ000123 (UTO)`. */
function nameOf({ type, number, issuer }: Named): string | null {
  const numbered = number && !isFiller(number) ? number : null;
  return known([type && headword(type), numbered, issuer && `(${issuer})`]);
}
