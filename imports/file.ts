import { availableParallelism } from "node:os";
import { basename, join, resolve } from "node:path";
import { timestamp } from "../core/clock.ts";
import { editionOf, noteDelivered, refuseStale } from "./editions.ts";
import { countMissing, type Missing, maxWithdrawn, withdrawMissing } from "./withdraw-missing.ts";
import { type Format, guess, readers, takenFor, UnknownFormat } from "./formats/guess.ts";
import { openSource } from "./formats/packed.ts";
import type { Encoding } from "./formats/encoding.ts";
import { type Ingested, ingestTaken } from "../session/ingest.ts";
import { formOf, readerOf } from "./file-form.ts";
import { takingInThread } from "./in-thread.ts";
import { RejectFile } from "./rejects.ts";
import type { OperatorSession } from "../session/operator.ts";
import { UnreadableFile } from "./unreadable.ts";
import type { Report } from "../session/ingest/report.ts";
import { takingHere } from "../session/ingest/taken.ts";

export interface ImportOptions {
  /** Guessed from the content where it is left out. */
  readonly format?: Format | undefined;
  readonly owner?: string | undefined;
  /** Kind of CSV rows that name none. */
  readonly record?: string | undefined;
  /** What parts the cells of CSV; told from the file where it is left out. */
  readonly delimiter?: string | undefined;
  /** What the file is written in; told from the file where it is left out. */
  readonly encoding?: Encoding | undefined;
  /** The file is the whole of what its owners hold in the kinds it has: what is not in it is withdrawn. */
  readonly full?: boolean | undefined;
  readonly force?: boolean | undefined;
  /** A mapping file, for CSV whose columns are not named by fields. */
  readonly mapping?: string | undefined;
  /** Which file of a zip with several. */
  readonly entry?: string | undefined;
  readonly dryRun?: boolean | undefined;
  /** Where to write what was rejected, never over what stands; by default a new file in the data folder's `imports`. */
  readonly report?: string | undefined;
  /** Reads in a thread of its own; left out, where the file is large enough for that. */
  readonly inThread?: boolean | undefined;
}

