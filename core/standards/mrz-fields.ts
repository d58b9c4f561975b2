import { country, isIssuer } from "./countries.ts";
import type { MrzDate } from "./mrz-dates.ts";
import { type Findings, foundAdvice, foundFault, nothingFound, wrongCharacters } from "./mrz-findings.ts";
import type { Span } from "./mrz-layout.ts";
import type { Zone } from "./mrz-zone.ts";

/** A field as read: null where it could not be, or where the form has none. */
export interface Read<Value> {
  readonly value: Value | null;
  readonly found: Findings;
}

export const unread: Read<never> = { value: null, found: nothingFound };

const sexes: Readonly<Record<string, "M" | "F" | "X">> = { M: "M", F: "F", "<": "X", X: "X" };

const filler = "<".charCodeAt(0);

export function trimmed(text: string): string {
  let end = text.length;
  while (text.charCodeAt(end - 1) === filler) end -= 1;
  return text.slice(0, end);
}

export function readDocumentCode(zone: Zone, text: string, span: Span): Read<string> {
  return readLetters(zone, "documentCode", text, span, "a letter, then a letter or <");
}

/** A code that no list has is read as it is: documents outlive states, and lists are late. */
export function readCountry(zone: Zone, field: "issuer" | "nationality", text: string, span: Span): Read<string> {
  const read = readLetters(zone, field, text, span, "a code of one to three letters");
  if (read.value === null) return read;
  const meant = country(read.value);
  if (meant === null) return advised(read, foundAdvice(zone, field, "code", span, `${read.value} is in no list`));
  if (field === "nationality" || meant.kind === "country" || isIssuer(read.value)) return read;
  return advised(read, foundAdvice(zone, field, "code", span, `${read.value} issues no documents: ${meant.name}`));
}

function readLetters(
  zone: Zone,
  field: "documentCode" | "issuer" | "nationality",
  text: string,
  span: Span,
  belongs: string,
): Read<string> {
  if (/^[A-Z]+<*$/.test(text)) return { value: trimmed(text), found: nothingFound };
  return { value: null, found: wrongCharacters(zone, field, span, /[^A-Z]/, belongs) };
}

/** A number that goes on elsewhere may have there what no zone has: that is a fault already. */
export function readNumber(zone: Zone, number: string, span: Span): Read<string> {
  if (/[^A-Z0-9<]/.test(number)) return unread;
  if (number !== "") return { value: number, found: nothingFound };
  return { value: null, found: foundFault(zone, "number", "value", span, "the document number is missing") };
}

export function readDate(zone: Zone, field: "birthDate" | "expiryDate", span: Span, date: MrzDate): Read<string> {
  const text = zone.text.slice(span[0], span[1]);
  if (!/^[0-9<]+$/.test(text)) {
    return { value: null, found: wrongCharacters(zone, field, span, /[A-Z]/, "YYMMDD") };
  }
  if (!date.valid) return { value: null, found: foundFault(zone, field, "value", span, `there is no day ${text}`) };
  if (!date.zeros) return { value: date.date, found: nothingFound };
  const message = `${text}: 00 is read as unknown, which Doc 9303 prints <<`;
  return { value: date.date, found: foundAdvice(zone, field, "zeros", span, message) };
}

export function readSex(zone: Zone, text: string, span: Span): Read<"M" | "F" | "X"> {
  const value = sexes[text];
  if (value === undefined) {
    return { value: null, found: foundFault(zone, "sex", "value", span, `sex is M, F or <, not ${text}`) };
  }
  if (text !== "X") return { value, found: nothingFound };
  return { value, found: foundAdvice(zone, "sex", "sex", span, "X is read as unspecified, which Doc 9303 prints <") };
}

/** Both names, and whether they fill their field to its end. */
export interface ReadNames {
  readonly primary: string;
  readonly secondary: string;
  readonly truncated: boolean;
}

/**
 * Surname, two fillers, given names; `apart` where the given names have a field of their own. A zone that begins with
 * fillers has no surname, as on documents of people who bear given names alone.
 */
export function readNames(zone: Zone, text: string, span: Span, apart: Span | undefined): Read<ReadNames> {
  const given = apart === undefined ? null : zone.text.slice(...apart);
  if (/^<*$/.test(text + (given ?? "")))
    return { value: null, found: foundFault(zone, "names", "value", span, "the name is missing") };
  const [first = "", ...rest] = trimmed(text).split("<<");
  const [primary, secondary] = given === null && text.startsWith("<") ? ["", text] : [first, given ?? rest.join("<")];
  const truncated = !text.endsWith("<") || (given !== null && !given.endsWith("<"));
  const value = { primary: spaced(primary), secondary: spaced(secondary), truncated };
  const wrong = /[0-9]/.test(text) ? span : /[0-9]/.test(given ?? "") ? apart : undefined;
  if (wrong !== undefined) return { value, found: wrongCharacters(zone, "names", wrong, /[0-9]/, "a name in letters") };
  if (value.primary !== "") return { value, found: nothingFound };
  return { value, found: foundAdvice(zone, "names", "no-surname", span, "there are given names alone") };
}

function spaced(name: string): string {
  return name.includes("<") ? name.replace(/<+/g, " ").trim() : name.trim();
}

function advised<Value>(read: Read<Value>, found: Findings): Read<Value> {
  return { value: read.value, found };
}
