import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { checkCountCollection } from "../../../core/check-counts/counts.ts";
import type { HubRecord } from "../../../core/record.ts";
import { operationCountCollection } from "../../../core/operation-counts/rows.ts";
import { everything } from "../../../core/store/port.ts";
import { hits } from "../../../records/checks/records.ts";
import { exerciseAttempts, exercises } from "../../../records/operations/exercises.ts";
import { type Asker, openTestHub } from "../../hub.ts";
import { kindOf } from "../../../records/kinds.ts";
import { runsUnderTest } from "../../store.ts";
import { check, decide, end, holder, participants, passports, scored, start, started } from "./exercises.ts";
import { countingOf } from "./results-hub.ts";

let hub: Awaited<ReturnType<typeof openTestHub>>;
/** A live one, whose counts are counted when the test says so. */
let operation: string;
let count: () => Promise<void>;
// The same numbers are on record twice: live and for tests.
const numbers = Array.from({ length: 10 }, (_, at) => `XW${String(at * 1234567).padStart(8, "0")}`);
beforeAll(async () => {
  hub = await openTestHub();
  for (const test of [false, true]) await passports(hub, numbers, numbers.slice(0, 4), test);
  operation = await hub.world.write("operation", { programme: "STOP", name: "Lighthouse", phase: "EVALUATION" });
  count = countingOf(hub);
}, 60_000);
afterAll(() => hub.close());

const liveOf = (asker: Asker): Asker => ({ ...(asker as object), owner: "UTO", test: false, scopes: ["*:*"] });

const acts = ["start", "check", "check without case", "check in an operation", "decide", "score", "end"] as const;
const step = fc.record({
  test: fc.boolean(),
  act: fc.constantFrom(...acts),
  at: fc.nat({ max: 5 }),
  who: fc.nat({ max: 1 }),
});

interface Standing {
  readonly counts: string;
  /** Of police operations. */
  readonly brought: string;
  readonly hits: readonly HubRecord[];
}

/** What stands of live checks. */
async function live(): Promise<Standing> {
  const { platform } = hub.hub;
  await platform.checkCounts.settle();
  await count();
  const brought = await platform.store.find(operationCountCollection, everything, { first: 1000 });
  expect(brought.filter(({ operation: of }) => kindOf(of) !== "operation")).toEqual([]);
  const counts = await platform.store.find(checkCountCollection, everything, { first: 1000 });
  const all = await platform.store.find(hits, everything, { first: 1000 });
  return {
    brought: JSON.stringify(brought.filter(({ test }) => !test)),
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
        const [before, practised] = [await live(), await scored(hub, id)];
        const asker = participants[who] as Asker;
        const by = (one: Asker) => (test ? one : liveOf(one));
        const number = travellers[at]?.number as string;
        const said = {
          start: () => start(hub, { reference: `started ${(references += 1)}` }, by(holder)),
          check: () => check(hub, by(asker), id, number),
          "check without case": () => check(hub, by(asker), "my own case", number),
          "check in an operation": () => check(hub, by(asker), operation, number),
          decide: () => decide(hub, by(asker), id, at + 1, "PASS"),
          score: () => scored(hub, id, by(holder)),
          end: () => end(hub, id, by(holder)),
        }[act];
        const answer = await said();
        const after = await live();
        // What is live changes by a live check alone that names no exercise; of exercises a live key is told nothing.
        const checksLive = !test && (act === "check without case" || act === "check in an operation");
        // And of what practises nothing changes by anything that is done live.
        const since = await scored(hub, id);
        expect(test ? practised : since).toEqual(practised);
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
