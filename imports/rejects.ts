import { type FileHandle, mkdir, open, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { visibleLines } from "../core/visible.ts";
import type { Rejected } from "../session/entry.ts";

/**
 * The file that says what was rejected and why, one JSON object a line: `{"at":"line 12","reason":"…"}`, and of a record
 * all its `faults` with the number beyond. Made with the first reject, readable by the hub's own user alone. An existing
 * file is never overwritten.
 */
export class RejectFile {
  readonly path: string;
  #file: FileHandle | null = null;
  #lines: string[] = [];
  #rejected = false;

  constructor(path: string) {
    this.path = path;
  }

  /** Makes the file at once, before anything is taken in for which it may have no place. Throws where it has none. */
  static async makeAt(path: string): Promise<RejectFile> {
    const rejects = new RejectFile(path);
    rejects.#file = await made(path);
    return rejects;
  }

  /** Whether anything was rejected. */
  get used(): boolean {
    return this.#rejected;
  }

  async add(rejected: Rejected): Promise<void> {
    this.#rejected = true;
    this.#lines.push(`${visibleLines(JSON.stringify(rejected))}\n`);
    if (this.#lines.length >= 1000) await this.#write();
  }

  async close(): Promise<void> {
    if (this.#lines.length > 0) await this.#write();
    await this.#file?.close();
    if (this.#file && !this.#rejected) await rm(this.path);
  }

  async #write(): Promise<void> {
    this.#file ??= await made(this.path);
    await this.#file.appendFile(this.#lines.join(""));
    this.#lines = [];
  }
}

async function made(path: string): Promise<FileHandle> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  return open(path, "wx", 0o600);
}
