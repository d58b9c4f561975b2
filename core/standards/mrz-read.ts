import { checkDigit, confusedWith, type OcrSuggestion, ocrSuggestions } from "./check-digit.ts";
import type { MrzFault, MrzFieldName, MrzReading, MrzResult } from "./mrz.ts";
import { type MrzDate, readBirthDate, readExpiryDate } from "./mrz-dates.ts";
import { formatOf, layouts, type MrzFormat, type MrzLayout, type Span } from "./mrz-layout.ts";

/** The longest zone has 90 characters; this leaves room for line ends and stray spaces. */
const longestInput = 500;
const sexes: Readonly<Record<string, "M" | "F" | "X">> = { M: "M", F: "F", "<": "X" };

/**
 * Reads a machine-readable zone: its lines, or one text with or without line ends. Spaces and case do not matter. Never
 * throws and never corrects: a zone with any fault is malformed, and the result names every field and check digit that
 * is. `today` (ISO date) settles the century of two-digit years.
 */
export function readMrz(input: string | readonly string[], today: string): MrzResult {
  const text = typeof input === "string" ? input : input.join("\n");
  if (text.length > longestInput) return unknownForm(`${text.length} characters are no machine-readable zone`);
  const zone = text.replace(/\s/g, "").toUpperCase();
  const format = formatOf(zone);
  if (format === null) {
    return unknownForm(`${zone.length} characters: a zone has 3 lines of 30, 2 of 36 or 2 of 44`);
  }
  const strange = /[^A-Z0-9<]/.exec(zone);
  if (strange !== null) {
    const { lines, width } = layouts[format];
    const place = `line ${Math.floor(strange.index / width) + 1} of ${lines}, position ${(strange.index % width) + 1}`;
    return { ok: false, format, faults: [fault("zone", "characters", `a zone has only A–Z, 0–9 and <: see ${place}`)] };
  }
  return readFields(zone, format, today);
}

function unknownForm(message: string): MrzResult {
  return { ok: false, format: null, faults: [fault("zone", "shape", message)] };
}

function readFields(zone: string, format: MrzFormat, today: string): MrzResult {
  const layout = layouts[format];
  const at = (span: Span | null): string => (span === null ? "" : zone.slice(...span));
  const number = readNumber(zone, layout);
  const birth = readBirthDate(at(layout.birthDate), today);
  const expiry = readExpiryDate(at(layout.expiryDate), today);
  const sex = sexes[zone.charAt(layout.sex)];
  const names = readNames(at(layout.names));
  const faults = [
    ...codeFaults("documentCode", at(layout.documentCode), "a letter, then a letter or <"),
    ...codeFaults("issuer", at(layout.issuer), "a code of one to three letters"),
    ...codeFaults("nationality", at(layout.nationality), "a code of one to three letters"),
    ...nameFaults(at(layout.names)),
    ...(trimmed(number.value) === "" ? [fault("number", "value", "the document number is missing")] : []),
    ...checkFaults("number", number.value, number.check),
    ...dateFaults("birthDate", at(layout.birthDate), zone.charAt(layout.birthCheck), birth),
    ...(sex === undefined ? [fault("sex", "value", `sex is M, F or <, not ${zone.charAt(layout.sex)}`)] : []),
    ...dateFaults("expiryDate", at(layout.expiryDate), zone.charAt(layout.expiryCheck), expiry),
    ...optionalFaults(zone, layout),
    ...compositeFaults(zone, layout),
  ];
  if (faults.length > 0 || sex === undefined) return { ok: false, format, faults };
  const mrz: MrzReading = {
    format,
    documentCode: trimmed(at(layout.documentCode)),
    issuer: trimmed(at(layout.issuer)),
    number: trimmed(number.value),
    nationality: trimmed(at(layout.nationality)),
    birthDate: birth.date,
    sex,
    expiryDate: expiry.date,
    optionalData: trimmed(number.optionalData),
    optionalData2: trimmed(at(layout.optionalData2)),
    ...names,
  };
  return { ok: true, mrz };
}

