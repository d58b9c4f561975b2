import { describe, expect, it } from "vitest";
import { maxPolicies } from "../../../../core/access/policies/intern.ts";
import { policyId } from "../../../../core/access/policies/policy.ts";
import { policyCollection, readList, referenceCollection } from "../../../../core/access/policies/rows.ts";
import type { Store } from "../../../../core/store/port.ts";
import { callerOf, datasetOf, openWorld, ownerAlone, shownTo, type World } from "../../../world.ts";

const numbered = (from: number, many: number) =>
  Array.from({ length: many }, (_, at) => shownTo({ to: [`O-${from + at}`] }));

async function interned({ platform: { store } }: World) {
  const [policies, references] = [await store.count(policyCollection, {}), await store.count(referenceCollection, {})];
  return { policies, references, list: (await readList(store))?.version ?? 0 };
}

describe("the policies of one owner", () => {
  it("are a thousand at most: records under one more are refused with what would do, and the others written", async () => {
    await using world = await openWorld();
    const standing = numbered(0, maxPolicies - 1);
    await world.intern(standing);
    const drafts = [];
    for (const policy of [shownTo({ to: ["D"] }), standing[7], shownTo({ to: ["NLD"] }), shownTo({ to: ["D"] })])
      drafts.push({ record: await world.draft("person", { policy }) });
    const outcomes = await world.writer("UTO").put(datasetOf("person"), drafts);
    expect(outcomes.map(({ result }) => result)).toEqual(["created", "created", "refused", "created"]);
    expect(outcomes[2]).toMatchObject({ reason: expect.stringContaining("UTO has 1000 handling policies, the most") });
    expect(await interned(world)).toMatchObject({ policies: maxPolicies, references: maxPolicies });
    expect(await world.person("Berta", { owner: "D", policy: shownTo({ to: ["NLD"] }) })).toMatch(/^PER-/);
  });

  it("are counted with those of a batch under way: none gets in by the other", async () => {
    await using world = await openWorld();
    await world.intern(numbered(0, maxPolicies - 1));
    const writing = [shownTo({ to: ["D"] }), shownTo({ to: ["NLD"] }), shownTo({ to: ["XYZ"] })].map(async (policy) => {
      const record = await world.draft("person", { policy });
      return (await world.writer("UTO").put(datasetOf("person"), [{ record }]))[0]?.result;
    });
    expect((await Promise.all(writing)).toSorted()).toEqual(["created", "refused", "refused"]);
  });
});

describe("a policy and the record that goes under it", () => {
  it("stand together or not at all", async () => {
    await using world = await openWorld();
    const { store } = world.platform;
    const fails: Store["transaction"] = (body) =>
      store.transaction(async (session) => {
        await body(session);
        throw new Error("killed before the commit");
      });
    const record = await world.draft("person", { policy: ownerAlone });
    const { platform } = world;
    Object.assign(world, { platform: { ...platform, store: { ...store, transaction: fails } } });
    await expect(world.writer("UTO").put(datasetOf("person"), [{ record }])).rejects.toThrow("killed");
    Object.assign(world, { platform });
    expect(await interned(world)).toEqual({ policies: 0, references: 0, list: 0 });
    await world.writer("UTO").put(datasetOf("person"), [{ record }]);
    expect(await interned(world)).toEqual({ policies: 1, references: 1, list: 1 });
  });

  it("are none where the record was not written, and a second record adds nothing", async () => {
    await using world = await openWorld();
    const anna = await world.person("Anna", { reference: "anna", policy: ownerAlone });
    const again = await world.draft("person", { reference: "anna", policy: shownTo({ to: ["D"] }) });
    expect(await world.writer("UTO").put(datasetOf("person"), [{ record: again, expected: 0 }])).toMatchObject([
      { id: anna, result: "conflict" },
    ]);
    await world.person("Berta", { policy: ownerAlone });
    expect(await interned(world)).toEqual({ policies: 1, references: 1, list: 1 });
  });

  it("are one for two owners, each of which refers to it", async () => {
    await using world = await openWorld();
    const policy = shownTo({ to: ["NLD"] });
    await world.person("Anna", { policy });
    await world.person("Berta", { owner: "D", policy });
    const { store, policies } = world.platform;
    const found = await store.find(referenceCollection, { policy: policyId(policy) }, { first: 5 });
    expect(found.map(({ owner }) => owner)).toEqual(["D", "UTO"]);
    expect((await policies.view(callerOf("NLD"), null, world.clock.now())).shown.has(policyId(policy))).toBe(true);
  });
});
