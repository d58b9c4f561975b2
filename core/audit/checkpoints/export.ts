import { type FileHandle, open } from "node:fs/promises";
import { join } from "node:path";
import type { Clock } from "../../clock.ts";
import { realDisk } from "../journal/files.ts";

/** A checkpoint's line, without its end, and the name of the journal segment it is about. */
export interface SignedLine {
  readonly file: string;
  readonly line: string;
}

/** How long the export may fail before the hub says that it is not ready, in milliseconds. */
export const maxExportDelay = 15 * 60_000;

/**
 * Where a process's checkpoints go beside their own files, best on another machine's disk: a folder in which each segment of
 * files has one of its own, to which lines are added. The folder must be there. It is never made: under a disk that is
 * not mounted it would be one of the hub's own.
 */
export class CheckpointExport {
  readonly #folder: string;
  readonly #clock: Pick<Clock, "now">;
  #waiting: SignedLine[] = [];
  #sending: Promise<void> = Promise.resolve();
  /** Files whose last line may be torn. */
  readonly #torn = new Set<string>();
  /** Since when it fails, in milliseconds since 1970; null while it does not. */
  #since: number | null = null;

  constructor(folder: string, clock: Pick<Clock, "now">) {
    this.#folder = folder;
    this.#clock = clock;
  }

  /** True where it has failed for longer than it may. */
  get overdue(): boolean {
    return this.#since !== null && this.#clock.now() - this.#since >= maxExportDelay;
  }

  add(signed: SignedLine): void {
    this.#waiting.push(signed);
  }

  /** Resolves when all that was added is on the disk. What could not be written waits for the next call. */
  send(): Promise<void> {
    const turn = this.#sending.then(() => this.#sendAll());
    this.#sending = turn.catch(() => {});
    return turn;
  }

  async #sendAll(): Promise<void> {
    try {
      for (let next = this.#waiting[0]; next; next = this.#waiting[0]) {
        await this.#write(next);
        this.#waiting.shift();
      }
      this.#since = null;
    } catch (cause) {
      this.#since ??= this.#clock.now();
      throw new Error("the audit's checkpoints cannot be exported", { cause });
    }
  }

  /** A line that may be torn is ended, and stands whole behind it: see `exportedCheckpoints`. */
  async #write({ file, line }: SignedLine): Promise<void> {
    const again = this.#torn.has(file);
    let handle: FileHandle | null = null;
    try {
      handle = await open(join(this.#folder, `${file}.checkpoints`), "a", 0o600);
      this.#torn.add(file);
      await handle.writeFile(`${again ? "\n" : ""}${line}\n`, "latin1");
      await handle.datasync();
      await realDisk.syncFolder(this.#folder);
      this.#torn.delete(file);
    } finally {
      await handle?.close();
    }
  }
}
