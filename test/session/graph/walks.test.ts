import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RequestSession } from "../../../session/request.ts";
import { runsUnderTest } from "../../store.ts";
import { openWorld, type World } from "../../world.ts";
import { depthsFrom, edgesAmong, waysBetween } from "./model.ts";
import { randomGraph, withdrawSecret, type WrittenGraph, writeGraph } from "./random.ts";

let world: World & AsyncDisposable;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

const runs = { numRuns: runsUnderTest ?? 25 };
const any = { kinds: null, types: null, since: null, until: null };
const plenty = { nodes: 1_000, edges: 1_000, milliseconds: 60_000 };

const graphOf = (session: RequestSession) => session.looking.graph;

describe("on a graph of which a caller sees a part", () => {
  it("a network shows what is so many links away and all that joins it, each record with all its links counted", async () => {
    await fc.assert(
      fc.asyncProperty(randomGraph, fc.integer({ min: 1, max: 4 }), async (random, depth) => {
        const graph = await writeGraph(world, random);
        const [of = "", other = ""] = graph.ids;
        const asked = { ...any, of: [of, other], depth, perKind: 100, after: null, limits: plenty };
        const view = await graphOf(world.asking("XYZ", "identify")).network(asked);
        const start = [of, other].filter((id) => graph.seen.has(id));
        const depths = depthsFrom(graph.links, start, depth);
        expect(new Map(view.nodes.map((node) => [node.id, node.depth]))).toEqual(depths);
        expect(
          view.edges.map(({ kind, from, to, statements }) => [`${kind} ${from} ${to}`, statements.map(({ id }) => id)]),
        ).toEqual(edgesAmong(graph.links, new Set(depths.keys())));
        expect([view.complete, view.stoppedBy]).toEqual([true, null]);
        expect(view.notFound).toEqual([of, other].filter((id) => !graph.seen.has(id)));
        for (const { id, degree, unexpanded } of view.nodes) {
          const ofNode = graph.links.filter(({ from, to }) => from === id || to === id);
          expect(degree?.reduce((sum, { count }) => sum + count, 0)).toBe(ofNode.length);
          expect(unexpanded).toBe(false);
        }
      }),
      runs,
    );
  });

  it("paths are the shortest ways, however many there are, and none is told from none that may be seen", async () => {
    const asked = fc.record({ maxDepth: fc.integer({ min: 1, max: 6 }), most: fc.integer({ min: 1, max: 5 }) });
    await fc.assert(
      fc.asyncProperty(randomGraph, asked, async (random, { maxDepth, most }) => {
        const graph = await writeGraph(world, random);
        const [from = "", to = ""] = graph.ids.slice(1);
        const ask = { ...any, from, to, maxDepth, most, limits: plenty };
        const view = await graphOf(world.asking("XYZ", "identify")).paths(ask);
        if (!graph.seen.has(from) || !graph.seen.has(to)) return void expect(view).toBe(null);
        const ways = waysBetween(graph.links, from, to, maxDepth).slice(0, most);
        expect(view?.paths.map(({ nodes }) => nodes)).toEqual(ways);
        expect(view).toMatchObject({ result: ways.length > 0 ? "FOUND" : "NONE_WITHIN_DEPTH", complete: true });
        for (const { nodes, steps } of view?.paths ?? [])
          for (const [at, edges] of steps.entries())
            expect(edges.map(({ statements }) => statements.map(({ id }) => id))).toEqual(
              edgesAmong(graph.links, new Set(nodes.slice(at, at + 2))).map(([, links]) => links),
            );
      }),
      runs,
    );
  });

  it("what several records share is what each of so many is linked to", async () => {
    await fc.assert(
      fc.asyncProperty(randomGraph, fc.integer({ min: 2, max: 3 }), async (random, atLeast) => {
        const graph = await writeGraph(world, random);
        const of = graph.ids.filter((id) => graph.seen.has(id)).slice(0, 3);
        const page = await graphOf(world.asking("XYZ", "identify")).common({ ...any, of, atLeast }, { first: 100 });
        const shared = [...graph.seen].flatMap((id) => {
          const linked = of.filter((one) =>
            graph.links.some((l) => [l.from, l.to].includes(id) && [l.from, l.to].includes(one)),
          );
          return linked.length >= atLeast && !of.includes(id) ? [[id, linked.toSorted()]] : [];
        });
        expect(page?.records.map((one) => [one.id, one.of])).toEqual(
          shared.sort(([one = ""], [other = ""]) => (one < other ? -1 : 1)),
        );
      }),
      runs,
    );
  });

  it("every answer, and what it cost and disclosed, is that on the graph without what the caller may not see", async () => {
    const asked = fc.record({
      depth: fc.integer({ min: 1, max: 4 }),
      perKind: fc.integer({ min: 1, max: 3 }),
      nodes: fc.integer({ min: 1, max: 9 }),
      edges: fc.integer({ min: 1, max: 12 }),
      most: fc.integer({ min: 1, max: 5 }),
    });
    await fc.assert(
      fc.asyncProperty(randomGraph, asked, async (random, limits) => {
        const graph = await writeGraph(world, random);
        const before = await answers(graph, limits);
        await withdrawSecret(world, graph);
        expect(await answers(graph, limits)).toEqual(before);
      }),
      runs,
    );
  });

  interface Asked {
    readonly depth: number;
    readonly perKind: number;
    readonly nodes: number;
    readonly edges: number;
    readonly most: number;
  }

  /** What one caller is told within narrow limits, and what else it may be told by. */
  async function answers({ ids }: WrittenGraph, { nodes, edges, most, ...reach }: Asked) {
    const [from = "", to = "", third = ""] = ids;
    const limits = { nodes, edges, milliseconds: 60_000 };
    const questions = [
      (session: RequestSession) => graphOf(session).network({ ...any, ...reach, after: null, of: [from, to], limits }),
      (session: RequestSession) => graphOf(session).paths({ ...any, from, to, maxDepth: 6, most, limits }),
      (session: RequestSession) => graphOf(session).common({ ...any, of: [from, to, third], atLeast: 2 }, { first: 2 }),
    ];
    return Promise.all(
      questions.map(async (ask) => {
        const session = world.asking("XYZ", "identify");
        const told = await ask(session);
        const { millis: _, ...spent } = session.spending.here;
        return { told, spent, disclosed: session.disclosures.list() };
      }),
    );
  }
});
