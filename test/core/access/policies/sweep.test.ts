import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PolicyBook } from "../../../../core/access/policies/book.ts";
import { policyId } from "../../../../core/access/policies/policy.ts";
import { policyCollection, referenceCollection } from "../../../../core/access/policies/rows.ts";
import { sweepPolicies } from "../../../../core/access/policies/sweep.ts";
import { eraseStep } from "../../../../core/retention/erasure.ts";
import type { Ends } from "../../../../core/record.ts";
import { datasets } from "../../../../records/datasets.ts";
import { links } from "../../../../records/links/records.ts";
import { runsUnderTest } from "../../../store.ts";
import {
  callerOf,
  datasetOf,
  everybody,
  openWorld,
  ownerAlone,
  shownTo,
  unwritten,
  type World,
} from "../../../world.ts";

const day = 86_400_000;

function sweep({ platform: { store }, clock }: World): Promise<number> {
  return sweepPolicies({ store, clock, keepOn: async () => {} });
}

/** The second finds what the first has marked, a day later. */
async function sweepTwice(world: World): Promise<void> {
  await sweep(world);
  world.clock.pass(day);
  await sweep(world);
}

/** As retention does: with the links that end in it. */
async function erase({ platform: { store, pictures }, clock }: World, id: string): Promise<void> {
  const by = { caller: callerOf(""), note: "retention sweep" };
  await eraseStep({ store, pictures, audit: unwritten, datasets, clock }, by, datasetOf("person"), [id], null);
}

async function standing({ platform: { store } }: World): Promise<string[]> {
  return (await store.find(policyCollection, { swept: false }, { first: 50 })).map(({ id }) => id);
}

describe("a policy that nothing names any more", () => {
  it("is swept, and one that an earlier version or a withdrawn record names is not", async () => {
    await using world = await openWorld();
    const [earlier, withdrawn, gone] = [shownTo({ to: ["D"] }), shownTo({ to: ["NLD"] }), shownTo({ to: ["XYZ"] })];
    await world.person("Anna", { reference: "anna", policy: earlier });
    await world.person("Anna", { reference: "anna", policy: everybody });
    await world.withdraw(await world.person("Berta", { policy: withdrawn }));
    await erase(world, await world.person("Carla", { policy: gone }));
    await sweepTwice(world);
    expect(await standing(world)).toEqual([earlier, withdrawn, everybody].map(policyId).toSorted());
  });

  it("is marked by one sweep and swept by another, and stays where a batch took it up in between", async () => {
    await using world = await openWorld();
    const kept = shownTo({ to: ["D"] });
    await erase(world, await world.person("Anna", { policy: kept }));
    await erase(world, await world.person("Berta", { policy: ownerAlone }));
    expect(await sweep(world)).toBe(0);
    expect(await sweep(world)).toBe(0);
    await world.person("Carla", { policy: kept });
    const [taken] = await world.platform.store.find(referenceCollection, { policy: policyId(kept) }, { first: 1 });
    expect(taken?.idle).toBeNull();
    world.clock.pass(day);
    expect(await sweep(world)).toBe(1);
    expect(await standing(world)).toEqual([policyId(kept)]);
  });

  it("is not its owner's any more, though another's records name it", async () => {
    await using world = await openWorld();
    await world.person("Anna", { owner: "D" });
    await erase(world, await world.person("Berta"));
    await sweepTwice(world);
    const found = await world.platform.store.find(referenceCollection, {}, { first: 5 });
    expect(found.map(({ owner }) => owner)).toEqual(["D"]);
    expect(await standing(world)).toEqual([policyId(everybody)]);
  });

  it("is unlearned by every process, which learns of one that was added since, although as many stand", async () => {
    await using world = await openWorld();
    const { store } = world.platform;
    const there = new PolicyBook(store);
    const shownNow = async (book: PolicyBook) => {
      const { shown } = await book.view(callerOf("D"), null, world.clock.now());
      return [ownerAlone, everybody, shownTo({ to: ["D"] })].map((one) => shown.has(policyId(one)));
    };
    await erase(world, await world.person("Anna", { policy: everybody }));
    expect(await shownNow(there)).toEqual([false, true, false]);
    await sweepTwice(world);
    await world.person("Berta", { policy: shownTo({ to: ["D"] }) });
    expect(await store.count(policyCollection, { swept: false })).toBe(1);
    expect([
      (await shownNow(there))[2],
      (await there.judge(policyId(everybody), callerOf("D"), null, 0)).length,
    ]).toEqual([true, 0]);
    await world.person("Carla", { policy: everybody });
    expect(await shownNow(there)).toEqual([false, true, true]);
  });

  it("is one that nobody's version names: without a reference, as an earlier hub left it, a version suffices", async () => {
    await using world = await openWorld();
    await world.person("Anna");
    await world.platform.store.discard(referenceCollection, {});
    await sweepTwice(world);
    expect(await standing(world)).toEqual([policyId(everybody)]);
  });

  it("leaves no row behind a day later; a process that has slept since learns the list anew", async () => {
    await using world = await openWorld();
    const { store } = world.platform;
    const slept = new PolicyBook(store);
    await erase(world, await world.person("Anna", { policy: ownerAlone }));
    await slept.view(callerOf("D"), null, world.clock.now());
    await sweepTwice(world);
    expect(await store.count(policyCollection, { swept: true })).toBe(1);
    world.clock.pass(day);
    await sweep(world);
    expect(await store.count(policyCollection, {})).toBe(0);
    await world.person("Berta", { policy: everybody });
    const { shown } = await slept.view(callerOf("D"), null, world.clock.now());
    expect([...shown.entries()].map(([id]) => id)).toEqual([policyId(everybody)]);
  });
});

