import { type FileHandle, mkdir, open } from "node:fs/promises";
import { dirname } from "node:path";
import { visibleLines } from "../core/visible.ts";
import type { Rejected } from "../session/entry.ts";

/**
 * The file that says what was rejected and why, one JSON object a line: `{"at":"line 12","reason":"…"}`. Made with the
 * first reject, readable by the hub's own user alone.
 */
export class RejectFile {
  readonly path: string;
  #file: FileHandle | null = null;
  #lines: string[] = [];

  constructor(path: string) {
    this.path = path;
  }

  /** Whether anything was rejected. */
  get used(): boolean {
    return this.#file !== null || this.#lines.length > 0;
  }

  async add({ at, reason }: Rejected): Promise<void> {
    this.#lines.push(`${visibleLines(JSON.stringify({ at, reason }))}\n`);
    if (this.#lines.length >= 1000) await this.#write();
  }

  async close(): Promise<void> {
    if (this.#lines.length > 0) await this.#write();
    await this.#file?.close();
  }

  async #write(): Promise<void> {
    if (!this.#file) {
      await mkdir(dirname(this.path), { recursive: true, mode: 0o700 });
      this.#file = await open(this.path, "w", 0o600);
    }
    await this.#file.appendFile(this.#lines.join(""));
    this.#lines = [];
  }
}
