import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { timestamp } from "../core/clock.ts";
import type { Found } from "../session/entry.ts";
import { countMissing, type Missing, maxWithdrawn, withdrawMissing } from "./withdraw-missing.ts";
import { type Format, guessFormat, UnknownFormat } from "./formats/guess.ts";
import { ingest, type Ingested } from "../session/ingest.ts";
import { RejectFile } from "./rejects.ts";
import type { OperatorSession } from "../session/operator.ts";
import type { Report } from "../session/ingest/report.ts";

export interface ImportOptions {
  /** Guessed from the content where it is left out. */
  readonly format?: Format | undefined;
  readonly owner?: string | undefined;
  /** Kind of CSV rows that name none. */
  readonly record?: string | undefined;
  /** The file is the whole of what its owners hold in the kinds it has: what is not in it is withdrawn. */
  readonly full?: boolean | undefined;
  readonly force?: boolean | undefined;
  readonly dryRun?: boolean | undefined;
  /** Where to write what was rejected; by default a new file in the data folder's `imports`. */
  readonly report?: string | undefined;
}

/** The answer of an import, as `--json` prints it. */
export interface Imported extends Omit<Report, "nameless"> {
  readonly dryRun: boolean;
  /** With `full`: how many records the file no longer names. */
  readonly missing: number;
  /** Why these were not withdrawn; null where they were, or there was nothing to withdraw. */
  readonly refused: string | null;
  /** The file that says what was rejected; null where nothing was. */
  readonly report: string | null;
}

/** Who watches an import. */
export interface Watcher {
  /** Hears what is said on the way. */
  readonly remark: (text: string) => void;
  /** Is shown how far the import is, of so many bytes. */
  readonly progress: (total: number) => { at(done: number, words: string): void; stop(): void };
}

/** Takes in a file. Throws where it cannot be read at all: `UnknownFormat`, or an error that says why. */
export async function importFile(
  session: OperatorSession,
  path: string,
  options: ImportOptions,
  watcher: Watcher,
): Promise<Imported & { readonly faults: number }> {
  const unreadable = ({ code }: NodeJS.ErrnoException): never => {
    throw new Error(code === "ENOENT" ? `There is no file ${path}.` : `${path} cannot be read (${code}).`);
  };
  const guessed = await guessFormat(path).catch(unreadable);
  const format = options.format ?? guessed;
  if (!format) throw new UnknownFormat(path);

  const rejects = new RejectFile(options.report ? resolve(options.report) : rejectPath(session, path));
  const { size } = await stat(path);
  const progress = watcher.progress(size);
  const source = counted(path);
  const found = await openFormat(format, source.chunks, options);
  const taken = await ingest(session, found, {
    owner: options.owner,
    dryRun: options.dryRun ?? false,
    reject: (rejected) => rejects.add(rejected),
    progress: ({ read, rejected }) => progress.at(source.read(), `${read} read, ${rejected} rejected`),
  }).finally(async () => {
    progress.stop();
    await rejects.close();
  });
  const { report } = taken;
  const whole = options.full
    ? await settle(session, taken, options, watcher)
    : { missing: 0, withdrawn: 0, refused: null };
  const { nameless, ...counts } = report;
  const { missing, withdrawn, refused } = whole;
  return {
    ...counts,
    withdrawn,
    dryRun: options.dryRun ?? false,
    missing,
    refused,
    report: rejects.used ? rejects.path : null,
    faults: report.rejected - nameless,
  };
}

/** Withdraws what a whole file leaves out, after saying how much it is. */
async function settle(
  session: OperatorSession,
  taken: Ingested,
  { force, dryRun }: ImportOptions,
  { remark }: Pick<Watcher, "remark">,
) {
  const counts = await countMissing(session, taken);
  const missing = counts.reduce((sum, one) => sum + one.missing, 0);
  for (const one of counts) remark(missingText(one));
  const refused = missing > 0 && !force ? objection(counts, taken.report) : null;
  const withdrawn = missing > 0 && !refused && !dryRun ? await withdrawMissing(session, taken) : 0;
  return { missing, withdrawn, refused };
}

function objection(counts: readonly Missing[], { rejected, nameless }: Report): string | null {
  if (rejected > nameless)
    return `${rejected - nameless} entries were rejected: what they stand for would be withdrawn. Mend them, or say --force.`;
  const most = counts.find(({ held, missing }) => missing > held * maxWithdrawn);
  return most
    ? `${missingText(most)} That is more than ${maxWithdrawn * 100} %: say --force if the file is the whole.`
    : null;
}

function missingText({ owner, held, missing, kinds }: Missing): string {
  const by = Object.entries(kinds).map(([kind, count]) => `${count} ${kind}`);
  return `${owner}: ${missing} of ${held} records are not in the file${by.length > 0 ? ` (${by.join(", ")})` : ""}.`;
}

/** Readers are loaded only where their format is met. */
async function openFormat(
  format: Format,
  chunks: AsyncIterable<Uint8Array>,
  { owner, record }: ImportOptions,
): Promise<AsyncIterable<Found>> {
  switch (format) {
    case "ndjson":
      return (await import("./formats/ndjson.ts")).readNdjson(chunks);
    case "csv":
      return (await import("./formats/csv.ts")).readCsv(chunks, record);
    case "un":
      return (await import("./un/list.ts")).readUnList(chunks, owner);
  }
}

function counted(path: string): { chunks: AsyncIterable<Uint8Array>; read: () => number } {
  const stream = createReadStream(path, { highWaterMark: 1 << 18 });
  return { chunks: stream, read: () => stream.bytesRead };
}

function rejectPath({ data, clock }: OperatorSession, path: string): string {
  const name = basename(path)
    .replace(/[^\w.-]/g, "_")
    .slice(0, 60);
  return join(data, "imports", `${timestamp(clock).replace(/[:.]/g, "")}-${name}.rejects.ndjson`);
}
