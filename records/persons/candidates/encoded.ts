import type { PartialDate } from "../../../core/standards/partial-dates.ts";
import { readBirth } from "../scoring/birth-date.ts";
import { type Name, type Role, weights } from "../scoring/name.ts";
import type { Part } from "../scoring/part.ts";
import type { PersonStated, StatedName } from "../scoring/person.ts";
import { type PreparedPerson, preparePerson } from "../scoring/prepare.ts";

/** Texts that are kept once, under numbers. */
export interface Numbering {
  add(text: string): number;
  text(number: number): string;
}

const kinds: readonly StatedName["kind"][] = ["MAIN", "ALIAS", "MAIDEN", "WEAK_ALIAS"];
const sexes: readonly PersonStated["sex"][] = [null, "F", "M", "X"];
const roles = Object.keys(weights) as Role[];

/** A word's cell: its role above the number. */
const roleAt = 28;
const numberBits = 2 ** roleAt - 1;
/** A name's cell: its kind, its generation and one more (0 where it has none), how many words it has. */
const generationAt = 2;
const generationBits = 0xff;
const wordsAt = 10;

const approximate = 1 << 30;
const isRange = 1 << 29;
const dateBits = isRange - 1;

/** In what `restOf` answers: the date as `packed` writes it, whether more is said of the birth than that one, the sex. */
export const restDate = 2 ** 27 - 1;
export const restVague = 1 << 27;
const restSexAt = 28;

/** Cells before the first date: sex and how many dates, how many nationalities. */
const heads = 2;

/**
 * What a score looks at of a person, as whole numbers: some 60 bytes, where the record takes a thousand and more. A head,
 * then dates of birth, nationalities, and each name with the roles of its words, as it was read for the score.
 */
export function encode(stated: PersonStated, words: Numbering, codes: Numbering): number[] {
  const { names, nationalities } = preparePerson(stated);
  const cells = [sexes.indexOf(stated.sex) | (stated.birthDates.length << 2), nationalities.length];
  for (const { date, until, approximate: about } of stated.birthDates) {
    cells.push(packed(date) | (about ? approximate : 0) | (until === null ? 0 : isRange));
    if (until !== null) cells.push(packed(until));
  }
  for (const nationality of nationalities) cells.push(codes.add(nationality));
  for (const [at, { parts, generation }] of names.entries()) {
    const kind = kinds.indexOf(stated.names[at]?.kind ?? "MAIN");
    const which = generation === null ? 0 : (generation + 1) & generationBits;
    cells.push(kind | (which << generationAt) | (parts.length << wordsAt));
    for (const { part, role } of parts) cells.push(words.add(part.word) | (roles.indexOf(role) << roleAt));
  }
  return cells;
}

/** What `encode` was given, ready to be scored. The names' own texts are not kept: their words are, by `partAt`. */
export function decode(
  cells: Uint32Array,
  partAt: (word: number) => Part,
  codes: Pick<Numbering, "text">,
): PreparedPerson {
  const [head, codesStated] = [cells[0] as number, cells[1] as number];
  let at = heads;
  const birthDates = Array.from({ length: head >>> 2 }, () => {
    const cell = cells[at++] as number;
    const until = cell & isRange ? unpacked(cells[at++] as number) : null;
    return { date: unpacked(cell), until, approximate: (cell & approximate) !== 0 };
  });
  const nationalities = Array.from({ length: codesStated }, () => codes.text(cells[at++] as number));
  const [names, stated]: [Name[], StatedName[]] = [[], []];
  while (at < cells.length) {
    const name = cells[at++] as number;
    const end = at + (name >>> wordsAt);
    const parts: Name["parts"][number][] = [];
    for (; at < end; at += 1) {
      const role = roles[(cells[at] as number) >>> roleAt] as Role;
      parts.push({ part: partAt((cells[at] as number) & numberBits), role, weight: weights[role] });
    }
    const which = (name >>> generationAt) & generationBits;
    names.push({ text: "", parts, generation: which === 0 ? null : which - 1 });
    stated.push({ kind: kinds[name & 3] as StatedName["kind"], full: "", surname: null, givenNames: null });
  }
  const births = birthDates.flatMap((one) => readBirth(one) ?? []);
  const sex = sexes[head & 3] ?? null;
  return { names, births, nationalities, stated: { names: stated, birthDates, nationalities, sex } };
}

