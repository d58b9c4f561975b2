import type { PartialDate } from "../../../core/standards/partial-dates.ts";
import type { PersonStated } from "../scoring/person.ts";
import { type Part, readPart } from "../scoring/part.ts";
import type { PreparedPerson } from "../scoring/prepare.ts";
import { decode, eachCode, eachDate, encode, hintOf, packed, readWords, restOf } from "./encoded.ts";
import { longer } from "./growing.ts";
import { KeyTable } from "./key-table.ts";
import { NumberLists } from "./number-lists.ts";
import { type NextPiece, numbersOf, type Piece } from "./pieces.ts";
import { Texts } from "./texts.ts";
import { isInitialSign, keptKeys, signOf } from "./word-keys.ts";

/** Words that are kept as they were read, some 400 bytes each; another of the same place takes it. */
const keptParts = 1 << 16;

/** A record's number; above it, among the bearers of a word, its hint. */
export const hintAt = 24;
export const numberBits = 2 ** hintAt - 1;

/**
 * The names of many records in memory, with what else a score looks at: who may be meant is known before any record is
 * read. It holds what it is given, whoever may see that, and so is asked by nobody but a service that then reads each
 * record through a reader.
 */
export class NameIndex {
  readonly #ids = new Texts();
  readonly #words = new Texts();
  readonly #codes = new Texts();
  readonly #codeUses = new Map<number, number>();
  /** Of each record, what is kept of it; of each word, the records that have it, with their hints; of each key, the words. */
  readonly #people = new NumberLists();
  readonly #bearers = new NumberLists();
  readonly #keys = new KeyTable();
  /** Of each plain date of birth, the records that state it; of each record, `restOf` it. */
  readonly #born = new KeyTable();
  #rests = new Uint32Array(1 << 10);
  /** Of each word, `signOf` it. */
  #signs = new Uint32Array(1 << 10);
  readonly #parts: ({ readonly word: number; readonly part: Part } | undefined)[] = [];

  /** How many records it holds. */
  get size(): number {
    return this.#ids.size;
  }

  put(id: string, person: PersonStated): void {
    this.remove(id);
    const number = this.#ids.add(id);
    if (number > numberBits) throw new RangeError(`the index of names holds at most ${numberBits} records`);
    const cells = encode(person, this.#words, this.#codes);
    this.#people.set(number, cells);
    const kept = Uint32Array.from(cells);
    if (number >= this.#rests.length) this.#rests = longer(this.#rests, number);
    this.#rests[number] = restOf(kept);
    const bearer = this.#bearer(number);
    for (const word of wordsOf(kept)) {
      if (this.#bearers.count(word) === 0) this.#file(word);
      this.#bearers.push(word, bearer);
    }
    eachDate(kept, (date) => this.#born.add(date, number));
    eachCode(kept, (code) => this.#codeUses.set(code, (this.#codeUses.get(code) ?? 0) + 1));
  }

  /** All of it, to be written down: good until it next changes. */
  *pieces(): Generator<Piece> {
    yield Uint32Array.from([...this.#codeUses].flat());
    yield this.#rests;
    yield this.#signs;
    for (const part of this.#stored()) yield* part.pieces();
  }

  /** The index that `pieces` wrote down, under the same `piecesForm`. */
  static async read(next: NextPiece): Promise<NameIndex> {
    const index = new NameIndex();
    const uses = await numbersOf(next);
    for (let at = 0; at < uses.length; at += 2) index.#codeUses.set(uses[at] as number, uses[at + 1] as number);
    index.#rests = await numbersOf(next);
    index.#signs = await numbersOf(next);
    for (const part of index.#stored()) await part.read(next);
    return index;
  }

  /** Nothing of the record stays, nor a word or code that it alone had. */
  remove(id: string): void {
    const number = this.#ids.numberOf(id);
    if (number === 0) return;
    const cells = this.#people.of(number).slice();
    const bearer = this.#bearer(number);
    for (const word of wordsOf(cells)) {
      this.#bearers.remove(word, bearer);
      if (this.#bearers.count(word) > 0) continue;
      for (const key of this.#keysOf(word)) this.#keys.remove(key, word);
      this.#words.remove(word);
      this.#parts[word % keptParts] = undefined;
    }
    eachDate(cells, (date) => this.#born.remove(date, number));
    this.#rests[number] = 0;
    eachCode(cells, (code) => {
      const uses = (this.#codeUses.get(code) ?? 0) - 1;
      this.#codeUses.set(code, uses);
      if (uses === 0) this.#codes.remove(code);
    });
    this.#people.set(number, []);
    this.#ids.remove(number);
  }

  /** The word as it is compared. */
  part(word: number): Part {
    const place = word % keptParts;
    const kept = this.#parts[place];
    if (kept?.word === word) return kept.part;
    const part = readPart(this.#words.text(word));
    this.#parts[place] = { word, part };
    return part;
  }

  /** The number of a word as it is written; 0 where nobody has it. */
  wordOf(text: string): number {
    return this.#words.numberOf(text);
  }

  sign(word: number): number {
    return this.#signs[word] as number;
  }

  isInitial(word: number): boolean {
    return isInitialSign(this.sign(word));
  }

  eachWordUnder(key: number, visit: (word: number) => void): void {
    this.#keys.each(key, visit);
  }

  /** The records that have the word, each with its hint above its number; good until the index next changes. */
  bearers(word: number): Uint32Array {
    return this.#bearers.of(word);
  }

  bearerCount(word: number): number {
    return this.#bearers.count(word);
  }

  /** What is kept of a record; empty where it has gone. Good until the index next changes. */
  cells(person: number): Uint32Array {
    return this.#people.of(person);
  }

  /** What is kept of a record beside its names: `readRest` reads it. */
  rest(person: number): number {
    return this.#rests[person] as number;
  }

  /** The records that state this date of birth, and few others. */
  bornOn(date: PartialDate): number[] {
    const persons: number[] = [];
    this.#born.each(packed(date), (person) => persons.push(person));
    return persons;
  }

  id(person: number): string {
    return this.#ids.text(person);
  }

  /** What is kept of a record, ready to be scored. */
  person(person: number): PreparedPerson {
    return decode(this.cells(person), (word) => this.part(word), this.#codes);
  }

  #stored() {
    return [this.#ids, this.#words, this.#codes, this.#people, this.#bearers, this.#keys, this.#born];
  }

  #bearer(person: number): number {
    return ((hintOf(this.rest(person)) << hintAt) | person) >>> 0;
  }

  #file(word: number): void {
    for (const key of this.#keysOf(word)) this.#keys.add(key, word);
    if (word >= this.#signs.length) this.#signs = longer(this.#signs, word);
    this.#signs[word] = signOf(this.part(word));
  }

  #keysOf(word: number): Set<number> {
    return keptKeys(readPart(this.#words.text(word)));
  }
}

function wordsOf(cells: Uint32Array): Set<number> {
  const words: number[] = [];
  readWords(cells, words);
  const different = new Set(words);
  different.delete(0);
  return different;
}
