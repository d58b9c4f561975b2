/**
 * Seeded chance: the same name gives the same draws on every machine, and two names independent ones. So any part of the
 * demo world can be made again by itself, without the parts before it. The generator is sfc32; it keeps no secrets.
 */
export class Chance {
  #a: number;
  #b: number;
  #c: number;
  #count = 1;

  /** The stream with this name: the seed, then what is drawn for. */
  constructor(...name: readonly (string | number | boolean)[]) {
    const text = name.join("|");
    this.#a = hash(text, 0x811c9dc5);
    this.#b = hash(text, 0x9e3779b9);
    this.#c = hash(text, 0x85ebca6b);
    for (let round = 0; round < 12; round++) this.next();
  }

  /** From 0 up to but not including 1. */
  next(): number {
    const sum = (this.#a + this.#b + this.#count++) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  }

  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  /** True with this probability, 0 to 1. */
  odds(probability: number): boolean {
    return this.next() < probability;
  }

  /** One of the list; throws RangeError where it is empty. */
  pick<T>(list: readonly T[]): T {
    return at(list, Math.floor(this.next() * list.length));
  }

  /** So many different ones of the list, in its order; all of it where it has no more. */
  some<T>(list: readonly T[], count: number): T[] {
    let wanted = Math.min(count, list.length);
    return list.filter((_, index) => {
      if (!this.odds(wanted / (list.length - index))) return false;
      wanted--;
      return true;
    });
  }
}

/** The list's element at the index, counted round and round; throws RangeError where the list is empty. */
export function at<T>(list: readonly T[], index: number): T {
  if (list.length === 0) throw new RangeError("There is nothing to choose from");
  return list[index % list.length] as T;
}

/** FNV-1a, 32 bits, started from `basis`. */
function hash(text: string, basis: number): number {
  let value = basis;
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value;
}
