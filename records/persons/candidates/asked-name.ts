import type { Name } from "../scoring/name.ts";
import { type Part, readPart } from "../scoring/part.ts";
import type { PreparedAsked } from "../scoring/prepare.ts";
import type { BesideName } from "./beside-name.ts";
import { NameBounds } from "./name-bounds.ts";
import type { NameIndex } from "./name-index.ts";
import { askedKeys, beginningsOf, initialKey, isInitial, mayBeAlike, narrowKeys, signOf } from "./word-keys.ts";

/** Less alike, two parts do not bring a name to any threshold. */
const leastAlike = 0.4;
/** Scores from here on are reached by what is written nearly alike. */
const leastNarrow = 0.65;
/** **Our rule**: so many parts may stand in one piece elsewhere, and a piece has so many letters. */
const maxPieces = 3;
/** Bearers of a part that are looked at in any case: some 0.05 ms. */
const fewBearers = 100;
const fewToLookAt = 16;
const shortestPiece = 2;
const article = /^(?:al|el|ul|ar|er|ur|as|es|us|an|ad|ud|ed)(?=.{3})/;

/** Of a word, a bit for each part that it is; higher up one for each that it may be by its keys, and one once all are compared. */
const mayBeAt = 12;
const partBits = 2 ** mayBeAt - 1;
const compared = 1 << (2 * mayBeAt);

/** One of the names asked for: which words of the index each of its parts may be. A word is compared once it decides. */
export class AskedName {
  readonly #index: NameIndex;
  readonly #compareParts: PreparedAsked["compare"];
  readonly #parts: readonly Part[];
  readonly #signs: readonly number[];
  readonly #near = new Map<number, number>();
  /** Bits of parts that are one letter alone, by the letter; and of all others, by the letter they begin with. */
  readonly #initials = new Map<string, number>();
  readonly #beginnings = new Map<string, number>();
  readonly #bounds: NameBounds;
  readonly #beside: BesideName;

  constructor(index: NameIndex, asked: PreparedAsked, name: Name, beside: BesideName) {
    this.#index = index;
    this.#beside = beside;
    this.#parts = name.parts.map(({ part }) => part);
    this.#signs = this.#parts.map(signOf);
    this.#compareParts = asked.compare;
    this.#bounds = new NameBounds(asked, name);
  }

