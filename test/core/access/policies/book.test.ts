import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PolicyBook, type View } from "../../../../core/access/policies/book.ts";
import { policyId } from "../../../../core/access/policies/policy.ts";
import { ShownPolicies } from "../../../../core/access/policies/shown.ts";
import { runsUnderTest } from "../../../store.ts";
import { callerOf, everybody, openWorld, ownerAlone, shownTo } from "../../../world.ts";

const now = Date.parse("2026-06-01T12:00:00.000Z");
const many = (view: View) => [...view.shown.entries()].length;

describe("a policy", () => {
  it("is named by its text: two equal ones are one, however they were written", () => {
    const again = { audiences: [{ until: null, classes: null, purposes: null, except: [], to: ["D"] }] };
    expect(policyId(again)).toBe(policyId(shownTo({ to: ["D"] })));
    expect(policyId(everybody)).not.toBe(policyId(ownerAlone));
  });

  it("that another process interned counts from the next request", async () => {
    await using world = await openWorld();
    const here = world.platform.policies;
    await world.intern([ownerAlone]);
    const before = await here.view(callerOf("XYZ"), null, now);
    const [id = ""] = await world.intern([everybody]);
    const after = await here.view(callerOf("XYZ"), null, now);
    expect([before.shown.has(id), after.shown.has(id)]).toEqual([false, true]);
  });

  it("is found among hundreds, wherever its id falls, however many come at once", async () => {
    await using world = await openWorld();
    const there = new PolicyBook(world.platform.store);
    const some = (from: number, many: number) =>
      Array.from({ length: many }, (_, at) => shownTo({ to: [`O-${from + at}`, "D"] }));
    await world.intern(some(0, 450));
    expect(many(await there.view(callerOf("D"), null, now))).toBe(450);
    for (const [from, more] of [
      [450, 1],
      [451, 1],
      [452, 600],
    ] as const) {
      await world.intern(some(from, more));
      const views = await Promise.all([1, 2, 3].map(() => there.view(callerOf("D"), null, now)));
      for (const view of views) expect(many(view)).toBe(from + more);
    }
  });

  it("counts from the next request where it came while thousands were judged", async () => {
    await using world = await openWorld();
    const { store } = world.platform;
    for (const owner of ["O-1", "O-2", "O-3"])
      await world.intern(
        Array.from({ length: 900 }, (_, at) => shownTo({ to: [owner, `D-${at}`, "D"] })),
        owner,
      );
    const there = new PolicyBook(store);
    const under = there.view(callerOf("D"), null, now);
    await world.intern([shownTo({ to: ["D"] })]);
    await under;
    expect(many(await there.view(callerOf("D"), null, now))).toBe(2701);
  });

  it("that shows a caller nothing leaves its view as it was", async () => {
    await using world = await openWorld();
    const { policies } = world.platform;
    const [caller, other] = [callerOf("XYZ"), callerOf("D")];
    await world.intern([everybody]);
    const before = await policies.view(caller, null, now);
    const [id = ""] = await world.intern([shownTo({ to: ["D"] })]);
    expect(await policies.view(caller, null, now)).toBe(before);
    expect((await policies.view(other, null, now)).shown.has(id)).toBe(true);
  });

  it("does not carry what it shows from one caller to another, or from one purpose to another", async () => {
    await using world = await openWorld();
    const { policies } = world.platform;
    const [id = ""] = await world.intern([shownTo({ to: ["D"], purposes: ["identify"] })]);
    const sees = async (owner: string, purpose: "identify" | "forensics" | null) =>
      (await policies.view(callerOf(owner), purpose, now)).shown.has(id);
    expect(await sees("D", "identify")).toBe(true);
    expect(await sees("D", "forensics")).toBe(false);
    expect(await sees("D", null)).toBe(false);
    expect(await sees("XYZ", "identify")).toBe(false);
    expect(await sees("D", "identify")).toBe(true);
  });

  it("shows what any of a caller's audiences shows, and all where one shows all", async () => {
    await using world = await openWorld();
    const { policies } = world.platform;
    const [id = ""] = await world.intern([
      shownTo({ classes: ["identity"] }, { to: ["D", "NLD"], classes: ["source"] }, { to: ["NLD"] }),
    ]);
    const classes = async (owner: string) => (await policies.view(callerOf(owner), null, now)).shown.get(id);
    expect(await classes("XYZ")).toEqual(new Set(["identity"]));
    expect(await classes("D")).toEqual(new Set(["identity", "source"]));
    expect(await classes("NLD")).toBeNull();
  });

  it("narrows when one of its audiences ends and widens for nobody", async () => {
    await using world = await openWorld();
    const { policies } = world.platform;
    const ending = shownTo({ until: "2026-06-01T12:00:05.000Z" }, { classes: [] });
    const [id = ""] = await world.intern([ending]);
    const at = async (millis: number) => (await policies.view(callerOf("D"), null, now + millis)).shown.get(id);
    expect(await at(0)).toBeNull();
    expect(await at(4_999)).toBeNull();
    expect(await at(5_000)).toEqual(new Set());
    // A request that came before and is judged after.
    expect(await at(4_999)).toEqual(new Set());
  });

  it("ends without the others being judged anew, or the lists that the store has made of them", async () => {
    await using world = await openWorld();
    const ending = (at: number) => shownTo({ until: new Date(now + at * 1000).toISOString() });
    const ids = await world.intern([1, 2, 3].map(ending));
    const { policies } = world.platform;
    const before = await policies.view(callerOf("D"), null, now);
    const after = await policies.view(callerOf("D"), null, now + 2000);
    expect(after.shown.base).toBe(before.shown.base);
    expect(ids.map((id) => [before.shown.has(id), after.shown.has(id)])).toEqual([
      [true, false],
      [true, false],
      [true, true],
    ]);
  });
});

describe("a view that is brought forward", () => {
  const second = fc.integer({ min: 1, max: 30 });
  const until = fc.option(second.map((at) => new Date(now + at * 1000).toISOString()));
  const audience = fc.record({
    to: fc.constantFrom(null, ["D"], ["NLD"]),
    until,
    classes: fc.constantFrom(null, [], ["source"] as const),
  });
  const policy = fc.array(audience, { maxLength: 3 }).map((audiences) => shownTo(...(audiences as [])));
  const step = fc.record({ interned: fc.array(policy, { maxLength: 4 }), passed: fc.nat(9) });

  it("is what a process sees that has just learned of the policies", async () => {
    await using world = await openWorld();
    let at = now;
    const { policies, store } = world.platform;
    const seen = async (book: PolicyBook) => [...(await book.view(callerOf("D"), null, at)).shown.entries()].toSorted();
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 8 }), async (steps) => {
        at = Math.max(now, at);
        for (const { interned, passed } of steps) {
          await world.intern(interned);
          at += passed * 1000;
          expect(await seen(policies)).toEqual(await seen(new PolicyBook(store)));
        }
      }),
      { numRuns: runsUnderTest ?? 8 },
    );
  });

  it("stays what it is over more changes than are kept beside the first judgement", () => {
    const standing = new Map(Array.from({ length: 2000 }, (_, at) => [`POL-${at}`, null]));
    let shown = new ShownPolicies(new Map(standing));
    for (let at = 0; at < 1200; at += 1) {
      standing.delete(`POL-${at}`);
      shown = shown.with([[`POL-${at}`, undefined]], standing);
    }
    expect(new Map(shown.entries())).toEqual(standing);
    expect(shown.changed.size).toBeLessThan(500);
    expect(shown.with([["POL-1500", null]], standing)).toBe(shown);
  });
});
