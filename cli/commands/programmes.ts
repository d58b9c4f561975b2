import { readBounded } from "../../core/bounded-file.ts";
import { timestamp } from "../../core/clock.ts";
import { lines, readAs } from "../../core/faults.ts";
import { readJson } from "../../core/json.ts";
import type { Stamp, StoreSession } from "../../core/store/port.ts";
import { type Programme, programmeSchema } from "../../records/operations/programmes.ts";
import { administer, operator } from "../../session/administration.ts";
import {
  allProgrammes,
  ProgrammeRefused,
  removeProgramme,
  setProgramme,
} from "../../session/operations/programme-book.ts";
import { type ExitCode, type Output, Refusal } from "../output.ts";
import { asOperator, withPlatform } from "./run.ts";

/** `borderlink programmes set FILE` */
export async function set(file: string, output: Output): Promise<ExitCode> {
  const programme = readProgramme(await readBounded(file), file);
  const change: Change<unknown> = (session, stamp) => setProgramme(session, programme, stamp);
  await changing(`programmes set ${programme.code}`, change, { makesStore: true });
  output.answer(`${programme.code} is a programme: operations may name it from now on.`);
  return 0;
}

/** `borderlink programmes remove CODE` */
export async function remove(code: string, output: Output): Promise<ExitCode> {
  const removed = await changing(`programmes remove ${code}`, (session, stamp) =>
    removeProgramme(session, code, stamp),
  );
  if (removed) output.answer(`${code} is a programme no longer.`);
  else output.remark(`No programme is declared as ${code}.`);
  return removed ? 0 : 1;
}

/** `borderlink programmes list` */
export async function list({ json }: { readonly json?: boolean }, output: Output): Promise<ExitCode> {
  const programmes = await withPlatform(({ store }) => allProgrammes(store));
  if (json) output.answer(JSON.stringify({ programmes }));
  else for (const one of programmes) output.answer(lineOf(one));
  return 0;
}

function lineOf({ code, name, registers, seizures }: Programme): string {
  const checks = registers.length > 0 ? `checks ${registers.join(" ")}` : "checks no register";
  return `${code}  ${name}  ${checks}  seizes ${seizures.join(" ") || "nothing"}`;
}

type Change<T> = (session: StoreSession, stamp: Stamp) => Promise<T>;

/** Runs a change as an act of the operator's. */
function changing<T>(note: string, change: Change<T>, beginning?: { readonly makesStore: boolean }): Promise<T> {
  return asOperator(
    (session) =>
      administer(session, note, async (request) => {
        const stamp = { at: timestamp(session.clock), by: operator.id, request };
        return { result: await session.platform.store.transaction((within) => change(within, stamp)), note };
      }),
    beginning,
  ).catch((error: unknown) => {
    throw error instanceof ProgrammeRefused ? new Refusal(error.message, 1) : error;
  });
}

function readProgramme(text: string, file: string): Programme {
  const json = readJson(text);
  if ("fault" in json) throw new Refusal(`${file} ${json.fault}.`, 2);
  const read = readAs(programmeSchema, json.value);
  if ("value" in read) return read.value;
  throw new Refusal([`${file} declares no programme:`, ...lines(read.faults).map((line) => `- ${line}`)].join("\n"), 2);
}