  /** Looks up the words that each part may be, before all else: pauses where its caller may end the turn. */
  *lookUp(): Generator<void> {
    for (const [bit, part] of this.#parts.entries()) yield* this.#note(part, bit);
  }

  /**
   * Notes the records of which one at least is to be looked at: bearers of the rarest words that the name cannot do
   * without, as far as what else they state lets a name reach the threshold.
   */
  *bearers(persons: number[]): Generator<void> {
    const needed = this.#needed();
    for (const [word, bits] of this.#near) {
      if (((bits | (bits >>> mayBeAt)) & needed) === 0) continue;
      // To compare a word costs as much as to look at some of its bearers.
      if (this.#index.bearerCount(word) > fewToLookAt && (this.#settled(word, bits) & needed) === 0) continue;
      const before = persons.length;
      this.#beside.reachable(this.#index.bearers(word), persons);
      if (persons.length === before) continue;
      if ((this.#settled(word, this.#near.get(word) ?? 0) & needed) === 0) persons.length = before;
      yield;
    }
  }

  /** Whether one of the names that `words` holds, each part that may be met taken for met, is as much alike. */
  mayMeet(words: readonly number[], least: number): boolean {
    for (let [from, at] = [0, 0]; at < words.length; at += 1) {
      if (words[at] !== 0) continue;
      if (this.#reaches(words, from, at, least)) return true;
      from = at + 1;
    }
    return false;
  }

  /** Compares the words of one name as long as those that are left may bring it there. */
  #reaches(words: readonly number[], from: number, to: number, least: number): boolean {
    let met = 0;
    for (let next = from; next <= to; next += 1) {
      let may = met;
      for (let at = next; at < to; at += 1) may |= this.#mayBe(words[at] as number);
      if (this.#bounds.of(may) < least) return false;
      if (next < to) met |= this.#bitsOf(words[next] as number);
    }
    return true;
  }

  *#note(part: Part, bit: number): Generator<void> {
    const letters = isInitial(part) ? this.#initials : this.#beginnings;
    const beginnings = beginningsOf(part);
    for (const letter of beginnings) letters.set(letter, (letters.get(letter) ?? 0) | (1 << bit));
    const mayBe = 1 << (bit + mayBeAt);
    for (const key of askedKeys(part, { wide: this.#beside.threshold < leastNarrow }))
      this.#index.eachWordUnder(key, (word) => this.#add(word, mayBe));
    yield;
    for (const letter of beginnings) this.#index.eachWordUnder(initialKey(letter), (word) => this.#add(word, 1 << bit));
    // Written in one piece elsewhere, or in pieces.
    for (let count = 2; count <= maxPieces && bit + count <= this.#parts.length; count += 1) {
      const run = this.#parts.slice(bit, bit + count).map(({ word }) => word);
      const piece = readPart(run.join(""));
      yield* this.#notePiece(piece, (2 ** count - 1) << bit);
    }
    for (let at = shortestPiece; at <= part.word.length - shortestPiece; at += 1) {
      const [start, rest] = [part.word.slice(0, at), part.word.slice(at)];
      this.#noteRarer(start, rest, 1 << bit);
      this.#noteRarer(start, rest.replace(article, ""), 1 << bit);
    }
  }

  /** The words that a part in one piece is, which stands for several. */
  *#notePiece(part: Part, bits: number): Generator<void> {
    for (const key of narrowKeys(part))
      this.#index.eachWordUnder(key, (word) => this.#isAlike(part, word) && this.#add(word, bits));
    yield;
  }

  /** Of two words that somebody has, the one that fewer have. */
  #noteRarer(one: string, other: string, bits: number): void {
    const words = [one, other].map((text) => this.#index.wordOf(text));
    const [first = 0, second = 0] = words;
    if (first === 0 || second === 0) return;
    this.#add(this.#index.bearerCount(first) < this.#index.bearerCount(second) ? first : second, bits);
  }

  #add(word: number, bits: number): void {
    this.#near.set(word, (this.#near.get(word) ?? 0) | bits);
  }

  /** The parts that a word may be: by its keys, or, where it stands beside one that was looked for, by its sign. */
  #mayBe(word: number): number {
    const bits = this.#near.get(word) ?? 0;
    if (bits & compared) return this.#withInitials(word, bits & partBits);
    return this.#withInitials(word, ((bits | (bits >>> mayBeAt)) & partBits) | this.#bySign(word));
  }

  /** The parts that a word is. */
  #bitsOf(word: number): number {
    const bits = this.#near.get(word) ?? 0;
    return this.#withInitials(word, bits & compared ? bits & partBits : this.#compare(word, bits));
  }

  #bySign(word: number): number {
    const sign = this.#index.sign(word);
    let may = 0;
    for (let bit = 0; bit < this.#signs.length; bit += 1)
      if (mayBeAlike(sign, this.#signs[bit] as number)) may |= 1 << bit;
    return may;
  }

  #withInitials(word: number, bits: number): number {
    const isInitial = this.#index.isInitial(word);
    if (this.#initials.size === 0 && !isInitial) return bits;
    const letters = isInitial ? this.#beginnings : this.#initials;
    let may = bits;
    for (const letter of beginningsOf(this.#index.part(word))) may |= letters.get(letter) ?? 0;
    return may;
  }

  /** Compares a word with the parts that its keys led from. */
  #settled(word: number, bits: number): number {
    const may = (bits >>> mayBeAt) & partBits & ~bits;
    if (bits & compared || may === 0) return bits & partBits;
    const is = (bits & partBits) | this.#alike(word, may);
    this.#near.set(word, is);
    return is;
  }

  #compare(word: number, bits: number): number {
    const may = ((bits >>> mayBeAt) | this.#bySign(word)) & partBits & ~bits;
    const is = (bits & partBits) | this.#alike(word, may);
    this.#near.set(word, is | compared);
    return is;
  }

  /** Of these parts the ones that a word is. */
  #alike(word: number, may: number): number {
    let is = 0;
    for (let bit = 0; bit < this.#parts.length; bit += 1)
      if (may & (1 << bit) && this.#isAlike(this.#parts[bit] as Part, word)) is |= 1 << bit;
    return is;
  }

  #isAlike(part: Part, word: number): boolean {
    return this.#compareParts(part, this.#index.part(word)).value >= leastAlike;
  }

  /**
   * The rarest parts of which one at least must be met, as bits; and all that few bear: to look at those costs nothing, and
   * beside one of them stands what no key leads to.
   */
  #needed(): number {
    const all = 2 ** this.#parts.length - 1;
    const costs = this.#costs();
    // An initial is met by words that are not among the near ones.
    for (const bits of this.#initials.values())
      for (const bit of costs.keys()) if (bits & (1 << bit)) costs[bit] = Infinity;
    const rarestFirst = [...costs.keys()].toSorted((one, other) => (costs[one] as number) - (costs[other] as number));
    let needed = 0;
    for (const bit of rarestFirst) {
      needed |= 1 << bit;
      if (this.#bounds.of(all & ~needed) < this.#beside.leastName) break;
    }
    for (const [bit, bearers] of costs.entries()) if (bearers <= fewBearers) needed |= 1 << bit;
    return needed;
  }

  /** How many bearers each part may be met in. */
  #costs(): number[] {
    const costs = this.#parts.map(() => 0);
    for (const [word, near] of this.#near) {
      const [bearers, bits] = [this.#index.bearerCount(word), near | (near >>> mayBeAt)];
      for (let bit = 0; bit < costs.length; bit += 1)
        if (bits & (1 << bit)) costs[bit] = (costs[bit] as number) + bearers;
    }
    return costs;
  }
}
