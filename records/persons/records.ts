import { z } from "zod";
import { kinds } from "../kinds.ts";
import { headword, inWords, known } from "../../core/display-name.ts";
import { dataset, ownerCode, partialDate, type RecordOf, text } from "../../core/record.ts";
import { canonicalCode } from "../../core/standards/countries.ts";
import { earliestDay, latestDay } from "../../core/standards/partial-dates.ts";
import { numberKey } from "../fillers.ts";
import { birthKeys, faultOfBirthDates, faultOfNames, nameKeys, numberKeys } from "./matching.ts";

const name = z.strictObject({
  kind: z.enum(["MAIN", "ALIAS", "MAIDEN", "WEAK_ALIAS"]),
  /** As the source prints it, parts in its order. */
  full: text(300),
  surname: text().nullable().default(null),
  givenNames: text().nullable().default(null),
  /** ISO 15924, such as `Latn`, `Cyrl`, `Arab`, `Hans`. */
  script: z
    .string()
    .regex(/^[A-Z][a-z]{3}$/, "a script is a code of ISO 15924 such as Latn")
    .nullable()
    .default(null),
  note: text(500).nullable().default(null),
});

const birthDate = z.strictObject({
  date: partialDate,
  /** Last possible date, where the source gives a range. */
  until: partialDate.nullable().default(null),
  approximate: z.boolean().default(false),
});

const place = z.strictObject({
  /** Also holds a country's name that resolves to no code. */
  place: text(300).nullable().default(null),
  country: ownerCode.nullable().default(null),
});

const address = z.strictObject({
  text: text(500).nullable().default(null),
  country: ownerCode.nullable().default(null),
});

const identifier = z.strictObject({
  type: text().nullable().default(null),
  number: text(100),
  country: ownerCode.nullable().default(null),
});

const crime = z.strictObject({
  offence: text(500),
  country: ownerCode.nullable().default(null),
  date: partialDate.nullable().default(null),
  outcome: text(300).nullable().default(null),
});

/** A set of prints held elsewhere: what is needed to ask for it, never the prints. */
const fingerprints = z.strictObject({
  transactionNumber: text(40),
  /** ANSI/NIST-ITL friction ridge positions: 0 unknown, 1–10 right thumb to left little finger, 11–15 slaps. */
  positions: z.array(z.int().min(0).max(15)).default([]),
  /** NFIQ 2, 0 (no use) to 100; the lowest of the set. */
  quality: z.int().min(0).max(100).nullable().default(null),
  source: text().nullable().default(null),
  taken: partialDate.nullable().default(null),
  lastComparison: z
    .strictObject({ at: partialDate, outcome: z.enum(["NO_MATCH", "CANDIDATES", "IDENTIFIED", "REJECTED"]) })
    .nullable()
    .default(null),
});

/**
 * A person as some owner states it: every part may be unknown, the name too. What describes many people at once (sex,
 * nationalities, build, languages) has no class, so that a record whose identity is withheld still says something; all
 * that singles one out is identity, free text included, since it may name anybody.
 */
export const persons = dataset(
  kinds.person,
  z.object({
    names: z.array(name).default([]),
    birthDates: z.array(birthDate).default([]),
    birthPlaces: z.array(place).default([]),
    sex: z.enum(["F", "M", "X"]).nullable().default(null),
    nationalities: z.array(ownerCode).default([]),
    /** Nationalities that resolve to no code, as the source prints them. */
    nationalitiesPrinted: z.array(text()).default([]),
    fatherName: text(300).nullable().default(null),
    motherName: text(300).nullable().default(null),
    heightCm: z.int().min(30).max(280).nullable().default(null),
    eyes: text(60).nullable().default(null),
    hair: text(60).nullable().default(null),
    marks: z.array(text(300)).default([]),
    languages: z.array(text(60)).default([]),
    titles: z.array(text(300)).default([]),
    occupations: z.array(text(300)).default([]),
    addresses: z.array(address).default([]),
    identifiers: z.array(identifier).default([]),
    criminalHistory: z.array(crime).default([]),
    fingerprints: z.array(fingerprints).default([]),
    note: text(4000).nullable().default(null),
  }),
  {
    /** Raised whenever a column or key below derives to something else. */
    forms: 5,
    columns: { sex: ({ sex }) => sex, heightCm: ({ heightCm }) => heightCm },
    keys: {
      name: ({ names }) => nameKeys(names),
      birth: ({ birthDates }) => birthKeys(birthDates),
      nationality: ({ nationalities }) => nationalities.map(canonicalCode),
      identifier: ({ identifiers }) => numberKeys(identifiers.map(({ number }) => number)),
      fingerprint: ({ fingerprints }) => numberKeys(fingerprints.map(({ transactionNumber }) => transactionNumber)),
    },
    classes: {
      names: "identity",
      birthDates: "identity",
      birthPlaces: "identity",
      sex: "open",
      nationalities: "open",
      nationalitiesPrinted: "open",
      fatherName: "identity",
      motherName: "identity",
      heightCm: "open",
      eyes: "open",
      hair: "open",
      marks: "identity",
      languages: "open",
      titles: "identity",
      occupations: "identity",
      addresses: "identity",
      identifiers: "identity",
      criminalHistory: "criminal-history",
      fingerprints: "biometrics",
      note: "identity",
    },
    texts: {
      names: { names: ({ names }) => names.map(({ full }) => full) },
      words: {
        birthPlaces: ({ birthPlaces }) => birthPlaces.map(({ place }) => place),
        fatherName: ({ fatherName }) => [fatherName],
        motherName: ({ motherName }) => [motherName],
        marks: ({ marks }) => marks,
        titles: ({ titles }) => titles,
        occupations: ({ occupations }) => occupations,
        addresses: ({ addresses }) => addresses.map(({ text }) => text),
        criminalHistory: ({ criminalHistory }) => criminalHistory.flatMap(({ offence, outcome }) => [offence, outcome]),
        note: ({ note }) => [note],
      },
      numbers: { identifiers: ({ identifiers }) => identifiers.map(({ number }) => numberKey(number)) },
    },
    displayName: ({ names }) => (names.find(({ kind }) => kind === "MAIN") ?? names[0])?.full ?? null,
    searched: { name: "identity", birth: "identity", identifier: "identity", fingerprint: "biometrics" },
    fault: ({ names, birthDates }) => faultOfNames(names) ?? faultOfBirthDates(birthDates),
    reviewYears: 5,
  },
);

