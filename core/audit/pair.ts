import type { SealedEntry } from "./entry.ts";
import { type AuditDisk, type AuditFile, openHere, pairAt } from "./files.ts";
import { lineOf } from "./lines.ts";

/** The two files that this process writes. After any failure it must not be written again. */
export class OpenPair {
  readonly #path: string;
  readonly #chain: AuditFile;
  readonly #bodies: AuditFile;
  #seq = 0;

  private constructor(path: string, chain: AuditFile, bodies: AuditFile) {
    this.#path = path;
    this.#chain = chain;
    this.#bodies = bodies;
  }

  /** A pair that cannot take its first entry is removed again: nothing that was acknowledged is in it. */
  static async create(disk: AuditDisk, folder: string, name: string, first: readonly SealedEntry[]): Promise<OpenPair> {
    const paths = pairAt(folder, name);
    const made: { path: string; file: AuditFile }[] = [];
    const make = async (path: string) => {
      const file = await disk.create(path);
      made.push({ path, file });
      return file;
    };
    openHere.add(paths.chain);
    try {
      const pair = new OpenPair(paths.chain, await make(paths.chain), await make(paths.bodies));
      await pair.append(first);
      await disk.syncFolder(folder);
      return pair;
    } catch (error) {
      await Promise.allSettled(made.map(({ file }) => file.close()));
      await Promise.allSettled(made.map(({ path }) => disk.remove(path)));
      openHere.delete(paths.chain);
      throw error;
    }
  }

  /** Resolves when both files hold the entries on disk; waits for both even where one has failed. */
  async append(entries: readonly SealedEntry[]): Promise<void> {
    if (entries.length === 0) return;
    const first = this.#seq + 1;
    this.#seq += entries.length;
    const done = await Promise.allSettled([
      durably(this.#chain, entries.map(({ chain }, index) => lineOf(first + index, chain)).join("")),
      durably(this.#bodies, entries.map(({ body }, index) => lineOf(first + index, body)).join("")),
    ]);
    for (const result of done) if (result.status === "rejected") throw result.reason;
  }

  async close(): Promise<void> {
    await Promise.allSettled([this.#chain.close(), this.#bodies.close()]);
    openHere.delete(this.#path);
  }
}

async function durably(file: AuditFile, text: string): Promise<void> {
  await file.write(text);
  await file.sync();
}
