import type { OcrSuggestion } from "./check-digit.ts";
import type { MrzFormat } from "./mrz-layout.ts";
import type { PartialDate } from "./partial-dates.ts";

/**
 * What a machine-readable zone of Doc 9303 says. Texts are as in the zone, without the fillers at their end; a filler
 * inside a number or optional data stays `<`.
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
  /** Surname or the whole name, parts separated by one space. */
  readonly primaryName: string;
  /** Given names, empty where the zone has none. */
  readonly secondaryName: string;
}

/** A zone as read. */
export interface MrzReading extends MrzFields {
  /** The name fills its field to the last character, so Doc 9303 takes it for cut off: match its beginning only. */
  readonly nameTruncated: boolean;
}

/** The fields a fault may name; `composite` is the digit over all checked fields, `zone` the whole. */
export type MrzFieldName =
  | Exclude<keyof MrzFields, "format" | "primaryName" | "secondaryName">
  | "names"
  | "composite"
  | "zone";

/** Why a zone is malformed: one entry for each field that is. */
export interface MrzFault {
  readonly field: MrzFieldName;
  /** `shape`: number or length of lines. `characters`: not allowed there. `value`: no such date, sex, code or name. */
  readonly kind: "shape" | "characters" | "check-digit" | "value";
  readonly message: string;
  /** With `check-digit`: the digit the field should have, and the character the zone has. */
  readonly expected?: string;
  readonly found?: string;
  /** Single misreadings of O/0, I/1, B/8, S/5 that would explain the fault. Advice, never applied. */
  readonly suggestions: readonly OcrSuggestion[];
}

/** A zone is read or malformed; in the latter case `format` is null where not even the form is known. */
export type MrzResult =
  | { readonly ok: true; readonly mrz: MrzReading }
  | { readonly ok: false; readonly format: MrzFormat | null; readonly faults: readonly MrzFault[] };
