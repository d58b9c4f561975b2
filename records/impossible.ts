import { type Fault, mostFaults } from "../core/faults.ts";
import { country } from "../core/standards/countries.ts";
import { nearestInWords } from "../core/standards/nearest-codes.ts";
import { earliestDay, latestDay } from "../core/standards/partial-dates.ts";
import type { Kind } from "./kinds.ts";

/** Fields by kind; `every` are those that all kinds have. A step into a list is one into each of its items. */
export type Fields = Readonly<Partial<Record<Kind | "every", readonly string[]>>>;

/** Words that are dear to find, for a fault that is told. */
type Words = () => string;

interface Rule {
  readonly of: string;
  /** What is wrong with a value, in words for the record's owner; null where it may be true. `today` is an ISO date. */
  readonly fault: (value: unknown, today: string) => string | Words | null;
  readonly fields: Fields;
}

/**
 * **Our rules** for values that cannot be true. What is surely a mistake is refused when a record is handed in; what may
 * be true is kept as stated, for old registers hold odd things: an expiry in 9999, a code that ISO 3166 withdrew. A
 * record has no place for an advice yet, so there is nothing in between. What stands already is left alone.
 */
export const rules: readonly Rule[] = [
  {
    of: "a birth",
    fault: between({ first: "1850", daysAhead: 1 }),
    fields: { person: ["birthDates.date", "birthDates.until"], document: ["holder.birthDate"] },
  },
  {
    of: "what has happened",
    fault: between({ first: "1900", daysAhead: 1 }),
    fields: {
      every: ["statements.at"],
      person: ["criminalHistory.date", "fingerprints.taken", "fingerprints.lastComparison.at"],
      notice: ["issued", "charges.warrantDate"],
      documentReport: ["theftDate"],
      vehicleReport: ["theftDate"],
      alert: ["detectedDate"],
      capacityReport: ["asOf"],
    },
  },
  {
    // Documents are made out ahead, plates given out for the season.
    of: "an issue",
    fault: between({ first: "1890", daysAhead: 366 }),
    fields: {
      document: ["issued"],
      documentReport: ["issued"],
      inspection: ["issued"],
      certificate: ["issued"],
      vehicle: ["plateDate"],
      vehicleReport: ["plateDate"],
    },
  },
  {
    of: "a period, or what begins or ends it",
    fault: between({ first: "1850", daysAhead: 36_525, never: "9999" }),
    fields: {
      document: ["expires"],
      documentReport: ["expires"],
      notice: ["expires"],
      specimen: ["firstIssued", "lastIssued"],
      alert: ["expires"],
      operation: [
        "from",
        "until",
        "targets.by",
        "borderPoints.from",
        "borderPoints.until",
        "requested.from",
        "requested.until",
      ],
      resourceOffer: ["from", "until"],
      allocation: ["from", "until"],
      deployment: ["from", "until"],
      session: ["from", "until"],
      certificate: ["expires", "revoked"],
      partner: ["from", "until"],
      policyDocument: ["from", "until"],
      link: ["periods.since", "periods.until"],
    },
  },
  {
    of: "a model year",
    fault: (year, today) =>
      Number(year) > Number(today.slice(0, 4)) + 2
        ? "lies in the future: vehicles are sold two years ahead at most"
        : null,
    fields: { vehicle: ["year"], vehicleReport: ["year"] },
  },
  {
    of: "a number",
    fault: (number) =>
      /^\s*\d+(?:[.,]\d+)?E\+\d+\s*$/i.test(String(number))
        ? "is what a spreadsheet makes of a long number, whose last digits are lost: take it from its source, as text"
        : null,
    fields: {
      every: ["reference"],
      person: ["identifiers.number", "fingerprints.transactionNumber"],
      notice: ["number"],
      document: ["number"],
      documentReport: ["number"],
      vehicle: ["vin", "plate", "engineNumber", "components.serialNumber"],
      vehicleReport: ["vin", "plate", "engineNumber", "components.serialNumber"],
    },
  },
  {
    // Withdrawn codes (ZAR, TMP), printed ones (ROM, XXK) and those that are no country (XXA) are known, and kept.
    of: "a country or issuer",
    fault: (code) =>
      country(String(code)) === null
        ? () => `is no code of a country or issuer in Doc 9303 or ISO 3166.${nearestInWords(String(code))}`
        : null,
    fields: {
      person: [
        "birthPlaces.country",
        "nationalities",
        "addresses.country",
        "identifiers.country",
        "criminalHistory.country",
      ],
      notice: ["charges.warrantCountry"],
      document: ["issuer", "holder.nationality"],
      documentReport: ["issuer", "theftCountry"],
      vehicle: ["plateCountry"],
      vehicleReport: ["plateCountry", "theftCountry"],
      specimen: ["country"],
      alert: ["country", "detectedCountry"],
      allocation: ["country"],
      deployment: ["country"],
      session: ["country"],
    },
  },
];

/** Dates and codes that are kept whatever they say: a day that has no effect when late, and codes that are free. */
export const free: Fields = {
  every: ["reviewBy", "owner"],
  operation: ["countries", "partnersAsked", "borderPoints.owner"],
  deployment: ["team.country"],
  session: ["participants.country"],
};

/**
 * The values of a record that cannot be true. Of a record that has other faults, those alone are looked at in which
 * `isSound` finds none.
 */
export function faultsOfValues(
  kind: Kind,
  record: object,
  today: string,
  isSound: (path: string) => boolean = () => true,
): Fault[] {
  const faults: Fault[] = [];
  for (const { steps, fault } of checks.getOrInsertComputed(kind, checksOf)) {
    for (const [path, value] of valuesAt(record, steps, "")) {
      const found = isSound(path) ? fault(value, today) : null;
      if (found === null) continue;
      const words = typeof found === "string" ? found : faults.length < mostFaults ? found() : "cannot be true";
      faults.push({ path, reason: words });
    }
  }
  return faults;
}

interface Check extends Pick<Rule, "fault"> {
  readonly steps: readonly string[];
}

const checks = new Map<Kind, readonly Check[]>();

function checksOf(kind: Kind): Check[] {
  return rules.flatMap(({ fault, fields }) =>
    [...(fields.every ?? []), ...(fields[kind] ?? [])].map((field) => ({ fault, steps: field.split(".") })),
  );
}

/** The values that a field has, each with its path: `names[0].full`. What is unknown has none. */
function valuesAt(value: unknown, steps: readonly string[], path: string): [path: string, value: unknown][] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap((one, at) => valuesAt(one, steps, `${path}[${at}]`));
  const [step, ...others] = steps;
  if (step === undefined) return [[path, value]];
  return valuesAt((value as Record<string, unknown>)[step], others, path ? `${path}.${step}` : step);
}

/** A date from the year on to so many days after today; one of them for who is ahead of UTC. `never` stands for no end. */
function between({ first, daysAhead, never = " " }: { first: string; daysAhead: number; never?: string }) {
  return (date: unknown, today: string): string | null => {
    const said = String(date);
    const calendar = "years are those of the Gregorian calendar";
    if (latestDay(said) < first) return `lies before ${first}: ${calendar}`;
    if (said <= today || said.startsWith(never)) return null;
    return earliestDay(said) > daysAfter(today, daysAhead) ? `lies too far in the future: ${calendar}` : null;
  };
}

function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
