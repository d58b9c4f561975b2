import { readMrz } from "../../core/standards/mrz-read.ts";
import { nameWords, normaliseName, textWords } from "../../core/standards/names.ts";
import { formatSpecimenNumber, parseSpecimenNumber } from "../../core/standards/specimen-numbers.ts";
import { isoShape } from "../../core/standards/vin.ts";
import { recordIdForm } from "../../core/record-id.ts";
import { numberKey } from "../fillers.ts";
import { kindOf } from "../kinds.ts";
import { specimenKey } from "../specimens/matching.ts";
import { type NumberPart, readPart } from "./number-part.ts";

/** What a text may be taken for. Values of the SDL's `SearchTerm`. */
export const terms = [
  "RECORD_ID",
  "MACHINE_READABLE_ZONE",
  "VIN",
  "NOTICE_NUMBER",
  "SPECIMEN_NUMBER",
  "DOCUMENT_NUMBER",
  "PLATE",
  "PART_OF_NUMBER",
  "WORDS",
] as const;

/** What the text was taken for, and how that is written in the hub. */
export interface TakenFor {
  readonly what: (typeof terms)[number];
  readonly normalForm: string;
}

/** What is looked for. */
export interface Question {
  readonly takenFor: readonly TakenFor[];
  readonly id: string | null;
  /** Whole numbers in their normal form. */
  readonly numbers: readonly string[];
  readonly part: NumberPart | null;
  /** Words in lower case, each as it was written. */
  readonly words: readonly string[];
}

const nothing: Question = { takenFor: [], id: null, numbers: [], part: null, words: [] };

/** **Our rule**: a zone has 90 characters; no name, number or address that is looked for has more than this. */
const longestText = 300;
const mostWords = 12;

/** What a text asks for, or in words why it cannot be looked for. `today` settles the century of a zone's dates. */
export function readQuestion(text: string, today: string): Question | string {
  if (text.length > longestText) return `has more than ${longestText} characters`;
  const id = text.trim().toUpperCase();
  if (recordIdForm.test(id) && kindOf(id) !== null)
    return { ...nothing, id, takenFor: [{ what: "RECORD_ID", normalForm: id }] };
  const asked = readZone(text, today) ?? (/[?*]/.test(text) ? askPart(text) : askPlain(text));
  if (typeof asked === "string") return asked;
  if (asked.words.length > mostWords) return `has more than ${mostWords} words`;
  return asked.takenFor.length > 0 ? asked : "names nothing to look for";
}

/** Of a zone the number, unless its check digit denies it, and the names. Null where the text is none. */
function readZone(text: string, today: string): Question | null {
  if (!text.includes("<")) return null;
  const { ok, mrz } = readMrz(text, today);
  if (mrz === null) return null;
  const number = ok || mrz.proven.includes("number") ? numberKey(mrz.number) : null;
  const words = nameWords(`${mrz.primaryName ?? ""} ${mrz.secondaryName ?? ""}`);
  const zone = text.replaceAll(/\s+/g, "").toUpperCase();
  return {
    ...nothing,
    numbers: number === null ? [] : [number],
    words,
    takenFor: [
      { what: "MACHINE_READABLE_ZONE", normalForm: zone },
      ...(number === null ? [] : [{ what: "DOCUMENT_NUMBER" as const, normalForm: number }]),
      ...wordsTaken(words),
    ],
  };
}

function askPart(text: string): Question | string {
  const part = readPart(text);
  if (typeof part === "string") return part;
  return { ...nothing, part, takenFor: [{ what: "PART_OF_NUMBER", normalForm: part.normalForm }] };
}

function askPlain(text: string): Question {
  const words = nameWords(text);
  const number = numberIn(text);
  const found = number === null ? null : readPart(number);
  const part = typeof found === "string" ? null : found;
  const specimen = specimenKey(text);
  const specimenNumber = specimen && numberKey(specimen);
  return {
    ...nothing,
    numbers: [...new Set([number, specimenNumber].filter((one) => one !== null))],
    part,
    words,
    takenFor: [
      ...(number === null ? [] : numbersTaken(text, number)),
      ...(part ? [{ what: "PART_OF_NUMBER" as const, normalForm: part.normalForm }] : []),
      ...wordsTaken(words),
    ],
  };
}

/** **Our rule**: groups of letters in a number are of so many; what has longer ones beside others is a name or a text. */
const lettersTogether = 3;

/** The text as a number, where it may be one: in one piece, or in groups of which none is a word. */
function numberIn(text: string): string | null {
  const groups = text.trim().split(/\s+/);
  const isWord = (group: string) => new RegExp(`^\\p{L}{${lettersTogether + 1},}$`, "u").test(group);
  if (groups.length > 1 && (groups.some(isWord) || !/\p{N}/u.test(text))) return null;
  return numberKey(text);
}

function numbersTaken(text: string, number: string): TakenFor[] {
  const specimen = parseSpecimenNumber(text);
  if (specimen) return [{ what: "SPECIMEN_NUMBER", normalForm: formatSpecimenNumber(specimen) }];
  if (!/\p{N}/u.test(number)) return [];
  if (isoShape.test(number)) return [{ what: "VIN", normalForm: number }];
  // As notices print theirs: `A-1234/5-2026`, `2026/1234`.
  if (/^\s*(?:[A-Z]-?)?\d+\/\d+(?:-\d+)?\s*$/i.test(text)) return [{ what: "NOTICE_NUMBER", normalForm: number }];
  const taken: TakenFor[] = [];
  if (number.length >= 5 && number.length <= 20) taken.push({ what: "DOCUMENT_NUMBER", normalForm: number });
  if (number.length <= 10) taken.push({ what: "PLATE", normalForm: number });
  return taken;
}

function wordsTaken(words: readonly string[]): TakenFor[] {
  const written = normaliseName(words.join(" "));
  return textWords(written).length > 0 ? [{ what: "WORDS", normalForm: written }] : [];
}
