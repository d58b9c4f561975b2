import { setImmediate as immediate } from "node:timers/promises";
import { expect, it } from "vitest";
import { arrivalsOver, laterTurn, turnLasted } from "../../core/turn.ts";

it("a turn of the event loop is as long as what was done in it, and the next begins at nothing", async () => {
  await immediate();
  expect(turnLasted()).toBe(0);
  for (const end = performance.now() + 3; performance.now() < end;);
  expect(turnLasted()).toBeGreaterThanOrEqual(3);
  await laterTurn();
  expect(turnLasted()).toBe(0);
});

it("those who wait for a later turn get one each, in the order in which they came", async () => {
  const went: string[] = [];
  const work = async (name: string, turns: number) => {
    for (let turn = 0; turn < turns; turn += 1) {
      await laterTurn();
      went.push(name);
    }
  };
  const beside = (async () => {
    for (let turn = 0; turn < 3; turn += 1) {
      await immediate();
      went.push("turn");
    }
  })();
  await Promise.all([work("long", 3), work("short", 1), beside]);
  expect(went.filter((one) => one !== "turn")).toEqual(["long", "short", "long", "long"]);
  expect(went.indexOf("turn")).toBeLessThan(went.lastIndexOf("long"));
});

it("what arrives in one turn goes on side by side once all of it has arrived", async () => {
  const went: string[] = [];
  const request = async (name: string) => {
    went.push(`${name} arrives`);
    await arrivalsOver();
    went.push(`${name} begins`);
    await Promise.resolve();
    went.push(`${name} goes on`);
  };
  // Two callbacks of one turn, as of two sockets: what the first waits for without this is done before the second.
  await new Promise<void>((resolve) => {
    setTimeout(() => void request("one"), 1);
    setTimeout(() => void request("other").then(resolve), 1);
  });
  expect(went).toEqual(["one arrives", "other arrives", "one begins", "other begins", "one goes on", "other goes on"]);
});
