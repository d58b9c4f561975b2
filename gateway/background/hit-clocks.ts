import type { Logger } from "pino";
import type { Clock } from "../../core/clock.ts";
import { Lease } from "../../core/jobs/lease.ts";
import type { Store } from "../../core/store/port.ts";
import type { Timer } from "../../core/timer.ts";
import { HitClocks } from "../../session/hit-clocks.ts";
import { repeat } from "./repeat.ts";

interface WatchedClocks {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Pick<Logger, "error">;
  readonly timer?: Timer;
}

/** Milliseconds from one look to the next: so late is a reminder at the most. */
const pause = 5_000;
/** How long another process waits for one that died. */
const leaseMillis = 60_000;

/**
 * Announces hits that nobody has answered in time. Where several processes stand on one store, one of them does. Returns
 * what ends it.
 */
export function watchHitClocks({ store, clock, log, timer }: WatchedClocks): () => Promise<void> {
  const lease = new Lease(store, clock, { job: "hit-clocks", millis: leaseMillis });
  const clocks = new HitClocks(store, clock);
  const failed = (error: unknown) =>
    log.error({ err: error }, "hits that are overdue cannot be told; it is tried again");
  const look = async (ended: () => boolean) => {
    const goesOn = async () => !ended() && lease.take();
    if (await goesOn()) await clocks.look(goesOn);
  };
  const end = repeat((ended) => look(ended).catch(failed), { first: pause, pause }, timer);
  return async () => {
    await end();
    await lease.release().catch(failed);
  };
}
