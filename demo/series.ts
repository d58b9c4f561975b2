import type { MrzFormat } from "../core/standards/mrz-layout.ts";
import { at } from "./chance.ts";
import { type Country, countries, utopia } from "./countries.ts";
import { today } from "./dates.ts";

/** A series of genuine documents, as a specimen describes it. */
export interface Series {
  readonly country: Country;
  /** Number of its specimen, `UTO-AO-02001`. */
  readonly specimen: string;
  readonly category: "PASSPORT" | "IDENTITY_CARD" | "RESIDENCE_DOCUMENT" | "TRAVEL_DOCUMENT";
  readonly type: "ORDINARY" | "DIPLOMATIC" | "SERVICE" | "PROVISIONAL" | "MILITARY";
  /** Document code of its machine-readable zone. */
  readonly code: string;
  readonly mrz: Extract<MrzFormat, "TD1" | "TD3">;
  /** In the specimens' notation; begins with X or ZZ, as no real number here does. */
  readonly format: string;
  /** ISO date of the first issue. */
  readonly first: string;
  /** Last day of issue; null while it is still issued. */
  readonly last: string | null;
  /** Whether it follows an earlier series of its kind. */
  readonly successor: boolean;
  readonly validYears: number;
}

/** The two series of passports and of identity cards that each country has had. */
function seriesOf(country: Country, position: number): Series[] {
  const passport = { country, category: "PASSPORT", type: "ORDINARY", code: "P", mrz: "TD3", validYears: 10 } as const;
  const card = { country, category: "IDENTITY_CARD", type: "ORDINARY", code: "I", mrz: "TD1", validYears: 10 } as const;
  const letter = country.code.charAt(0);
  const year = 2015 + (position % 3);
  // A number of ten characters goes on in the card's optional data.
  const cardFormat = position % 3 === 1 ? "'ZZ'NNNNNNNL" : "'ZZ'NNNNNNN";
  return [
    { ...passport, specimen: `${country.printed}-AO-01001`, format: "'X'NNNNNNN", ...oldSeries(2006, year) },
    { ...passport, specimen: `${country.printed}-AO-02001`, format: `'X${letter}'NNNNNNN`, ...newSeries(year) },
    { ...card, specimen: `${country.printed}-BO-01001`, format: "'X'NNNNNNN'B'", ...oldSeries(2005, year + 1) },
    { ...card, specimen: `${country.printed}-BO-02001`, format: cardFormat, ...newSeries(year + 1) },
  ];
}

function oldSeries(from: number, successor: number) {
  return { first: `${from}-03-01`, last: `${successor}-05-31`, successor: false };
}

function newSeries(from: number) {
  return { first: `${from}-06-01`, last: null, successor: true };
}

const utopian = { country: utopia, format: "'X'LNNNNNNN", ...newSeries(2012), successor: false, validYears: 5 };

/** Every series of the demo world. */
export const allSeries: readonly Series[] = [
  ...countries.flatMap(seriesOf),
  { ...utopian, specimen: "UTO-AD-01001", category: "PASSPORT", type: "DIPLOMATIC", code: "PD", mrz: "TD3" },
  { ...utopian, specimen: "UTO-AS-01001", category: "PASSPORT", type: "SERVICE", code: "PS", mrz: "TD3" },
  {
    ...utopian,
    specimen: "UTO-AP-01001",
    category: "PASSPORT",
    type: "PROVISIONAL",
    code: "P",
    mrz: "TD3",
    validYears: 1,
  },
  { ...utopian, specimen: "UTO-BF-01001", category: "IDENTITY_CARD", type: "MILITARY", code: "I", mrz: "TD1" },
  { ...utopian, specimen: "UTO-HO-01001", category: "RESIDENCE_DOCUMENT", type: "ORDINARY", code: "IR", mrz: "TD1" },
  { ...utopian, specimen: "UTO-JO-01001", category: "TRAVEL_DOCUMENT", type: "ORDINARY", code: "PR", mrz: "TD3" },
];

/** The series of the country's ordinary passports or identity cards, older one first. */
export function ordinarySeries(country: Country, category: "PASSPORT" | "IDENTITY_CARD"): readonly [Series, Series] {
  const found = allSeries.filter(
    (one) => one.country.code === country.code && one.category === category && one.type === "ORDINARY",
  );
  return [at(found, 0), at(found, 1)];
}

/** The series that it follows; null where it is the first of its kind. */
export function predecessorOf({ country, category, type, successor }: Series): Series | null {
  const before = (one: Series) =>
    one.country.code === country.code && one.category === category && one.type === type && !one.successor;
  return successor ? (allSeries.find(before) ?? null) : null;
}

/** The last day on which a document of the series can have been issued. */
export function lastIssue({ last }: Series): string {
  return last ?? today;
}
