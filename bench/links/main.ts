// npm run links-bench -- [--persons 200000] [--links 1000000] [--asked 200] [--data DIR]
// How long it takes to see what is linked to what: networks of 500 records, paths over up to six links, a star and a
// clique; and how a network compares with SQL that was written by hand for it. Everything is warm, and asked one by one.

import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { parseArgs } from "node:util";
import { unbounded, type Caller } from "../../core/access/caller.ts";
import { linkKinds } from "../../records/links/kinds.ts";
import { GraphService } from "../../session/graph/service.ts";
import type { NetworkView } from "../../session/graph/view.ts";
import { longestTurn } from "../names/turns.ts";
import { openStanding, sessionOf } from "../standing.ts";
import { openFloor, orderKinds, type Walked } from "./floor.ts";
import { asker, seeded } from "./filling.ts";
import { measureHeld } from "./held.ts";
import { fillLinked, fillRare } from "./world.ts";

const { values } = parseArgs({
  options: {
    persons: { type: "string", default: "200000" },
    links: { type: "string", default: "1000000" },
    asked: { type: "string", default: "200" },
    data: { type: "string" },
  },
});
const data = values.data ?? mkdtempSync(join(tmpdir(), "borderlink-links-"));
const caller: Caller = {
  id: "KEY-1",
  name: "Bench",
  role: "analyst",
  owner: asker,
  scopes: ["*:read"],
  purposes: null,
  test: false,
  expires: null,
  bounds: unbounded,
};
const asked = Number(values.asked);

orderKinds(linkKinds);
const standing = await openStanding(data);
const world = await kept("linked", () =>
  fillLinked(standing.platform.store, Number(values.persons), Number(values.links)),
);
const rare = await kept("rare", () => fillRare(standing.platform.store));
const floor = openFloor(join(data, "store.sqlite"));
console.log(`${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1)}; ${world.links} links`);

const any = { kinds: null, types: null, since: null, until: null };
const reach = { ...any, perKind: 500, after: null };
const narrow = { nodes: 500, edges: 10_000, milliseconds: 3_000 };
const wide = { nodes: 20_000, edges: 50_000, milliseconds: 3_000 };
const random = seeded(7);
const someone = () => world.persons[random(world.persons.length)] as string;
const subjects = Array.from({ length: asked }, someone);

for (const depth of [2, 3]) {
  const ask = (of: string) => graph().network({ ...reach, of: [of], depth, limits: narrow });
  for (const of of subjects.slice(0, 20)) compare(await ask(of), floor.network(of, depth, narrow.nodes));
  const [hub, hand] = [await timed(subjects, ask), await timed(subjects, async (of) => floor.network(of, depth, 500))];
  const shownTo = await Promise.all(subjects.map(async (of) => (await ask(of)).nodes.length));
  report(
    `network, depth ${depth}, ${Math.round(shownTo.reduce((all, one) => all + one, 0) / asked)} records on average`,
    hub,
    `${(hand.processor / hub.processor).toFixed(2)} of SQL by hand`,
  );
}
const pairs = subjects.map((from) => ({ from, to: someone() })).filter(({ from, to }) => from !== to);
const results = new Map<string, number>();
const taken = await timed(pairs, async (pair) => {
  const view = await graph().paths({ ...any, ...pair, maxDepth: 6, most: 3, limits: wide });
  const result = `${view?.result} ${view?.complete ? "" : view?.stoppedBy}`;
  results.set(result, (results.get(result) ?? 0) + 1);
});
report("paths, depth 6, three ways", taken, JSON.stringify(Object.fromEntries(results)));
for (const [name, of] of [
  ["star", world.star],
  ["clique", world.clique[0] as string],
] as const)
  for (const perKind of [25, 500]) {
    const ask = (depth: number) => graph().network({ ...reach, perKind, of: [of], depth, limits: narrow });
    const view = await ask(2);
    const shownOf = `${view.nodes.length} records, ${view.edges.length} edges, ${view.stoppedBy ?? "complete"}`;
    report(`${name}, depth 2, ${perKind} of a kind`, await timed([2, 2, 2, 2, 2], ask), shownOf);
  }
