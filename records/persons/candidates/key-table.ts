import { NumberLists } from "./number-lists.ts";

const firstPlaces = 1 << 12;
/** Marks a value that is the one number under its key, and no list of them: most keys have one. */
const single = 0x8000_0000;

/**
 * Numbers under keys, of which the hash alone is kept: 16 bytes a key instead of a hundred. Two keys of one hash share
 * their numbers, so whoever looks one up sees for himself what fits.
 */
export class KeyTable {
  #hashes = new Uint32Array(firstPlaces);
  #values = new Uint32Array(firstPlaces);
  #used = 0;
  readonly #lists = new NumberLists();
  #lastList = 0;

  add(key: string, number: number): void {
    if (this.#used * 2 > this.#hashes.length) this.#grow();
    const hash = hashOf(key);
    const place = this.#place(hash);
    const value = this.#values[place] as number;
    if (this.#hashes[place] === 0) {
      this.#hashes[place] = hash;
      this.#used += 1;
    }
    if (value === 0) this.#values[place] = number | single;
    else if (value >= single) this.#values[place] = this.#listOf(value - single, number);
    else this.#lists.push(value, number);
  }

  remove(key: string, number: number): void {
    const place = this.#place(hashOf(key));
    const value = this.#values[place] as number;
    if (value >= single) {
      if (value - single === number) this.#values[place] = 0;
    } else if (value > 0) this.#lists.remove(value, number);
  }

  /** How many numbers are under the key. */
  count(key: string): number {
    const value = this.#values[this.#place(hashOf(key))] as number;
    return value >= single ? 1 : this.#lists.count(value);
  }

  each(key: string, visit: (number: number) => void): void {
    const value = this.#values[this.#place(hashOf(key))] as number;
    if (value >= single) visit(value - single);
    else if (value > 0) for (const number of this.#lists.of(value)) visit(number);
  }

  #listOf(first: number, second: number): number {
    this.#lastList += 1;
    this.#lists.push(this.#lastList, first);
    this.#lists.push(this.#lastList, second);
    return this.#lastList;
  }

  #place(hash: number): number {
    const mask = this.#hashes.length - 1;
    let place = hash & mask;
    while (this.#hashes[place] !== 0 && this.#hashes[place] !== hash) place = (place + 1) & mask;
    return place;
  }

  #grow(): void {
    const [hashes, values] = [this.#hashes, this.#values];
    this.#hashes = new Uint32Array(hashes.length * 2);
    this.#values = new Uint32Array(hashes.length * 2);
    for (let at = 0; at < hashes.length; at += 1) {
      const hash = hashes[at] as number;
      if (hash === 0) continue;
      const place = this.#place(hash);
      this.#hashes[place] = hash;
      this.#values[place] = values[at] as number;
    }
  }
}

/** FNV-1a with a last mix, of a text's units; never 0, which marks a free place. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0 || 1;
}
