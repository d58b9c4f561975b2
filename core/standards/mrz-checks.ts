import { checkDigit } from "./check-digit.ts";
import type { MrzCheck, MrzFieldName, Span } from "./mrz-layout.ts";
import type { Damage } from "./mrz-damage.ts";
import { type Findings, foundAdvice, nothingFound, together, wrongDigit } from "./mrz-findings.ts";
import { textAt, type Zone } from "./mrz-zone.ts";

/** A document's number, where it goes on, and what proves it. */
export interface NumberPart {
  /** With the fillers at its end. */
  readonly value: string;
  readonly optionalData: string;
  readonly check: MrzCheck | null;
}

/** What the check digits of a zone prove, and which disagree. */
export interface Checked {
  readonly proven: readonly MrzFieldName[];
  readonly findings: Findings;
}

/**
 * A card's number of more than nine characters has `<` for its check digit and goes on in the optional data, up to the
 * first filler; the last character there is the check digit over the whole number.
 */
export function numberOf(zone: Zone): NumberPart {
  const value = textAt(zone, "number");
  const optionalData = textAt(zone, "optionalData");
  const check = zone.layout.checks.find(({ field }) => field === "number") ?? null;
  const start = zone.layout.spans.optionalData?.[0] ?? 0;
  if (!zone.layout.longNumbers || check === null || zone.text.charAt(check.at) !== "<")
    return { value, optionalData, check };
  const overflow = optionalData.indexOf("<") < 0 ? optionalData.length : optionalData.indexOf("<");
  if (overflow === 0) return { value, optionalData, check };
  const at = start + overflow - 1;
  return {
    value: value + zone.text.slice(start, at),
    optionalData: optionalData.slice(overflow + 1),
    check: { ...check, at, over: [...check.over, [start, at]] },
  };
}

/**
 * Each check of the zone, the one of its number as it was found. One over a character that no zone has is not made, one
 * over letters in a date proves nothing, and one that disagrees in a displaced line says nothing: these are faults already.
 */
export function checkAll(zone: Zone, number: NumberPart, damage: Damage): Checked {
  const proven: MrzFieldName[] = [];
  const told: Findings[] = [];
  for (const one of zone.layout.checks) {
    const check = one.field === "number" ? (number.check ?? one) : one;
    if (check.over.some(damage.isUnreadable) || damage.isUnreadable([check.at, check.at + 1])) continue;
    const text = coveredBy(zone, check.over);
    if (isDate(check) && /[A-Z]/.test(text)) continue;
    const found = outcomeOf(zone, check, text);
    if (found.faults.length === 0) proven.push(...check.proves);
    if (found !== nothingFound && !check.over.some(damage.isDisplaced)) told.push(found);
  }
  return { proven, findings: told.length === 0 ? nothingFound : withoutRepetition(together(told)) };
}

/** Where another digit disagrees, that one says where the misreading is, and the digit over all follows from it. */
function withoutRepetition({ faults, advice }: Findings): Findings {
  if (faults.length < 2) return { faults, advice };
  return { faults: faults.map((one) => (one.field === "composite" ? { ...one, suggestions: [] } : one)), advice };
}

function isDate({ field }: MrzCheck): boolean {
  return field === "birthDate" || field === "expiryDate";
}

function outcomeOf(zone: Zone, check: MrzCheck, text: string): Findings {
  const { field, over, at } = check;
  const found = zone.text.charAt(at);
  const expected = checkDigit(text);
  if (found === expected) return nothingFound;
  if (found === "<" && /^<*$/.test(text) && field !== "number") return fillerAsDigit(zone, check);
  if (field === "number" && isBelgian(zone, check, found)) {
    const message = "its check digit counts the filler within the number, as older Belgian cards do";
    return foundAdvice(zone, field, "filler", over[0] ?? [at, at], message);
  }
  return { faults: [wrongDigit(zone, check, expected)], advice: [] };
}

/** Passports may leave the digit of empty optional data `<` or 0. On other empty fields it is common, and no rule. */
function fillerAsDigit(zone: Zone, { field, at }: MrzCheck): Findings {
  if (field === "optionalData") return nothingFound;
  return foundAdvice(zone, field, "filler", [at, at + 1], `the check digit of the empty ${field} is < where 0 belongs`);
}

/** Belgium alone: where everybody's numbers were tried both ways, one wrong digit in ten would pass. */
function isBelgian(zone: Zone, { over }: MrzCheck, found: string): boolean {
  return over.length === 2 && textAt(zone, "issuer") === "BEL" && checkDigit(coveredBy(zone, over, "<")) === found;
}

function coveredBy({ text }: Zone, over: readonly Span[], between = ""): string {
  const [first] = over;
  if (over.length === 1 && first !== undefined) return text.slice(first[0], first[1]);
  return over.map(([from, to]) => text.slice(from, to)).join(between);
}