/** Puts the numbers of all words of all names into `words`, and a 0 behind each name. */
export function readWords(cells: Uint32Array, words: number[]): void {
  words.length = 0;
  for (let at = firstName(cells); at < cells.length;) {
    const end = at + 1 + ((cells[at] as number) >>> wordsAt);
    for (at += 1; at < end; at += 1) words.push((cells[at] as number) & numberBits);
    words.push(0);
  }
}

/** Visits the number of each nationality's code. */
export function eachCode(cells: Uint32Array, visit: (code: number) => void): void {
  const end = firstName(cells);
  for (let at = end - (cells[1] as number); at < end; at += 1) visit(cells[at] as number);
}

/** What is kept of a person beside the names, in one number: sex, and the date of birth where one plain date is stated. */
export function restOf(cells: Uint32Array): number {
  const head = cells[0] as number;
  const [sex, dates] = [(head & 3) << restSexAt, head >>> 2];
  if (dates === 0) return sex;
  const date = cells[heads] as number;
  return sex | (dates > 1 || date > dateBits ? restVague : date);
}

/** Stands for a year of which no more is known. */
const firstOfJanuary = 101;

/** Whether it is one date that is known to the day: all else may agree with many days. */
export function isWholeDate(rest: number): boolean {
  const date = rest & restDate;
  return (rest & restVague) === 0 && date % 100 > 0 && date % 10_000 !== firstOfJanuary;
}

/** Years share a hint with those of another lifetime; the first and the last are of whoever states no whole date. */
const hintedYears = 62;
const yearsAt = 1;
const noWholeDate = yearsAt + hintedYears;
const hintsOfSex = noWholeDate + 1;
/** So many hints there are. */
export const hints = sexes.length * hintsOfSex;

/**
 * What `restOf` answers, in eight bits that stand beside the record's number in each list of bearers: the sex, and of a
 * whole date the year. Most records are passed over by it, without a look at another place of the memory.
 */
export function hintOf(rest: number): number {
  return (rest >>> restSexAt) * hintsOfSex + datePart(rest);
}

function datePart(rest: number): number {
  if (isUndated(rest)) return 0;
  return isWholeDate(rest) ? yearsAt + (Math.floor((rest & restDate) / 10_000) % hintedYears) : noWholeDate;
}

/** Whether nothing at all is said of the birth. */
export function isUndated(rest: number): boolean {
  return (rest & (restDate | restVague)) === 0;
}

/** What all records of a hint state: the sex; and of the birth nothing, a year (as a hint has it), or anything else. */
export function readHint(hint: number): { sex: PersonStated["sex"]; born: "nothing" | "something" | number } {
  const date = hint % hintsOfSex;
  const born = date === 0 ? "nothing" : date === noWholeDate ? "something" : date;
  return { sex: sexes[Math.floor(hint / hintsOfSex)] ?? null, born };
}

/** What `restOf` put into one number. `vague`: several dates are stated, a range, or about a year. */
export function readRest(rest: number): { sex: PersonStated["sex"]; date: PartialDate | null; vague: boolean } {
  const [cell, vague] = [rest & restDate, (rest & restVague) !== 0];
  return { sex: sexes[rest >>> restSexAt] ?? null, date: cell === 0 ? null : unpacked(cell), vague };
}

/** Visits each plain date of birth, as a number. */
export function eachDate(cells: Uint32Array, visit: (date: number) => void): void {
  let at = heads;
  for (let left = (cells[0] as number) >>> 2; left > 0; left -= 1) {
    const cell = cells[at] as number;
    if (cell <= dateBits) visit(cell);
    at += cell & isRange ? 2 : 1;
  }
}

/** Where the names begin: behind the dates of birth, of which a range takes two cells, and the nationalities. */
function firstName(cells: Uint32Array): number {
  let at = heads;
  for (let left = (cells[0] as number) >>> 2; left > 0; left -= 1) at += (cells[at] as number) & isRange ? 2 : 1;
  return at + (cells[1] as number);
}

/** A partial date: year, month and day as digits, with zeros for what is not said. */
export function packed(date: PartialDate): number {
  return Number(date.replaceAll("-", "").padEnd(8, "0"));
}

function unpacked(cell: number): string {
  const digits = String(cell & dateBits).padStart(8, "0");
  const parts = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)];
  return parts.filter((part, at) => at === 0 || part !== "00").join("-");
}