const clique = { from: world.clique[0] as string, to: world.clique.at(-1) as string };
const inClique = async () => void (await graph().paths({ ...any, ...clique, maxDepth: 6, most: 5, limits: wide }));
report("paths in the clique, five ways", await timed([1, 2, 3, 4, 5], inClique), "");

for (const milliseconds of [20, 100]) {
  // By a clock of processor time: what other work on the machine takes is not over any budget.
  const used = { now: processorMillis };
  const limits = { nodes: 2_000, edges: 10_000, milliseconds };
  const ask = (of: string) =>
    new GraphService(open().reader, used, never).network({ ...reach, of: [of], depth: 4, limits });
  const times = await timed([world.star, ...world.clique.slice(0, 3), ...subjects.slice(0, 36)], ask, processorMillis);
  const over = times.each.filter((one) => one > 1.2 * milliseconds).length;
  report(
    `a budget of ${milliseconds} ms of processor time`,
    times,
    `${over} of ${times.each.length} more than 20 % over`,
  );
}
await measureHeld(open, world, rare);

floor.close();
await standing.audit.close();
await standing.platform.close();
if (!values.data) rmSync(data, { recursive: true, force: true });

function open(more: Partial<Caller> = {}) {
  const started = Date.parse("2026-06-01T12:00:00.000Z");
  const asking = { caller: { ...caller, ...more }, purpose: "identify", requestId: "bench", started } as const;
  return sessionOf(standing, asking);
}

function processorMillis(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

function never(): never {
  throw new Error("no history is asked for");
}

function graph() {
  return open().looking.graph;
}

/** What was filled in, now or by a run before. */
async function kept<World extends object>(name: string, fill: () => Promise<World>): Promise<World> {
  const file = join(data, `${name}.json`);
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8")) as World;
  const start = performance.now();
  const made = await fill();
  console.log(`${name}: filled in ${((performance.now() - start) / 1000).toFixed(0)} s`);
  writeFileSync(file, JSON.stringify(made));
  return made;
}

/** Throws where the two do not show the same. */
function compare({ nodes, edges }: NetworkView, hand: Walked): void {
  const ids = nodes.map(({ id }) => id).sort();
  const stated = edges.flatMap(({ statements }) => statements.map(({ id }) => id)).sort();
  if (ids.join() !== [...hand.nodes].sort().join())
    throw new Error(`the hub shows ${ids.length} records, SQL by hand ${hand.nodes.size}`);
  if (stated.join() !== [...hand.links].sort().join())
    throw new Error(`the hub shows ${stated.length} links, SQL by hand ${hand.links.size}`);
}

interface Times {
  /** Milliseconds of each. */
  readonly each: readonly number[];
  /** Milliseconds of processor time of all, which other work on the machine takes little of. */
  readonly processor: number;
  /** The longest that the event loop was held in one piece, in milliseconds of processor time. */
  readonly held: number;
}

/** After one round that warms up. Each begins in a turn of its own, as a request does. */
async function timed<T>(
  of: readonly T[],
  ask: (one: T) => Promise<unknown>,
  now = () => performance.now(),
): Promise<Times> {
  for (const one of of) await ask(one);
  const each: number[] = [];
  let processor = 0;
  const held = await longestTurn(async () => {
    for (const one of of) {
      await new Promise((resolve) => setImmediate(resolve));
      const [before, start] = [processorMillis(), now()];
      await ask(one);
      each.push(now() - start);
      processor += processorMillis() - before;
    }
  });
  return { each, processor, held };
}

function report(name: string, { each, processor, held }: Times, more: string): void {
  const sorted = each.toSorted((one, other) => one - other);
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1);
  const times = `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, most ${at(1)} ms`;
  const ofProcessor = `processor ${(processor / each.length).toFixed(1)} ms`;
  console.log(`${name}: ${times}, ${ofProcessor}, the loop held ${held.toFixed(0)} ms at most; ${more}`);
}
