import { readFileSync } from "node:fs";
import { availableParallelism, cpus, release, totalmem, type } from "node:os";
import { join } from "node:path";
import type { CaseName } from "./cases.ts";
import type { Line } from "./measure.ts";

/** On what it ran, and with which versions of what is compared. */
export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGb: number;
  readonly system: string;
  readonly node: string;
  readonly versions: Readonly<Record<string, string>>;
}

const packages = ["@apollo/gateway", "@apollo/server", "@apollo/subgraph", "graphql", "graphql-jit", "fastify"];

export function machine(): Machine {
  return {
    cpu: cpus()[0]?.model ?? "unknown",
    cores: availableParallelism(),
    memoryGb: Math.round(totalmem() / 2 ** 30),
    system: `${type()} ${release()}`,
    node: process.version,
    versions: Object.fromEntries(packages.map((name) => [name, versionOf(name)])),
  };
}

function versionOf(name: string): string {
  const path = join(import.meta.dirname, "../node_modules", name, "package.json");
  return (JSON.parse(readFileSync(path, "utf8")) as { version: string }).version;
}

const columns = [
  "query",
  "rung",
  "requests/s",
  "p50 ms",
  "p99 ms",
  "CPU µs",
  "reads",
  "of the floor",
  "CPU of the floor",
];

/** The lines as a table for people. */
export function table(lines: readonly Line[]): string {
  const rows = lines.map((line) => {
    const floor = lines.find(({ query, rung }) => query === line.query && rung === "floor");
    return [
      line.query,
      line.rung,
      line.rps.toFixed(0),
      line.p50.toFixed(2),
      line.p99.toFixed(2),
      line.cpuMicros.toFixed(0),
      line.reads.toFixed(1),
      line.ratio === null ? "" : line.ratio.toFixed(3),
      floor ? `${(line.cpuMicros / floor.cpuMicros).toFixed(1)}×` : "",
    ];
  });
  const widths = columns.map((name, at) =>
    Math.max(...[name, ...rows.map((row) => row[at] ?? "")].map(({ length }) => length)),
  );
  return [columns, ...rows]
    .map((row) =>
      row.map((cell, at) => (at < 2 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join("  "),
    )
    .join("\n");
}

/** Microseconds that the floor may cost beyond what no rung can do without: nobody is to win by a slow floor. */
const maxBeyond = 60;

export function floorLine(query: CaseName, beyond: number): string {
  const kept = beyond <= maxBeyond ? "kept" : "NOT KEPT";
  return `floor, ${query}: ${beyond.toFixed(0)} µs beyond reads, stringify and audit (at most ${maxBeyond}: ${kept})`;
}

/** What the hub is to reach: a share of the floor in one process, and how often it answers while a peer answers once. */
interface Bars {
  readonly ofFloor?: number;
  /** Milliseconds of all but one of a hundred at half load. */
  readonly halfLoad?: number;
  readonly over: Readonly<Record<string, number>>;
}

/** One document check has one hop, which leaves a peer little to lose: its figures are told, and nothing is asked of them. */
const bars: Readonly<Record<CaseName, Bars>> = {
  check: { over: {} },
  "check-document": { ofFloor: 0.75, halfLoad: 25, over: { floor: 1 } },
  link: { ofFloor: 0.7, over: { "apollo-http": 15, "hive-rust": 5 } },
  fifty: { ofFloor: 0.5, over: { "apollo-http": 10 } },
};

export function barLines(lines: readonly Line[], query: CaseName): string[] {
  const of = (name: string) => lines.find((line) => line.query === query && line.rung === name);
  const { ofFloor, over } = bars[query];
  const share = of("hub-http")?.ratio;
  const shareLines = share
    ? [`hub-http, ${query}: ${share.toFixed(2)} of the floor${verdict(share, ofFloor, `${ofFloor}`)}`]
    : [];
  const peerLines = ["floor", "apollo-http", "hive-rust"].flatMap((peer) =>
    // What one process is of the floor's one is said before.
    (peer === "floor" ? ["hub-two"] : ["hub-http", "hub-two"]).flatMap((hub) => {
      const [ours, theirs] = [of(hub)?.rps, of(peer)?.rps];
      if (!ours || !theirs) return [];
      const times = ours / theirs;
      return `${hub} / ${peer}, ${query}: ${times.toFixed(1)}×${verdict(times, over[peer], `${over[peer]}×`)}`;
    }),
  );
  return [...shareLines, ...peerLines];
}

/** What is said of a rung at half its load. */
export function halfLoadLine({ query, rung }: Line, p99: number): string {
  const { halfLoad } = bars[query];
  const within = halfLoad === undefined ? "" : ` (bar ${halfLoad} ms: ${p99 < halfLoad ? "kept" : "NOT KEPT"})`;
  return `${rung}, ${query}, at half its load: p99 ${p99.toFixed(1)} ms${within}`;
}

function verdict(value: number, bar: number | undefined, told: string): string {
  return bar === undefined ? "" : ` (bar ${told}: ${value >= bar ? "reached" : "NOT REACHED"})`;
}

/** The share of its throughput that the hub may spend on key check, row filter, limits and audit. */
const maxForGuards = 0.25;

export function guardsLine(lines: readonly Line[], query: CaseName): string | null {
  const rps = (name: string) => lines.find((line) => line.query === query && line.rung === name)?.rps;
  const [hub, unguarded] = [rps("hub-http"), rps("hub-unguarded")];
  if (!hub || !unguarded) return null;
  const share = 1 - hub / unguarded;
  const kept = share <= maxForGuards ? "kept" : "NOT KEPT";
  return `key check, row filter, limits and audit, ${query}: ${(share * 100).toFixed(0)} % of throughput (at most 25 %: ${kept})`;
}
