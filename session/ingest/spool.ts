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

  get size(): number {
    return this.#size;
  }

  async add(things: readonly T[]): Promise<void> {
    if (things.length === 0) return;
    this.#size += things.length;
    await this.#file.appendFile(things.map((thing) => `${JSON.stringify(thing)}\n`).join(""));
  }

  async *read(): AsyncGenerator<T> {
    const input = this.#file.createReadStream({ start: 0, autoClose: false });
    for await (const line of createInterface({ input })) yield JSON.parse(line) as T;
  }

  close(): Promise<void> {
    return this.#file.close();
  }
}
