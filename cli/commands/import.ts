import { type ExitCode, type Output, Refusal } from "../output.ts";
import { type Format, formats, UnknownFormat } from "../../imports/formats/guess.ts";
import { type Imported, type ImportOptions, importFile } from "../../imports/file.ts";
import { showProgress } from "../progress.ts";
import { asOperator } from "./run.ts";

/** Options as the command line gives them. */
export interface ImportArguments extends Omit<ImportOptions, "format"> {
  readonly format?: string;
  readonly json?: boolean;
}

/** `borderlink import FILE`. Ends with 1 where an entry was rejected or a withdrawal refused. */
export async function runImport(
  path: string,
  { format, json, ...options }: ImportArguments,
  output: Output,
): Promise<ExitCode> {
  if (format !== undefined && !isFormat(format)) throw new Refusal(`--format is one of ${formats.join(" ")}.`, 2);
  const { faults, ...imported } = await asOperator(
    (session) => importFile(session, path, { ...options, format }, { remark: output.remark, progress: showProgress }),
    { makesStore: true },
  ).catch(sayingFormat);
  output.answer(json ? JSON.stringify(imported) : inWords(imported));
  if (imported.refused) output.remark(`Nothing was withdrawn. ${imported.refused}`);
  return faults > 0 || imported.refused ? 1 : 0;
}

function sayingFormat(error: unknown): never {
  throw error instanceof UnknownFormat ? new Refusal(`${error.message}: say --format ${formats.join("|")}.`, 2) : error;
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
