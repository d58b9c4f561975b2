/** The forms of Doc 9303: cards TD1 and TD2, passports TD3, visas MRV-A and MRV-B. */
export type MrzFormat = "TD1" | "TD2" | "TD3" | "MRV-A" | "MRV-B";

/** National layouts that are not of Doc 9303; see `nationalLayouts`. */
export type NationalForm = "FRA-ID" | "FRA-DL" | "CHE-DL" | "EU-DL";

/** Every form that the hub reads or names. */
export type MrzForm = MrzFormat | NationalForm;

/** From (counted from 0 in the lines joined) and up to but not including. */
export type Span = readonly [from: number, to: number];

/** What stands in a zone by itself. Of `givenNames` only where they are apart from the surname. */
export type MrzSpanName =
  | "documentCode"
  | "issuer"
  | "names"
  | "givenNames"
  | "number"
  | "nationality"
  | "birthDate"
  | "sex"
  | "expiryDate"
  | "optionalData"
  | "optionalData2";

/** What a fault may name; `composite` is the digit over all checked fields, `zone` the whole. */
export type MrzFieldName = Exclude<MrzSpanName, "givenNames"> | "composite" | "zone";

/** A check digit: where it stands, what it is computed over, and which fields are proven where it agrees. */
export interface MrzCheck {
  readonly field: "number" | "birthDate" | "expiryDate" | "optionalData" | "composite";
  readonly at: number;
  readonly over: readonly Span[];
  readonly proves: readonly MrzFieldName[];
}

/** Where each field stands in a zone whose lines are joined. */
export interface MrzLayout {
  /** Of each line. */
  readonly widths: readonly number[];
  readonly spans: { readonly [Field in MrzSpanName]?: Span };
  /** The digit over all last. Visas have none. */
  readonly checks: readonly MrzCheck[];
  /** Only cards carry the rest of a document number that is longer than nine characters in their optional data. */
  readonly longNumbers: boolean;
  /** What a national layout is, in words. */
  readonly national?: string;
}

/** A field that is followed by its own digit. */
export function followed(field: MrzCheck["field"], span: Span): MrzCheck {
  return { field, at: span[1], over: [span], proves: [field as MrzFieldName] };
}

/** TD2, TD3 and the visas: names in the first line, the same fields from the second line's start. */
function twoLines(width: number, optionalEnd: number, rest: Partial<MrzLayout> = {}): MrzLayout {
  const number: Span = [width, width + 9];
  const birthDate: Span = [width + 13, width + 19];
  const expiryDate: Span = [width + 21, width + 27];
  return {
    widths: [width, width],
    spans: {
      documentCode: [0, 2],
      issuer: [2, 5],
      names: [5, width],
      number,
      nationality: [width + 10, width + 13],
      birthDate,
      sex: [width + 20, width + 21],
      expiryDate,
      optionalData: [width + 28, width + optionalEnd],
    },
    longNumbers: false,
    ...rest,
    checks: [
      followed("number", number),
      followed("birthDate", birthDate),
      followed("expiryDate", expiryDate),
      ...(rest.checks ?? []),
    ],
  };
}

function compositeOf(width: number, last: number, proves: MrzCheck["proves"]): MrzCheck {
  const over: readonly Span[] = [
    [width, width + 10],
    [width + 13, width + 20],
    [width + 21, width + last],
  ];
  return { field: "composite", at: width + last, over, proves };
}

export const layouts: Readonly<Record<MrzFormat, MrzLayout>> = {
  TD1: {
    widths: [30, 30, 30],
    spans: {
      documentCode: [0, 2],
      issuer: [2, 5],
      number: [5, 14],
      optionalData: [15, 30],
      birthDate: [30, 36],
      sex: [37, 38],
      expiryDate: [38, 44],
      nationality: [45, 48],
      optionalData2: [48, 59],
      names: [60, 90],
    },
    checks: [
      followed("number", [5, 14]),
      followed("birthDate", [30, 36]),
      followed("expiryDate", [38, 44]),
      {
        field: "composite",
        at: 59,
        over: [
          [5, 30],
          [30, 37],
          [38, 45],
          [48, 59],
        ],
        proves: ["optionalData", "optionalData2"],
      },
    ],
    longNumbers: true,
  },
  TD2: twoLines(36, 35, { longNumbers: true, checks: [compositeOf(36, 35, ["optionalData"])] }),
  TD3: twoLines(44, 42, { checks: [followed("optionalData", [72, 86]), compositeOf(44, 43, [])] }),
  "MRV-A": twoLines(44, 44),
  "MRV-B": twoLines(36, 36),
};
