import { createCipheriv, createDecipheriv, createHmac, hkdfSync, timingSafeEqual } from "node:crypto";

const tagBytes = 16;

/**
 * Cursors of the change log as they leave the hub: encrypted, as a place in it says how much others write. The same place
 * is always the same text, so that a message that is sent again is equal to itself.
 */
export class SealedCursors {
  readonly #tagKey: Uint8Array;
  readonly #key: Uint8Array;

  /** `idKey` is the hub's, which every process of it has. */
  constructor(idKey: Uint8Array) {
    const keys = Buffer.from(hkdfSync("sha256", idKey, "", "borderlink cursors of the change log", 64));
    [this.#tagKey, this.#key] = [keys.subarray(0, 32), keys.subarray(32)];
  }

  seal(cursor: string): string {
    const tag = this.#tag(cursor);
    const cipher = createCipheriv("aes-256-ctr", this.#key, tag);
    return Buffer.concat([tag, cipher.update(cursor), cipher.final()]).toString("base64url");
  }

  /** Null for what this hub has not given out. */
  open(text: string): string | null {
    const bytes = Buffer.from(text, "base64url");
    if (bytes.length <= tagBytes || bytes.length > 100) return null;
    const tag = bytes.subarray(0, tagBytes);
    const decipher = createDecipheriv("aes-256-ctr", this.#key, tag);
    const cursor = Buffer.concat([decipher.update(bytes.subarray(tagBytes)), decipher.final()]).toString();
    return timingSafeEqual(tag, this.#tag(cursor)) ? cursor : null;
  }

  #tag(cursor: string): Buffer {
    return createHmac("sha256", this.#tagKey).update(cursor).digest().subarray(0, tagBytes);
  }
}
