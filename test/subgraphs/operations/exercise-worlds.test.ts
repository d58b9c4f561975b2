import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { checkCountCollection } from "../../../core/check-counts/counts.ts";
import type { HubRecord } from "../../../core/record.ts";
import { everything } from "../../../core/store/port.ts";
import { hits } from "../../../records/checks/records.ts";
import { exerciseAttempts, exercises } from "../../../records/operations/exercises.ts";
import { type Asker, openTestHub } from "../../hub.ts";
import { runsUnderTest } from "../../store.ts";
import { check, decide, end, holder, participants, passports, scored, start, started } from "./exercises.ts";

let hub: Awaited<ReturnType<typeof openTestHub>>;
// The same numbers are on record twice: live and for tests.
const numbers = Array.from({ length: 10 }, (_, at) => `XW${String(at * 1234567).padStart(8, "0")}`);
beforeAll(async () => {
  hub = await openTestHub();
  for (const test of [false, true]) await passports(hub, numbers, numbers.slice(0, 4), test);
}, 60_000);
afterAll(() => hub.close());

const liveOf = (asker: Asker): Asker => ({ ...(asker as object), owner: "UTO", test: false, scopes: ["*:*"] });

const acts = ["start", "check", "check without case", "decide", "score", "end"] as const;
const step = fc.record({
  test: fc.boolean(),
  act: fc.constantFrom(...acts),
  at: fc.nat({ max: 5 }),
  who: fc.nat({ max: 1 }),
});

interface Standing {
  readonly counts: string;
  readonly hits: readonly HubRecord[];
}

/** What stands of live checks. */
async function live(): Promise<Standing> {
  const { platform } = hub.hub;
  await platform.checkCounts.settle();
  const counts = await platform.store.find(checkCountCollection, everything, { first: 1000 });
  const all = await platform.store.find(hits, everything, { first: 1000 });
  return {
    counts: JSON.stringify(counts.filter(({ test }) => !test)),
    hits: all.filter(({ test }) => !test),
  };
}

let references = 0;

it("test and live never meet in exercises, whatever is done", { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 10 }), async (steps) => {
      const { id, travellers } = await started(hub, { reference: `world ${(references += 1)}`, seed: references });
      for (const { test, act, at, who } of steps) {
        const before = await live();
        const asker = participants[who] as Asker;
        const by = (one: Asker) => (test ? one : liveOf(one));
        const number = travellers[at]?.number as string;
        const said = {
          start: () => start(hub, { reference: `started ${(references += 1)}` }, by(holder)),
          check: () => check(hub, by(asker), id, number),
          "check without case": () => check(hub, by(asker), "my own case", number),
          decide: () => decide(hub, by(asker), id, at + 1, "PASS"),
          score: () => scored(hub, id, by(holder)),
          end: () => end(hub, id, by(holder)),
        }[act];
        const answer = await said();
        const after = await live();
        // What is live changes by a live check alone that names no exercise; of exercises a live key is told nothing.
        const checksLive = !test && act === "check without case";
        expect(checksLive ? before : after).toEqual(before);
        const told = test || checksLive ? "what it may" : act === "score" ? answer : answer.codes;
        expect([null, ["FORBIDDEN"], "what it may"]).toContainEqual(told);
      }
      for (const dataset of [exercises, exerciseAttempts]) {
        const all = await hub.hub.platform.store.find<HubRecord>(dataset as never, everything, { first: 1000 });
        expect(all.filter(({ test }) => !test)).toEqual([]);
      }
      const liveNodes = await hub.ask(
        liveOf(holder),
        `{ node(id: "${id}") { id } exercises(first: 10) { nodes { id } } }`,
      );
      expect(liveNodes.data).toEqual({ node: null, exercises: { nodes: [] } });
    }),
    { numRuns: runsUnderTest ?? 8 },
  );
});
