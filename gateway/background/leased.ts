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
  /**
   * `goesOn` is to be asked before each step: it says whether this process is, or is still, the one that does it. What
   * every process does is done before.
   */
  readonly look: (goesOn: () => Promise<boolean>) => Promise<void>;
  /** For the log, where a look fails: it is done again. */
  readonly failing: string;
  /** Milliseconds from one look to the next: so late is what is done at the most. */
  readonly pause: number;
  /** How long another process waits for one that died, in milliseconds, where not as long as usual. */
  readonly lease?: number;
}

/** How long another process waits for one that died; longer by far than a step takes. */
const leaseMillis = 60_000;

/** Looks again and again. Where several processes stand on one store, one of them works. Returns what ends it. */
export function leased(
  { store, clock, log, timer }: Background,
  { job, look, failing, pause, lease: millis = leaseMillis }: Work,
): () => Promise<void> {
  const lease = new Lease(store, clock, { job, millis });
  const failed = (error: unknown) => log.error({ err: error }, failing);
  const work = (ended: () => boolean) => look(async () => !ended() && lease.take()).catch(failed);
  const end = repeat(work, { first: pause, pause }, timer);
  return async () => {
    await end();
    await lease.release().catch(failed);
  };
}
