import { expect, it } from "vitest";
import { StoreUnavailable, type Store } from "../../core/store/port.ts";
import { hits } from "../../records/checks/records.ts";
import { JournalEntries } from "../../session/offline/journal-entries.ts";
import { openWorld } from "../world.ts";
import { drawFrom, type Draw } from "./alike.ts";
import { passport, stolen } from "./asked.ts";
import { HandingIn } from "./handing-in.ts";
import { TestDevice } from "./packed.ts";

/** A store that is lost at a certain call of those that change it: before it, or once it was done. */
function dying(store: Store, draw: Draw): Store {
  let left = 1 + draw(5);
  const deadly = new Set(["transaction", "upsert", "project", "discard"]);
  return new Proxy(store, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== "function") return value;
      const bound = value.bind(target) as (...args: unknown[]) => unknown;
      if (typeof name !== "string" || !deadly.has(name)) return bound;
      return async (...args: unknown[]) => {
        left -= 1;
        const isBefore = draw(2) === 0;
        if (left === 0 && isBefore) throw new StoreUnavailable("killed");
        const done = await bound(...args);
        if (left <= 0) throw new StoreUnavailable("killed");
        return done;
      };
    },
  });
}

it("Each check of a device counts once and makes its hit once, however often the hub dies over it", async () => {
  await using world = await openWorld();
  using device = await TestDevice.enrolled(world.clock);
  const both = await HandingIn.between(world, device);
  const pack = await device.build(world);
  const numbers = Array.from({ length: 300 }, (_, at) => `XZ${String(at).padStart(6, "0")}`);
  await both.checked(pack, ...numbers.map(passport));
  for (const number of numbers.filter((_, at) => at % 30 === 0))
    await world.write("documentReport", { ...stolen, number });
  const lines = both.lines();
  const draw = drawFrom(7);
  let deaths = 0;
  for (let come = 1; deaths < 100; come += 1) {
    const store = dying(world.platform.store, draw);
    const entries = new JournalEntries(store, world.clock);
    try {
      await both.receive(lines.slice(0, 1 + come), { entries });
      await both.checkAgain({ entries, platform: { ...world.platform, store } });
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      deaths += 1;
    }
  }
  const last = await both.receive();
  await both.checkAgain();
  expect(deaths).toBe(100);
  expect(last).toMatchObject({ known: expect.any(Number), quarantined: 0 });
  expect(await both.counted()).toEqual({ NOT_VALID: 10, NO_RECORD: 290 });
  const made = await world.platform.store.find(hits, {}, { first: 100 });
  expect(made.map(({ meetings, moreMeetings }) => meetings.length + moreMeetings)).toEqual(Array(10).fill(1));
  expect(both.clear(last)).toEqual({ gone: 300, left: 0 });
});
