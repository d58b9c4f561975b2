import { createCipheriv, createDecipheriv } from "node:crypto";
import { PackRefused } from "../refused.ts";

const [nonceSize, tagSize] = [12, 16];

/**
 * Bodies of rows, in text or bytes, under AES-256-GCM, each with its number as nonce: a key is one base's, and numbers are not used twice.
 * The row's id is authenticated with it, so that no body stands in another's place.
 */
export class SealedRows {
  readonly #key: Uint8Array;

  constructor(key: Uint8Array) {
    this.#key = key;
  }

  seal(number: number, id: Uint8Array, plain: string | Uint8Array): Buffer {
    const nonce = Buffer.alloc(nonceSize);
    nonce.writeUIntBE(number, 6, 6);
    const cipher = createCipheriv("aes-256-gcm", this.#key, nonce);
    cipher.setAAD(id);
    const body = typeof plain === "string" ? cipher.update(plain, "utf8") : cipher.update(plain);
    return Buffer.concat([nonce, body, cipher.final(), cipher.getAuthTag()]);
  }

  open(id: Uint8Array, sealed: Uint8Array): Buffer {
    const decipher = createDecipheriv("aes-256-gcm", this.#key, sealed.subarray(0, nonceSize), {
      authTagLength: tagSize,
    });
    try {
      decipher.setAAD(id);
      decipher.setAuthTag(sealed.subarray(-tagSize));
      const plain = decipher.update(sealed.subarray(nonceSize, -tagSize));
      return Buffer.concat([plain, decipher.final()]);
    } catch (error) {
      throw new PackRefused("damaged", `A row of the pack is not as it was made (${error}).`);
    }
  }
}
