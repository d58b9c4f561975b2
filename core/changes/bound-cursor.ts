import { createCipheriv, createDecipheriv, createHmac } from "node:crypto";
import type { Caller } from "../access/caller.ts";
import type { Clock } from "../clock.ts";
import { hubError } from "../errors.ts";

const cipher = "aes-256-gcm";
const ivBytes = 12;
const tagBytes = 16;
/** Characters that a position of the log is filled up to, so that a cursor's length tells nothing. */
const positionLength = 16;

/**
 * Seals where somebody stands in the change log. The position itself would tell how much is written that the caller
 * does not see, so it is enciphered, each time anew: two cursors never show whether they name the same place. It is bound
 * to what is followed and to whose records are meant, and any other is refused.
 */
export class BoundCursors {
  readonly #key: Buffer;
  readonly #clock: Pick<Clock, "id">;
  readonly #length: number;

  /** `length`: characters that every position is filled up to. */
  constructor(key: Uint8Array, clock: Pick<Clock, "id">, length = positionLength) {
    this.#key = createHmac("sha256", key).update("live cursors").digest();
    this.#clock = clock;
    this.#length = length;
  }

  seal(followed: string, caller: Caller, position: string): string {
    const iv = createHmac("sha256", this.#key).update(this.#clock.id()).digest().subarray(0, ivBytes);
    const sealing = createCipheriv(cipher, this.#key, iv).setAAD(boundTo(followed, caller));
    const sealed = Buffer.concat([sealing.update(position.padEnd(this.#length)), sealing.final()]);
    return Buffer.concat([iv, sealing.getAuthTag(), sealed]).toString("base64url");
  }

  /** Throws `BAD_CURSOR` for one that was not sealed for this and the caller. */
  open(followed: string, caller: Caller, cursor: string): string {
    const bytes = Buffer.from(cursor, "base64url");
    if (bytes.length !== ivBytes + tagBytes + this.#length) throw hubError("BAD_CURSOR");
    const opening = createDecipheriv(cipher, this.#key, bytes.subarray(0, ivBytes), { authTagLength: tagBytes })
      .setAAD(boundTo(followed, caller))
      .setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
    try {
      return (opening.update(bytes.subarray(ivBytes + tagBytes), undefined, "utf8") + opening.final("utf8")).trimEnd();
    } catch {
      throw hubError("BAD_CURSOR");
    }
  }
}

function boundTo(followed: string, { owner, test }: Caller): Buffer {
  return Buffer.from(JSON.stringify([followed, owner, test]));
}
