import { performance } from "node:perf_hooks";

/**
 * Welch's t between the times of two acts, taken in turn; what the machine did beside it (the slowest tenth) is left
 * out. Below 10 they cannot be told apart over a network; it is a smoke alarm, no proof.
 */
export async function spread(
  rounds: number,
  one: () => Promise<unknown>,
  other: () => Promise<unknown>,
): Promise<number> {
  const times: readonly [number[], number[]] = [[], []];
  for (let round = 0; round < rounds + 50; round += 1) {
    // Whichever goes second finds the caches warm: they take turns.
    const order = round % 2 ? ([0, 1] as const) : ([1, 0] as const);
    for (const which of order) {
      const began = performance.now();
      await (which ? other() : one());
      if (round >= 50) times[which].push(performance.now() - began);
    }
  }
  const [first, second] = [measured(times[0]), measured(times[1])];
  return (first.mean - second.mean) / Math.sqrt(first.error + second.error);
}

function measured(times: number[]) {
  const kept = times.toSorted((one, other) => one - other).slice(0, Math.ceil(times.length * 0.9));
  const mean = kept.reduce((sum, time) => sum + time, 0) / kept.length;
  const variance = kept.reduce((sum, time) => sum + (time - mean) ** 2, 0) / (kept.length - 1);
  return { mean, error: variance / kept.length };
}