/**
 * A card's number of more than nine characters has `<` for its check digit and goes on in the optional data, up to the
 * first filler; the last character there is the check digit over the whole number.
 */
function readNumber(zone: string, layout: MrzLayout): { value: string; check: string; optionalData: string } {
  const value = zone.slice(...layout.number);
  const check = zone.charAt(layout.numberCheck);
  const optionalData = zone.slice(...layout.optionalData);
  const overflow = /^[^<]+/.exec(optionalData)?.[0];
  if (!layout.longNumbers || check !== "<" || overflow === undefined) return { value, check, optionalData };
  return {
    value: value + overflow.slice(0, -1),
    check: overflow.slice(-1),
    optionalData: optionalData.slice(overflow.length + 1),
  };
}

function readNames(field: string): Pick<MrzReading, "primaryName" | "secondaryName" | "nameTruncated"> {
  const [primary = "", ...rest] = trimmed(field).split("<<");
  return { primaryName: spaced(primary), secondaryName: spaced(rest.join("<")), nameTruncated: !field.endsWith("<") };
}

function spaced(name: string): string {
  return name.replace(/<+/g, " ").trim();
}

function codeFaults(field: MrzFieldName, text: string, allowed: string): MrzFault[] {
  if (/^[A-Z]+<*$/.test(text)) return [];
  return [fault(field, "characters", `${text} where ${allowed} belongs`, letterSuggestions(text))];
}

function nameFaults(field: string): MrzFault[] {
  if (!/^[A-Z<]+$/.test(field))
    return [fault("names", "characters", "a name has only letters", letterSuggestions(field))];
  return /^[A-Z]/.test(field) ? [] : [fault("names", "value", "the name is missing")];
}

function dateFaults(field: MrzFieldName, text: string, check: string, read: MrzDate): MrzFault[] {
  if (!/^[0-9<]+$/.test(text)) {
    return [fault(field, "characters", `${text} where YYMMDD belongs`, suggestions(text, /[A-Z]/))];
  }
  const wrongDay = read.valid ? [] : [fault(field, "value", `there is no day ${text}`)];
  return [...checkFaults(field, text, check), ...wrongDay];
}

/** Passports may leave the digit of empty optional data `<` or 0. */
function optionalFaults(zone: string, layout: MrzLayout): MrzFault[] {
  if (layout.optionalCheck === null) return [];
  const text = zone.slice(...layout.optionalData);
  const check = zone.charAt(layout.optionalCheck);
  return trimmed(text) === "" && check === "<" ? [] : checkFaults("optionalData", text, check);
}

function compositeFaults(zone: string, { composite }: MrzLayout): MrzFault[] {
  if (composite === null) return [];
  const text = composite.over.map((span) => zone.slice(...span)).join("");
  // The fields' own digits say where a misreading is; over all of them a suggestion would only repeat it.
  return checkFaults("composite", text, zone.charAt(composite.check)).map((one) => ({ ...one, suggestions: [] }));
}

function checkFaults(field: MrzFieldName, text: string, found: string): MrzFault[] {
  const expected = checkDigit(text);
  if (found === expected) return [];
  const message = `check digit of ${field}: ${expected} expected, ${found} read`;
  const ownDigit = confusedWith(found) === expected ? [{ position: text.length, read: found, instead: expected }] : [];
  return [{ ...fault(field, "check-digit", message, [...ocrSuggestions(text, found), ...ownDigit]), expected, found }];
}

function letterSuggestions(text: string): OcrSuggestion[] {
  return suggestions(text, /[0-9]/);
}

function suggestions(text: string, wrong: RegExp): OcrSuggestion[] {
  return Array.from(text, (read, position) => ({
    position,
    read,
    instead: wrong.test(read) ? confusedWith(read) : null,
  })).filter((one): one is OcrSuggestion => one.instead !== null);
}

function fault(
  field: MrzFieldName,
  kind: MrzFault["kind"],
  message: string,
  advice: readonly OcrSuggestion[] = [],
): MrzFault {
  return { field, kind, message, suggestions: advice };
}

function trimmed(text: string): string {
  return text.replace(/<+$/, "");
}
