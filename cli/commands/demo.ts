import type { ExitCode, Output } from "../output.ts";
import { today } from "../../demo/dates.ts";
import { defaultWorld, demoWorld } from "../../demo/world.ts";
import type { WorldSize } from "../../demo/size.ts";
import { numbered, type Rejected } from "../../session/entry.ts";
import { visible } from "../../core/visible.ts";
import { ingest } from "../../session/ingest.ts";
import { asOperator } from "./run.ts";
import { wholeNumber } from "./whole-number.ts";
import { demoGrants } from "../../demo/grants.ts";
import { demoAgreements } from "../../demo/agreements.ts";
import { demoTraffic } from "../../demo/traffic.ts";
import { demoHits } from "../../demo/hits.ts";
import { illustrate } from "../../demo/illustrate.ts";
import { demoTaskForce } from "../../demo/task-force.ts";
import { demoReviews, practiceReviews } from "../../demo/reviews.ts";
import { refuseForeign } from "../../demo/own-store.ts";
import { firstTrainingIndex } from "../../demo/serials.ts";
import { removeWorld } from "../../demo/remove.ts";

/** Options as the command line gives them. */
export interface DemoArguments {
  readonly persons?: string;
  readonly seed?: string;
  readonly remove?: boolean;
  /** False: none is drawn. */
  readonly pictures?: boolean;
  readonly json?: boolean;
}

/**
 * `borderlink demo`: loads the invented world into a store that holds nothing else, or takes it out. The same size and
 * seed make the same world.
 */
export async function runDemo(
  { persons, seed, remove, pictures = true, json }: DemoArguments,
  output: Output,
): Promise<ExitCode> {
  const size = {
    persons:
      persons === undefined
        ? defaultWorld.persons
        : wholeNumber("--persons", persons, defaultWorld.persons, { from: 1, to: firstTrainingIndex }),
    seed: seed === undefined ? defaultWorld.seed : wholeNumber("--seed", seed, defaultWorld.seed),
  };
  return remove ? takeOut(size, json, output) : load(size, { pictures, json }, output);
}

async function load(
  size: WorldSize,
  { pictures: draws, json }: Pick<DemoArguments, "pictures" | "json">,
  output: Output,
): Promise<ExitCode> {
  const rejected: Rejected[] = [];
  const { report, pictures } = await asOperator(
    async (session) => {
      await refuseForeign(session, size);
      const taken = await ingest(session, numbered(demoWorld(size)), {
        today,
        addOnly: true,
        reject: (one) => void (rejected.length < 20 && rejected.push(one)),
        progress: ({ read }) => void (read % 100_000 === 0 && output.remark(`${read} records`)),
      });
      await demoReviews(session, size);
      await practiceReviews(session, size);
      await demoHits(session, size);
      await demoTaskForce(session);
      await demoGrants(session, size);
      await demoAgreements(session);
      await demoTraffic(session);
      return { ...taken, pictures: draws ? await illustrate(session, size.seed) : 0 };
    },
    { makesStore: true },
  );
  for (const { at, reason } of rejected) output.remark(visible(`${at}: ${reason}`));
  if (report.rejected > rejected.length) output.remark(`and ${report.rejected - rejected.length} more`);
  const kinds = Object.entries(report.kinds).map(([kind, count]) => `  ${kind.padEnd(15)} ${count}`);
  const words = [
    `${report.read} invented records: ${report.created} created, ${report.unchanged} stood already, ${report.rejected} rejected`,
    ...kinds,
    `${pictures} pictures drawn`,
  ];
  output.answer(json ? JSON.stringify({ ...size, ...report, pictures }) : words.join("\n"));
  return report.rejected > 0 ? 1 : 0;
}

async function takeOut(size: WorldSize, json: boolean | undefined, output: Output): Promise<ExitCode> {
  const removed = await asOperator((session) => removeWorld(session, size));
  const { read, withdrawn, absent, kept } = removed;
  const words = `${read} invented records: ${withdrawn} withdrawn, ${absent} not there, ${kept} changed since and kept`;
  output.answer(json ? JSON.stringify({ ...size, ...removed }) : words);
  return 0;
}
