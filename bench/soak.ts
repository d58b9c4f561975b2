import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { parse } from "graphql";
import { openPlanner } from "../gateway/executor/planners/open.ts";
import { createExecutor } from "../gateway/executor/supergraph.ts";
import { bodiesOf, makeCase } from "./cases.ts";
import { Child } from "./child.ts";
import { closedLoop, lanes } from "./closed-loop.ts";
import { KeepAlive, wireRequest } from "./keep-alive.ts";
import { machine } from "./report.ts";
import { fillWorld } from "./world.ts";

/** Whether the hub's memory stays flat at full load under many distinct queries; and what planning a new one costs. */

const usageText = "npm run soak -- [--minutes 10] [--queries 10000] [--persons 5000]";

/** For each request with a query of its own, so many of the same one with values of their own. */
const usual = 3;

/** Growth of the heap that is not called flat, from the second fifth of the time to the last, in megabytes. */
const maxGrowth = 16;
/** Queries of their own that fill what the hub keeps; before that its memory must grow. */
const filling = 2_000;

interface Memory {
  readonly rss: number;
  readonly heap: number;
}

/** The link query, with a field more that no other has. */
function distinct(query: string, number: number): string {
  return query.replace("nodes {", `nodes { own${number}: number`);
}

/** Processor time in milliseconds that a new query of the link query's size takes to be planned: the first, the median. */
async function coldPlans(query: string): Promise<{ first: number; median: number }> {
  const supergraphSdl = readFileSync(join(import.meta.dirname, "../schema/generated/supergraph.graphql"), "utf8");
  const { planner } = await openPlanner(supergraphSdl, "hive");
  const executor = createExecutor<null>({ supergraphSdl, planner, fetcher: () => ({}) });
  const times: number[] = [];
  for (let number = 0; number < 41; number += 1) {
    const text = distinct(query, number);
    const started = process.cpuUsage();
    await executor.prepare(text, parse(text));
    const { user, system } = process.cpuUsage(started);
    times.push((user + system) / 1000);
  }
  const [first = 0, ...others] = times;
  return { first, median: others.toSorted((one, other) => one - other)[20] ?? 0 };
}

async function soak(data: string, { minutes, queries, persons }: Record<"minutes" | "queries" | "persons", number>) {
  const { cpu, cores, node } = machine();
  console.log(`${cpu}, ${cores} cores, Node ${node}`);
  const world = await fillWorld(data, persons);
  const link = makeCase(
    "link",
    world.numbers.map((number) => ({ number })),
  );
  const { first, median } = await coldPlans(link.query);
  console.log(
    `a new query is planned in ${median.toFixed(1)} ms of the processor, a process's first in ${first.toFixed(0)} ms`,
  );

  const hub = await Child.start("rungs/hub-http.ts", [data], ["--expose-gc"]);
  const url = new URL(await hub.call<string>("url"));
  const wired = (body: string) => wireRequest(url, world.headers, body);
  const same = bodiesOf(link).map(wired);
  const own = Array.from({ length: queries }, (_, number) => {
    const variables = link.variables[number % link.variables.length];
    return wired(JSON.stringify({ query: distinct(link.query, number), variables }));
  });
  const connections = await Promise.all(Array.from({ length: lanes }, () => KeepAlive.open(url)));
  let asked = 0;
  const next = () => {
    asked += 1;
    return asked % (usual + 1) === 0 ? own[(asked / (usual + 1)) % own.length] : same[asked % same.length];
  };

  const rounds = Math.max(5, Math.round(minutes));
  const seconds = (minutes * 60) / rounds;
  const seen: Memory[] = [];
  console.log("minute  requests/s  p50 ms  p99 ms  RSS MB  heap MB");
  for (let round = 1; round <= rounds; round += 1) {
    const { rps, p50, p99 } = await closedLoop(1, seconds, async (lane) => {
      await (connections[lane] as KeepAlive).ask(next() as Buffer);
    });
    const memory = await hub.call<Memory>("memory");
    seen.push(memory);
    const cells = [(round * seconds) / 60, rps, p50, p99, memory.rss, memory.heap];
    const widths = [6, 10, 6, 6, 6, 7];
    console.log(cells.map((cell, at) => cell.toFixed(at === 1 ? 0 : 1).padStart(widths[at] ?? 0)).join("  "));
  }
  for (const connection of connections) connection.close();
  await hub.stop();

  const fifth = Math.floor(rounds / 5);
  const mean = (some: readonly Memory[], what: keyof Memory) =>
    some.reduce((sum, memory) => sum + memory[what], 0) / some.length;
  const growth = (what: keyof Memory) => mean(seen.slice(-fifth), what) - mean(seen.slice(fifth, 2 * fifth), what);
  const [heap, rss] = [growth("heap"), growth("rss")];
  const others = Math.floor(asked / (usual + 1));
  console.log(
    `${asked} requests, ${others} of them of ${Math.min(others, queries)} queries of their own: from the second fifth of the time to the last, heap ${signed(heap)} MB, RSS ${signed(rss)} MB`,
  );
  const tooShort = others / 5 < filling;
  console.log(heap <= maxGrowth ? "flat" : tooShort ? "too short to say whether it is flat" : "NOT FLAT");
  if (heap > maxGrowth && !tooShort) process.exitCode = 1;
}

function signed(value: number): string {
  return `${value < 0 ? "" : "+"}${value.toFixed(1)}`;
}

function readArguments() {
  const { values } = parseArgs({
    options: {
      minutes: { type: "string", default: "10" },
      queries: { type: "string", default: "10000" },
      persons: { type: "string", default: "5000" },
    },
  });
  const [minutes, queries, persons] = [values.minutes, values.queries, values.persons].map(Number);
  if (!minutes || !queries || !persons || Math.min(minutes, queries, persons) <= 0) throw new Error(usageText);
  return { minutes, queries, persons };
}

const data = mkdtempSync(join(tmpdir(), "borderlink-soak-"));
const clear = () => rmSync(data, { recursive: true, force: true });
process.once("SIGINT", () => {
  clear();
  process.exit(130);
});
try {
  await soak(data, readArguments());
} catch (error) {
  console.error(String((error as Error).stack ?? error));
  process.exitCode = 1;
} finally {
  clear();
}
// What a fault left running would keep this process as well.
process.exit();
