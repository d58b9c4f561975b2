import { createCipheriv, createDecipheriv, randomBytes, scrypt } from "node:crypto";
import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { promisify } from "node:util";
import { z } from "zod";
import { Refusal } from "../output.ts";

/**
 * A sealed file: one line of JSON that says how the key is made from the passphrase, then frames under AES-256-GCM. A
 * frame's nonce is its number, and what it authenticates beside itself are the first line and whether it is the last:
 * nothing can be changed, swapped or cut off unseen, and nothing of a frame is let out before it is authenticated.
 */
const headerSchema = z.object({
  borderlink: z.literal("backup"),
  form: z.number().int().positive(),
  scrypt: z.object({
    // Bounded: what stands in a file that somebody forged must not fill the memory.
    N: z
      .number()
      .min(1024)
      .max(2 ** 20),
    r: z.literal(8),
    p: z.literal(1),
  }),
  salt: z.string().regex(/^[0-9a-f]{64}$/),
});

type Header = z.output<typeof headerSchema>;

const form = 1;
const frameSize = 256 * 1024;
const tagSize = 16;
const longestHeader = 1000;

/** RFC 7914's N for scrypt: 128 MB and about half a second for each guess. */
const costs = 2 ** 17;

const derive = promisify<string, Buffer, number, object, Buffer>(scrypt);

/** Seals what comes, whatever its length. Each file gets a salt of its own, so a nonce never meets a key twice. */
export async function* sealed(
  plain: AsyncIterable<Uint8Array>,
  passphrase: string,
  N: number = costs,
): AsyncGenerator<Buffer> {
  const header: Header = {
    borderlink: "backup",
    form,
    scrypt: { N, r: 8, p: 1 },
    salt: randomBytes(32).toString("hex"),
  };
  const line = `${JSON.stringify(header)}\n`;
  yield Buffer.from(line);
  const key = await keyOf(header, passphrase);
  for await (const { bytes, number, last } of inFrames(plain, frameSize)) {
    const cipher = createCipheriv("aes-256-gcm", key, nonce(number));
    cipher.setAAD(beside(line, last));
    yield Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
  }
}

/**
 * What was sealed, from its start. Throws a `Refusal` before anything comes out where the file is no backup or the
 * passphrase is another, and later at the first frame that is not as it was written.
 */
export async function* unsealed(path: string, passphrase: string): AsyncGenerator<Buffer> {
  const { header, line } = await headerOf(path);
  const key = await keyOf(header, passphrase);
  const frames = createReadStream(path, { start: Buffer.byteLength(line) });
  for await (const { bytes, number, last } of inFrames(frames, frameSize + tagSize)) {
    const decipher = createDecipheriv("aes-256-gcm", key, nonce(number), { authTagLength: tagSize });
    decipher.setAAD(beside(line, last));
    try {
      decipher.setAuthTag(bytes.subarray(-tagSize));
      yield Buffer.concat([decipher.update(bytes.subarray(0, -tagSize)), decipher.final()]);
    } catch {
      throw new Refusal(
        number === 0
          ? `The passphrase is not the one that ${path} was made with (or the file's beginning is damaged). Nothing was written.`
          : `${path} is damaged or cut off: its part ${number} is not as it was written.`,
      );
    }
  }
}

async function headerOf(path: string): Promise<{ header: Header; line: string }> {
  const file = await open(path, "r");
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(longestHeader), 0, longestHeader, 0);
    const line = /^[^\n]*\n/.exec(buffer.toString("latin1", 0, bytesRead))?.[0] ?? "";
    const header = headerSchema.safeParse(jsonOf(line)).data;
    if (!header) throw new Refusal(`${path} is not a backup of borderlink backup.`);
    if (header.form > form) throw new Refusal(`${path} was made by a newer hub: restore it with that one.`);
    return { header, line };
  } finally {
    await file.close();
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function keyOf({ scrypt: { N, r, p }, salt }: Header, passphrase: string): Promise<Buffer> {
  // One person's keyboard composes an accented letter, another's writes it in two: the passphrase is the same.
  return derive(passphrase.normalize("NFC"), Buffer.from(salt, "hex"), 32, { N, r, p, maxmem: 256 * N * r });
}

function nonce(number: number): Buffer {
  const bytes = Buffer.alloc(12);
  bytes.writeUIntBE(number, 6, 6);
  return bytes;
}

function beside(line: string, last: boolean): Buffer {
  return Buffer.from(`${line}${last ? "last" : "more"}`);
}

/** Cut to one size but for the last, which is shorter, and may be empty. */
async function* inFrames(chunks: AsyncIterable<Uint8Array>, size: number) {
  let rest: Buffer = Buffer.alloc(0);
  let number = 0;
  for await (const chunk of chunks) {
    rest = Buffer.concat([rest, chunk]);
    // One is always held back: only what comes after it tells whether it is the last.
    for (; rest.length > size; rest = rest.subarray(size)) {
      yield { bytes: rest.subarray(0, size), number: number++, last: false };
    }
  }
  yield { bytes: rest, number, last: true };
}
