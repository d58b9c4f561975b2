/** The forms of Doc 9303: cards TD1 and TD2, passports TD3, visas MRV-A and MRV-B. */
export type MrzFormat = "TD1" | "TD2" | "TD3" | "MRV-A" | "MRV-B";

/** From (counted from 0 in the lines joined) and up to but not including. */
export type Span = readonly [from: number, to: number];

/** Where each field stands in a zone whose lines are joined. */
export interface MrzLayout {
  readonly lines: number;
  readonly width: number;
  readonly documentCode: Span;
  readonly issuer: Span;
  readonly names: Span;
  readonly number: Span;
  readonly numberCheck: number;
  readonly nationality: Span;
  readonly birthDate: Span;
  readonly birthCheck: number;
  readonly sex: number;
  readonly expiryDate: Span;
  readonly expiryCheck: number;
  readonly optionalData: Span;
  /** The second optional field, on TD1 only. */
  readonly optionalData2: Span | null;
  /** Only passports check their optional data. */
  readonly optionalCheck: number | null;
  /** Only cards carry the rest of a document number that is longer than nine characters in their optional data. */
  readonly longNumbers: boolean;
  /** Visas have no composite check digit. */
  readonly composite: { readonly check: number; readonly over: readonly Span[] } | null;
}

/** TD2, TD3 and the visas: names in the first line, the same fields from the second line's start. */
function twoLines(width: number, optionalEnd: number, rest: Partial<MrzLayout>): MrzLayout {
  return {
    lines: 2,
    width,
    documentCode: [0, 2],
    issuer: [2, 5],
    names: [5, width],
    number: [width, width + 9],
    numberCheck: width + 9,
    nationality: [width + 10, width + 13],
    birthDate: [width + 13, width + 19],
    birthCheck: width + 19,
    sex: width + 20,
    expiryDate: [width + 21, width + 27],
    expiryCheck: width + 27,
    optionalData: [width + 28, width + optionalEnd],
    optionalData2: null,
    optionalCheck: null,
    longNumbers: false,
    composite: null,
    ...rest,
  };
}

function compositeOf(width: number, last: number): MrzLayout["composite"] {
  return {
    check: width + last,
    over: [
      [width, width + 10],
      [width + 13, width + 20],
      [width + 21, width + last],
    ],
  };
}

export const layouts: Readonly<Record<MrzFormat, MrzLayout>> = {
  TD1: {
    lines: 3,
    width: 30,
    documentCode: [0, 2],
    issuer: [2, 5],
    number: [5, 14],
    numberCheck: 14,
    optionalData: [15, 30],
    birthDate: [30, 36],
    birthCheck: 36,
    sex: 37,
    expiryDate: [38, 44],
    expiryCheck: 44,
    nationality: [45, 48],
    optionalData2: [48, 59],
    optionalCheck: null,
    longNumbers: true,
    composite: {
      check: 59,
      over: [
        [5, 30],
        [30, 37],
        [38, 45],
        [48, 59],
      ],
    },
    names: [60, 90],
  },
  TD2: twoLines(36, 35, { longNumbers: true, composite: compositeOf(36, 35) }),
  TD3: twoLines(44, 42, { optionalCheck: 44 + 42, composite: compositeOf(44, 43) }),
  "MRV-A": twoLines(44, 44, {}),
  "MRV-B": twoLines(36, 36, {}),
};

/** The form of a zone by the length of its joined lines and its first letter, or null where there is none such. */
export function formatOf(zone: string): MrzFormat | null {
  const visa = zone.startsWith("V");
  if (zone.length === 90) return "TD1";
  if (zone.length === 88) return visa ? "MRV-A" : "TD3";
  if (zone.length === 72) return visa ? "MRV-B" : "TD2";
  return null;
}
