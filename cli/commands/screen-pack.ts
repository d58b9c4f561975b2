import { createReadStream } from "node:fs";
import { rm } from "node:fs/promises";
import { resolve } from "node:path";
import { systemClock, timestamp } from "../../core/clock.ts";
import { dayOf } from "../../core/lifetime/days.ts";
import { LineTooLong, type Lines, linesOf, longestLine } from "../../gateway/screen/lines.ts";
import { cellsOf, csvRows, jsonRows, type ReadRow } from "../../gateway/screen/row.ts";
import { falRows } from "../../imports/formats/fal.ts";
import { openChecks } from "../../packs/open-checks.ts";
import type { CheckedOffline, PackChecks } from "../../packs/checks.ts";
import type { TravellerAsked } from "../../session/checks.ts";
import { createNewFile } from "../new-file.ts";
import { inWords, notUsed, openDevice, type OpenerArguments } from "../opener.ts";
import { type ExitCode, type Output, Refusal } from "../output.ts";

export interface ScreenPackArguments extends OpenerArguments {
  readonly pack: string;
  readonly device?: string;
  readonly answers?: string;
  readonly format?: string;
  readonly json?: boolean;
}

/** Lines that are checked together. */
const atOnce = 500;

/** What a line came to: an answer of the pack, or why it could not be asked. */
type Line =
  | { readonly line: number; readonly checked: CheckedOffline }
  | { readonly line: number; readonly error: string };

/** `borderlink screen FILE --pack PACK`. Ends with 1 where a line could not be asked, or was not checked. */
export async function screenPack(path: string, given: ScreenPackArguments, output: Output): Promise<ExitCode> {
  if (given.device === undefined)
    throw new Refusal("With --pack say --device, the folder of the device's own files.", 2);
  const format = given.format ?? (path.toLowerCase().endsWith(".csv") ? "csv" : "ndjson");
  if (format !== "csv" && format !== "ndjson") throw new Refusal("--format is one of ndjson csv.", 2);
  const isCsv = format === "csv";
  const device = await openDevice(given.device, given);
  const open = await openChecks(resolve(given.pack), device, { clock: systemClock, resident: true }).catch(inWords);
  const answers = given.answers === undefined ? null : await createNewFile(given.answers);
  const verdicts: Record<string, number> = {};
  let [lines, errors] = [0, 0];
  try {
    for await (const some of screened(path, isCsv, open.checks)) {
      for (const one of some) {
        lines += 1;
        if ("error" in one) errors += 1;
        else verdicts[one.checked.verdict] = (verdicts[one.checked.verdict] ?? 0) + 1;
        const said = inOneLine(one);
        if (said !== null) output.answer(said);
      }
      await answers?.write(some.map((one) => `${asJson(one)}\n`).join(""));
    }
    await answers?.sync();
  } catch (error) {
    // The same command is called again once the list is mended, and writes over nothing.
    if (given.answers !== undefined && lines === 0) await rm(given.answers, { force: true });
    inWords(error);
  } finally {
    await answers?.close();
    open.close();
  }
  if (open.pack.refused) output.remark(notUsed(open.pack.refused));
  const { sequence, made, validUntil } = open.pack.manifest;
  if (given.json)
    output.answer(JSON.stringify({ list: path, lines, verdicts, errors, pack: { sequence, made, validUntil } }));
  else output.answer(summary({ lines, verdicts, errors }, `pack ${sequence}, made ${made}, good until ${validUntil}`));
  return errors > 0 || verdicts["NOT_CHECKED"] ? 1 : 0;
}

/** The lines in their order, in parts. */
async function* screened(path: string, isCsv: boolean, checks: PackChecks): AsyncGenerator<readonly Line[]> {
  let read: ReadRow | null = isCsv ? null : jsonRows("travellers");
  let number = 0;
  for await (const part of partsOf(path, () => number)) {
    const rows: (TravellerAsked | string)[] = [];
    const first = number + 1;
    for (const text of part) {
      number += 1;
      if (number === 1 && isCsv) read = readerOf(text?.replace(/^\uFEFF/, "") ?? "");
      else rows.push(text === null ? "is no UTF-8" : asked(read as ReadRow, text));
    }
    const found = await checks.check(rows.filter((row) => typeof row !== "string"));
    const answers = found.values();
    const from = first === 1 && isCsv ? 2 : first;
    yield rows.map((row, at) =>
      typeof row === "string"
        ? { line: from + at, error: row }
        : { line: from + at, checked: answers.next().value as CheckedOffline },
    );
  }
  if (!read) throw new Refusal("The list is empty, without even the names of its columns: was it cut on its way?", 2);
}

/** `read`: how many lines came before. */
async function* partsOf(path: string, read: () => number): AsyncGenerator<Lines> {
  try {
    yield* linesOf(createReadStream(path), atOnce);
  } catch (error) {
    if (!(error instanceof LineTooLong)) throw error;
    throw new Refusal(
      `From line ${read() + 1} on nothing was checked: a line there is longer than ${longestLine} bytes, which none of a list is. Mend it, and screen the list again.`,
    );
  }
}

function asked(read: ReadRow, text: string): TravellerAsked | string {
  const row = read(text, dayOf(timestamp(systemClock)));
  return "fault" in row ? row.fault : row.asked;
}

/** By the words of the FAL forms, or by the hub's own names of columns. */
function readerOf(header: string): ReadRow {
  const names = cellsOf(header) ?? [];
  const fal = falRows(names);
  if (fal) {
    const readJson = jsonRows("travellers");
    return (line, today) => {
      const cells = cellsOf(line);
      if (!cells) return { fault: "is not a row of CSV that ends with its line" };
      if (cells.length !== names.length) return { fault: `has ${cells.length} cells, not ${names.length}` };
      return readJson(JSON.stringify(fal(cells)), today);
    };
  }
  const own = csvRows(header, "travellers");
  if ("fault" in own)
    throw new Refusal(
      `It is no crew or passenger list of FAL form 5 or 6, and no list of the hub's own form. ${own.fault}`,
      2,
    );
  return own;
}

/** Nothing of a line of which nothing is recorded. */
function inOneLine(one: Line): string | null {
  if ("error" in one) return `line ${one.line}: could not be asked: ${one.error}`;
  const { verdict, nextStep, document, vehicle, person } = one.checked;
  if (verdict === "NO_RECORD" && nextStep === "CONTINUE") return null;
  const met = [document, vehicle, person].flatMap((part) => part?.candidates ?? []);
  const whose = [...new Set(met.map(({ kind, owner }) => `${kind} ${owner}`))].join(", ");
  return `line ${one.line}: ${verdict} ${nextStep}${whose === "" ? "" : ` (${whose})`}`;
}

function asJson(one: Line): string {
  const said = "error" in one ? one : { line: one.line, ...one.checked };
  return JSON.stringify(said, (name, value: unknown) => (name === "found" ? undefined : value));
}

function summary(
  {
    lines,
    verdicts,
    errors,
  }: { readonly lines: number; readonly verdicts: Readonly<Record<string, number>>; readonly errors: number },
  pack: string,
): string {
  const counts = Object.entries(verdicts).map(([verdict, count]) => `  ${verdict.padEnd(20)} ${count}`);
  return [`${lines} lines, by ${pack}`, ...counts, ...(errors > 0 ? [`  could not be asked   ${errors}`] : [])].join(
    "\n",
  );
}
