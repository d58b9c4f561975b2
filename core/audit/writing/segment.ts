import { writeFile } from "node:fs/promises";
import { type SealedEntry, sha256 } from "../journal/entry.ts";
import type { SignedLine } from "../checkpoints/export.ts";
import { type AuditDisk, type AuditFile, type FoundSegment, openHere, segmentAt } from "../journal/files.ts";
import { bodyLine, chainLine, genesisOf } from "../journal/lines.ts";
import type { CheckpointSigner } from "../checkpoints/signer.ts";

interface Files {
  readonly chain: AuditFile;
  readonly bodies: AuditFile;
  readonly checkpoints: AuditFile;
}

/** The files that this process writes. After an entry's failure they must not be written again. */
export class JournalSegment {
  readonly #name: string;
  readonly #path: string;
  readonly #settled: string;
  readonly #files: Files;
  /** Number and hash of the last chain line on disk. */
  #end: { readonly seq: number; readonly hash: string };
  /** Bytes of each file that are whole lines on disk. */
  readonly #whole = { chain: 0, bodies: 0, checkpoints: 0 };
  /** The last entry under a checkpoint. */
  #covered = 0;
  #spent = false;

  private constructor({ name, chain, settled }: FoundSegment, files: Files) {
    this.#name = name;
    this.#path = chain;
    this.#settled = settled;
    this.#files = files;
    this.#end = { seq: 0, hash: genesisOf(name) };
  }

  /** A segment that cannot take its first entry is removed again: nothing that was acknowledged is in it. */
  static async create(
    disk: AuditDisk,
    folder: string,
    name: string,
    first: readonly SealedEntry[],
  ): Promise<JournalSegment> {
    const paths = segmentAt(folder, name);
    const made: { path: string; file: AuditFile }[] = [];
    const make = async (path: string) => {
      const file = await disk.create(path);
      made.push({ path, file });
      return file;
    };
    openHere.add(paths.chain);
    try {
      const [chain, bodies] = [await make(paths.chain), await make(paths.bodies)];
      const segment = new JournalSegment(paths, {
        chain,
        bodies,
        checkpoints: await make(paths.checkpoints),
      });
      await segment.append(first);
      await disk.syncFolder(folder);
      return segment;
    } catch (error) {
      await Promise.allSettled(made.map(({ file }) => file.close()));
      await Promise.allSettled(made.map(({ path }) => disk.remove(path)));
      openHere.delete(paths.chain);
      throw error;
    }
  }

  /** True once a checkpoint could not be written: its file may end in half a line, so another segment must follow. */
  get spent(): boolean {
    return this.#spent;
  }

  /**
   * Resolves when both files hold the entries on disk; waits for both even where one has failed. Then neither keeps any
   * of them, as far as the disk still obeys: nobody was told of them, and a full disk leaves half a line.
   */
  async append(entries: readonly SealedEntry[]): Promise<void> {
    if (entries.length === 0) return;
    let { seq, hash } = this.#end;
    let [chain, bodies] = ["", ""];
    for (const entry of entries) {
      seq += 1;
      const line = chainLine(seq, hash, entry);
      hash = sha256(line);
      chain += line;
      bodies += bodyLine(seq, entry);
    }
    const done = await Promise.allSettled([durably(this.#files.chain, chain), durably(this.#files.bodies, bodies)]);
    for (const result of done) {
      if (result.status === "fulfilled") continue;
      await Promise.allSettled([this.#takeBack("chain"), this.#takeBack("bodies")]);
      throw result.reason;
    }
    this.#end = { seq, hash };
    // The hub writes ASCII alone: a character is a byte.
    this.#whole.chain += chain.length;
    this.#whole.bodies += bodies.length;
  }

  /**
   * Signs where the chain stands on disk; null where no entries came since the last time. Not to be called twice at once.
   */
  async checkpoint(sign: CheckpointSigner, time: string): Promise<SignedLine | null> {
    const { seq, hash } = this.#end;
    if (seq === this.#covered || this.#spent) return null;
    const file = this.#name;
    try {
      const line = sign({ file, seq, hash, time });
      await durably(
        this.#files.checkpoints,
        `${line}
`,
      );
      this.#covered = seq;
      this.#whole.checkpoints += line.length + 1;
      return { file, line };
    } catch (error) {
      this.#spent = true;
      await this.#takeBack("checkpoints").catch(() => {});
      throw error;
    }
  }

  /** Closes it, and has no later start read it: it was ended in order, and no act in it is open. */
  async settle(): Promise<void> {
    await this.close();
    await writeFile(this.#settled, "", { mode: 0o600 });
  }

  #takeBack(part: keyof Files): Promise<void> {
    return this.#files[part].cut(this.#whole[part]);
  }

  async close(): Promise<void> {
    await Promise.allSettled(Object.values(this.#files).map((file: AuditFile) => file.close()));
    openHere.delete(this.#path);
  }
}

async function durably(file: AuditFile, text: string): Promise<void> {
  await file.write(text);
  await file.sync();
}