/** The answer of an import, as `--json` prints it. */
export interface Imported extends Report {
  readonly format: Format;
  /** When the edition was published, as the file says: RFC 3339 in UTC, or a day; null where it does not. */
  readonly published: string | null;
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

/** Takes in a file. Throws where nothing of it can be read: `UnknownFormat`, `UnreadableFile`, or an error that says why. */
export async function importFile(
  session: OperatorSession,
  path: string,
  options: ImportOptions,
  watcher: Watcher,
): Promise<Imported> {
  const unreadable = (error: NodeJS.ErrnoException): never => {
    const { code = "" } = error;
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile(code === "ENOENT" ? `There is no file ${path}.` : notReadable(path, code));
  };
  const source = await openSource(path, options.entry).catch(unreadable);
  const shown = await guess(source);
  const format = options.format ?? shown.format;
  if (!format) throw new UnknownFormat(path, shown.foreign);
  if (options.mapping !== undefined && format !== "csv")
    throw new UnreadableFile(`${path} is ${readers[format]}, which needs no mapping: import it without --mapping.`);
  if (format.startsWith("ofac") && options.full && options.owner === undefined) throw new UnreadableFile(oneOfTwo);
  const published = format === shown.format ? shown.published : null;
  watcher.remark(takenFor({ ...shown, format, published }));
  const edition = editionOf(format, published, options.owner);
  if (edition) await refuseStale(session, edition);

  const form = await formOf({ ...shown, format }, options);
  const rejects = options.report
    ? await RejectFile.makeAt(resolve(options.report))
    : new RejectFile(rejectPath(session, path));
  const progress = watcher.progress(source.size);
  const { inThread = source.size >= threadFrom && availableParallelism() > 1 } = options;
  const thread = inThread ? takingInThread({ path, entry: options.entry, form }) : null;
  const taking = thread?.taking ?? takingHere(await readerOf(form, source));
  const { read: done } = thread ?? source;
  const taken = await ingestTaken(session, taking, {
    owner: options.owner,
    dryRun: options.dryRun ?? false,
    reject: (rejected) => rejects.add(rejected),
    progress: ({ read, rejected }) => progress.at(done(), `${read} read, ${rejected} rejected`),
  }).finally(async () => {
    progress.stop();
    await rejects.close();
  });
  if (!(await source.isAsOpened())) throw new UnreadableFile(writtenTo(path));
  const { report } = taken;
  const whole = options.full
    ? await settle(session, taken, options, watcher)
    : { missing: 0, withdrawn: 0, refused: null };
  // A file that breaks off before its end, or is refused as the whole, is no delivery.
  if (!options.dryRun && !whole.refused) await noteDelivered(session, edition, taken);
  return {
    ...report,
    ...whole,
    format,
    published,
    dryRun: options.dryRun ?? false,
    report: rejects.used ? rejects.path : null,
  };
}

/** Bytes from which a thread is worth the half second in which it begins: some 10,000 records of a published list. */
const threadFrom = 4 << 20;

const oneOfTwo =
  "OFAC publishes two lists in this form, and the file does not say which it is: with --full name whose records it is the whole of, such as --owner OFAC for the SDN list and --owner OFAC-CONS for the consolidated one.";

function writtenTo(path: string): string {
  return `${path} was written to while it was read, so nothing was withdrawn, and it is no delivery: import it again once it is whole.`;
}

/** A fetch that failed may leave a file without entries. */
const ofNothing = "No record was taken in of the file, and what it would be the whole of is not known.";

function notReadable(path: string, code: string): string {
  if (code === "EISDIR") return `${path} is a folder (${code}): name a file in it.`;
  if (code === "ESPIPE")
    return `${path} is a pipe, and a file is read from its beginning twice (${code}): write it to a file.`;
  return `${path} cannot be read (${code}): look at whose it is, and at its path.`;
}

/** Withdraws what a whole file leaves out, after saying how much it is. */
async function settle(
  session: OperatorSession,
  taken: Ingested,
  { force, dryRun }: ImportOptions,
  { remark }: Pick<Watcher, "remark">,
) {
  if (taken.concerned.length === 0) return { missing: 0, withdrawn: 0, refused: ofNothing };
  const counts = await countMissing(session, taken);
  const missing = counts.reduce((sum, one) => sum + one.missing, 0);
  for (const one of counts) remark(missingText(one));
  const refused = missing > 0 && !force ? objection(counts, taken.report) : null;
  const withdrawn = missing > 0 && !refused && !dryRun ? await withdrawMissing(session, taken) : 0;
  return { missing, withdrawn, refused };
}

function objection(counts: readonly Missing[], { rejected }: Report): string | null {
  if (rejected > 0)
    return `${rejected} entries were rejected: what they stand for would be withdrawn. Mend them, or say --force.`;
  const most = counts.find(({ held, missing }) => missing > held * maxWithdrawn);
  return most
    ? `${missingText(most)} That is more than ${maxWithdrawn * 100} %: say --force if the file is the whole.`
    : null;
}

function missingText({ owner, held, missing, kinds }: Missing): string {
  const by = Object.entries(kinds).map(([kind, count]) => `${count} ${kind}`);
  return `${owner}: ${missing} of ${held} records are not in the file${by.length > 0 ? ` (${by.join(", ")})` : ""}.`;
}

function rejectPath({ data, clock }: OperatorSession, path: string): string {
  const name = basename(path)
    .replace(/[^\w.-]/g, "_")
    .slice(0, 60);
  return join(data, "imports", `${timestamp(clock).replace(/[:.]/g, "")}-${name}.${clock.id()}.rejects.ndjson`);
}
