import { realTimer, type Timer } from "../../core/timer.ts";

/** From the start to the first time, and from one to the next, in milliseconds. */
const first = 10 * 60_000;
const daily = 24 * 60 * 60_000;

/** Does each day what never rejects, and is told whether it is to end. Returns what ends it, which waits for it. */
export function eachDay(work: (ended: () => boolean) => Promise<void>, timer: Timer = realTimer): () => Promise<void> {
  let forgo = timer(act, first);
  let running: Promise<void> = Promise.resolve();
  let ended = false;
  function act(): Promise<void> {
    running = work(() => ended).finally(() => {
      if (!ended) forgo = timer(act, daily);
    });
    return running;
  }
  return async () => {
    ended = true;
    forgo();
    await running;
  };
}
