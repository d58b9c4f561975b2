import { describe, expect, it } from "vitest";
import { PolicyBook, type View } from "../../../../core/access/policies/book.ts";
import { policyId } from "../../../../core/access/policies/policy.ts";
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
  });
});
