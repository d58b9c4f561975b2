import { realTimer, type Timer } from "../../core/timer.ts";

/** When work is done first, and how long after it is over it is done again, in milliseconds. */
interface Pace {
  readonly first: number;
  readonly pause: number;
}

/**
 * Does again and again what never rejects, and is told whether it is to end. Returns what ends it, which waits for what is
 * under way.
 */
export function repeat(
  work: (ended: () => boolean) => Promise<void>,
  { first, pause }: Pace,
  timer: Timer = realTimer,
): () => Promise<void> {
  let forgo = timer(act, first);
  let running: Promise<void> = Promise.resolve();
  let ended = false;
  function act(): Promise<void> {
    running = work(() => ended).finally(() => {
      if (!ended) forgo = timer(act, pause);
    });
    return running;
  }
  return async () => {
    ended = true;
    forgo();
    await running;
  };
}

/** From the start to the first time, and from one to the next, in milliseconds. */
const daily: Pace = { first: 10 * 60_000, pause: 24 * 60 * 60_000 };

/** Does it each day. */
export function eachDay(work: (ended: () => boolean) => Promise<void>, timer?: Timer): () => Promise<void> {
  return repeat(work, daily, timer);
}
