import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseCheckpoint, type SignedCheckpoint } from "../../../core/audit/checkpoints/checkpoint.ts";
import { segmentsIn } from "../../../core/audit/journal/files.ts";
import { AuditLog, type AuditOptions } from "../../../core/audit/writing/log.ts";
import { recover } from "../../../core/audit/writing/recover.ts";
import { type PublicKey, readPublicKey } from "../../../core/audit/public-key.ts";
import { openSigner, publicKeyFile } from "../../../core/audit/checkpoints/signer.ts";
import { auditFolder, read, tickingClock } from "./world.ts";

/** A log that signs a checkpoint when `ring` is called, as it does by itself after a minute. */
export async function openSignedLog(folder: string, data: string, options: Partial<AuditOptions> = {}) {
  let waiting = async () => {};
  const failures: unknown[] = [];
  const checkpoints = {
    sign: openSigner(data),
    failed: (error: unknown) => void failures.push(error),
    timer: (act: () => Promise<void>) => {
      waiting = act;
      return () => (waiting = async () => {});
    },
  };
  const log = await AuditLog.open(folder, { clock: tickingClock(), software: "0.1.0", checkpoints, ...options });
  return { log, failures, ring: () => waiting() };
}

export type Part = "chain" | "bodies" | "checkpoints";

/** What lies in an audit's folder, in memory, and the checkpoints that were taken away from it: to be tampered with. */
export class Books {
  readonly folder: string;
  readonly names: readonly string[];
  readonly texts: Map<string, string>;
  exported: SignedCheckpoint[];

  constructor({ folder, names, texts, exported }: Pick<Books, "folder" | "names" | "texts" | "exported">) {
    this.folder = folder;
    this.names = names;
    this.texts = new Map(texts);
    this.exported = [...exported];
  }

  /** Lines of a segment's file, without their ends. */
  lines(name: string, part: Part): string[] {
    return (this.texts.get(`${name}.${part}`) ?? "").split("\n").slice(0, -1);
  }

  put(name: string, part: Part, lines: readonly string[]): void {
    this.texts.set(`${name}.${part}`, lines.map((line) => `${line}\n`).join(""));
  }

  /** Numbers of the entries that a checkpoint of the segment's own is about. */
  covered(name: string): number[] {
    return this.lines(name, "checkpoints").flatMap((line) => parseCheckpoint(line)?.seq ?? []);
  }

  /** The same books in a folder of their own. */
  copyTo(folder: string): Books {
    const copy = new Books({ ...this, folder });
    for (const [file, text] of this.texts) writeFileSync(join(folder, file), text, "latin1");
    return copy;
  }

  /** Brings the folder from these books' state into the other's. */
  become(other: Books): void {
    for (const file of this.texts.keys()) if (!other.texts.has(file)) rmSync(join(this.folder, file));
    for (const [file, text] of other.texts)
      if (this.texts.get(file) !== text) writeFileSync(join(this.folder, file), text, "latin1");
  }
}

export const entriesEach = 10;

/**
 * The books of three processes with as many entries each: the first was ended in order, the second crashed, the third
 * looked after what the second left and was ended in order. A checkpoint follows each fourth entry that was asked for.
 */
export async function writeBooks(): Promise<{ books: Books; publicKey: PublicKey }> {
  const data = auditFolder();
  const [folder, crashed] = [join(data, "audit"), join(data, "crashed")];
  const hour = (count: number) => ({ clock: tickingClock(Date.parse("2026-06-01T12:00:00.000Z") + count * 3_600_000) });
  const first = await openSignedLog(folder, data, hour(0));
  await fill(first, entriesEach - 2);
  await first.log.close();
  // What a crashed process left lies where no living one has it open.
  const second = await openSignedLog(crashed, data, hour(1));
  await fill(second, entriesEach - 1);
  mkdirSync(folder, { recursive: true });
  for (const file of readdirSync(crashed)) copyFileSync(join(crashed, file), join(folder, file));
  await second.log.close();
  const third = await openSignedLog(folder, data, hour(2));
  await recover(folder, { committed: async () => 1 }, third.log);
  await fill(third, entriesEach - 3);
  await third.log.close();

  const names = (await segmentsIn(folder)).map(({ name }) => name);
  const texts = new Map(readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), "latin1")]));
  const books = new Books({ folder, names, texts, exported: [] });
  books.exported = names.flatMap((name) => parseCheckpoint(books.lines(name, "checkpoints").at(-1) ?? "") ?? []);
  return { books, publicKey: readPublicKey(publicKeyFile(data)) };
}

async function fill({ log, ring }: Awaited<ReturnType<typeof openSignedLog>>, entries: number): Promise<void> {
  for (let index = 1; index <= entries; index += 1) {
    await log.append(read(`r-${index}`, [{ owner: "NLD", records: [`PER-${index}`, "DOC-A"] }]));
    if (index % 4 === 0) await ring();
  }
}
