import { createCipheriv, createDecipheriv, createHmac, hkdfSync, timingSafeEqual } from "node:crypto";

const tagBytes = 16;

/**
 * Texts that leave the hub for it to know again: encrypted, and opened where the hub itself has sealed them. The same text
 * is always sealed to the same, under a tag that is made of it (as in SIV).
 */
export class SealedTexts {
  readonly #tagKey: Uint8Array;
  readonly #key: Uint8Array;
  readonly #longest: number;

  /** `use` keeps texts of one use from being opened as another's; `longest`: bytes of one that is sealed. */
  constructor(secret: Uint8Array, use: string, longest: number) {
    const keys = Buffer.from(hkdfSync("sha256", secret, "", use, 64));
    [this.#tagKey, this.#key] = [keys.subarray(0, 32), keys.subarray(32)];
    this.#longest = tagBytes + longest;
  }

  seal(text: string): string {
    const tag = this.#tag(text);
    const cipher = createCipheriv("aes-256-ctr", this.#key, tag);
    return Buffer.concat([tag, cipher.update(text), cipher.final()]).toString("base64url");
  }

  /** Null for what this hub has not given out. */
  open(sealed: string): string | null {
    const bytes = Buffer.from(sealed, "base64url");
    if (bytes.length <= tagBytes || bytes.length > this.#longest) return null;
    // What decodes to the same with something behind it was given out by nobody.
    if (bytes.toString("base64url") !== sealed) return null;
    const tag = bytes.subarray(0, tagBytes);
    const decipher = createDecipheriv("aes-256-ctr", this.#key, tag);
    const text = Buffer.concat([decipher.update(bytes.subarray(tagBytes)), decipher.final()]).toString();
    return timingSafeEqual(tag, this.#tag(text)) ? text : null;
  }

  #tag(text: string): Buffer {
    return createHmac("sha256", this.#tagKey).update(text).digest().subarray(0, tagBytes);
  }
}
