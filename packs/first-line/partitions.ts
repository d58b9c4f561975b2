import { closeSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { wordsKept } from "./keyed-hash-lanes.ts";

/** Keys of a partition at about the most: it and its sorted copy are in memory at once, of 16 bytes a key each. */
const usualKeys = 2 ** 22;

/** Keys that are gathered of a partition before they are written. */
const gathered = 2 ** 12;

/**
 * Hashed keys in the order of the first bits of their hashes, a partition after the other: where there are many they wait
 * in files, as those of a whole register do not fit the memory.
 */
export class Partitions {
  /** There are 2 to the power of these. */
  readonly bits: number;
  readonly #parts: readonly (InMemory | InFile)[];
  count = 0;

  /** `path`: beside which the files are made. `usual`: keys of a partition; tests have smaller ones. */
  constructor(path: string, most: number, usual = usualKeys) {
    this.bits = Math.max(0, Math.ceil(Math.log2(most / usual)));
    this.#parts =
      this.bits === 0
        ? [new InMemory(most)]
        : Array.from({ length: 2 ** this.bits }, (_, at) => new InFile(`${path}.partition-${at}`));
  }

  /** So many keys of four words each. */
  add(words: Uint32Array, many: number): void {
    this.count += many;
    if (this.bits === 0) return this.#parts[0]?.add(words, 0, many);
    for (let at = 0; at < many; at += 1) {
      const part = (words[at * wordsKept] as number) >>> (32 - this.bits);
      this.#parts[part]?.add(words, at, 1);
    }
  }

  /** The words of each partition's keys, in the order of partitions. */
  *all(): Generator<Uint32Array> {
    for (const part of this.#parts) yield part.words();
  }

  /** Takes the files away. */
  close(): void {
    for (const part of this.#parts) part.close();
  }
}

class InMemory {
  readonly #words: Uint32Array;
  #count = 0;

  constructor(most: number) {
    this.#words = new Uint32Array(most * wordsKept);
  }

  add(words: Uint32Array, at: number, many: number): void {
    this.#words.set(words.subarray(at * wordsKept, (at + many) * wordsKept), this.#count * wordsKept);
    this.#count += many;
  }

  words(): Uint32Array {
    return this.#words.subarray(0, this.#count * wordsKept);
  }

  close(): void {}
}

class InFile {
  readonly #path: string;
  readonly #file: number;
  readonly #gathered = new Uint32Array(gathered * wordsKept);
  #waiting = 0;
  #bytes = 0;

  constructor(path: string) {
    this.#path = path;
    this.#file = openSync(path, "wx+", 0o600);
  }

  add(words: Uint32Array, at: number, many: number): void {
    for (let word = at * wordsKept; word < (at + many) * wordsKept; word += 1)
      this.#gathered[this.#waiting++] = words[word] as number;
    if (this.#waiting === this.#gathered.length) this.#flush();
  }

  words(): Uint32Array {
    this.#flush();
    const words = new Uint32Array(this.#bytes / 4);
    const bytes = new Uint8Array(words.buffer);
    for (let at = 0; at < bytes.length;) at += readSync(this.#file, bytes, at, bytes.length - at, at);
    return words;
  }

  close(): void {
    closeSync(this.#file);
    rmSync(this.#path, { force: true });
  }

  #flush(): void {
    const bytes = new Uint8Array(this.#gathered.buffer, 0, this.#waiting * 4);
    for (let at = 0; at < bytes.length;) at += writeSync(this.#file, bytes, at, bytes.length - at, this.#bytes + at);
    this.#bytes += bytes.length;
    this.#waiting = 0;
  }
}
