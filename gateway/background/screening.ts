import type { Logger } from "pino";
import type { Clock } from "../../core/clock.ts";
import { Lease } from "../../core/jobs/lease.ts";
import type { Timer } from "../../core/timer.ts";
import type { HitRules } from "../../records/checks/dialogue.ts";
import { checkQuestions } from "../../session/screening/checks.ts";
import { ScreeningJob, type ScreeningMeter } from "../../session/screening/job.ts";
import type { Hub } from "../hub.ts";
import { repeat } from "./repeat.ts";

export interface ScreeningOptions {
  readonly clock: Clock;
  readonly meter: ScreeningMeter;
  readonly log: Pick<Logger, "error">;
  readonly hitRules: HitRules;
  readonly timer?: Timer;
}

/** From one look at what waits to the next, in milliseconds. */
const pause = 1_000;
/** How long another process waits for one that died; longer by far than a page of questions takes. */
const leaseMillis = 60_000;

/** Checks what sectors' keys have asked. Where several processes stand on one store, one does. Returns what ends it. */
export function screenInBackground(
  { platform, audit, administration, live }: Pick<Hub, "platform" | "audit" | "administration" | "live">,
  { clock, meter, log, hitRules, timer }: ScreeningOptions,
): () => Promise<void> {
  const { store, questions } = platform;
  const lease = new Lease(store, clock, { job: "screening", millis: leaseMillis });
  const failed = (error: unknown) => log.error({ err: error }, "questions of sectors cannot be checked; they stand");
  const check = async (asked: Parameters<typeof checkQuestions>[1]) => {
    await checkQuestions({ platform, audit, administration, hitRules, clock }, asked);
    live.wrote();
  };
  const job = new ScreeningJob({ questions, clock, meter, check, failed });
  const look = (ended: () => boolean) => job.look(async () => !ended() && lease.take()).catch(failed);
  const end = repeat(look, { first: pause, pause }, timer);
  return async () => {
    await end();
    await lease.release().catch(failed);
  };
}
