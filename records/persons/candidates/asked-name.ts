import type { Name } from "../scoring/name.ts";
import { type Part, readPart } from "../scoring/part.ts";
import { type PreparedAsked, preparePerson } from "../scoring/prepare.ts";
import { identityScore } from "../scoring/score.ts";
import type { BesideName } from "./beside-name.ts";
import { eachWord } from "./encoded.ts";
import type { NameIndex } from "./name-index.ts";
import { askedKeys, initialKey, mayBeAlike, narrowKeys, signOf } from "./word-keys.ts";

/** Less alike, two parts do not bring a name to any threshold. */
const leastAlike = 0.4;
/** Scores from here on are reached by what is written nearly alike. */
const leastNarrow = 0.65;
/** **Our rule**: so many parts may stand in one piece elsewhere, and a piece has so many letters. */
const maxPieces = 3;
/** Bearers of a part that are looked at in any case: some 0.05 ms. */
const fewBearers = 100;
const shortestPiece = 2;
const article = /^(?:al|el|ul|ar|er|ur|as|es|us|an|ad|ud|ed)(?=.{3})/;

/** Names are compared alone here. */
const nothing = { birthDate: null, nationalities: [], sex: null } as const;
const nothingBeside = { asked: { names: [], ...nothing }, born: null, nationalities: [] } as const;
const unnamed = [{ kind: "MAIN", full: "", surname: null, givenNames: null }] as const;
const noPerson = preparePerson({ ...nothing, names: unnamed, birthDates: [] });

/** One of the names asked for: which words of the index each of its parts may be, as a bit for each part. */
export class AskedName {
  readonly #index: NameIndex;
  readonly #asked: PreparedAsked;
  readonly #name: Name;
  readonly #parts: readonly Part[];
  readonly #signs: readonly number[];
  readonly #near = new Map<number, number>();
  /** Bits of parts that are one letter alone, by the letter; and of all others, by the letter they begin with. */
  readonly #initials = new Map<string, number>();
  readonly #beginnings = new Map<string, number>();
  readonly #bounds = new Map<number, number>();
  readonly #boundsWithMore = new Map<number, number>();
  readonly #beside: BesideName;

  constructor(index: NameIndex, asked: PreparedAsked, name: Name, beside: BesideName) {
    this.#index = index;
    this.#beside = beside;
    this.#name = name;
    this.#parts = name.parts.map(({ part }) => part);
    this.#signs = this.#parts.map(signOf);
    this.#asked = { ...asked, ...nothingBeside, names: [name] };
  }

