import type { HitRules } from "../../records/checks/dialogue.ts";
import { checkQuestions } from "../../session/screening/checks.ts";
import { ScreeningJob, type ScreeningMeter } from "../../session/screening/job.ts";
import type { Hub } from "../hub.ts";
import { type Background, leased } from "./leased.ts";

export interface ScreeningOptions extends Omit<Background, "store"> {
  readonly meter: ScreeningMeter;
  readonly hitRules: HitRules;
}

/** Checks what sectors' keys have asked. Returns what ends it. */
export function screenInBackground(
  { platform, audit, administration, live }: Pick<Hub, "platform" | "audit" | "administration" | "live">,
  { meter, hitRules, ...background }: ScreeningOptions,
): () => Promise<void> {
  const { clock, log } = background;
  const { store, questions } = platform;
  const failing = "questions of sectors cannot be checked; they stand";
  const job = new ScreeningJob({
    questions,
    clock,
    meter,
    check: async (asked) => {
      await checkQuestions({ platform, audit, administration, hitRules, clock }, asked);
      live.wrote();
    },
    failed: (error) => log.error({ err: error }, failing),
  });
  const look = (goesOn: () => Promise<boolean>) => job.look(goesOn);
  return leased({ ...background, store }, { job: "screening", look, failing, pause: 1_000 });
}
