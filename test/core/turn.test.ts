import { setImmediate as immediate } from "node:timers/promises";
import { afterEach, describe, expect, it, vi } from "vitest";
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

describe("requests that arrive turn by turn", () => {
  afterEach(() => void vi.restoreAllMocks());

  /** How many begin together, of so many that arrive in each turn; `lasting`: milliseconds between two looks at the clock. */
  async function begunTogether(
    arrivals: readonly number[],
    { lasting }: { readonly lasting: number },
  ): Promise<number[]> {
    let [now, begun] = [0, 0];
    vi.spyOn(performance, "now").mockImplementation(() => (now += lasting));
    const groups: number[] = [];
    for (const many of [...arrivals, 0, 0]) {
      for (let one = 0; one < many; one += 1) void arrivalsOver().then(() => (begun += 1));
      await immediate();
      if (begun > 0) groups.push(begun);
      begun = 0;
    }
    return groups;
  }

  it("begin together as long as each turn brings several", async () => {
    expect(await begunTogether([3, 2, 2], { lasting: 0 })).toEqual([7]);
  });

  it("wait for no other where one comes alone", async () => {
    expect(await begunTogether([1, 1, 1], { lasting: 0 })).toEqual([1, 1, 1]);
  });

  it("wait two milliseconds at the most", async () => {
    expect(await begunTogether([3, 2, 2], { lasting: 2 })).toEqual([3, 2, 2]);
  });
});
