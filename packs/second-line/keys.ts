import { KeyedHashLanes, wordsKept } from "../first-line/keyed-hash-lanes.ts";

/** 128 bits that stand for a text in the second line. */
export class RowKeys {
  readonly #hash: KeyedHashLanes;

  constructor(key: Uint8Array) {
    this.#hash = new KeyedHashLanes(key);
  }

  of(text: string): Uint8Array {
    const words = new Uint32Array(wordsKept);
    this.#hash.hash([text], 0, words, 0);
    return new Uint8Array(words.buffer);
  }
}
