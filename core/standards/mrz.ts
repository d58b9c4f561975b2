import type { MrzFieldName, MrzForm, MrzFormat } from "./mrz-layout.ts";
import type { PartialDate } from "./partial-dates.ts";

/**
 * What a machine-readable zone says. Texts are as in the zone, without the fillers at their end; a filler inside a
 * number or optional data stays `<`.
 */
export interface MrzFields {
  readonly format: MrzFormat;
  /** `P`, `PD`, `I`, `AC`, `V` … */
  readonly documentCode: string;
  /** Doc 9303's code, `D` for Germany; see `country` for what it means. */
  readonly issuer: string;
  /** The whole number, also where a card continues it in its optional data. */
  readonly number: string;
  readonly nationality: string;
  /** Null where the zone does not say the year; vague where it leaves out the day or the month. */
  readonly birthDate: PartialDate | null;
  /** `X` where the zone has `<`: unspecified. */
  readonly sex: "M" | "F" | "X";
  readonly expiryDate: PartialDate | null;
  /** On TD1 what the first line has after the number, elsewhere the second line's optional field. */
  readonly optionalData: string;
  /** The second line's optional field of TD1, elsewhere empty. */
  readonly optionalData2: string;
  /** Surname or the whole name, parts separated by one space; empty where the zone has given names alone. */
  readonly primaryName: string;
  /** Given names, empty where the zone has none. */
  readonly secondaryName: string;
}

type ReadFields = { readonly [Field in Exclude<keyof MrzFields, "format">]: MrzFields[Field] | null };

/** A zone as far as it could be read: null is what its form does not say, or what a fault kept from being read. */
export interface MrzReading extends ReadFields {
  readonly format: MrzForm;
  /** The name fills its field to the last character, so Doc 9303 takes it for cut off: match its beginning only. */
  readonly nameTruncated: boolean;
  /**
   * Fields whose check digit agrees with them. Doc 9303 has none over names, sex, codes and nationality; the digit over
   * all proves what has no other. One misreading in ten agrees by chance.
   */
  readonly proven: readonly MrzFieldName[];
}

/** Where something stands in a zone: the line and the column of its first character, from 1, and how long it is. */
export interface MrzPlace {
  readonly line: number;
  readonly column: number;
  readonly length: number;
}

/** One character that may have been misread, and what may be printed there. Never applied: a guess is not a reading. */
export interface MrzSuggestion {
  readonly line: number;
  readonly column: number;
  readonly read: string;
  readonly instead: string;
}

/** Why a zone is malformed. A check digit's place is that of what it covers together with it, the digit over all alone. */
export interface MrzFault extends MrzPlace {
  readonly field: MrzFieldName;
  /** `shape`: number or length of lines. `characters`: not allowed there. `value`: no such date, sex, code or name. */
  readonly kind: "shape" | "characters" | "check-digit" | "value";
  readonly message: string;
  /** With `check-digit`: the digit the field should have, and the character the zone has. */
  readonly expected?: string;
  readonly found?: string;
  /** Single misreadings of O/0, I/1, B/8, S/5 that would explain the fault. */
  readonly suggestions: readonly MrzSuggestion[];
}

/** What is unusual in a zone and was read nonetheless; never a ground to reject it. */
export interface MrzAdvice extends MrzPlace {
  readonly field: MrzFieldName;
  /**
   * `layout`: a national one, not of Doc 9303. `code`: in no list, or none of an issuer. `zeros`: 00 for an unknown part
   * of a date. `filler`: one that was counted into a check digit, or stands for one. `no-surname`. `sex`: X where Doc
   * 9303 has `<`.
   */
  readonly kind: "layout" | "code" | "zeros" | "filler" | "no-surname" | "sex";
  readonly message: string;
}

/** A zone is well formed or has faults. Either way it is read as far as it can be; not at all where its form is unknown. */
export type MrzResult = { readonly faults: readonly MrzFault[]; readonly advice: readonly MrzAdvice[] } & (
  | { readonly ok: boolean; readonly format: MrzForm; readonly mrz: MrzReading }
  | { readonly ok: false; readonly format: null; readonly mrz: null }
);
