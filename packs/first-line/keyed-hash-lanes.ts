import { createHmac } from "node:crypto";
import { initialState, type Lanes, openLanes } from "./sha256-lanes.ts";

/** Texts that are hashed together. */
export const atOnce = 4;

/** Words of a digest that are kept: see `KeyedHashLanes`. */
export const wordsKept = 4;

/** What fits into one block beside the mark of its end and its length. */
const longest = 55;

/** Places in the lanes' memory, in bytes. The inner digest is written where the outer block begins. */
const [innerBlock, outerBlock, innerState, outerState, digestAt] = [0, 256, 512, 640, 768];
const digestWord = digestAt / 4;

/**
 * HMAC-SHA-256 of short texts under one key, four at a time; the first 128 bits of each, as four words. Longer texts, and
 * those with letters beyond ASCII, go through Node's own, to the same.
 */
export class KeyedHashLanes {
  readonly #key: Uint8Array;
  readonly #lanes: Lanes = openLanes();

  constructor(key: Uint8Array) {
    if (key.length > 64) throw new RangeError("a key has at most one block of bytes");
    this.#key = key;
    const { words } = this.#lanes;
    this.#begin(0x36, innerState);
    this.#begin(0x5c, outerState);
    // After the inner digest the outer block has the mark of its end, and the length in bits of the key's block and that.
    words.fill(0, outerBlock / 4, outerBlock / 4 + 64);
    words.fill(0x80000000, outerBlock / 4 + 32, outerBlock / 4 + 36);
    words.fill((64 + 32) * 8, outerBlock / 4 + 60, outerBlock / 4 + 64);
  }

  /** Hashes up to four of the texts, from one on, into `into` at a place, four words each. */
  hash(texts: readonly string[], from: number, into: Uint32Array, place: number): void {
    const { words, compress } = this.#lanes;
    const many = Math.min(atOnce, texts.length - from);
    let long = 0;
    for (let lane = 0; lane < many; lane += 1) if (!fill(words, lane, texts[from + lane] as string)) long |= 1 << lane;
    compress(innerBlock, innerState, outerBlock);
    compress(outerBlock, outerState, digestAt);
    for (let lane = 0; lane < many; lane += 1) {
      const to = place + lane * wordsKept;
      if (long & (1 << lane)) this.#long(texts[from + lane] as string, into, to);
      else
        for (let word = 0; word < wordsKept; word += 1) into[to + word] = words[digestWord + word * 4 + lane] as number;
    }
  }

  #long(text: string, into: Uint32Array, place: number): void {
    const digest = createHmac("sha256", this.#key).update(text).digest();
    for (let word = 0; word < wordsKept; word += 1) into[place + word] = digest.readUInt32BE(word * 4);
  }

  /** Leaves the state after the key's own block, in every lane. */
  #begin(pad: number, state: number): void {
    const bytes = Buffer.alloc(64, pad);
    for (const [at, byte] of this.#key.entries()) bytes[at] = byte ^ pad;
    const { words, compress } = this.#lanes;
    for (let lane = 0; lane < 4; lane += 1) {
      for (let word = 0; word < 16; word += 1) words[word * 4 + lane] = bytes.readUInt32BE(word * 4);
      for (let word = 0; word < 8; word += 1) words[digestWord + word * 4 + lane] = initialState[word] as number;
    }
    compress(innerBlock, digestAt, state);
  }
}

/** Writes the text's block into its lane. False where it does not fit: then the lane holds nothing of use. */
function fill(block: Uint32Array, lane: number, text: string): boolean {
  const { length } = text;
  if (length > longest) return false;
  let word = 0;
  let beyond = 0;
  for (let at = 0; at < length; at += 1) {
    const code = text.charCodeAt(at);
    beyond |= code;
    word = (word << 8) | code;
    if ((at & 3) === 3) block[(at & ~3) + lane] = word;
  }
  if (beyond > 0x7f) return false;
  const left = (length & 3) * 8;
  const last = length & ~3;
  block[last + lane] = (left === 0 ? 0 : word << (32 - left)) | (0x80000000 >>> left);
  for (let at = last + 4; at < 60; at += 4) block[at + lane] = 0;
  block[60 + lane] = (64 + length) * 8;
  return true;
}
