import { hash, randomBytes } from "node:crypto";
import { closeSync, fsyncSync, openSync, writeSync } from "node:fs";
import { graver } from "./answer.ts";
import { atOnce, KeyedHashLanes, wordsKept } from "./keyed-hash-lanes.ts";
import {
  bitsFor,
  blockSize,
  bucketOf,
  entriesAt,
  hashSize,
  type Header,
  partsOfEntry,
  saltSize,
  sizeOf,
  writeHeader,
} from "./layout.ts";

/** Keys with the answer to each, encoded. */
export interface KeysAnswered {
  readonly keys: readonly string[];
  readonly answers: ArrayLike<number>;
}

export interface BuildTerms {
  /** How many keys come at most, repeated ones counted. */
  readonly most: number;
  /** The key of the hash, from a salt that is drawn. */
  readonly keyOf: (salt: Uint8Array) => Uint8Array;
  /** Draws the salt; tests put their own in its place. */
  readonly draw?: (bytes: number) => Uint8Array;
}

/** What was written. */
export interface FirstLineBuilt {
  readonly keys: number;
  readonly bytes: number;
  /** Under how many keys of the hash it was tried: two keys shared a place under all but the last. */
  readonly tries: number;
  /** The hash of each block, one after the other. */
  readonly blocks: Buffer;
}

/**
 * Writes the first line of these keys into a new file. A key that comes again keeps its gravest answer. `all` is called
 * again for each try: the whole is hashed anew under another key until no two keys share a place, so that no key is ever
 * answered with another's answer.
 */
export function buildFirstLine(
  path: string,
  all: () => Iterable<KeysAnswered>,
  { most, keyOf, draw = randomBytes }: BuildTerms,
): FirstLineBuilt {
  for (let tries = 1; ; tries += 1) {
    const salt = draw(saltSize);
    const key = keyOf(salt);
    const file = placed(hashed(all(), new KeyedHashLanes(key), most), { salt, key });
    if (file) return { ...write(path, file.bytes), keys: file.count, tries };
  }
}

/** What was hashed: of each key the words of its hash, the last of which holds the answer beside its mask. */
interface Hashed {
  readonly words: Uint32Array;
  readonly count: number;
}

function hashed(all: Iterable<KeysAnswered>, keyed: KeyedHashLanes, most: number): Hashed {
  const words = new Uint32Array((most + atOnce) * wordsKept);
  let count = 0;
  for (const { keys, answers } of all) {
    if (count + keys.length > most) throw new RangeError("more keys came than were announced");
    for (let at = 0; at < keys.length; at += atOnce) keyed.hash(keys, at, words, (count + at) * wordsKept);
    for (let at = 0; at < keys.length; at += 1) {
      const last = (count + at) * wordsKept + 3;
      words[last] = ((words[last] as number) & 0xffff0000) | (answers[at] as number);
    }
    count += keys.length;
  }
  return { words, count };
}

/** All in their places; null where two keys share one. */
function placed(
  { words, count }: Hashed,
  { salt, key }: { readonly salt: Uint8Array; readonly key: Uint8Array },
): { readonly bytes: Uint8Array; readonly count: number } | null {
  const bits = bitsFor(count);
  const { sorted, ends } = byBucket(words, count, bits);
  const header = { bits, count, salt };
  const bytes = new Uint8Array(sizeOf(header));
  const directory = new Uint32Array(bytes.buffer, 64, 2 ** bits + 1);
  const entries = new Uint16Array(bytes.buffer, entriesAt(header));
  let [kept, from] = [0, 0];
  for (let bucket = 0; bucket < ends.length; bucket += 1) {
    const to = ends[bucket] as number;
    const last = sortedOnce(sorted, from, to);
    if (last === null) return null;
    directory[bucket] = kept;
    for (let at = from; at < last; at += 1, kept += 1) {
      const entry = kept * partsOfEntry;
      const remainder = sorted[at * wordsKept + 1] as number;
      const own = sorted[at * wordsKept + 3] as number;
      entries[entry] = remainder;
      entries[entry + 1] = remainder >>> 16;
      entries[entry + 2] = own ^ (own >>> 16);
    }
    from = to;
  }
  directory[ends.length] = kept;
  const written: Header = { ...header, count: kept };
  bytes.set(writeHeader(written, key));
  return { bytes: bytes.subarray(0, sizeOf(written)), count: kept };
}

/** The keys by bucket, and where each bucket ends. */
function byBucket(words: Uint32Array, count: number, bits: number) {
  const ends = new Uint32Array(2 ** bits);
  for (let at = 0; at < count; at += 1) (ends[bucketOf(words[at * wordsKept] as number, bits)] as number)++;
  let begin = 0;
  for (let bucket = 0; bucket < ends.length; bucket += 1) {
    const many = ends[bucket] as number;
    ends[bucket] = begin;
    begin += many;
  }
  const sorted = new Uint32Array(count * wordsKept);
  for (let at = 0; at < count; at += 1) {
    const word = at * wordsKept;
    // Counts up from where the bucket begins to where it ends.
    const to = (ends[bucketOf(words[word] as number, bits)] as number)++ * wordsKept;
    for (let part = 0; part < wordsKept; part += 1) sorted[to + part] = words[word + part] as number;
  }
  return { sorted, ends };
}

/**
 * Orders one bucket by remainder, each key once: where it ends then. Null where two keys share a place, which are told
 * apart by the rest of their hashes.
 */
function sortedOnce(words: Uint32Array, from: number, to: number): number | null {
  let end = from * wordsKept;
  const [begin, beyond] = [end, to * wordsKept];
  for (let at = begin; at < beyond; at += wordsKept) {
    const first = words[at] as number;
    const remainder = words[at + 1] as number;
    const third = words[at + 2] as number;
    const last = words[at + 3] as number;
    let place = end;
    while (place > begin && (words[place - wordsKept + 1] as number) > remainder) place -= wordsKept;
    const before = place - wordsKept;
    if (before >= begin && words[before + 1] === remainder) {
      const other = words[before + 3] as number;
      if (words[before] !== first || words[before + 2] !== third || other >>> 16 !== last >>> 16) return null;
      words[before + 3] = (last & 0xffff0000) | graver(other & 0xffff, last & 0xffff);
      continue;
    }
    for (let moved = end; moved > place; moved -= 1) words[moved + 3] = words[moved - 1] as number;
    words[place] = first;
    words[place + 1] = remainder;
    words[place + 2] = third;
    words[place + 3] = last;
    end += wordsKept;
  }
  return end / wordsKept;
}

function write(path: string, bytes: Uint8Array) {
  const file = openSync(path, "wx", 0o600);
  try {
    for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at, Math.min(bytes.length - at, 2 ** 26));
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  return { bytes: bytes.length, blocks: blockHashes(bytes) };
}

function blockHashes(bytes: Uint8Array): Buffer {
  const blocks = Buffer.alloc(Math.ceil(bytes.length / blockSize) * hashSize);
  for (let at = 0, into = 0; at < bytes.length; at += blockSize, into += hashSize)
    hash("sha256", bytes.subarray(at, at + blockSize), "buffer").copy(blocks, into);
  return blocks;
}