const charge = z.strictObject({
  charge: text(500),
  /** Country whose court or prosecutor issued the warrant. */
  warrantCountry: ownerCode.nullable().default(null),
  warrantDate: partialDate.nullable().default(null),
});

/**
 * A request for co-operation or a warning: a notice goes to all under a colour, a diffusion is one country's own, and a
 * listing is an entry of a sanctions list.
 */
export const notices = dataset(
  kinds.notice,
  z.object({
    form: z.enum(["NOTICE", "DIFFUSION", "LISTING"]),
    colour: z
      .enum(["RED", "YELLOW", "BLUE", "BLACK", "GREEN", "ORANGE", "PURPLE", "SILVER", "UN_SPECIAL"])
      .nullable()
      .default(null),
    number: text(40).nullable().default(null),
    issued: partialDate.nullable().default(null),
    expires: partialDate.nullable().default(null),
    status: z.enum(["VALID", "SUSPENDED", "WITHDRAWN"]),
    charges: z.array(charge).default([]),
    /** What a sanctions list imposes, as far as it says; `purpose` has it as printed. */
    measures: z.array(z.enum(["TRAVEL_BAN", "ASSET_FREEZE", "ARMS_EMBARGO", "OTHER"])).default([]),
    actionToTake: text(1000).nullable().default(null),
    purpose: text(2000).nullable().default(null),
  }),
  {
    /** Raised whenever a column or key below derives to something else. */
    forms: 5,
    columns: {
      form: ({ form }) => form,
      colour: ({ colour }) => colour,
      status: ({ status }) => status,
      issued: ({ issued }) => issued,
      expires: ({ expires }) => expires,
    },
    keys: { number: ({ number }) => numberKeys([number]) },
    indexes: [["colour"], ["status"], ["issued"]],
    texts: {
      words: {
        charges: ({ charges }) => charges.map(({ charge }) => charge),
        actionToTake: ({ actionToTake }) => [actionToTake],
        purpose: ({ purpose }) => [purpose],
      },
      numbers: { number: ({ number }) => [numberKey(number)] },
    },
    displayName: ({ form, colour, number }) => {
      const coloured = colour === "UN_SPECIAL" ? "UN special" : colour && headword(colour);
      return known([coloured, coloured ? inWords(form) : headword(form), number]);
    },
    classes: {
      form: "open",
      colour: "open",
      number: "open",
      issued: "open",
      expires: "open",
      status: "open",
      charges: "criminal-history",
      measures: "open",
      actionToTake: "open",
      purpose: "criminal-history",
    },
    fault: ({ form, colour, issued, expires }) => {
      if (form === "NOTICE" && colour === null)
        return { path: "colour", reason: "is missing: a notice has one, only a diffusion or a listing may have none" };
      if (issued && expires && earliestDay(issued) > latestDay(expires))
        return { path: "expires", reason: "lies before it was issued" };
      return null;
    },
    reviewYears: 5,
  },
);

export const datasets = [persons, notices];

export type PersonRecord = RecordOf<typeof persons>;
export type NoticeRecord = RecordOf<typeof notices>;
