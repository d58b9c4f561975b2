import { hash } from "node:crypto";
import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { PackRefused } from "../refused.ts";
import { decodeAnswer, type FirstAnswer } from "./answer.ts";
import { atOnce, KeyedHashLanes, wordsKept } from "./keyed-hash-lanes.ts";
import {
  blockSize,
  bucketOf,
  entriesAt,
  hashSize,
  type Header,
  headerSize,
  partsOfEntry,
  readHeader,
} from "./layout.ts";

export interface OpenTerms {
  readonly keyOf: (salt: Uint8Array) => Uint8Array;
  /** The hash of each block, as the manifest vouches for them. */
  readonly blocks: Uint8Array;
  /** The whole in memory, or each bucket from the file when it is asked for. */
  readonly resident: boolean;
}

/** Entries of one bucket: from one place of these 16-bit parts to another. */
interface Bucket {
  readonly parts: Uint16Array;
  readonly from: number;
  readonly to: number;
}

/**
 * The first line of a pack. Whatever is read of it is compared with its hash first: a file that was changed is refused,
 * and never reads as "not there".
 */
export class FirstLine {
  readonly count: number;
  readonly #bits: number;
  readonly #hash: KeyedHashLanes;
  readonly #directory: Uint32Array;
  readonly #bucket: (from: number, to: number) => Bucket;
  readonly #close: () => void;
  #words = new Uint32Array(0);

  private constructor(
    header: Header,
    key: Uint8Array,
    directory: Uint32Array,
    bucket: (from: number, to: number) => Bucket,
    close: () => void,
  ) {
    [this.count, this.#bits] = [header.count, header.bits];
    this.#hash = new KeyedHashLanes(key);
    this.#directory = directory;
    this.#bucket = bucket;
    this.#close = close;
  }

  static open(path: string, { keyOf, blocks, resident }: OpenTerms): FirstLine {
    const file = new VerifiedFile(path, blocks);
    try {
      const { header, key } = readHeader(file.read(0, headerSize), file.size, keyOf);
      const begin = entriesAt(header);
      const directory = file.read(headerSize, begin);
      const words = new Uint32Array(directory.buffer, directory.byteOffset, directory.length / 4);
      if (!resident)
        return new FirstLine(
          header,
          key,
          words,
          (from, to) => bucketIn(file, begin, from, to),
          () => file.close(),
        );
      const entries = file.read(begin, file.size);
      file.close();
      const parts = new Uint16Array(entries.buffer, entries.byteOffset, entries.length / 2);
      return new FirstLine(
        header,
        key,
        words,
        (from, to) => ({ parts, from, to }),
        () => {},
      );
    } catch (error) {
      file.close();
      throw error;
    }
  }

  /** The answer to each key, in their order; null where there is none. */
  find(keys: readonly string[]): (FirstAnswer | null)[] {
    const needed = (keys.length + atOnce) * wordsKept;
    if (this.#words.length < needed) this.#words = new Uint32Array(needed);
    for (let at = 0; at < keys.length; at += atOnce) this.#hash.hash(keys, at, this.#words, at * wordsKept);
    return keys.map((_, at) => this.#answer(at * wordsKept));
  }

  close(): void {
    this.#close();
  }

  #answer(word: number): FirstAnswer | null {
    const bucket = bucketOf(this.#words[word] as number, this.#bits);
    const [begin, end] = [this.#directory[bucket] as number, this.#directory[bucket + 1] as number];
    if (begin === end) return null;
    const { parts, from, to } = this.#bucket(begin * partsOfEntry, end * partsOfEntry);
    const remainder = this.#words[word + 1] as number;
    const [low, high] = [remainder & 0xffff, remainder >>> 16];
    for (let at = from; at < to; at += partsOfEntry)
      if (parts[at] === low && parts[at + 1] === high)
        return decodeAnswer((parts[at + 2] as number) ^ ((this.#words[word + 3] as number) >>> 16));
    return null;
  }
}

function bucketIn(file: VerifiedFile, begin: number, from: number, to: number): Bucket {
  const bytes = file.readShortly(begin + from * 2, begin + to * 2);
  return { parts: new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2), from: 0, to: to - from };
}

/** A file of which no byte is let out before its block was compared with the hash. */
class VerifiedFile {
  readonly size: number;
  readonly #blocks: Buffer;
  readonly #file: number;
  #scratch = new ArrayBuffer(2 * blockSize);
  #isOpen = true;

  constructor(path: string, blocks: Uint8Array) {
    this.#file = openSync(path, "r");
    this.size = fstatSync(this.#file).size;
    this.#blocks = Buffer.from(blocks.buffer, blocks.byteOffset, blocks.length);
    if (Math.ceil(this.size / blockSize) * hashSize === blocks.length) return;
    this.close();
    throw new PackRefused("damaged", "The first line is not as long as its manifest says.");
  }

  /** The same into memory that the next call of this writes over. */
  readShortly(from: number, to: number): Buffer {
    const needed = Math.ceil(to / blockSize) * blockSize - Math.floor(from / blockSize) * blockSize;
    if (this.#scratch.byteLength < needed) this.#scratch = new ArrayBuffer(needed);
    return this.read(from, to, this.#scratch);
  }

  /** From an even place on. `into`: not Node's pool, whose places are not those that arrays of 16 and 32 bits begin at. */
  read(from: number, to: number, into?: ArrayBuffer): Buffer {
    const first = Math.floor(from / blockSize);
    const begin = first * blockSize;
    const end = Math.min(Math.ceil(to / blockSize) * blockSize, this.size);
    const bytes = Buffer.from(into ?? new ArrayBuffer(end - begin), 0, end - begin);
    for (let at = 0; at < bytes.length;) {
      const read = readSync(this.#file, bytes, at, bytes.length - at, begin + at);
      if (read === 0) throw new PackRefused("damaged", "The first line ends early.");
      at += read;
    }
    for (let at = 0, block = first; at < bytes.length; at += blockSize, block += 1) this.#verify(bytes, at, block);
    return bytes.subarray(from - begin, to - begin);
  }

  #verify(bytes: Buffer, at: number, block: number): void {
    const found = hash("sha256", bytes.subarray(at, at + blockSize), "buffer");
    if (this.#blocks.compare(found, 0, hashSize, block * hashSize, (block + 1) * hashSize) !== 0)
      throw new PackRefused("damaged", `Block ${block} of the first line is not as it was made.`);
  }

  close(): void {
    if (this.#isOpen) closeSync(this.#file);
    this.#isOpen = false;
  }
}
