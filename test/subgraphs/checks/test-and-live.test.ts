import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { datasets } from "../../../records/datasets.ts";
import type { HubRecord } from "../../../core/record.ts";
import { openTestHub } from "../../hub.ts";
import { runsUnderTest } from "../../store.ts";
import { desk, wantedBearer } from "./bureaus.ts";

let hub: Awaited<ReturnType<typeof openTestHub>>;
let passports = 0;
beforeAll(async () => {
  hub = await openTestHub();
}, 60_000);
afterAll(() => hub.close());

const made = ["hit", "hitReply", "hitResult", "judgement", "tellingRule"] as const;

/** What a desk of UTO, live or test, does with the hit that it is given; `HIT` stands for its id. */
const acts: readonly string[] = [
  'replyToHit(hit: "HIT", state: MORE_TIME, expected: 0)',
  'recordHitOutcome(hit: "HIT", outcome: NONE)',
  'notThisPerson(hit: "HIT", basis: "seen", until: "2026-12")',
  'declareTelling(about: "D", tell: HIT, reason: "asylum")',
];

const step = fc.record({ test: fc.boolean(), act: fc.constantFrom("check", ...acts), ofTest: fc.boolean() });

async function standing(): Promise<(HubRecord & { readonly hit?: string; readonly record?: string })[]> {
  const all = await Promise.all(
    made.map((kind) => hub.hub.platform.store.find(datasets.get(kind) as never, {}, { first: 5000 })),
  );
  return all.flat() as never;
}

it("test and live never mix in hits and what follows them, whatever is done", { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
      const number = `XM${String((passports += 1)).padStart(6, "0")}`;
      // The same number is on record twice: live and for tests.
      const ofBoth = [await wantedBearer(hub, number, false), await wantedBearer(hub, number, true)];
      const ids: Record<string, string> = {};
      for (const { test, act, ofTest } of steps) {
        const asker = { ...desk("UTO"), test };
        const query =
          act === "check"
            ? `mutation { checkDocument(document: { number: "${number}", type: PASSPORT, issuer: "UTO" }) { candidates { record { id } hit { id } } } }`
            : `mutation { ${act.replace("HIT", ids[String(ofTest)] ?? "HIT-AAAAAAAAAAAAAAAAAAAAAAAAAA")} { result } }`;
        const { data } = await hub.ask(asker, query);
        for (const { record, hit } of data?.checkDocument?.candidates ?? []) {
          expect(record.id).toBe(ofBoth[test ? 1 : 0]?.notice);
          ids[String(test)] = hit.id;
        }
        // Of the other's hit nothing is known.
        const known = act.includes('HIT"') && test !== ofTest ? Object.values(data ?? {}) : [null];
        expect(known).toEqual([null]);
      }
      const all = await standing();
      const testOf = new Map(all.map((one) => [one.id, one.test]));
      expect(all.filter(({ hit, test }) => hit && testOf.get(hit) !== test)).toEqual([]);
    }),
    { numRuns: runsUnderTest ?? 10 },
  );
  for (const test of [false, true]) {
    const fields = ["hits", "hitReplies", "hitResults", "judgements", "tellingRules"];
    const { data } = await hub.ask(
      { ...desk("UTO"), test },
      `{ ${fields.map((field) => `${field}(first: 100) { nodes { test } }`).join(" ")} }`,
    );
    const seen = Object.values(data as Record<string, { nodes: { test: boolean }[] }>).flatMap(({ nodes }) => nodes);
    expect(seen.filter((one) => one.test !== test)).toEqual([]);
  }
});
