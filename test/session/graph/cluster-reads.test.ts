import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AsOne } from "../../../session/graph/as-one.ts";
import { ClusterReads } from "../../../session/graph/cluster-reads.ts";
import type { LinkEntry, LinksRead } from "../../../session/graph/link-reads.ts";
import { byPlace, isBeyond, type Place, placeOf } from "../../../session/graph/places.ts";

const kind = "ASSOCIATE_OF";

function entry([from, to]: readonly [number, number], at: number): LinkEntry {
  const ends = { from: `P${from}`, fromOwner: "UTO", to: `P${to}`, toOwner: "UTO" };
  return { id: `L${String(at).padStart(3, "0")}`, owner: "UTO", kind, ...ends, since: null, until: null };
}

const inOrder = (entries: readonly LinkEntry[], of: string, nodeOf = (id: string) => id) =>
  entries
    .filter(({ from, to }) => nodeOf(from) === of || nodeOf(to) === of)
    .sort((one, other) => byPlace(placeOf(one, of, nodeOf), placeOf(other, of, nodeOf)));

/** Links of one kind, as an index holds them. */
function readsOf(entries: readonly LinkEntry[]): LinksRead {
  const listOf = (id: string, first: number, after: Place | null = null) =>
    inOrder(entries, id)
      .filter((one) => !after || isBeyond(placeOf(one, id), after))
      .slice(0, first);
  const each = <T>(ids: readonly string[], make: (id: string) => T) => new Map(ids.map((id) => [id, make(id)]));
  return {
    ofKind: async (ids, _kind, first, after) => each(ids, (id) => listOf(id, first, after)),
    count: async (ids, _kind, atMost) => each(ids, (id) => listOf(id, atMost).length),
    between: async (_side, ids, others) => entries.filter(({ from, to }) => ids.includes(from) && others.includes(to)),
  } as Pick<LinksRead, "ofKind" | "count" | "between"> as LinksRead;
}

/** The first three records are one. */
const members = ["P0", "P1", "P2"];
const asOne: AsOne = {
  find: () => null,
  nodeOf: (id) => (members.includes(id) ? "P0" : id),
  membersOf: (node) => (node === "P0" ? members : [node]),
  clusterOf: () => null,
};

const links = fc
  .array(fc.tuple(fc.nat(4), fc.nat(4)), { maxLength: 24 })
  .map((drawn) => drawn.filter(([from, to]) => from !== to).map(entry));

describe("the links of a cluster", () => {
  it("read so many at a time, are those that lead out of it, each once and in one order, and counted so", async () => {
    await fc.assert(
      fc.asyncProperty(links, fc.integer({ min: 1, max: 4 }), async (entries, first) => {
        const reads = new ClusterReads(readsOf(entries), asOne);
        const out = entries.filter(({ from, to }) => asOne.nodeOf(from) !== asOne.nodeOf(to));
        const wanted = inOrder(out, "P0", asOne.nodeOf);
        const found: LinkEntry[] = [];
        for (let after: Place | null = null; ;) {
          const page: LinkEntry[] = (await reads.ofKind(["P0"], kind, first, after)).get("P0") ?? [];
          found.push(...page);
          const [last] = page.slice(-1);
          if (page.length < first || !last) break;
          after = placeOf(last, "P0", asOne.nodeOf);
        }
        expect(found.map(({ id }) => id)).toEqual(wanted.map(({ id }) => id));
        expect((await reads.count(["P0"], kind, first)).get("P0")).toBe(Math.min(first, wanted.length));
      }),
    );
  });
});
