import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Judged, clustersOf } from "../../../records/links/clusters.ts";
import type { NetworkAsked } from "../../../session/graph/service.ts";
import type { NetworkView } from "../../../session/graph/view.ts";
import { runsUnderTest } from "../../store.ts";
import { everybody, openWorld, ownerAlone, type World } from "../../world.ts";
import { depthsFrom, edgesAmong } from "./model.ts";
import { type RandomGraph, randomGraph, withdrawSecret, type WrittenGraph, writeGraph } from "./random.ts";

let world: World & AsyncDisposable;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

const runs = { numRuns: runsUnderTest ?? 25 };
const any = { kinds: null, types: null, since: null, until: null, after: null };
const plenty = { nodes: 1_000, edges: 1_000, milliseconds: 60_000 };

const judging = fc.array(
  fc.record({
    one: fc.nat(),
    other: fc.nat(),
    by: fc.constantFrom("UTO", "GRC"),
    judgement: fc.constantFrom("SAME", "SAME", "SAME", "DIFFERENT", "UNSURE"),
    hidden: fc.integer({ min: 0, max: 3 }).map((drawn) => drawn === 0),
  }),
  { maxLength: 6 },
);

type Judging = (typeof judging extends fc.Arbitrary<infer T> ? T : never)[number];

/** A graph on which identity was judged as well: what everybody may see of that. */
interface JudgedGraph extends WrittenGraph {
  readonly judged: readonly Judged[];
}

async function written(random: RandomGraph, judgings: readonly Judging[]): Promise<JudgedGraph> {
  const graph = await writeGraph(world, random);
  const secret = [...graph.secret];
  const judged: Judged[] = [];
  const pairs = new Set<string>();
  for (const { one, other, by, judgement, hidden } of judgings) {
    const persons = random.persons.length;
    const [from = "", to = ""] = [graph.ids[one % persons], graph.ids[other % persons]].toSorted();
    // Said again it would be the next version.
    const pair = `${from} ${to}`;
    if (from === to || pairs.has(pair)) continue;
    pairs.add(pair);
    const policy = hidden ? ownerAlone : everybody;
    const said = { reference: null, owner: by, from, to, judgement, basis: "seen", policy };
    const id = await world.write("identityJudgement", said as never).catch(() => null);
    if (id === null) continue;
    if (!hidden && graph.seen.has(from) && graph.seen.has(to)) judged.push({ id, from, to, judgement } as Judged);
    else if (by === "UTO") secret.push(id);
  }
  return { ...graph, secret, judged };
}

/** The graph with each cluster as one record. */
function asOne({ links, judged, seen }: JudgedGraph) {
  const clusters = clustersOf(seen, judged);
  const nodeOf = (id: string) => clusters.get(id)?.records[0] ?? id;
  const mapped = links.map((link) => ({ ...link, from: nodeOf(link.from), to: nodeOf(link.to) }));
  return { links: mapped.filter(({ from, to }) => from !== to), nodeOf, membersOf: (id: string) => clusters.get(id) };
}

/** As one caller is told who trusts everybody, with what it cost and disclosed. */
async function told(asked: Partial<NetworkAsked> & Pick<NetworkAsked, "of">) {
  const session = world.asking("XYZ", "identify");
  const defaults = { ...any, depth: 4, perKind: 100, limits: plenty, asOne: { trusted: null } };
  const view = await session.looking.graph.network({ ...defaults, ...asked });
  const { millis: _, ...spent } = session.spending.here;
  return { view, spent, disclosed: session.disclosures.list() };
}

const edgesOf = ({ edges }: NetworkView) =>
  edges.map(({ kind, from, to, statements }) => [`${kind} ${from} ${to}`, statements.map(({ id }) => id)]);

