import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runsUnderTest } from "../store.ts";
import { openTwoWorlds } from "./two-worlds.ts";

type TwoWorlds = Awaited<ReturnType<typeof openTwoWorlds>>;
type Act = keyof TwoWorlds["acts"];

let two: TwoWorlds;
beforeAll(async () => {
  two = await openTwoWorlds();
  await two.settle();
}, 60_000);
afterAll(() => two.close());

describe("what is done live and for tests", () => {
  it("is told in its own world, by each of what that is asked, and not in the other", { timeout: 60_000 }, async () => {
    for (const test of [false, true]) {
      const [before, other] = [await two.told(test), await two.told(!test)];
      for (const act of Object.keys(two.acts) as Act[]) await two.acts[act](test);
      await two.settle();
      const after = await two.told(test);
      const same = Object.keys(after).filter((name) => after[name] === before[name]);
      expect([test, same]).toEqual([test, ["operations", "officers"]]);
      expect(await two.told(!test)).toEqual(other);
    }
  });

  it("changes nothing that the other world is told, whatever is done", { timeout: 120_000 }, async () => {
    const acts = Object.keys(two.acts) as Act[];
    const step = fc.record({ test: fc.boolean(), act: fc.constantFrom(...acts) });
    await fc.assert(
      fc.asyncProperty(fc.boolean(), fc.array(step, { minLength: 1, maxLength: 4 }), async (test, steps) => {
        await two.settle();
        const before = await two.told(!test);
        for (const { act } of steps) await two.acts[act](test);
        await two.settle();
        expect(await two.told(!test)).toEqual(before);
        const nodes = await two.ask(!test, "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", {
          ids: (await two.idsOf(test)).slice(-50),
        });
        expect(new Set(nodes.nodes)).toEqual(new Set([null]));
      }),
      { numRuns: runsUnderTest ?? 8 },
    );
  });
});
