import { timingSafeEqual } from "node:crypto";
import { PackRefused } from "../refused.ts";
import { KeyedHashLanes } from "./keyed-hash-lanes.ts";

/**
 * A first line's file, in little-endian: header; directory, which says for each bucket where its entries begin, and one
 * place more for the end; entries of 6 bytes, by bucket and remainder: 32 bits of remainder, 16 of the answer, which is
 * masked with bits of the key's own hash. A key's place is its bucket, the first bits of its hash, and the remainder.
 */
export interface Header {
  /** The buckets are 2 to the power of these. */
  readonly bits: number;
  readonly count: number;
  /** From which, with the pack's key, the key of the hash is made: another at each build. */
  readonly salt: Uint8Array;
}

export const headerSize = 64;
export const saltSize = 16;
const magic = Buffer.from("BLFIRST1");

/** 16-bit parts of an entry: remainder, low and high, and answer. */
export const partsOfEntry = 3;

/** Pieces that are verified one by one: a look-up reads one or two. */
export const blockSize = 8192;

/** Hash of a block, in bytes. */
export const hashSize = 32;

/**
 * Between 10 and 20 keys a bucket: 6.2 to 6.4 bytes a key, and at most one false alarm in 200 million, as each entry of the
 * bucket has one of 2^32 remainders.
 */
export function bitsFor(count: number): number {
  return Math.max(0, Math.floor(Math.log2(count / 10)));
}

export function entriesAt({ bits }: Header): number {
  return headerSize + (2 ** bits + 1) * 4;
}

export function sizeOf(header: Header): number {
  return entriesAt(header) + header.count * partsOfEntry * 2;
}

export function bucketOf(firstWord: number, bits: number): number {
  // Moved by 32, a word stays as it is.
  return bits === 0 ? 0 : firstWord >>> (32 - bits);
}

export function writeHeader({ bits, count, salt }: Header, key: Uint8Array): Buffer {
  const bytes = Buffer.alloc(headerSize);
  magic.copy(bytes);
  bytes.writeUInt32LE(bits, 8);
  bytes.writeUInt32LE(count, 12);
  bytes.set(salt, 16);
  bytes.set(markOf(key), 32);
  return bytes;
}

/** `keyOf` makes the key of the hash from the salt. Throws where the file was made with another pack's key. */
export function readHeader(
  bytes: Buffer,
  size: number,
  keyOf: (salt: Uint8Array) => Uint8Array,
): { readonly header: Header; readonly key: Uint8Array } {
  if (bytes.length < headerSize || !bytes.subarray(0, 8).equals(magic))
    throw new PackRefused("damaged", "The file is no first line of a pack.");
  const header = { bits: bytes.readUInt32LE(8), count: bytes.readUInt32LE(12), salt: bytes.subarray(16, 32) };
  if (header.bits > 32 || sizeOf(header) !== size)
    throw new PackRefused("damaged", "The first line is not as long as it says.");
  const key = keyOf(header.salt);
  if (!timingSafeEqual(markOf(key), bytes.subarray(32, 48)))
    throw new PackRefused("foreign", "The first line was made under another key.");
  return { header, key };
}

/** Tells keys apart and says nothing about either. */
function markOf(key: Uint8Array): Buffer {
  const words = new Uint32Array(16);
  new KeyedHashLanes(key).hash(["borderlink first line"], 0, words, 0);
  return Buffer.from(words.buffer, 0, 16);
}
