import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { clustersOf } from "../../records/links/clusters.ts";
import { identityJudgements } from "../../records/links/identity.ts";
import type { IdentityJudgementRecord } from "../../records/links/records.ts";
import type { SeenCluster } from "../../session/identity/clusters.ts";
import { everybody, openWorld, ownerAlone, type World } from "../world.ts";

const people = 6;

let world: World & AsyncDisposable;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world[Symbol.asyncDispose]());

const acts = fc.array(
  fc.record({
    one: fc.nat(people - 1),
    other: fc.nat(people - 1),
    by: fc.constantFrom("UTO", "GRC"),
    act: fc.constantFrom("SAME", "SAME", "DIFFERENT", "UNSURE", "withdraw"),
    hidden: fc.boolean(),
  }),
  { maxLength: 12 },
);

/** What a cluster says, without the stamps of its judgements. */
function told({ records, judgements, conflicts, complete }: SeenCluster) {
  const saidBy = ({ owner, from, to, judgement }: IdentityJudgementRecord) => [owner, from, to, judgement].join(" ");
  return { records, judgements: judgements.map(saidBy), conflicts: conflicts.map(saidBy), complete };
}

async function clustersTo(owner: string, ids: readonly string[]) {
  const found = await world.asking(owner).looking.identityClusters.clustersOf(ids, null);
  return ids.map((id) => told(found.get(id) as SeenCluster));
}

const idOf = async (owner: string, from: string, to: string) => {
  const { records } = await world
    .asking(owner)
    .reader.find(identityJudgements, { $and: [{ end: from }, { end: to }], owner }, { first: 1 });
  return records[0]?.id ?? null;
};

describe("after any sequence of judgements and withdrawals", () => {
  it("clusters are what the standing judgements make, and undoing one restores what was before", async () => {
    await fc.assert(
      fc.asyncProperty(acts, async (sequence) => {
        const ids = await Promise.all(Array.from({ length: people }, (_, at) => world.person(`Person ${at}`)));
        const standing = new Map<string, { from: string; to: string; judgement: string }>();
        const undone: unknown[][] = [];
        for (const { one, other, by, act } of sequence) {
          const [from, to] = [ids[one] as string, ids[other] as string];
          if (from === to) continue;
          const pair = `${by} ${[from, to].toSorted().join(" ")}`;
          const before = await clustersTo("UTO", ids);
          const own = await idOf(by, from, to);
          if (act === "withdraw") {
            if (own) await world.withdraw(own, by);
            standing.delete(pair);
            continue;
          }
          const said = { reference: null, owner: by, from, to, judgement: act, basis: "seen" } as never;
          const id = await world.write("identityJudgement", said);
          if (!own) {
            await world.withdraw(id, by);
            undone.push([await clustersTo("UTO", ids), before]);
            await world.write("identityJudgement", said);
          }
          standing.set(pair, { from, to, judgement: act });
        }
        expect(undone.map(([after]) => after)).toEqual(undone.map(([, before]) => before));
        const scratch = clustersOf(
          ids,
          [...standing].map(([id, one]) => ({ ...one, id }) as never),
        );
        const found = await clustersTo("UTO", ids);
        expect(found.map(({ records }) => records)).toEqual(ids.map((id) => scratch.get(id)?.records));
      }),
      { numRuns: 25 },
    );
  });
});

describe("hidden judgements and records", () => {
  it("leave every cluster as it is where they are deleted", async () => {
    await fc.assert(
      fc.asyncProperty(acts, fc.array(fc.boolean(), { minLength: people, maxLength: people }), async (drawn, hide) => {
        // Of a pair the last that an organisation says stands.
        const judged = new Map(drawn.map((one) => [`${one.by} ${[one.one, one.other].toSorted().join(" ")}`, one]));
        const said = [...judged.values()].filter(({ one, other, act }) => one !== other && act !== "withdraw");
        const isHidden = ({ one, other, hidden }: (typeof said)[number]) => hidden || hide[one] || hide[other];
        const rest = said.filter((one) => !isHidden(one));
        expect(await clustersIn(said, hide, false)).toEqual(await clustersIn(rest, hide, true));
      }),
      { numRuns: 15 },
    );
  });
});

interface Act {
  readonly one: number;
  readonly other: number;
  readonly by: string;
  readonly act: string;
  readonly hidden: boolean;
}

/** Clusters of those who are not hidden, as somebody sees them from whom the others are; by their places. */
async function clustersIn(said: readonly Act[], hide: readonly boolean[], isDeleted: boolean) {
  const places = new Map<string, number>();
  const ids: string[] = [];
  for (const [at, hidden] of hide.entries()) {
    if (hidden && isDeleted) continue;
    const id = (ids[at] = await world.person(`Person ${at}`, { policy: hidden ? ownerAlone : everybody }));
    places.set(id, at);
  }
  for (const { one, other, by, act, hidden } of said) {
    const policy = hidden ? ownerAlone : everybody;
    const fields = {
      reference: null,
      owner: by,
      from: ids[one],
      to: ids[other],
      judgement: act,
      basis: "seen",
      policy,
    };
    await world.write("identityJudgement", fields as never);
  }
  const { identityClusters } = world.asking("D").looking;
  const seen = [...hide.keys()].map((at) => (hide[at] ? null : ids[at]));
  const found = await Promise.all(seen.map((id) => id && identityClusters.clusterOf(id, null)));
  const placeOf = (id: string) => places.get(id) as number;
  const pairsOf = (judgements: readonly IdentityJudgementRecord[]) =>
    judgements.map(({ owner, from, to }) => `${owner} ${placeOf(from)} ${placeOf(to)}`).toSorted();
  return found.map(
    (one) =>
      one && {
        records: one.records.map(placeOf).toSorted(),
        judgements: pairsOf(one.judgements),
        conflicts: pairsOf(one.conflicts),
        complete: one.complete,
      },
  );
}

describe("clusters", () => {
  it("are followed over a hundred judgements of a record; beyond that they say so", async () => {
    const ids: string[] = [];
    for (let at = 0; at < 103; at += 1) ids.push(await world.person(`Person ${at}`));
    const [first = "", ...others] = ids;
    const judge = (to: string) =>
      world.write("identityJudgement", { reference: null, from: first, to, judgement: "SAME", basis: "seen" } as never);
    const found = async () => (await world.asking("UTO").looking.identityClusters.clusterOf(first, ["UTO"]))?.complete;
    for (const other of others.slice(0, 100)) await judge(other);
    expect(await found()).toBe(true);
    await judge(others[100] as string);
    expect(await found()).toBe(false);
  });
});
