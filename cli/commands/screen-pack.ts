import { resolve } from "node:path";
import { systemClock } from "../../core/clock.ts";
import type { CheckedOffline, PackChecks } from "../../packs/checks.ts";
import { openChecks } from "../../packs/open-checks.ts";
import type { TravellerAsked } from "../../session/checks.ts";
import { inWords, notUsed, openDevice, type OpenerArguments } from "../opener.ts";
import { type ExitCode, type Output, Refusal } from "../output.ts";
import { Answers, type Tally } from "../screen/answers.ts";
import { atOnce, List, type ListLine } from "../screen/list.ts";

export interface ScreenPackArguments extends OpenerArguments {
  readonly pack: string;
  readonly device?: string;
  readonly answers?: string;
  readonly format?: string;
  readonly json?: boolean;
}

/** What a line came to: an answer of the pack, or why it could not be asked. */
type Line =
  | { readonly line: number; readonly checked: CheckedOffline; readonly byNameAlone: boolean }
  | { readonly line: number; readonly error: string };

/** `borderlink screen FILE --pack PACK`. Ends with 1 where a line could not be asked, or was not checked. */
export async function screenPack(path: string, given: ScreenPackArguments, output: Output): Promise<ExitCode> {
  if (given.device === undefined)
    throw new Refusal("With --pack say --device, the folder of the device's own files.", 2);
  const format = given.format ?? (/\.[ct]sv$/i.test(path) ? "csv" : "ndjson");
  if (format !== "csv" && format !== "ndjson") throw new Refusal("--format is one of ndjson csv.", 2);
  const list = await List.open(path, format === "csv");
  const device = await openDevice(given.device, given);
  const open = await openChecks(resolve(given.pack), device, { clock: systemClock, resident: true }).catch(inWords);
  try {
    const tally =
      given.answers === undefined
        ? await screenAnew(list, open.checks, output)
        : await screenInto(given.answers, path, list, open.checks, output);
    if (open.pack.refused) output.remark(notUsed(open.pack.refused));
    const { sequence, made, validUntil } = open.pack.manifest;
    const { verdicts, errors } = tally;
    if (given.json) output.answer(JSON.stringify({ list: path, ...tally, pack: { sequence, made, validUntil } }));
    else output.answer(summary(tally, `pack ${sequence}, made ${made}, good until ${validUntil}`));
    return errors > 0 || verdicts["NOT_CHECKED"] ? 1 : 0;
  } finally {
    open.close();
  }
}

interface Counted extends Pick<Tally, "lines" | "verdicts" | "errors"> {
  readonly byNameAlone: number;
}

async function screenAnew(list: List, checks: PackChecks, output: Output): Promise<Counted> {
  const verdicts: Record<string, number> = {};
  let [lines, errors, byNameAlone] = [0, 0, 0];
  for await (const part of list.linesAfter(0))
    for (const one of await answered(part, checks)) {
      lines += 1;
      if ("error" in one) errors += 1;
      else {
        verdicts[one.checked.verdict] = (verdicts[one.checked.verdict] ?? 0) + 1;
        if (one.byNameAlone) byNameAlone += 1;
      }
      say(one, output);
    }
  return { lines, verdicts, errors, byNameAlone };
}

/** Goes on behind the last line that stands answered in the file. */
async function screenInto(
  file: string,
  path: string,
  list: List,
  checks: PackChecks,
  output: Output,
): Promise<Counted> {
  const answers = await Answers.open(file, path, systemClock.id(), list);
  const { tally } = answers;
  if (tally.lines > 0)
    output.remark(
      `${tally.lines} lines were answered before; it goes on with line ${answers.last + 1}. Up to ${atOnce} from there may have been checked when it broke off: they are checked again, and counted twice.`,
    );
  try {
    for await (const part of list.linesAfter(answers.last)) {
      const some = await answered(part, checks);
      await answers.append(some.map((one) => `${asJson(one)}\n`).join(""));
      await answers.settle();
      for (const one of some) say(one, output);
    }
    const { byNameAlone } = answers;
    await answers.finish({ list: path, ended: new Date(systemClock.now()).toISOString(), ...tally, byNameAlone });
  } catch (error) {
    if (tally.lines === 0) await answers.discard();
    throw error;
  } finally {
    await answers.close();
  }
  const { lines, verdicts, errors } = tally;
  return { lines, verdicts, errors, byNameAlone: answers.byNameAlone };
}

async function answered(part: readonly ListLine[], checks: PackChecks): Promise<readonly Line[]> {
  const asked = part.flatMap(({ row }) => (typeof row === "string" ? [] : [row]));
  const answers = (await checks.check(asked).catch(inWords)).values();
  return part.map(({ line, row }) =>
    typeof row === "string"
      ? { line, error: row }
      : { line, checked: answers.next().value as CheckedOffline, byNameAlone: isByNameAlone(row) },
  );
}

/** Nothing but who it is was asked: no number of a document, no mark of a vehicle, no fingerprints. */
function isByNameAlone({ document, vehicle, person }: TravellerAsked): boolean {
  return !document && !vehicle && person?.transactionNumber === null;
}

function say(one: Line, output: Output): void {
  const said = inOneLine(one);
  if (said !== null) output.answer(said);
}

/** Nothing of a line of which nothing is recorded. */
function inOneLine(one: Line): string | null {
  if ("error" in one) return `line ${one.line}: could not be asked: ${one.error}`;
  const { verdict, nextStep, document, vehicle, person } = one.checked;
  if (verdict === "NO_RECORD" && nextStep === "CONTINUE") return null;
  const met = [document, vehicle, person].flatMap((part) => part?.candidates ?? []);
  const whose = [...new Set(met.map(({ kind, owner }) => `${kind} ${owner}`))].join(", ");
  return `line ${one.line}: ${verdict} ${nextStep}${whose === "" ? "" : ` (${whose})`}${one.byNameAlone ? ", by name alone" : ""}`;
}

function asJson(one: Line): string {
  if ("error" in one) return JSON.stringify(one);
  const { verdict, ...rest } = one.checked;
  const said = { line: one.line, verdict, ...(one.byNameAlone && { byNameAlone: true }), ...rest };
  return JSON.stringify(said, (name, value: unknown) => (name === "found" ? undefined : value));
}

function summary({ lines, verdicts, errors, byNameAlone }: Counted, pack: string): string {
  const counts = Object.entries(verdicts).map(([verdict, count]) => `  ${verdict.padEnd(20)} ${count}`);
  return [
    `${lines} lines, by ${pack}`,
    ...counts,
    ...(errors > 0 ? [`  could not be asked   ${errors}`] : []),
    ...(byNameAlone > 0 ? [`  by name alone        ${byNameAlone} of these, which have no number of a document`] : []),
  ].join("\n");
}
