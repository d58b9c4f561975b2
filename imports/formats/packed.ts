import { createReadStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import { basename } from "node:path";
import { crc32, createGunzip } from "node:zlib";
import { type Entry, openPromise, type ZipFile } from "yauzl";
import { UnreadableFile } from "../unreadable.ts";

/** A file to be read as often as is wanted, whatever it is packed in. */
export interface Source {
  /** What the file in it is called. */
  readonly name: string;
  /** Bytes on the disk. */
  readonly size: number;
  chunks(): AsyncIterable<Uint8Array>;
  /** How many bytes on the disk what is being read has come to. */
  read(): number;
  /** Whether the file is still the one that was opened, and nobody has written to it since. */
  isAsOpened(): Promise<boolean>;
}

/** What is read of a file, as it is packed. */
export type Reading = Omit<Source, "isAsOpened">;

type Packing = "gzip" | "zip" | null;

interface Opened extends Reading {
  readonly packing: Packing;
}

const chunkSize = 1 << 18;

/**
 * **Our rule**: published lists shrink to a twentieth when they are packed. What grows beyond this was made to fill a disk
 * or to hold a machine up.
 */
const mostTimes = 200;
/** So much is read whatever it grew from. */
const alwaysRead = 16 << 20;

/**
 * Opens a file, gzip and zip by what they begin with. What is packed is read to its end once before anything is taken from
 * it: a part of a list would read as the whole.
 */
export async function openSource(path: string, entry?: string): Promise<Source> {
  const { size, mtimeMs, ino } = await stat(path);
  const isAsOpened = async () => {
    const now = await stat(path).catch(() => null);
    return now?.size === size && now.mtimeMs === mtimeMs && now.ino === ino;
  };
  const reading = await openReading(path, size, entry);
  if (reading.packing !== null) await readWhole(path, reading);
  return { ...reading, isAsOpened };
}

/** Opens it once more, as by the thread that reads it: whether what is packed is whole was seen before. */
export async function openAgain(path: string, entry?: string): Promise<Reading> {
  const { size } = await stat(path);
  return openReading(path, size, entry);
}

async function openReading(path: string, size: number, entry: string | undefined): Promise<Opened> {
  const start = await startOf(path);
  const packing = packingOf(start);
  if (packing === null) {
    if (entry !== undefined) throw new UnreadableFile(`${path} is no zip file: leave --entry out.`);
    return { ...unpacked(path, size), packing };
  }
  if (packing === "gzip" && entry !== undefined)
    throw new UnreadableFile(`${path} holds one file alone, as gzip does: leave --entry out.`);
  return { ...(packing === "gzip" ? gunzipped(path, size) : await unzipped(path, size, entry)), packing };
}

async function readWhole(path: string, { packing, chunks }: Opened): Promise<void> {
  try {
    let start: Uint8Array | null = null;
    for await (const chunk of chunks()) start ??= chunk.slice(0, 4);
    if (start && packingOf(start) !== null)
      throw new UnreadableFile(`${path} is packed twice: unpack it once, and import what is in it.`);
  } catch (error) {
    throw error instanceof UnreadableFile ? error : new UnreadableFile(damaged(path, packing));
  }
}

function packingOf([one, two, three, four]: Uint8Array): Packing {
  if (one === 0x1f && two === 0x8b) return "gzip";
  const isZip = one === 0x50 && two === 0x4b && ((three === 3 && four === 4) || (three === 5 && four === 6));
  return isZip ? "zip" : null;
}

function damaged(path: string, packing: Packing): string {
  return `${path} cannot be unpacked to its end, as ${packing}: it is cut or damaged, and nothing was taken in. Fetch it again.`;
}

function unpacked(path: string, size: number): Reading {
  let stream: ReturnType<typeof createReadStream> | null = null;
  return {
    name: basename(path),
    size,
    chunks: () => (stream = createReadStream(path, { highWaterMark: chunkSize })),
    read: () => stream?.bytesRead ?? 0,
  };
}

function gunzipped(path: string, size: number): Reading {
  let file: ReturnType<typeof createReadStream> | null = null;
  async function* chunks() {
    const from = (file = createReadStream(path, { highWaterMark: chunkSize }));
    const unzip = createGunzip({ chunkSize });
    from.on("error", (error) => unzip.destroy(error)).pipe(unzip);
    try {
      yield* bounded(path, unzip, () => from.bytesRead);
    } finally {
      from.destroy();
    }
  }
  return { name: basename(path).replace(/\.gz$/i, ""), size, chunks, read: () => file?.bytesRead ?? 0 };
}

async function unzipped(path: string, size: number, wanted: string | undefined): Promise<Reading> {
  const entry = await entryOf(path, wanted);
  let done = 0;
  async function* chunks() {
    const zip = await openPromise(path, { lazyEntries: true, autoClose: false });
    let sum = 0;
    let out = 0;
    try {
      const stream = await zip.openReadStreamPromise(entry);
      for await (const chunk of bounded(path, stream, () => entry.compressedSize)) {
        out += chunk.length;
        done = entry.uncompressedSize === 0 ? size : Math.floor((size * out) / entry.uncompressedSize);
        sum = crc32(chunk, sum);
        yield chunk;
      }
      if (sum !== entry.crc32) throw new UnreadableFile(damaged(path, "zip"));
    } finally {
      zip.close();
    }
  }
  return { name: basename(entry.fileName), size, chunks, read: () => done };
}

/** The one file of it, or the one that was named. */
async function entryOf(path: string, wanted: string | undefined): Promise<Entry> {
  const entries = await entriesOf(path);
  const names = entries.map(({ fileName }) => JSON.stringify(fileName)).slice(0, mostNames);
  const [first, second] = wanted === undefined ? entries : entries.filter(({ fileName }) => fileName === wanted);
  if (!first)
    throw new UnreadableFile(
      wanted === undefined ? `${path} has no file in it.` : `${path} has no such file: it has ${names.join(", ")}.`,
    );
  if (second) throw new UnreadableFile(`${path} has several files: name one with --entry, of ${names.join(", ")}.`);
  if (first.isEncrypted()) throw new UnreadableFile(`${path} is locked with a password: unpack it first.`);
  return first;
}

const mostNames = 20;

async function entriesOf(path: string): Promise<Entry[]> {
  let zip: ZipFile | null = null;
  try {
    zip = await openPromise(path, { lazyEntries: true, autoClose: false });
    const entries: Entry[] = [];
    for await (const entry of zip.eachEntry()) if (!entry.fileName.endsWith("/")) entries.push(entry);
    return entries;
  } catch {
    throw new UnreadableFile(damaged(path, "zip"));
  } finally {
    zip?.close();
  }
}

async function* bounded(path: string, chunks: AsyncIterable<Buffer>, packed: () => number): AsyncGenerator<Uint8Array> {
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > alwaysRead && length > packed() * mostTimes)
      throw new UnreadableFile(`${path} grows to more than ${mostTimes} times its size, which no list does: refused.`);
    yield chunk;
  }
}

async function startOf(path: string): Promise<Uint8Array> {
  const file = await open(path, "r");
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
