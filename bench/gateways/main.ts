import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Child } from "../child.ts";
import type { Measured } from "../closed-loop.ts";
import type { LoadOrder } from "../load.ts";
import { median } from "../measure.ts";
import { machine } from "../report.ts";
import { type Gateway, startGateway } from "./gateways.ts";
import { type Options, type QueryName, readOptions } from "./options.ts";
import { processorTime } from "./processor-time.ts";
import { type Line, tableOf } from "./report.ts";
import type { SubgraphName } from "./world.ts";

const headers = { "content-type": "application/json", accept: "application/json" };

const options = readOptions(process.argv.slice(2));
const folder = mkdtempSync(join(tmpdir(), "borderlink-gateways-"));
try {
  await compare(options);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exit();

async function compare({ gateways: names, programs, queries, rounds, seconds, connections, execArgv }: Options) {
  const { versions: _, ...rest } = machine();
  console.log(Object.values(rest).join(", "));
  const subgraphs = await Child.start("gateways/subgraphs.ts", []);
  const urls = await subgraphs.call<Record<SubgraphName, string>>("urls");
  const loader = await Child.start("load.ts", []);
  const gateways: Gateway[] = [];
  try {
    for (const name of names) gateways.push(await startGateway(name, { urls, folder, programs, execArgv }));
    for (const query of queries) {
      const fetches = await sameAnswers(gateways, query, () => subgraphs.call<number>("fetches"));
      const lines = await measured(query);
      console.log(`\n${tableOf(query, lines, fetches)}`);
    }
  } finally {
    for (const gateway of gateways) await gateway.stop();
    await loader.stop();
    await subgraphs.stop();
  }

  /** Rounds of all gateways in turn, after one that is not counted. */
  async function measured(query: QueryName): Promise<Line[]> {
    const seen = new Map<Gateway, Omit<Line, "gateway">[]>(gateways.map((gateway) => [gateway, []]));
    for (let round = 0; round <= rounds; round += 1) {
      for (const gateway of gateways) {
        const line = await oneRound(gateway, query);
        if (round > 0) seen.get(gateway)?.push(line);
      }
    }
    return [...seen].map(([{ name }, lines]) => ({
      gateway: name,
      rps: median(lines.map(({ rps }) => rps)),
      p99: median(lines.map(({ p99 }) => p99)),
      cpuMicros: median(lines.map(({ cpuMicros }) => cpuMicros)),
    }));
  }

  async function oneRound({ url, pids }: Gateway, name: QueryName): Promise<Omit<Line, "gateway">> {
    const asked = { query: textOf(name), variables: [{}] };
    const before = processorTime(pids);
    const order: LoadOrder = { url, headers, asked, seconds, connections };
    const { requests, rps, p99 } = await loader.call<Measured>("load", order);
    return { rps, p99, cpuMicros: (processorTime(pids) - before) / requests };
  }
}

/** How many fetches each needs, once it has answered before. Throws where two answers differ in a byte. */
async function sameAnswers(gateways: readonly Gateway[], name: QueryName, fetches: () => Promise<number>) {
  const needed = new Map<string, number>();
  let first: string | null = null;
  for (const gateway of gateways) {
    await answerOf(gateway, name);
    const before = await fetches();
    const body = await answerOf(gateway, name);
    needed.set(gateway.name, (await fetches()) - before);
    first ??= body;
    if (body !== first)
      throw new Error(`${gateway.name} answers ${name} otherwise: ${body.slice(0, 2000)}\n${first.slice(0, 2000)}`);
  }
  console.log(`\n${name}: ${Buffer.byteLength(first ?? "")} bytes, the same from all`);
  return needed;
}

async function answerOf({ url }: Gateway, name: QueryName): Promise<string> {
  const body = JSON.stringify({ query: textOf(name), variables: {} });
  const answer = await fetch(url, { method: "POST", headers, body });
  const text = (await answer.text()).trimEnd();
  if (text.includes('"errors"')) throw new Error(`it is not answered: ${text.slice(0, 2000)}`);
  return text;
}

function textOf(name: QueryName): string {
  return readFileSync(join(import.meta.dirname, "queries", `${name}.graphql`), "utf8");
}
