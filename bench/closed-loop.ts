import { setTimeout as wait } from "node:timers/promises";

/** Requests under way at once, unless it is said: each lane asks its next question when its last one is answered. */
export const lanes = 32;

export interface Measured {
  readonly requests: number;
  /** Requests a second. */
  readonly rps: number;
  /** Milliseconds from question to answer. */
  readonly p50: number;
  readonly p99: number;
}

/**
 * Asks for that many seconds and waits for the last answers. Each lane begins at another of the `questions`, so that
 * neighbouring requests differ. `ask` rejects on any answer but a good one; then no more is asked, and when
 * the rest is answered this rejects too.
 */
export async function closedLoop(
  questions: number,
  seconds: number,
  ask: (lane: number, question: number) => Promise<void>,
  atOnce = lanes,
): Promise<Measured> {
  const times: number[] = [];
  const started = performance.now();
  let end = started + seconds * 1000;
  const ended = await Promise.allSettled(
    Array.from({ length: atOnce }, async (_, lane) => {
      let question = Math.floor((lane * questions) / atOnce);
      for (let asked = performance.now(); asked < end;) {
        await ask(lane, question % questions).catch((error: unknown) => {
          end = 0;
          throw error;
        });
        question += 1;
        const answered = performance.now();
        times.push(answered - asked);
        asked = answered;
      }
    }),
  );
  for (const lane of ended) if (lane.status === "rejected") throw lane.reason;
  return measuredOf(times, started);
}

/**
 * Asks so often a second, whether or not what was asked before is answered, as far as there are lanes. An answer's time
 * begins when its question was due: what waits for a lane waits for the server.
 */
export async function steadyLoop(
  questions: number,
  { seconds, rate }: { readonly seconds: number; readonly rate: number },
  ask: (lane: number, question: number) => Promise<void>,
): Promise<Measured> {
  const times: number[] = [];
  const started = performance.now();
  let asked = 0;
  await Promise.all(
    Array.from({ length: lanes }, async (_, lane) => {
      while (asked < seconds * rate) {
        const question = (asked += 1);
        const due = started + (question / rate) * 1000;
        if (due > performance.now()) await wait(due - performance.now());
        await ask(lane, question % questions);
        times.push(performance.now() - due);
      }
    }),
  );
  return measuredOf(times, started);
}

function measuredOf(times: readonly number[], started: number): Measured {
  const elapsed = (performance.now() - started) / 1000;
  const sorted = Float64Array.from(times).sort();
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { requests: times.length, rps: times.length / elapsed, p50: at(0.5), p99: at(0.99) };
}
