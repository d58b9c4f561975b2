import { mkdir, open, rm } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";

/**
 * Things set aside on disk until the rest has been read, so that memory stays flat. The file loses its name at once: it
 * is gone with the process, however that ends.
 */
export class Spool<T> {
  readonly #file: Awaited<ReturnType<typeof open>>;
  #size = 0;
  /** Bytes of what was taken. */
  #taken = 0;

  private constructor(file: Awaited<ReturnType<typeof open>>) {
    this.#file = file;
  }

  static async open<T>(folder: string, name: string): Promise<Spool<T>> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const path = join(folder, `${name}.spool`);
    const file = await open(path, "wx+", 0o600);
    await rm(path);
    return new Spool<T>(file);
  }

  /** How many are set aside. */
  get size(): number {
    return this.#size;
  }

  async add(things: readonly T[]): Promise<void> {
    if (things.length === 0) return;
    this.#size += things.length;
    await this.#file.appendFile(things.map((thing) => `${JSON.stringify(thing)}\n`).join(""));
  }

  /** All that was set aside before, which is set aside no more. */
  async *take(): AsyncGenerator<T> {
    if (this.#size === 0) return;
    const [start, end] = [this.#taken, (await this.#file.stat()).size];
    [this.#taken, this.#size] = [end, 0];
    const input = this.#file.createReadStream({ start, end: end - 1, autoClose: false });
    for await (const line of createInterface({ input })) yield JSON.parse(line) as T;
  }

  close(): Promise<void> {
    return this.#file.close();
  }
}
