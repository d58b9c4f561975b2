import { KeyedHash, wordsKept } from "../first-line/keyed-hash.ts";

/** 128 bits that stand for a text in the second line. */
export class RowKeys {
  readonly #hash: KeyedHash;

  constructor(key: Uint8Array) {
    this.#hash = new KeyedHash(key);
  }

  of(text: string): Uint8Array {
    const words = new Uint32Array(wordsKept);
    this.#hash.hash([text], 0, words, 0);
    return new Uint8Array(words.buffer);
  }
}
