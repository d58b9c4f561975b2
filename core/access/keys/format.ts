import { randomBytes } from "node:crypto";
import { crc32 } from "node:zlib";

const alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const idLength = 10;
/** 30 characters of base62 are 178 bits, so the key needs no slow hash. */
const secretLength = 30;
const checksumLength = 6;
const shape = /^blk_(live|test)_([0-9A-Za-z]{10})_[0-9A-Za-z]{36}$/;
const textLength = "blk_live_".length + idLength + 1 + secretLength + checksumLength;

/** A new API key: `blk_live_<id>_<secret><checksum>`. Its text is shown once and kept nowhere. */
export function makeKey(test: boolean): { id: string; text: string } {
  const id = base62(idLength);
  const body = `blk_${test ? "test" : "live"}_${id}_${base62(secretLength)}`;
  return { id, text: body + checksum(body) };
}

/**
 * What a key says of itself, or null where it is no key at all. A typing error or a guess shows in the checksum, so it
 * costs no read of the store; a right checksum proves nothing.
 */
export function readKey(text: string): { id: string; test: boolean } | null {
  if (text.length !== textLength) return null;
  const [, environment, id] = shape.exec(text) ?? [];
  if (!environment || !id) return null;
  const body = text.slice(0, -checksumLength);
  return checksum(body) === text.slice(-checksumLength) ? { id, test: environment === "test" } : null;
}

function checksum(body: string): string {
  let rest = crc32(body);
  let text = "";
  for (let place = 0; place < checksumLength; place += 1) {
    text = alphabet.charAt(rest % 62) + text;
    rest = Math.floor(rest / 62);
  }
  return text;
}

function base62(length: number): string {
  let text = "";
  while (text.length < length) {
    // 248 is the last multiple of 62 in a byte: above it some characters would come more often than others.
    for (const byte of randomBytes(length)) if (byte < 248) text += alphabet.charAt(byte % 62);
  }
  return text.slice(0, length);
}
