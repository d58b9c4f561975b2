import { nameWords } from "../../../core/standards/names.ts";
import type { PersonStated, StatedName } from "../scoring/person.ts";

/**
 * What a score looks at of a person, as whole numbers: some 60 bytes, where the record takes a thousand and more. Words and
 * codes are numbers of texts that are kept once. A head, then dates of birth, nationalities, and each name's head and words.
 */
export interface Numbering {
  /** The number of a text, and the text of a number. */
  add(text: string): number;
  text(number: number): string;
}

const kinds: readonly StatedName["kind"][] = ["MAIN", "ALIAS", "MAIDEN", "WEAK_ALIAS"];
const sexes: readonly PersonStated["sex"][] = [null, "F", "M", "X"];

/** Bits of the cell of a word: what its source tells apart. Below them is the word's number. */
const ofSurname = 1 << 30;
const ofGivenNames = 1 << 29;
const numberBits = ofGivenNames - 1;

/** Cells before the first date: sex and how many dates, how many nationalities. */
const heads = 2;

const approximate = 1 << 30;
const isRange = 1 << 29;
const dateBits = isRange - 1;

export function encode(person: PersonStated, words: Numbering, codes: Numbering): number[] {
  const { birthDates, nationalities } = person;
  const cells = [sexes.indexOf(person.sex) | (birthDates.length << 2), nationalities.length];
  for (const { date, until, approximate: about } of birthDates) {
    cells.push(packed(date) | (about ? approximate : 0) | (until === null ? 0 : isRange));
    if (until !== null) cells.push(packed(until));
  }
  for (const nationality of nationalities) cells.push(codes.add(nationality));
  for (const { kind, full, surname, givenNames } of person.names) {
    const own = nameWords(full);
    const [family, given] = [surname, givenNames].map((some) => new Set(nameWords(some ?? "")));
    cells.push(kinds.indexOf(kind) | (own.length << 2));
    for (const word of own) {
      const part = family?.has(word) ? ofSurname : given?.has(word) ? ofGivenNames : 0;
      cells.push(words.add(word) | part);
    }
  }
  return cells;
}

export function decode(
  cells: Uint32Array,
  words: Pick<Numbering, "text">,
  codes: Pick<Numbering, "text">,
): PersonStated {
  const [head, codesStated] = [cells[0] as number, cells[1] as number];
  let at = heads;
  const birthDates = Array.from({ length: head >>> 2 }, () => {
    const cell = cells[at++] as number;
    const until = cell & isRange ? unpacked(cells[at++] as number) : null;
    return { date: unpacked(cell), until, approximate: (cell & approximate) !== 0 };
  });
  const nationalities = Array.from({ length: codesStated }, () => codes.text(cells[at++] as number));
  const names: StatedName[] = [];
  while (at < cells.length) {
    const nameHead = cells[at++] as number;
    const own = cells.subarray(at, at + (nameHead >>> 2));
    at += own.length;
    const said = (bits: number) =>
      [...own].filter((cell) => (cell & bits) === bits).map((cell) => words.text(cell & numberBits));
    const [surname, givenNames] = [ofSurname, ofGivenNames].map((bits) => said(bits).join(" ") || null);
    const kind = kinds[nameHead & 3] as StatedName["kind"];
    names.push({ kind, full: said(0).join(" "), surname: surname ?? null, givenNames: givenNames ?? null });
  }
  return { names, birthDates, nationalities, sex: sexes[head & 3] ?? null };
}

/** Visits the number of each word of each name; `next` before each name. */
export function eachWord(cells: Uint32Array, visit: (word: number) => void, next = () => {}): void {
  for (let at = firstName(cells); at < cells.length;) {
    const end = at + 1 + ((cells[at] as number) >>> 2);
    next();
    for (at += 1; at < end; at += 1) visit((cells[at] as number) & numberBits);
  }
}

/** The numbers of the words of each name. */
export function wordsOfNames(cells: Uint32Array): number[][] {
  const names: number[][] = [];
  eachWord(
    cells,
    (word) => names.at(-1)?.push(word),
    () => names.push([]),
  );
  return names;
}

/** Visits the number of each nationality's code. */
export function eachCode(cells: Uint32Array, visit: (code: number) => void): void {
  const end = firstName(cells);
  for (let at = end - (cells[1] as number); at < end; at += 1) visit(cells[at] as number);
}

/** Where the names begin: behind the dates of birth, of which a range takes two cells, and the nationalities. */
function firstName(cells: Uint32Array): number {
  let at = heads;
  for (let left = (cells[0] as number) >>> 2; left > 0; left -= 1) at += (cells[at] as number) & isRange ? 2 : 1;
  return at + (cells[1] as number);
}

/** A partial date: year, month and day as digits, with zeros for what is not said. */
function packed(date: string): number {
  return Number(date.replaceAll("-", "").padEnd(8, "0"));
}

function unpacked(cell: number): string {
  const digits = String(cell & dateBits).padStart(8, "0");
  const parts = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)];
  return parts.filter((part, at) => at === 0 || part !== "00").join("-");
}
