import { Disclosures } from "../../core/access/disclosures.ts";
import { OwnRecords } from "../../core/access/own-records.ts";
import { lastAsked, dayOf } from "../../core/lifetime/days.ts";
import { type Swept, sweep, SweepRefused } from "../../core/retention/sweep.ts";
import { tasks } from "../../core/retention/tasks.ts";
import { timestamp } from "../../core/clock.ts";
import { isPartialDate, latestDay } from "../../core/standards/partial-dates.ts";
import { datasets } from "../../records/datasets.ts";
import { type ExitCode, type Output, Refusal } from "../output.ts";
import { showProgress } from "../progress.ts";
import type { OperatorSession } from "../../session/operator.ts";
import { otherCodeOf, ownerIn } from "./owner.ts";
import { asOperator } from "./run.ts";

const pageSize = 500;

export interface DueArguments {
  readonly owner: string;
  readonly before?: string;
  readonly test?: boolean;
  readonly json?: boolean;
}

/** `borderlink retention due --owner CODE`: what an owner is asked about, one record a line. */
export async function printDue(given: DueArguments, output: Output): Promise<ExitCode> {
  const { before, test = false, json } = given;
  const owner = ownerIn(given.owner);
  return asOperator<ExitCode>(async ({ platform: { store }, clock }) => {
    const today = dayOf(timestamp(clock));
    const until = before === undefined ? lastAsked(today) : dayIn("--before", before);
    if (until > lastAsked(today)) throw new Refusal("--before: owners are asked six months before.", 2);
    const own = new OwnRecords(store, { owner, test }, new Disclosures());
    const asked = { datasets: [...datasets.values()], today, until };
    for (let after: string | null = null; ;) {
      const { records, more } = await tasks(own, asked, { first: pageSize, after });
      for (const { id, due, held } of records)
        output.answer(json ? JSON.stringify({ id, reviewBy: due, held }) : `${due}  ${id}${held ? "  held" : ""}`);
      if (!more) break;
      after = records.at(-1)?.id ?? null;
    }
    if (!json)
      output.remark(`${await own.countDue(asked)} records of ${owner} are due by ${until}.${otherCodeOf(owner)}`);
    return 0;
  });
}

export interface SweepArguments {
  readonly dryRun?: boolean;
  readonly force?: boolean;
  readonly rewrite?: boolean;
  readonly json?: boolean;
}

/** `borderlink retention sweep`. Ends with 1 where it was refused. */
export function runSweep(given: SweepArguments, output: Output): Promise<ExitCode> {
  return asOperator((session) => sweepAt(session, given, output));
}

/** The sweep in a session that is open already. */
export async function sweepAt(
  {
    platform: { store, pictures },
    administration,
    clock,
  }: Pick<OperatorSession, "platform" | "administration" | "clock">,
  { dryRun = false, force = false, rewrite, json }: SweepArguments,
  output: Output,
): Promise<ExitCode> {
  const progress = watch();
  try {
    const swept = await sweep(
      { store, pictures, audit: administration, datasets, clock },
      { dryRun, force, progress: progress.at },
    );
    if (rewrite && !dryRun) await store.rewrite();
    output.answer(json ? JSON.stringify({ ...swept, dryRun }) : inWords(swept, dryRun));
    return 0;
  } catch (error) {
    if (error instanceof SweepRefused) throw new Refusal(`Nothing more is erased: ${error.message}`);
    throw error;
  } finally {
    progress.stop();
  }
}

function watch() {
  let shown: ReturnType<typeof showProgress> | null = null;
  return {
    at: ({ due, erased, held }: Readonly<Swept>) => {
      shown ??= showProgress(due);
      shown.at(erased + held, `${erased} erased, ${held} held`);
    },
    stop: () => shown?.stop(),
  };
}

function inWords({ day, due, erased, links, held, policies, owners }: Swept, dryRun: boolean): string {
  const lines = Object.entries(owners).map(([owner, count]) => `  ${owner.padEnd(15)} ${count}`);
  return [
    ...(dryRun ? ["A dry run: nothing was erased."] : []),
    `${due} had their last day before ${day}: ${erased} ${dryRun ? "would go" : "erased"}, ${held} held; with them ${links} links`,
    ...lines,
    ...(policies > 0 ? [`${policies} handling policies that nothing names any more are swept`] : []),
  ].join("\n");
}

export function dayIn(option: string, date: string): string {
  if (isPartialDate(date)) return latestDay(date);
  throw new Refusal(`${option} is written 2031, 2031-03 or 2031-03-21.`, 2);
}
