import { hash, randomBytes } from "node:crypto";
import { closeSync, fsyncSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { graver } from "./answer.ts";
import { atOnce, KeyedHashLanes, wordsKept } from "./keyed-hash-lanes.ts";
import {
  bitsFor,
  blockSize,
  bucketOf,
  entriesAt,
  hashSize,
  type Header,
  headerSize,
  partsOfEntry,
  saltSize,
  sizeOf,
  writeHeader,
} from "./layout.ts";
import { Partitions } from "./partitions.ts";

/** Keys with the answer to each, encoded. */
export interface KeysAnswered {
  readonly keys: readonly string[];
  readonly answers: ArrayLike<number>;
}

/** Keys that are hashed before they go to their partitions: a multiple of those that are hashed together. */
const hashedAtOnce = 4_096;

export interface BuildTerms {
  /** How many keys come at most, repeated ones counted. */
  readonly most: number;
  /** The key of the hash, from a salt that is drawn. */
  readonly keyOf: (salt: Uint8Array) => Uint8Array;
  /** Draws the salt; tests put their own in its place. */
  readonly draw?: (bytes: number) => Uint8Array;
  /** Keys that are in memory together, of many; tests have fewer. */
  readonly usual?: number | undefined;
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
  { most, keyOf, draw = randomBytes, usual }: BuildTerms,
): FirstLineBuilt {
  for (let tries = 1; ; tries += 1) {
    const salt = draw(saltSize);
    const key = keyOf(salt);
    const parts = new Partitions(path, most, usual);
    try {
      hashInto(parts, all(), new KeyedHashLanes(key), most);
      const written = write(path, parts, { salt, key });
      if (written) return { ...written, tries };
    } finally {
      parts.close();
    }
  }
}

/** Of each key the words of its hash, the last of which holds the answer beside its mask. */
function hashInto(parts: Partitions, all: Iterable<KeysAnswered>, keyed: KeyedHashLanes, most: number): void {
  const some = new Uint32Array(hashedAtOnce * wordsKept);
  for (const { keys, answers } of all) {
    if (parts.count + keys.length > most) throw new RangeError("more keys came than were announced");
    for (let from = 0; from < keys.length; from += hashedAtOnce) {
      const many = Math.min(hashedAtOnce, keys.length - from);
      for (let at = 0; at < many; at += atOnce) keyed.hash(keys, from + at, some, at * wordsKept);
      for (let at = 0; at < many; at += 1) {
        const last = at * wordsKept + 3;
        some[last] = ((some[last] as number) & 0xffff0000) | (answers[from + at] as number);
      }
      parts.add(some, many);
    }
  }
}

interface Written {
  readonly keys: number;
  readonly bytes: number;
  readonly blocks: Buffer;
}

/** All in their places; null, and no file, where two keys share one. */
function write(path: string, parts: Partitions, of: { readonly salt: Uint8Array; readonly key: Uint8Array }) {
  const bits = Math.max(bitsFor(parts.count), parts.bits);
  const many = 2 ** (bits - parts.bits);
  const directory = new Uint32Array(2 ** bits + 1);
  const file = openSync(path, "wx+", 0o600);
  let written: Written | null = null;
  try {
    let [kept, bucket] = [0, 0];
    const begin = entriesAt({ bits, count: 0, salt: of.salt });
    for (const words of parts.all()) {
      const placed = entriesOf(words, { bits, bucket, many }, directory, kept);
      if (placed === null) return null;
      writeAll(file, new Uint8Array(placed.buffer, 0, placed.byteLength), begin + kept * partsOfEntry * 2);
      kept += placed.length / partsOfEntry;
      bucket += many;
    }
    directory[2 ** bits] = kept;
    const header: Header = { bits, count: kept, salt: of.salt };
    writeAll(file, writeHeader(header, of.key), 0);
    writeAll(file, new Uint8Array(directory.buffer), headerSize);
    fsyncSync(file);
    written = { keys: kept, bytes: sizeOf(header), blocks: blockHashes(file, sizeOf(header)) };
    return written;
  } finally {
    closeSync(file);
    if (!written) rmSync(path, { force: true });
  }
}

/** Buckets of a partition. */
interface Buckets {
  readonly bits: number;
  readonly bucket: number;
  readonly many: number;
}

/** The entries of a partition, whose buckets the directory learns of; null where two keys share a place. */
function entriesOf(words: Uint32Array, of: Buckets, directory: Uint32Array, before: number): Uint16Array | null {
  const { sorted, ends } = byBucket(words, of);
  const entries = new Uint16Array((words.length / wordsKept) * partsOfEntry);
  let [kept, from] = [0, 0];
  for (let bucket = 0; bucket < ends.length; bucket += 1) {
    const to = ends[bucket] as number;
    const last = sortedOnce(sorted, from, to);
    if (last === null) return null;
    directory[of.bucket + bucket] = before + kept;
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
  return entries.subarray(0, kept * partsOfEntry);
}

/** The keys by bucket, and where each bucket ends. */
function byBucket(words: Uint32Array, { bits, bucket: first, many }: Buckets) {
  const ends = new Uint32Array(many);
  for (let word = 0; word < words.length; word += wordsKept)
    (ends[bucketOf(words[word] as number, bits) - first] as number)++;
  let begin = 0;
  for (let bucket = 0; bucket < ends.length; bucket += 1) {
    const inIt = ends[bucket] as number;
    ends[bucket] = begin;
    begin += inIt;
  }
  const sorted = new Uint32Array(words.length);
  for (let word = 0; word < words.length; word += wordsKept) {
    // Counts up from where the bucket begins to where it ends.
    const to = (ends[bucketOf(words[word] as number, bits) - first] as number)++ * wordsKept;
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

function writeAll(file: number, bytes: Uint8Array, position: number): void {
  for (let at = 0; at < bytes.length;)
    at += writeSync(file, bytes, at, Math.min(bytes.length - at, 2 ** 26), position + at);
}

/** Of the file as it is written, block by block. */
function blockHashes(file: number, size: number): Buffer {
  const hashes = Buffer.alloc(Math.ceil(size / blockSize) * hashSize);
  const some = new Uint8Array(blockSize * 512);
  for (let from = 0, into = 0; from < size; from += some.length) {
    const many = Math.min(some.length, size - from);
    for (let read = 0; read < many;) read += readSync(file, some, read, many - read, from + read);
    for (let at = 0; at < many; at += blockSize, into += hashSize)
      hash("sha256", some.subarray(at, Math.min(at + blockSize, many)), "buffer").copy(hashes, into);
  }
  return hashes;
}
