import type { GatewayName } from "./gateways.ts";
import type { QueryName } from "./options.ts";

/** One gateway's numbers for one query: the median of its rounds. */
export interface Line {
  readonly gateway: GatewayName;
  /** Requests a second. */
  readonly rps: number;
  /** Milliseconds. */
  readonly p99: number;
  /** Processor time a request of all its processes, in microseconds. */
  readonly cpuMicros: number;
}

const columns = ["query", "gateway", "requests/s", "p99 ms", "CPU µs", "fetches", "CPU of Hive Router's"];

export function tableOf(query: QueryName, lines: readonly Line[], fetches: ReadonlyMap<string, number>): string {
  const rust = lines.find(({ gateway }) => gateway === "hive-router");
  const rows = lines.map(({ gateway, rps, p99, cpuMicros }) => [
    query,
    gateway,
    rps.toFixed(0),
    p99.toFixed(1),
    cpuMicros.toFixed(0),
    String(fetches.get(gateway) ?? ""),
    rust ? `${(cpuMicros / rust.cpuMicros).toFixed(2)}×` : "",
  ]);
  const widths = columns.map((name, at) =>
    Math.max(...[name, ...rows.map((row) => row[at] ?? "")].map((cell) => cell.length)),
  );
  const padded = (row: readonly string[]) =>
    row.map((cell, at) => (at < 2 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join("  ");
  return [columns, ...rows].map(padded).join("\n");
}
