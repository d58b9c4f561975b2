import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";
import { closeSync, fsyncSync, openSync, writeSync } from "node:fs";
import { open } from "node:fs/promises";
import { PackRefused } from "../refused.ts";

const [nonceSize, tagSize, headSize] = [12, 16, 8];
/** Bytes that are sealed or opened at once: some tenths of a millisecond. */
const atOnce = 2 ** 20;

/**
 * Writes pieces into a new file, as one text under AES-256-GCM, each behind its length. Pieces are taken one by one, so
 * that all of them have no second place in memory.
 */
export function sealPieces(path: string, key: Uint8Array, pieces: Iterable<Uint8Array>) {
  const nonce = randomBytes(nonceSize);
  const cipher = createCipheriv("aes-256-gcm", key, nonce);
  const sum = createHash("sha256");
  const file = openSync(path, "wx", 0o600);
  let bytes = 0;
  const write = (some: Uint8Array) => {
    sum.update(some);
    for (let at = 0; at < some.length;) at += writeSync(file, some, at);
    bytes += some.length;
  };
  try {
    write(nonce);
    for (const piece of pieces) {
      const head = Buffer.alloc(headSize);
      head.writeBigUInt64LE(BigInt(piece.length));
      write(cipher.update(head));
      for (let at = 0; at < piece.length; at += atOnce) write(cipher.update(piece.subarray(at, at + atOnce)));
    }
    cipher.final();
    write(cipher.getAuthTag());
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  return { bytes, sha256: sum.digest("hex") };
}

/**
 * Has `take` read the pieces of such a file, each in memory of its own, and leaves the event loop its turns. What it
 * makes of them is handed out once all of it is known to be as it was sealed.
 */
export async function openPieces<T>(
  path: string,
  key: Uint8Array,
  take: (next: () => Promise<ArrayBuffer>) => Promise<T>,
): Promise<T> {
  await using file = await open(path);
  const { size } = await file.stat();
  const ends = size - tagSize;
  const readFully = async (into: Uint8Array, from: number) => {
    if (from + into.length > size) throw new PackRefused("damaged", "The names are not as a hub writes them.");
    for (let at = 0; at < into.length;) {
      const { bytesRead } = await file.read(into, at, into.length - at, from + at);
      if (bytesRead === 0) throw new PackRefused("damaged", "The names were cut while they were read.");
      at += bytesRead;
    }
    return into;
  };
  const nonce = await readFully(new Uint8Array(nonceSize), 0);
  const decipher = createDecipheriv("aes-256-gcm", key, nonce, { authTagLength: tagSize });
  let place = nonceSize;
  const opened = async (length: number) => {
    if (place + length > ends) throw new PackRefused("damaged", "The names are not as a hub writes them.");
    const plain = new Uint8Array(length);
    for (let at = 0; at < length; at += atOnce) {
      const some = await readFully(plain.subarray(at, at + atOnce), place);
      some.set(decipher.update(some));
      place += some.length;
    }
    return plain.buffer;
  };
  const taken = await take(async () => opened(Number(Buffer.from(await opened(headSize)).readBigUInt64LE())));
  decipher.setAuthTag(await readFully(new Uint8Array(tagSize), ends));
  try {
    if (place !== ends) throw new Error("more follows");
    decipher.final();
  } catch (error) {
    throw new PackRefused("damaged", `The names of the pack are not as they were made (${error}).`);
  }
  return taken;
}
