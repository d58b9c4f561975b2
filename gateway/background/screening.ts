import type { Logger } from "pino";
import type { Clock } from "../../core/clock.ts";
import { realTimer, type Timer } from "../../core/timer.ts";
import type { HitRules } from "../../records/checks/dialogue.ts";
import { checkQuestions } from "../../session/screening/checks.ts";
import { ScreeningJob, type ScreeningMeter } from "../../session/screening/job.ts";
import type { Hub } from "../hub.ts";

export interface ScreeningOptions {
  readonly clock: Clock;
  readonly meter: ScreeningMeter;
  readonly log: Pick<Logger, "error">;
  readonly hitRules: HitRules;
  readonly timer?: Timer;
}

/** Checks what sectors' keys have asked. Where several processes stand on one store, one does. Returns what ends it. */
export function screenInBackground(
  { platform, audit, administration, live }: Pick<Hub, "platform" | "audit" | "administration" | "live">,
  { clock, meter, log, hitRules, timer = realTimer }: ScreeningOptions,
): () => Promise<void> {
  const { store, questions } = platform;
  const parts = { platform, audit, administration, hitRules, clock };
  const failed = (error: unknown) => log.error({ err: error }, "questions of sectors cannot be checked; they stand");
  const job = new ScreeningJob({
    store,
    questions,
    clock,
    timer,
    meter,
    failed,
    check: async (asked) => {
      await checkQuestions(parts, asked);
      live.wrote();
    },
  });
  return () => job.stop();
}
