import { Buffer } from "node:buffer";
import { createHash, hash } from "node:crypto";

const block = 64;
/** Bytes of a text for which there is room beside the key; a longer one is put together anew. */
const room = 1024;
/** A character is three bytes of UTF-8 at most. */
const shortText = Math.floor(room / 3);

/**
 * HMAC-SHA-256 (RFC 2104) of many short texts under one key, in half the time that `createHmac` takes for each: every request
 * has two at least, and a batch a hundred thousand a second.
 */
export class KeyedHash {
  readonly #inner = Buffer.alloc(block + room, 0x36);
  readonly #outer = Buffer.alloc(block + 32, 0x5c);

  constructor(key: Uint8Array) {
    const own = key.length > block ? createHash("sha256").update(key).digest() : key;
    for (const [at, byte] of own.entries()) {
      this.#inner[at] = byte ^ 0x36;
      this.#outer[at] = byte ^ 0x5c;
    }
  }

  /** Of the text in UTF-8; hex. */
  of(text: string): string {
    return hash("sha256", this.#outerOf(text), "hex");
  }

  /** The same as bytes. */
  bytesOf(text: string): Buffer {
    return hash("sha256", this.#outerOf(text), "buffer");
  }

  /** Overwrites the key: what was hashed under it can be hashed no more. */
  destroy(): void {
    this.#inner.fill(0);
    this.#outer.fill(0);
  }

  #outerOf(text: string): Uint8Array {
    this.#outer.write(hash("sha256", this.#keyed(text), "latin1"), block, "latin1");
    return this.#outer;
  }

  #keyed(text: string): Uint8Array {
    if (text.length <= shortText) return this.#inner.subarray(0, block + this.#inner.write(text, block));
    return Buffer.concat([this.#inner.subarray(0, block), Buffer.from(text)]);
  }
}