describe("a network that shows a cluster as one", () => {
  it("is that of the graph on which its records are one: edges between them fall away, theirs are the node's", async () => {
    await fc.assert(
      fc.asyncProperty(randomGraph, judging, fc.integer({ min: 1, max: 4 }), async (random, judgings, depth) => {
        const graph = await written(random, judgings);
        const model = asOne(graph);
        const [of = ""] = graph.ids;
        const { view } = await told({ of: [of], depth });
        const start = graph.seen.has(of) ? [model.nodeOf(of)] : [];
        const depths = depthsFrom(model.links, start, depth);
        expect(new Map(view.nodes.map((node) => [node.id, node.depth]))).toEqual(depths);
        expect(edgesOf(view)).toEqual(edgesAmong(model.links, new Set(depths.keys())));
        expect(view.complete).toBe(true);
        for (const { id, cluster, degree } of view.nodes) {
          expect(cluster?.records ?? [id]).toEqual(model.membersOf(id)?.records ?? [id]);
          const ofNode = model.links.filter(({ from, to }) => from === id || to === id);
          expect(degree?.reduce((sum, { count }) => sum + count, 0)).toBe(ofNode.length);
        }
      }),
      runs,
    );
  });

  it("counts it as one towards the budget, and is cut where the graph on which its records are one would be", async () => {
    await fc.assert(
      fc.asyncProperty(randomGraph, judging, fc.integer({ min: 1, max: 6 }), async (random, judgings, nodes) => {
        const graph = await written(random, judgings);
        const model = asOne(graph);
        const [of = ""] = graph.ids;
        const { view } = await told({ of: [of], limits: { ...plenty, nodes } });
        const all = graph.seen.has(of) ? depthsFrom(model.links, [model.nodeOf(of)], 4).size : 0;
        expect(view.nodes).toHaveLength(Math.min(nodes, all));
        expect(view.stoppedBy).toBe(all > nodes ? "NODES" : null);
      }),
      runs,
    );
  });

  it("goes on with the links of a node until each was shown once, however few at a time", async () => {
    await fc.assert(
      fc.asyncProperty(randomGraph, judging, fc.integer({ min: 1, max: 2 }), async (random, judgings, perKind) => {
        const graph = await written(random, judgings);
        const model = asOne(graph);
        const node = model.nodeOf([...graph.seen][0] ?? "");
        if (node === "") return;
        const first = await told({ of: [node], depth: 1, perKind });
        for (const { kind, count, after: begun } of first.view.nodes.find(({ id }) => id === node)?.degree ?? []) {
          const links = model.links.filter((one) => one.kind === kind && (one.from === node || one.to === node));
          expect(count).toBe(links.length);
          let pages = 1;
          for (let after = begun; after; pages += 1) {
            const { view } = await told({ of: [node], depth: 1, perKind, after: { kind, place: after } });
            const [degree] = view.nodes.find(({ id }) => id === node)?.degree ?? [];
            expect(degree?.count).toBe(links.length);
            after = degree?.after ?? null;
          }
          expect(pages).toBe(Math.ceil(links.length / perKind));
        }
      }),
      runs,
    );
  });

  it("is as it was before once a judgement is undone, and as any other once none is left", async () => {
    await fc.assert(
      fc.asyncProperty(randomGraph, judging, async (random, judgings) => {
        const graph = await written(random, []);
        const of = graph.ids.slice(0, 2);
        const before = await told({ of });
        expect(before.view).toEqual((await told({ of, asOne: null })).view);
        const undone: [id: string, by: string, shown: Awaited<ReturnType<typeof told>>][] = [];
        const made = new Set<string>();
        for (const { one, other, by, judgement } of judgings) {
          const [from, to] = [graph.ids[one % random.persons.length], graph.ids[other % random.persons.length]];
          const pair = [from, to].toSorted().join(" ");
          if (from === to || made.has(pair)) continue;
          const said = { reference: null, owner: by, from, to, judgement, basis: "seen" };
          const id = await world.write("identityJudgement", said as never).catch(() => null);
          if (id === null) continue;
          made.add(pair);
          undone.push([id, by, await told({ of })]);
        }
        for (const [id, by] of undone.toReversed()) {
          expect(await told({ of })).toEqual(undone.pop()?.[2]);
          await world.withdraw(id, by);
        }
        expect(await told({ of })).toEqual(before);
      }),
      runs,
    );
  });

  it("says nothing of judgements and records that the caller does not see, by what it costs and discloses either", async () => {
    const asked = fc.record({
      depth: fc.integer({ min: 1, max: 4 }),
      perKind: fc.integer({ min: 1, max: 3 }),
      limits: fc.record({ nodes: fc.integer({ min: 1, max: 9 }), edges: fc.integer({ min: 1, max: 12 }) }),
    });
    await fc.assert(
      fc.asyncProperty(randomGraph, judging, asked, async (random, judgings, { limits, ...reach }) => {
        // Whose is hidden can be withdrawn by the one who holds the records.
        const graph = await written(
          random,
          judgings.map((one) => ({ ...one, by: "UTO" })),
        );
        const ask = () => told({ of: graph.ids.slice(0, 2), ...reach, limits: { ...plenty, ...limits } });
        const before = await ask();
        await withdrawSecret(world, graph);
        expect(await ask()).toEqual(before);
      }),
      runs,
    );
  });
});
