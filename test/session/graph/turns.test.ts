import { describe, expect, it } from "vitest";
import { Budget } from "../../../session/graph/budget.ts";
import { sharedBy } from "../../../session/graph/common.ts";
import type { LinkEntry, LinkReads, LinksRead } from "../../../session/graph/link-reads.ts";
import { NetworkWalk } from "../../../session/graph/network.ts";

const limits = { nodes: 2_000, edges: 10_000, milliseconds: 3_000 };

/** Counts how often a walk has looked whether its turn is over. */
class Looking extends Budget {
  looks = 0;

  constructor() {
    super(limits, { now: () => 0 });
  }

  override giveWay(): null {
    this.looks += 1;
    return null;
  }
}

const entry = (id: number, from: string, to: string): LinkEntry => ({
  id: `LNK-${id}`,
  owner: "UTO",
  kind: "ASSOCIATE_OF",
  from,
  fromOwner: "UTO",
  to,
  toOwner: "UTO",
  since: null,
  until: null,
});

describe("whoever else is served meanwhile", () => {
  it("waits for the links of one record of many that are asked what they have in common, and not of all", async () => {
    const read: (readonly string[])[] = [];
    const lists = async (ids: readonly string[]) => {
      read.push(ids);
      return new Map(ids.map((id) => [id, { entries: [entry(1, id, "PER-C")], isWhole: true }]));
    };
    const budget = new Looking();
    const shared = await sharedBy({ lists } as unknown as LinkReads, ["PER-A", "PER-B"], 2, budget);
    expect(shared.map(([id]) => id)).toEqual(["PER-C"]);
    expect([read, budget.looks]).toEqual([[["PER-A"], ["PER-B"]], 2]);
  });

  it("does not wait for every link between the records of a dense network", async () => {
    const among = Array.from({ length: 5_000 }, (_, id) => entry(id, "PER-A", "PER-B"));
    const reads: Partial<LinksRead> = {
      lists: async (ids) => new Map(ids.map((id) => [id, { entries: [], isWhole: false }])),
      kindsOf: () => ["ASSOCIATE_OF"],
      ofKind: async (ids) => new Map(ids.map((id) => [id, among.slice(0, 2)])),
      count: async (ids) => new Map(ids.map((id) => [id, among.length])),
      between: async () => among,
    };
    const budget = new Looking();
    const walk = new NetworkWalk(reads as LinksRead, { depth: 1, perKind: 1, after: null }, budget);
    await walk.from(["PER-A", "PER-B"]);
    expect(walk.view([]).edges).toMatchObject([{ statements: { length: 5_000 } }]);
    expect(budget.looks).toBeGreaterThanOrEqual(10);
  });
});
