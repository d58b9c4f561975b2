import { normalForm } from "../../core/standards/normal-form.ts";
import { numberOf } from "../../core/standards/mrz-checks.ts";
import { textAt, zoneOf } from "../../core/standards/mrz-zone.ts";

/**
 * Root fields that are told what a traveller shows, and the batch. What they are asked is to be no travel history: it is
 * marked under keys that are destroyed, and their entries in the audit have a time of their own where nothing was met.
 */
const checkFields: ReadonlySet<string> = new Set([
  "checkDocument",
  "checkVehicle",
  "checkPerson",
  "checkTraveller",
  "screenDocuments",
  "readMrz",
  "readVin",
  "screen",
]);

export function isCheck(field: string): boolean {
  return checkFields.has(field);
}

/** The form in which two spellings of one number, plate or name leave one mark: letters and digits alone, in capitals. */
export function markedForm(text: string): string {
  // Most stand so already, and nearly all are ASCII; a batch has a hundred thousand of them a second.
  if (/^[A-Z0-9]*$/.test(text)) return text;
  if (/^[\0-\x7e]*$/.test(text)) return text.toUpperCase().replace(/[^A-Z0-9]+/g, "");
  return normalForm(text, "NFKD")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toUpperCase();
}

/**
 * What may be asked for later, of everything that a check was told: each text and number in whatever list or object, and
 * of a machine-readable zone also the document's number and the names in it.
 */
export function valuesAsked(told: unknown, into: string[] = []): string[] {
  if (typeof told === "string" || typeof told === "number") {
    const text = String(told);
    takeForm(text, into);
    for (const part of partsOfZone(text)) takeForm(part, into);
  } else if (Array.isArray(told)) for (const one of told) valuesAsked(one, into);
  else if (typeof told === "object" && told) for (const one of Object.values(told)) valuesAsked(one, into);
  return into;
}

function takeForm(text: string, into: string[]): void {
  const form = markedForm(text);
  if (form !== "") into.push(form);
}

/** The shortest text that is a zone, a line of a driving licence, and the longest, with room for line ends and spaces. */
const [shortestZone, longestZone] = [30, 500];

const none: readonly string[] = [];

/** By their places alone: a zone with faults was asked for as well. None where the text has not the form of a zone. */
function partsOfZone(text: string): readonly string[] {
  const zone = text.length >= shortestZone && text.length <= longestZone ? zoneOf(text) : "";
  if (typeof zone === "string") return none;
  return [numberOf(zone).value, ...textAt(zone, "names").split("<<", 2), textAt(zone, "givenNames")];
}
