import { atOnce, KeyedHashLanes, wordsKept } from "../first-line/keyed-hash-lanes.ts";

/** 128 bits that stand for a text in the second line. */
export class RowKeys {
  readonly #hash: KeyedHashLanes;

  constructor(key: Uint8Array) {
    this.#hash = new KeyedHashLanes(key);
  }

  of(text: string): Uint8Array {
    return this.ofAll([text])[0] as Uint8Array;
  }

  ofAll(texts: readonly string[]): Uint8Array[] {
    const words = new Uint32Array((texts.length + atOnce) * wordsKept);
    for (let at = 0; at < texts.length; at += atOnce) this.#hash.hash(texts, at, words, at * wordsKept);
    return texts.map((_, at) => new Uint8Array(words.buffer, at * wordsKept * 4, wordsKept * 4));
  }
}
