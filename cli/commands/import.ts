import { type ExitCode, type Output, Refusal } from "../output.ts";
import { type Format, formats, readersInWords, UnknownFormat } from "../../imports/formats/guess.ts";
import { isDelimiter } from "../../imports/formats/delimiter.ts";
import { isEncoding } from "../../imports/formats/encoding.ts";
import { type Imported, type ImportOptions, importFile } from "../../imports/file.ts";
import { suggestMapping, type SuggestOptions } from "../../imports/mapping/suggest.ts";
import { createNewFile } from "../new-file.ts";
import { showProgress } from "../progress.ts";
import { asOperator } from "./run.ts";

/** Options as the command line gives them. */
export interface ImportArguments extends Omit<ImportOptions, "format"> {
  readonly format?: string;
  /** Ends with 0 although entries were rejected. */
  readonly allowRejected?: boolean;
  readonly json?: boolean;
  /** Writes a mapping for the file, and takes nothing in. */
  readonly suggest?: boolean;
}

/** `borderlink import FILE`. Ends with 1 where an entry was rejected, unless that is allowed, or a withdrawal refused. */
export async function runImport(
  path: string,
  { allowRejected = false, json, suggest, ...given }: ImportArguments,
  output: Output,
): Promise<ExitCode> {
  const options = readOptions(given);
  if (suggest) return runSuggest(path, options, output);
  const imported = await asOperator(
    (session) => importFile(session, path, options, { remark: output.remark, progress: showProgress }),
    { makesStore: true },
  ).catch(sayingFormat);
  output.answer(json ? JSON.stringify(imported) : inWords(imported));
  if (imported.refused) output.remark(`Nothing was withdrawn. ${imported.refused}`);
  return imported.refused || (imported.rejected > 0 && !allowRejected) ? 1 : 0;
}

/** `borderlink import --suggest FILE`: the mapping goes into a new file beside it, the rows to the answer. */
async function runSuggest(path: string, options: SuggestOptions, output: Output): Promise<ExitCode> {
  const { mapping, rows } = await suggestMapping(path, options).catch(sayingFormat);
  const place = `${path}.mapping.json`;
  const file = await createNewFile(place);
  await file.writeFile(`${JSON.stringify(mapping, null, 2)}\n`);
  await file.close();
  for (const row of rows) output.answer(JSON.stringify("entry" in row ? row.entry : row));
  output.remark(
    `A first mapping stands in ${place}: look at every column, null leaves one out. Then: import ${path} --mapping ${place} --dry-run`,
  );
  return 0;
}

function readOptions({
  format,
  delimiter,
  ...options
}: Omit<ImportArguments, "allowRejected" | "json" | "suggest">): ImportOptions {
  const mark = delimiter === "tab" ? "\t" : delimiter;
  if (format !== undefined && !isFormat(format)) throw new Refusal(`--format is one of ${formats.join(" ")}.`, 2);
  if (mark !== undefined && !isDelimiter(mark))
    throw new Refusal('--delimiter is one mark, such as "," ";" "|", or the word tab.', 2);
  if (options.encoding !== undefined && !isEncoding(options.encoding))
    throw new Refusal("--encoding is a name of the Encoding Standard, such as utf-8, utf-16le, windows-1252.", 2);
  return { ...options, format, delimiter: mark };
}

function sayingFormat(error: unknown): never {
  throw error instanceof UnknownFormat
    ? new Refusal(
        `${error.message}. The readers there are: ${readersInWords()}. Where it is one of these all the same, say --format ${formats.join("|")}.`,
        2,
      )
    : error;
}

function isFormat(text: string): text is Format {
  return formats.some((format) => format === text);
}

function inWords(imported: Imported): string {
  const { read, created, changed, unchanged, withdrawn, rejected, notHeld, kinds, dryRun, missing, report } = imported;
  const counts = Object.entries(kinds).map(([kind, count]) => `  ${kind.padEnd(15)} ${count}`);
  return [
    ...(dryRun ? ["A dry run: nothing was written."] : []),
    `${read} read: ${created} created, ${changed} changed, ${unchanged} unchanged, ${rejected} rejected, ${notHeld} not held`,
    ...(missing > 0 ? [`${missing} no longer in the file, ${withdrawn} of them withdrawn`] : []),
    ...counts,
    ...(report ? [`What was rejected, and why: ${report}`] : []),
  ].join("\n");
}
