import { type FileHandle, mkdir, open } from "node:fs/promises";
import { dirname } from "node:path";
import type { Rejected } from "./entry.ts";
import type { Kind } from "../records/kinds.ts";

/** What became of a file. `read` is the sum of the five after it; `kinds` counts what now stands, by kind. */
export interface Report {
  read: number;
  created: number;
  changed: number;
  unchanged: number;
  rejected: number;
  /** Of the rejected, those that name no record at all. */
  nameless: number;
  notHeld: number;
  withdrawn: number;
  kinds: Partial<Record<Kind, number>>;
}

export function emptyReport(): Report {
  const none = { read: 0, created: 0, changed: 0, unchanged: 0, rejected: 0, nameless: 0, notHeld: 0, withdrawn: 0 };
  return { ...none, kinds: {} };
}

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
    this.#lines.push(`${JSON.stringify({ at, reason })}\n`);
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
