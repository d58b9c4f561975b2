import { describe, expect, it } from "vitest";
import { Lease } from "../../../core/jobs/lease.ts";
import { openWorld } from "../../world.ts";

describe("a lease of a job", () => {
  it("is one process's at a time, renewed as long as it asks, and another's once it died", async () => {
    await using world = await openWorld();
    const lease = () => new Lease(world.platform.store, world.clock, { job: "webhooks", millis: 60_000 });
    const [one, other] = [lease(), lease()];
    const takes = async () => [await one.take(), await other.take()];
    expect(await takes()).toEqual([true, false]);
    world.clock.pass(40_000);
    expect(await takes()).toEqual([true, false]);
    world.clock.pass(40_000);
    expect([await takes(), one.tenure]).toEqual([[true, false], 1]);
    world.clock.pass(61_000);
    expect([await other.take(), await one.take()]).toEqual([true, false]);
    await other.release();
    expect([await one.take(), one.tenure]).toEqual([true, 2]);
  });

  it("that a clock which ran ahead took keeps nobody from the work once it is set right", async () => {
    await using world = await openWorld();
    const lease = () => new Lease(world.platform.store, world.clock, { job: "webhooks", millis: 60_000 });
    const [died, other] = [lease(), lease()];
    world.clock.pass(60_000);
    await died.take();
    world.clock.pass(-60_000);
    // Of two machines one is always a little ahead.
    expect(await other.take()).toBe(false);
    world.clock.pass(3_600_000);
    await other.take();
    world.clock.pass(-3_600_000);
    expect([await died.take(), await other.take(), died.tenure]).toEqual([true, false, 2]);
  });

  it("of one job is nothing to another, and nothing to the change log", async () => {
    await using world = await openWorld();
    const { store } = world.platform;
    const before = await store.changes(null, 100);
    const jobs = ["webhooks", "retention"].map((job) => new Lease(store, world.clock, { job }));
    expect(await Promise.all(jobs.map((lease) => lease.take()))).toEqual([true, true]);
    world.clock.pass(4 * 60_000);
    for (const lease of jobs) await lease.take();
    for (const lease of jobs) await lease.release();
    expect(await store.changes(null, 100)).toEqual(before);
  });
});