describe("whatever is written, withdrawn, erased and swept", () => {
  const policies = [everybody, ownerAlone, shownTo({ to: ["D"] }), shownTo({ to: ["NLD"], classes: [] })];
  const act = fc.record({
    what: fc.constantFrom("write", "write", "link", "withdraw", "erase", "sweep", "pass"),
    who: fc.nat(2),
    policy: fc.nat(policies.length - 1),
  });

  it("every policy that a record, a link's end or a version names stands, and after two sweeps no other", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 5, maxLength: 15 }), async (acts) => {
        await using world = await openWorld();
        for (const { what, who, policy } of acts) await doing(world, what, `person ${who}`, policies[policy] as never);
        await sweepTwice(world);
        await sweepTwice(world);
        expect(await standing(world)).toEqual([...(await named(world))].toSorted());
      }),
      { numRuns: runsUnderTest ?? 4 },
    );
  });

  async function doing(world: World, what: string, reference: string, policy: typeof everybody): Promise<void> {
    const id = (await world.draft("person", { reference })).id;
    const there = async (...ids: string[]) =>
      (await world.platform.store.getMany(datasetOf("person"), ids)).size === ids.length;
    if (what === "write") await world.person("Anna", { reference, policy });
    if (what === "withdraw" && (await there(id))) await world.withdraw(id);
    if (what === "erase") await erase(world, id);
    if (what === "sweep") await sweep(world);
    if (what === "pass") world.clock.pass(day);
    if (what === "link") {
      const other = await world.person("Berta", { owner: "D", reference: "berta", policy });
      if (await there(id)) await world.link("ASSOCIATE_OF", id, other, { policy });
    }
  }

  async function named({ platform: { store } }: World): Promise<Set<string>> {
    const found = new Set<string>();
    for (const { record } of await store.changes(null, 1000)) if (record?.policy) found.add(record.policy);
    for (const { fromPolicy, toPolicy } of (await store.find(links, {}, { first: 100 })) as Ends[])
      for (const end of [fromPolicy, toPolicy]) if (end) found.add(end);
    return found;
  }
});
