import type { ExitCode, Output } from "../output.ts";
import { today } from "../../demo/dates.ts";
import { defaultWorld, demoWorld } from "../../demo/world.ts";
import { numbered, type Rejected } from "../../session/entry.ts";
import { visible } from "../../core/visible.ts";
import { ingest } from "../../session/ingest.ts";
import { Refusal } from "../output.ts";
import { asOperator } from "./run.ts";

/** Options as the command line gives them. */
export interface DemoArguments {
  readonly persons?: string;
  readonly seed?: string;
  readonly json?: boolean;
}

/** `borderlink demo`: loads the invented world. The same size and seed make the same world. */
export async function runDemo({ persons, seed, json }: DemoArguments, output: Output): Promise<ExitCode> {
  const size = {
    persons: wholeNumber("--persons", persons, defaultWorld.persons),
    seed: wholeNumber("--seed", seed, defaultWorld.seed),
  };
  const rejected: Rejected[] = [];
  const { report } = await asOperator((session) =>
    ingest(session, numbered(demoWorld(size)), {
      today,
      reject: (one) => void (rejected.length < 20 && rejected.push(one)),
      progress: ({ read }) => void (read % 100_000 === 0 && output.remark(`${read} records`)),
    }),
  );
  for (const { at, reason } of rejected) output.remark(visible(`${at}: ${reason}`));
  const { nameless: _nameless, ...counts } = report;
  const kinds = Object.entries(report.kinds).map(([kind, count]) => `  ${kind.padEnd(15)} ${count}`);
  const words = [
    `${report.read} invented records: ${report.created} created, ${report.unchanged} stood already`,
    ...kinds,
  ];
  output.answer(json ? JSON.stringify({ ...size, ...counts }) : words.join("\n"));
  return report.rejected > 0 ? 1 : 0;
}

function wholeNumber(option: string, text: string | undefined, standard: number): number {
  if (text === undefined) return standard;
  if (!/^\d{1,9}$/.test(text)) throw new Refusal(`${option} is a whole number such as ${standard}.`, 2);
  return Number(text);
}
