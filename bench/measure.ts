import type { Case, CaseName } from "./cases.ts";
import type { Rung, RungName } from "./ladder.ts";

/** One rung's numbers for one query: the median of its rounds. */
export interface Line {
  readonly query: CaseName;
  readonly rung: RungName;
  /** Requests a second, of 32 kept connections that each ask again when they are answered. */
  readonly rps: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** Processor time a request of all processes of the rung, in microseconds. */
  readonly cpuMicros: number;
  /** Reads of records a request. */
  readonly reads: number;
  /** Requests a second as a share of the floor's; null where the floor was not measured. */
  readonly ratio: number | null;
}

type Round = Omit<Line, "query" | "rung" | "ratio">;

/** Questions of each case that all rungs are compared by, from all parts of it. */
const compared = 20;

/** Rungs that may read less often than the hub: no reads at all, no plan in steps, or another planner's. */
const readOtherwise: ReadonlySet<RungName> = new Set<RungName>([
  "prepared",
  "merged-js",
  "merged-jit",
  "hive-js",
  "hive-rust",
]);

/** Throws where two rungs differ in the bytes of an answer or, but for those excused, in how often they read for it. */
export async function compare(rungs: readonly Rung[], asked: Case): Promise<void> {
  for (const rung of rungs) await wake(rung, asked);
  const many = asked.variables.length;
  const step = Math.max(1, many / compared);
  for (let at = 0; at < many; at += step) {
    const question = Math.floor(at);
    let first: { readonly name: RungName; readonly body: string } | null = null;
    let standard: { readonly name: RungName; readonly reads: number } | null = null;
    for (const rung of rungs) {
      let { body, reads } = await answered(rung, asked, question);
      if (first && (body !== first.body || (standard && reads !== standard.reads))) {
        // Apollo's gateway does not ask again where a subgraph has just closed an idle connection, and the hub's jobs read too.
        await wake(rung, asked);
        ({ body, reads } = await answered(rung, asked, question));
      }
      first ??= { name: rung.name, body };
      const where = (other: RungName) =>
        `${rung.name} and ${other}, ${asked.name} ${JSON.stringify(asked.variables[question])}`;
      if (body !== first.body)
        throw new Error(`other bytes: ${where(first.name)}\n${body.slice(0, 1000)}\n${first.body.slice(0, 1000)}`);
      if (readOtherwise.has(rung.name)) continue;
      standard ??= { name: rung.name, reads };
      if (reads !== standard.reads)
        throw new Error(`other reads: ${where(standard.name)}: ${reads} and ${standard.reads}`);
    }
  }
}

async function answered(rung: Rung, asked: Case, question: number): Promise<{ body: string; reads: number }> {
  const before = await rung.usage();
  // Some end the body with a line end, some do not.
  const body = (await rung.answer(asked, question)).trimEnd();
  return { body, reads: (await rung.usage()).reads - before.reads };
}

/** Asks every rung in turn, round after round, so that whatever else the machine does meets them all alike. */
export async function measure(rungs: readonly Rung[], asked: Case, rounds: number, seconds: number): Promise<Line[]> {
  for (const rung of rungs) await wake(rung, asked).then(() => rung.load(asked, seconds));
  const measured = new Map<RungName, Round[]>(rungs.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const rung of rungs) measured.get(rung.name)?.push(await oneRound(rung, asked, seconds));
  }
  const lines = rungs.map(({ name }) => ({ query: asked.name, rung: name, ...mediansOf(measured.get(name) ?? []) }));
  const floor = lines.find(({ rung }) => rung === "floor");
  return lines.map((line) => ({ ...line, ratio: floor ? line.rps / floor.rps : null }));
}

/** Seconds. */
const waking = 0.1;

/**
 * A server that had nothing to do closes its kept connections after some seconds, perhaps just as one is used again
 * (Apollo's gateway does not ask again then): so the first moment after a pause is not measured and may fail.
 */
async function wake(rung: Rung, asked: Case): Promise<void> {
  await rung.load(asked, waking).catch(() => {});
}

/** Milliseconds within which all but one of a hundred are answered where half as much is asked as the rung can answer. */
export async function measureHalfLoad(rung: Rung, asked: Case, { rps }: Line, seconds: number): Promise<number> {
  await wake(rung, asked);
  return (await rung.load(asked, seconds, rps / 2)).p99;
}

/** Processor time a request, in microseconds, that the floor spends beyond reads, stringify and audit. */
export async function measureHollow(
  { loadHollow, ...rung }: Rung,
  asked: Case,
  seconds: number,
): Promise<number | null> {
  if (!loadHollow) return null;
  const hollow = { ...rung, loadHollow, load: loadHollow };
  await hollow.load(asked, seconds);
  return (await oneRound(hollow, asked, seconds)).cpuMicros;
}

async function oneRound(rung: Rung, asked: Case, seconds: number): Promise<Round> {
  await wake(rung, asked);
  const before = await rung.usage();
  const { requests, rps, p50, p99 } = await rung.load(asked, seconds);
  const { cpuMicros, reads } = await rung.usage();
  return {
    rps,
    p50,
    p99,
    cpuMicros: (cpuMicros - before.cpuMicros) / requests,
    reads: (reads - before.reads) / requests,
  };
}

function mediansOf(rounds: readonly Round[]): Round {
  const of = (name: keyof Round) => median(rounds.map((round) => round[name]));
  return { rps: of("rps"), p50: of("p50"), p99: of("p99"), cpuMicros: of("cpuMicros"), reads: of("reads") };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
}
