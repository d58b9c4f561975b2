import { type Part, partOf } from "../scoring/part.ts";
import { type PreparedAsked, scorePerson } from "../scoring/score.ts";
import { eachWord } from "./encoded.ts";
import type { NameIndex } from "./name-index.ts";
import { initialKey, wordKeys } from "./word-keys.ts";

/** One of the names asked for: which words of the index each of its parts may be, as a bit for each part. */
export class AskedName {
  readonly #index: NameIndex;
  readonly #asked: PreparedAsked;
  readonly #parts: readonly Part[];
  readonly #threshold: number;
  readonly #near = new Map<number, number>();
  /** Bits of parts that are one letter alone, by the letter; and of all, by the letter they begin with. */
  readonly #initials = new Map<number, number>();
  readonly #beginnings = new Map<number, number>();
  readonly #bounds = new Map<number, number>();

  constructor(index: NameIndex, asked: PreparedAsked, at: number, threshold: number) {
    this.#index = index;
    this.#parts = asked.names[at] as readonly Part[];
    this.#asked = {
      asked: { ...asked.asked, names: [], birthDate: null, nationalities: [], sex: null },
      names: [this.#parts],
    };
    this.#threshold = threshold;
    for (const [bit, part] of this.#parts.entries()) this.#note(part, 1 << bit);
    // Written in one piece, or in pieces.
    for (let bit = 0; bit + 1 < this.#parts.length; bit += 1) {
      const [one, other] = [this.#parts[bit] as Part, this.#parts[bit + 1] as Part];
      this.#noteWords(partOf(one.word + other.word), 3 << bit);
    }
  }

  #note(part: Part, bit: number): void {
    const first = (part.readings[0] ?? "").charCodeAt(0);
    const letters = part.word.length === 1 ? this.#initials : this.#beginnings;
    letters.set(first, (letters.get(first) ?? 0) | bit);
    this.#noteWords(part, bit);
    this.#index.eachWordUnder(initialKey((part.readings[0] ?? "").slice(0, 1)), (word) => this.#add(word, bit));
  }

  #noteWords(part: Part, bits: number): void {
    for (const key of wordKeys(part)) this.#index.eachWordUnder(key, (word) => this.#add(word, bits));
  }

  #add(word: number, bits: number): void {
    this.#near.set(word, (this.#near.get(word) ?? 0) | bits);
  }

  /** Every record that can reach the threshold by this name, and others. */
  *bearers(): Generator<number> {
    const needed = this.#needed();
    for (const [word, bits] of this.#near) if (bits & needed) yield* this.#index.bearers(word).slice();
  }

  /** Whether the best of the record's names, each part that may be met taken for met, reaches the threshold. */
  mayMeet(cells: Uint32Array): boolean {
    let [met, best] = [0, false];
    const judge = () => (best ||= met > 0 && this.#bound(met) >= this.#threshold);
    eachWord(
      cells,
      (word) => (met |= this.#bitsOf(word)),
      () => {
        judge();
        met = 0;
      },
    );
    return judge();
  }

  #bitsOf(word: number): number {
    const near = this.#near.get(word) ?? 0;
    const letter = this.#index.firstLetter(word);
    const initial = this.#initials.get(letter) ?? 0;
    return near | initial | (this.#index.isInitial(word) ? (this.#beginnings.get(letter) ?? 0) : 0);
  }

  /** The rarest parts of which one at least must be met, as bits. */
  #needed(): number {
    const all = 2 ** this.#parts.length - 1;
    const costs = this.#parts.map((_, bit) => this.#cost(1 << bit));
    const rarestFirst = [...costs.keys()].toSorted((one, other) => (costs[one] as number) - (costs[other] as number));
    let needed = 0;
    for (const bit of rarestFirst) {
      needed |= 1 << bit;
      if (this.#bound(all & ~needed) < this.#threshold) break;
    }
    return needed;
  }

  #cost(bit: number): number {
    let bearers = 0;
    for (const [word, bits] of this.#near) if (bits & bit) bearers += this.#index.bearers(word).length;
    return bearers;
  }

  /** The score of a record that has these parts as they are asked and no other. */
  #bound(met: number): number {
    const known = this.#bounds.get(met);
    if (known !== undefined) return known;
    const names = [this.#parts.filter((_, bit) => met & (1 << bit))];
    const full = names
      .flat()
      .map(({ word }) => word)
      .join(" ");
    const name = { kind: "MAIN", full, surname: null, givenNames: null } as const;
    const stated = { names: [name], birthDates: [], nationalities: [], sex: null };
    const { score } = met === 0 ? { score: 0 } : scorePerson(this.#asked, { stated, names });
    this.#bounds.set(met, score);
    return score;
  }
}
