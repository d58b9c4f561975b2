import type { Logger } from "pino";
import type { Clock } from "../../core/clock.ts";
import { Lease } from "../../core/jobs/lease.ts";
import type { Store } from "../../core/store/port.ts";
import type { Timer } from "../../core/timer.ts";
import { repeat } from "./repeat.ts";

/** What work that goes on in the background stands on. */
export interface Background {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Pick<Logger, "error">;
  readonly timer?: Timer;
}

interface Work {
  readonly job: string;
  /** `goesOn` says, each time that it is asked, whether this process is still the one that does it. */
  readonly look: (goesOn: () => Promise<boolean>) => Promise<void>;
  /** For the log, where a look fails: it is done again. */
  readonly failing: string;
}

/** Milliseconds from one look to the next: so late is what is told at the most. */
const pause = 5_000;
/** How long another process waits for one that died. */
const leaseMillis = 60_000;

/** Looks again and again. Where several processes stand on one store, one of them does. Returns what ends it. */
export function leased({ store, clock, log, timer }: Background, { job, look, failing }: Work): () => Promise<void> {
  const lease = new Lease(store, clock, { job, millis: leaseMillis });
  const failed = (error: unknown) => log.error({ err: error }, failing);
  const work = async (ended: () => boolean) => {
    const goesOn = async () => !ended() && lease.take();
    if (await goesOn()) await look(goesOn);
  };
  const end = repeat((ended) => work(ended).catch(failed), { first: pause, pause }, timer);
  return async () => {
    await end();
    await lease.release().catch(failed);
  };
}
