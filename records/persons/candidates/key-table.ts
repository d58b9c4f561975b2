import { NumberLists } from "./number-lists.ts";
import { type NextPiece, numbersOf, type Piece } from "./pieces.ts";

const firstPlaces = 1 << 12;
/** Marks a value that is the one number under its key, and no list of them: most keys have one. */
const single = 0x8000_0000;

/** Numbers under whole numbers other than 0: some 15 bytes a key. */
export class KeyTable {
  #keys = new Uint32Array(firstPlaces);
  #values = new Uint32Array(firstPlaces);
  #used = 0;
  readonly #lists = new NumberLists();
  #lastList = 0;

  add(key: number, number: number): void {
    if (this.#used * 4 > this.#keys.length * 3) this.#grow();
    const place = this.#place(key);
    const value = this.#values[place] as number;
    if (this.#keys[place] === 0) {
      this.#keys[place] = key;
      this.#used += 1;
    }
    if (value === 0) this.#values[place] = number | single;
    else if (value >= single) this.#values[place] = this.#listOf(value - single, number);
    else this.#lists.push(value, number);
  }

  remove(key: number, number: number): void {
    const place = this.#place(key);
    const value = this.#values[place] as number;
    if (value >= single) {
      if (value - single === number) this.#values[place] = 0;
    } else if (value > 0) this.#lists.remove(value, number);
  }

  /** How many numbers are under the key. */
  count(key: number): number {
    const value = this.#values[this.#place(key)] as number;
    return value >= single ? 1 : this.#lists.count(value);
  }

  each(key: number, visit: (number: number) => void): void {
    const value = this.#values[this.#place(key)] as number;
    if (value >= single) visit(value - single);
    else if (value > 0) for (const number of this.#lists.of(value)) visit(number);
  }

  *pieces(): Generator<Piece> {
    yield Uint32Array.of(this.#used, this.#lastList);
    yield this.#keys;
    yield this.#values;
    yield* this.#lists.pieces();
  }

  /** Puts what `pieces` gave in the place of what there is. */
  async read(next: NextPiece): Promise<void> {
    const [used = 0, lastList = 0] = await numbersOf(next);
    this.#keys = await numbersOf(next);
    this.#values = await numbersOf(next);
    await this.#lists.read(next);
    [this.#used, this.#lastList] = [used, lastList];
  }

  #listOf(first: number, second: number): number {
    this.#lastList += 1;
    this.#lists.push(this.#lastList, first);
    this.#lists.push(this.#lastList, second);
    return this.#lastList;
  }

  #place(key: number): number {
    const mask = this.#keys.length - 1;
    const mixed = Math.imul(key ^ (key >>> 16), 0x45d9f3b);
    let place = (mixed ^ (mixed >>> 15)) & mask;
    while (this.#keys[place] !== 0 && this.#keys[place] !== key) place = (place + 1) & mask;
    return place;
  }

  #grow(): void {
    const [keys, values] = [this.#keys, this.#values];
    this.#keys = new Uint32Array(keys.length * 2);
    this.#values = new Uint32Array(keys.length * 2);
    for (let at = 0; at < keys.length; at += 1) {
      const key = keys[at] as number;
      if (key === 0) continue;
      const place = this.#place(key);
      this.#keys[place] = key;
      this.#values[place] = values[at] as number;
    }
  }
}
