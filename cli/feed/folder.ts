import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { type FileHandle, open, readdir, rename, rm, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { readBounded } from "../../core/bounded-file.ts";
import { readJson } from "../../core/json.ts";
import { FeedFailed, linesOf } from "../../imports/feeds/lines.ts";
import type { Part } from "../../imports/feeds/source.ts";

const manifestSchema = z.object({
  file: z.string(),
  lines: z.number(),
  bytes: z.number(),
  sha256: z.string(),
  /** By kind. */
  records: z.record(z.string(), z.number()),
  gone: z.number(),
  /** Whether a new copy begins in it, which takes the place of all files before. */
  begins: z.boolean(),
  /** Where the feed goes on. */
  cursor: z.string(),
  /** RFC 3339: when all was told that there was. */
  complete: z.string(),
});

/** What a file of a copy holds, as its manifest says. */
export type FileManifest = Readonly<z.output<typeof manifestSchema>>;

/** What a run came to: the last whole file, and whether anything was told since the one before. */
export interface Finished {
  readonly manifest: FileManifest;
  readonly isNew: boolean;
}

const form = /^(\d{6})\.ndjson$/;
const nameOf = (number: number) => `${String(number).padStart(6, "0")}.ndjson`;
const manifestOf = (file: string) => file.replace(/ndjson$/, "manifest.json");

/**
 * A folder of a copy: a file for each time that something was told, and beside each a manifest, which stands where the file
 * is whole. One that was broken off is called `.part`, and the next run goes on with it.
 */
export class CopyFolder {
  readonly #folder: string;
  readonly #number: number;
  readonly #before: FileManifest | null;
  #file: FileHandle | null = null;
  #cursor: string | null;

  private constructor(folder: string, number: number, before: FileManifest | null) {
    this.#folder = folder;
    this.#number = number;
    this.#before = before;
    this.#cursor = before?.cursor ?? null;
  }

  /** Of a folder that is kept for this run. */
  static async open(folder: string): Promise<CopyFolder> {
    const names = await readdir(folder);
    const whole = names.filter((name) => form.test(name)).toSorted();
    const last = whole.findLast((name) => names.includes(manifestOf(name)));
    const before = last ? await readManifest(join(folder, manifestOf(last))) : null;
    const copy = new CopyFolder(folder, (last ? Number.parseInt(last, 10) : 0) + 1, before);
    // It was broken off before its manifest was there.
    const open = nameOf(copy.#number);
    if (whole.includes(open)) await rename(join(folder, open), copy.#part);
    if (whole.includes(open) || names.includes(`${open}.part`)) await copy.#goOn();
    return copy;
  }

  /** Where the feed goes on; null for a new copy. */
  get cursor(): string | null {
    return this.#cursor;
  }

  get #part(): string {
    return join(this.#folder, `${nameOf(this.#number)}.part`);
  }

  /** Keeps a part before the next is read. */
  async add({ lines, cursor }: Part): Promise<void> {
    this.#cursor = cursor;
    // A part that tells nothing says only where it goes on.
    if (lines.length === 1 && !this.#file) return;
    this.#file ??= await open(this.#part, "a", 0o600);
    await this.#file.appendFile(lines.map((line) => `${line}\n`).join(""));
  }

  /** All was told. The manifest is that of the file before, where nothing was. */
  async finish(complete: string): Promise<Finished | null> {
    const cursor = this.#cursor ?? "";
    if (this.#file) {
      await this.#file.sync();
      await this.#file.close();
      const file = nameOf(this.#number);
      const manifest = { file, ...(await contentOf(this.#part)), cursor, complete };
      await rename(this.#part, join(this.#folder, file));
      await this.#write(manifest);
      return { manifest, isNew: true };
    }
    if (!this.#before) return null;
    const manifest = { ...this.#before, cursor, complete };
    await this.#write(manifest);
    return { manifest, isNew: false };
  }

  /** What came since the last whole file was false: the next run asks for it again from where that ends. */
  async discard(): Promise<void> {
    await this.#file?.close();
    this.#file = null;
    await rm(this.#part, { force: true });
  }

  async close(): Promise<void> {
    await this.#file?.close();
  }

  async #write(manifest: FileManifest): Promise<void> {
    const path = join(this.#folder, manifestOf(manifest.file));
    await writeFile(`${path}.new`, `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600, flush: true });
    await rename(`${path}.new`, path);
  }

  /** Cuts off what stands behind the last cursor: it is told again. */
  async #goOn(): Promise<void> {
    let [length, upTo] = [0, 0];
    for await (const line of linesOf(createReadStream(this.#part))) {
      length += Buffer.byteLength(line) + 1;
      if (!line.startsWith('{"cursor":')) continue;
      this.#cursor = (JSON.parse(line) as { readonly cursor: string }).cursor;
      upTo = length;
    }
    await truncate(this.#part, upTo);
    if (upTo > 0) this.#file = await open(this.#part, "a", 0o600);
  }
}

async function readManifest(path: string): Promise<FileManifest> {
  const read = readJson(await readBounded(path));
  const { data } = manifestSchema.safeParse("value" in read ? read.value : null);
  if (!data)
    throw new FeedFailed(
      `${path} is no manifest any more: take it away, and the same command makes it again of its file.`,
    );
  return data;
}

async function contentOf(path: string) {
  const hash = createHash("sha256");
  const records: Record<string, number> = {};
  let [lines, bytes, gone, begins] = [0, 0, 0, false];
  for await (const line of linesOf(createReadStream(path))) {
    hash.update(`${line}\n`);
    lines += 1;
    bytes += Buffer.byteLength(line) + 1;
    if (line.startsWith('{"gone":')) gone += 1;
    else if (line.startsWith('{"begins":')) begins = true;
    const [, kind] = /^\{"record":"(\w+)"/.exec(line) ?? [];
    if (kind !== undefined) records[kind] = (records[kind] ?? 0) + 1;
  }
  return { lines, bytes, sha256: hash.digest("hex"), records, gone, begins };
}
