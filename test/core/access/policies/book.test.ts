import { describe, expect, it } from "vitest";
import { PolicyBook } from "../../../../core/access/policies/book.ts";
import { policyId } from "../../../../core/access/policies/policy.ts";
import { callerOf, everybody, openWorld, ownerAlone, shownTo } from "../../../world.ts";

const stamp = { at: "2026-06-01T12:00:00.000Z", by: "test", request: "policies" };
const now = Date.parse(stamp.at);

describe("a policy", () => {
  it("is named by its text: two equal ones are one, however they were written", async () => {
    await using world = await openWorld();
    const { policies } = world.platform;
    const twice = await policies.intern(
      [shownTo({ to: ["D"] }), { audiences: [{ ...shownTo({ to: ["D"] }).audiences[0] } as never] }],
      stamp,
    );
    expect(twice[0]).toBe(twice[1]);
    expect(policyId(shownTo({ to: ["D"] }))).toBe(twice[0]);
    expect(policyId(everybody)).not.toBe(policyId(ownerAlone));
  });

  it("is no commit of the request's: what it was stated for may still fail", async () => {
    await using world = await openWorld();
    await world.platform.policies.intern([everybody], stamp);
    expect(await world.platform.store.committed(stamp.request)).toBe(0);
  });

  it("that another process interned counts from the next request", async () => {
    await using world = await openWorld();
    const [here, there] = [world.platform.policies, new PolicyBook(world.platform.store)];
    await here.intern([ownerAlone], stamp);
    const before = await here.view(callerOf("XYZ"), null, now);
    const [id = ""] = await there.intern([everybody], stamp);
    const after = await here.view(callerOf("XYZ"), null, now);
    expect([before.shown.has(id), after.shown.has(id)]).toEqual([false, true]);
  });

  it("is found among hundreds, wherever its id falls, however many come at once", async () => {
    await using world = await openWorld();
    const [here, there] = [world.platform.policies, new PolicyBook(world.platform.store)];
    const some = (from: number, many: number) =>
      Array.from({ length: many }, (_, at) => shownTo({ to: [`O-${from + at}`, "D"] }));
    await here.intern(some(0, 450), stamp);
    expect((await there.view(callerOf("D"), null, now)).shown.size).toBe(450);
    for (const [from, many] of [
      [450, 1],
      [451, 1],
      [452, 600],
    ] as const) {
      await here.intern(some(from, many), stamp);
      const views = await Promise.all([1, 2, 3].map(() => there.view(callerOf("D"), null, now)));
      for (const { shown } of views) expect(shown.size).toBe(from + many);
    }
  });

  it("that shows a caller nothing leaves its view as it was", async () => {
    await using world = await openWorld();
    const { policies } = world.platform;
    const [caller, other] = [callerOf("XYZ"), callerOf("D")];
    await policies.intern([everybody], stamp);
    const before = await policies.view(caller, null, now);
    const [id = ""] = await policies.intern([shownTo({ to: ["D"] })], stamp);
    expect(await policies.view(caller, null, now)).toBe(before);
    expect((await policies.view(other, null, now)).shown.has(id)).toBe(true);
  });

  it("does not carry what it shows from one caller to another, or from one purpose to another", async () => {
    await using world = await openWorld();
    const { policies } = world.platform;
    const [id = ""] = await policies.intern([shownTo({ to: ["D"], purposes: ["identify"] })], stamp);
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
    const [id = ""] = await policies.intern(
      [shownTo({ classes: ["identity"] }, { to: ["D", "NLD"], classes: ["source"] }, { to: ["NLD"] })],
      stamp,
    );
    const classes = async (owner: string) => (await policies.view(callerOf(owner), null, now)).shown.get(id);
    expect(await classes("XYZ")).toEqual(new Set(["identity"]));
    expect(await classes("D")).toEqual(new Set(["identity", "source"]));
    expect(await classes("NLD")).toBeNull();
  });

  it("narrows when one of its audiences ends and widens for nobody", async () => {
    await using world = await openWorld();
    const { policies } = world.platform;
    const ending = shownTo({ until: "2026-06-01T12:00:05.000Z" }, { classes: [] });
    const [id = ""] = await policies.intern([ending], stamp);
    const at = async (millis: number) => (await policies.view(callerOf("D"), null, now + millis)).shown.get(id);
    expect(await at(0)).toBeNull();
    expect(await at(4_999)).toBeNull();
    expect(await at(5_000)).toEqual(new Set());
  });
});
