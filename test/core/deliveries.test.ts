import { expect, it } from "vitest";
import { timestamp } from "../../core/clock.ts";
import { declareSource, endSource } from "../../core/deliveries/source.ts";
import { openWorld } from "../world.ts";

const hour = 3_600_000;
const reports = { owner: "UTO", kind: "documentReport", test: false };

/** A store in which the reports of UTO are declared each day. */
async function declaring() {
  const world = await openWorld();
  const { store, sources } = world.platform;
  const stamp = () => ({ at: timestamp(world.clock), by: "operator", request: world.clock.id() });
  const declare = () => store.transaction((session) => declareSource(session, reports, 24, stamp()));
  const end = () => store.transaction((session) => endSource(session, reports, stamp()));
  const isOverdue = async () => {
    world.clock.pass(5_000);
    return (await sources.overdue("documentReport", false)).length > 0;
  };
  const close = () => world[Symbol.asyncDispose]();
  return { clock: world.clock, sources, declare, end, isOverdue, [Symbol.asyncDispose]: close };
}

it("a source that was declared by a clock which ran ahead counts as due until it delivers", async () => {
  await using source = await declaring();
  source.clock.pass(1_000 * hour);
  await source.declare();
  source.clock.pass(-1_000 * hour);
  expect(await source.isOverdue()).toBe(true);
  await source.sources.delivered(reports);
  expect(await source.isOverdue()).toBe(false);
  await source.declare();
  source.clock.pass(25 * hour);
  expect(await source.isOverdue()).toBe(true);
});

it("a source that is declared anew is waited for from then on, whatever a process noted that knew nothing of its end", async () => {
  await using source = await declaring();
  await source.declare();
  expect(await source.isOverdue()).toBe(false);
  await source.end();
  await source.sources.delivered(reports);
  source.clock.pass(1_000 * hour);
  await source.declare();
  expect(await source.isOverdue()).toBe(false);
});
