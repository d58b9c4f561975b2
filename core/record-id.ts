import { KeyedHash } from "./keyed-hash.ts";
import type { RecordKind } from "./record.ts";

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** RFC 4648 base32 without padding. */
export function base32(bytes: Uint8Array): string {
  let text = "";
  let bits = 0;
  let value = 0;
  for (const byte of bytes) {
    value = ((value << 8) | byte) & 0xfff;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += alphabet[(value >> bits) & 31];
    }
  }
  return bits > 0 ? text + alphabet[(value << (5 - bits)) & 31] : text;
}

/** The form of every record's id, whatever its kind. */
export const recordIdForm = /^[A-Z]{3}-[A-Z2-7]{26}$/;

/** A file of records and links asks for a hundred thousand ids under one key. */
const keyed = new WeakMap<Uint8Array, KeyedHash>();

/**
 * The id of a record follows from what never changes about it, so an import finds its record without a look-up; it is
 * keyed, so nobody who knows a passport number can guess it. Live and test records differ in it.
 */
export function recordId(
  idKey: Uint8Array,
  { name, prefix }: Pick<RecordKind, "name" | "prefix">,
  test: boolean,
  owner: string,
  reference: string,
): string {
  const text = JSON.stringify([test ? "test" : "live", name, owner, reference]);
  const digest = keyed.getOrInsertComputed(idKey, () => new KeyedHash(idKey)).bytesOf(text);
  return `${prefix}-${base32(digest.subarray(0, 16))}`;
}

/** What stands in the place of the owner's reference for a link, which has none of its own. */
export function linkReference(kind: string, from: string, to: string, source: string): string {
  return JSON.stringify([kind, from, to, source]);
}
