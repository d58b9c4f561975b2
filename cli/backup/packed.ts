import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Refusal } from "../output.ts";
import { type Manifest, manifestSchema, type Part } from "./manifest.ts";

/** A file that goes into a backup: its name there, and where it is read. */
export interface Source {
  readonly name: string;
  readonly path: string;
}

/** As long as the file is now: what the hub goes on adding to it is not of this backup. */
export async function measured({ name, path }: Source): Promise<Part> {
  const { size } = await stat(path);
  const sha256 = createHash("sha256");
  for await (const chunk of beginningOf(path, size)) sha256.update(chunk);
  return { name, bytes: size, sha256: sha256.digest("hex") };
}

/** The manifest in one line, then the parts one after the other. */
export async function* packed(manifest: Manifest, pathOf: (name: string) => string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(`${JSON.stringify(manifest)}\n`);
  for (const { name, bytes, sha256 } of manifest.parts) {
    const found = createHash("sha256");
    for await (const chunk of beginningOf(pathOf(name), bytes)) {
      found.update(chunk);
      yield chunk;
    }
    if (found.digest("hex") !== sha256) throw new Refusal(`${name} was changed while it was being copied: try again.`);
  }
}

/** Unpacks into an empty folder, readable by this user alone. Throws a `Refusal` where a part is not as it was packed. */
export async function unpack(plain: AsyncGenerator<Buffer>, folder: string): Promise<Manifest> {
  const content = new Content(plain);
  try {
    const manifest = manifestSchema.safeParse(JSON.parse(await content.line())).data;
    if (!manifest)
      throw new Refusal(
        "The backup's list of parts has a form this hub does not know: restore it with the hub that made it.",
      );
    for (const part of manifest.parts) await unpackOne(content, part, join(folder, part.name));
    return manifest;
  } finally {
    await plain.return(undefined);
  }
}

async function unpackOne(content: Content, { name, bytes, sha256 }: Part, path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const file = await open(path, "wx", 0o600);
  try {
    const found = createHash("sha256");
    for await (const chunk of content.take(bytes)) {
      found.update(chunk);
      await file.writeFile(chunk);
    }
    if (found.digest("hex") !== sha256) throw new Refusal(`${name} in the backup is not what its manifest says.`);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** What was sealed, taken piece by piece. */
class Content {
  readonly #plain: AsyncGenerator<Buffer>;
  #rest: Buffer = Buffer.alloc(0);

  constructor(plain: AsyncGenerator<Buffer>) {
    this.#plain = plain;
  }

  async line(): Promise<string> {
    let text: Buffer = Buffer.alloc(0);
    for (;;) {
      const end = this.#rest.indexOf("\n");
      text = Buffer.concat([text, this.#rest.subarray(0, end < 0 ? undefined : end)]);
      this.#rest = end < 0 ? Buffer.alloc(0) : this.#rest.subarray(end + 1);
      if (end >= 0) return text.toString();
      await this.#more();
    }
  }

  async *take(bytes: number): AsyncGenerator<Buffer> {
    for (let wanted = bytes; wanted > 0;) {
      if (this.#rest.length === 0) await this.#more();
      const piece = this.#rest.subarray(0, wanted);
      this.#rest = this.#rest.subarray(piece.length);
      wanted -= piece.length;
      yield piece;
    }
  }

  async #more(): Promise<void> {
    const next = await this.#plain.next();
    if (next.done) throw new Refusal("The backup ends before its last part.");
    this.#rest = next.value;
  }
}

function beginningOf(path: string, bytes: number): AsyncIterable<Buffer> {
  return bytes === 0 ? none() : createReadStream(path, { end: bytes - 1, highWaterMark: 1024 * 1024 });
}

async function* none(): AsyncGenerator<Buffer> {}