  /** Looks up the words that each part may be, before all else: pauses where its caller may end the turn. */
  *lookUp(): Generator<void> {
    for (const [bit, part] of this.#parts.entries()) yield* this.#note(part, bit);
  }

  /** The records of which one at least is to be looked at: bearers of the rarest words that the name cannot do without. */
  bearers(): Uint32Array[] {
    const needed = this.#needed();
    return [...this.#near].flatMap(([word, bits]) => (bits & needed ? [this.#index.bearers(word).slice()] : []));
  }

  /** Whether one of the record's names, each part that may be met taken for met, is as much alike. */
  mayMeet(cells: Uint32Array, least: number): boolean {
    return (
      this.#reaches(cells, least, (word) => this.#near.get(word) ?? 0) ||
      (this.#reaches(cells, least, (word) => this.#bitsOf(word, false), "one more") &&
        this.#reaches(cells, least, (word) => this.#bitsOf(word, true)))
    );
  }

  /** Whether the parts met by the words of one name are as much alike, or would be with one more. */
  #reaches(cells: Uint32Array, least: number, bitsOf: (word: number) => number, more?: "one more"): boolean {
    let [met, reached] = [0, false];
    const judge = () => {
      if (reached || met === 0) return reached;
      reached = (more ? this.#boundWithOneMore(met) : this.#bound(met)) >= least;
      return reached;
    };
    const take = (word: number) => (met |= bitsOf(word));
    eachWord(cells, take, () => {
      judge();
      met = 0;
    });
    return judge();
  }

  #boundWithOneMore(met: number): number {
    const known = this.#boundsWithMore.get(met);
    if (known !== undefined) return known;
    const bound = Math.max(...this.#parts.map((_, bit) => this.#bound(met | (1 << bit))));
    this.#boundsWithMore.set(met, bound);
    return bound;
  }

  *#note(part: Part, bit: number): Generator<void> {
    const [read = ""] = part.readings;
    const letters = read.length === 1 ? this.#initials : this.#beginnings;
    for (const letter of beginningsOf(part)) letters.set(letter, (letters.get(letter) ?? 0) | (1 << bit));
    yield* this.#noteWords(part, askedKeys(part, { wide: this.#beside.threshold < leastNarrow }), 1 << bit);
    this.#index.eachWordUnder(initialKey(read.slice(0, 1)), (word) => this.#add(word, 1 << bit));
    // Written in one piece elsewhere, or in pieces.
    for (let count = 2; count <= maxPieces && bit + count <= this.#parts.length; count += 1) {
      const run = this.#parts.slice(bit, bit + count).map(({ word }) => word);
      const piece = readPart(run.join(""));
      yield* this.#noteWords(piece, narrowKeys(piece), (2 ** count - 1) << bit);
    }
    for (let at = shortestPiece; at <= part.word.length - shortestPiece; at += 1) {
      const [start, rest] = [part.word.slice(0, at), part.word.slice(at)];
      this.#noteRarer(start, rest, 1 << bit);
      this.#noteRarer(start, rest.replace(article, ""), 1 << bit);
    }
  }

  *#noteWords(part: Part, keys: Iterable<string>, bits: number): Generator<void> {
    const seen = new Set<number>();
    for (const key of keys) this.#index.eachWordUnder(key, (word) => seen.add(word));
    for (const word of seen) {
      if (!this.#beside.anyMayReach(this.#index.bearers(word))) continue;
      if (this.#isAlike(part, word)) this.#add(word, bits);
      yield;
    }
  }

  /** Of two words that somebody has, the one that fewer have. */
  #noteRarer(one: string, other: string, bits: number): void {
    const words = [one, other].map((text) => this.#index.wordOf(text));
    const [first = 0, second = 0] = words;
    if (first === 0 || second === 0) return;
    this.#add(this.#index.bearers(first).length < this.#index.bearers(second).length ? first : second, bits);
  }

  #add(word: number, bits: number): void {
    this.#near.set(word, (this.#near.get(word) ?? 0) | bits);
  }

  #bitsOf(word: number, compares: boolean): number {
    const near = this.#near.get(word) ?? (compares ? this.#compare(word) : 0);
    const isInitial = this.#index.isInitial(word);
    if (this.#initials.size === 0 && !isInitial) return near;
    const letters = isInitial ? this.#beginnings : this.#initials;
    return beginningsOf(this.#index.part(word)).reduce((bits, letter) => bits | (letters.get(letter) ?? 0), near);
  }

  /** A word that was not looked for but stands beside one that was: it may be like another part all the same. */
  #compare(word: number): number {
    const sign = this.#index.sign(word);
    let bits = 0;
    for (const [bit, part] of this.#parts.entries())
      if (mayBeAlike(sign, this.#signs[bit] as number) && this.#isAlike(part, word)) bits |= 1 << bit;
    this.#near.set(word, bits);
    return bits;
  }

  #isAlike(part: Part, word: number): boolean {
    return this.#asked.compare(part, this.#index.part(word)).value >= leastAlike;
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
      if (this.#bound(all & ~needed) < this.#beside.leastName) break;
    }
    for (const [bit, bearers] of costs.entries()) if (bearers <= fewBearers) needed |= 1 << bit;
    return needed;
  }

  /** How many bearers each part may be met in. */
  #costs(): number[] {
    const costs = this.#parts.map(() => 0);
    for (const [word, bits] of this.#near) {
      const bearers = this.#index.bearers(word).length;
      for (let bit = 0; bit < costs.length; bit += 1)
        if (bits & (1 << bit)) costs[bit] = (costs[bit] as number) + bearers;
    }
    return costs;
  }

  /** How alike a record's name is that has these parts alone. */
  #bound(met: number): number {
    if (met === 0) return 0;
    const known = this.#bounds.get(met);
    if (known !== undefined) return known;
    const parts = this.#name.parts.filter((_, bit) => met & (1 << bit));
    const score = identityScore(this.#asked, { ...noPerson, names: [{ ...this.#name, parts }] });
    this.#bounds.set(met, score);
    return score;
  }
}

/** The letters that a part may begin with, as it is written and as it sounds. */
function beginningsOf({ readings, sounds }: Part): string[] {
  return [...new Set([...readings, ...sounds].map((text) => text.slice(0, 1)))];
}
