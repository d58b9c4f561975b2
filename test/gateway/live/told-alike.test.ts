import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Asker, TestHub } from "../../hub.ts";
import { openTestHub } from "../../hub.ts";
import { runsUnderTest } from "../../store.ts";
import { everybody, ownerAlone, shownTo } from "../../world.ts";
import { headersOf } from "./streams.ts";

let hub: Awaited<ReturnType<typeof openTestHub>>;
let report: string;
beforeAll(async () => {
  hub = await openTestHub({ executor: "compiled" });
  report = await hub.world.write("documentReport", {
    type: "PASSPORT",
    number: "XZ0001",
    issuer: "UTO",
    fraudType: "LOST",
  });
});
afterAll(() => hub.close());

/** Live and test callers of several countries, some of whom may state fewer purposes or see fewer owners. */
const askers: readonly Asker[] = [
  { owner: "UTO" },
  { owner: "UTO", test: true },
  { owner: "GRC" },
  { owner: "GRC", test: true },
  { owner: "D", bounds: { owners: ["GRC"] } },
];

const policies = [
  everybody,
  ownerAlone,
  shownTo({ to: ["UTO"] }),
  shownTo({ to: ["D"], purposes: ["security-checks"] }),
  shownTo({ to: ["GRC"] }),
];

const written = fc.record({
  owner: fc.constantFrom("UTO", "GRC", "D"),
  test: fc.boolean(),
  policy: fc.constantFrom(...policies),
});

/** Subscribes without HTTP; returns what reads on until an event tells of that hit, and gives all until then. */
async function follow(from: TestHub, asker: Asker): Promise<(last: string) => Promise<string[]>> {
  const headers = await headersOf(from, asker);
  const body = { query: "subscription { hits { hit { id } } }" };
  const { stream } = await from.hub.requestHandler.answer({ headers, body, address: "192.0.2.1" });
  if (!stream) throw new Error("it was refused");
  return async (last) => {
    const ids: string[] = [];
    for await (const text of stream) {
      ids.push(...(String(text).match(/HIT-[A-Z2-7]{26}/g) ?? []));
      if (ids.includes(last)) break;
    }
    return ids.slice(0, ids.indexOf(last));
  };
}

async function seen(asker: Asker, ids: readonly string[]): Promise<string[]> {
  const { data } = await hub.ask(asker, "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", { variables: { ids } });
  return (data.nodes as ({ id: string } | null)[]).flatMap((node) => (node ? [node.id] : []));
}

describe("whatever is written, live or for training, by whom and under which handling", () => {
  it("a subscription tells its caller of exactly what the same caller finds", async () => {
    const about = { kind: "DOCUMENT_REPORT", record: report, recordOwner: "UTO", urgent: false, encounter: "any" };
    const meetings = [{ check: "any", at: "2026-06-01T11:59:00Z" }];
    const write = (hit: object) => hub.world.write("hit", { ...about, meetings, ...hit });
    await fc.assert(
      fc.asyncProperty(fc.array(written, { minLength: 1, maxLength: 12 }), async (hits) => {
        const readers = await Promise.all(askers.map((asker) => follow(hub, asker)));
        const ids: string[] = [];
        for (const hit of hits) ids.push(await write(hit));
        // One that all see, live or test, so that whoever is told of it was told of all before.
        const ends = { false: await write({ owner: "GRC" }), true: await write({ owner: "GRC", test: true }) };
        await hub.bell.ring();
        for (const [at, asker] of askers.entries()) {
          const isTest = typeof asker !== "string" && asker.test === true;
          const told = await readers[at]?.(ends[`${isTest}`]);
          expect(told).toEqual(await seen(asker, ids));
        }
      }),
      { numRuns: runsUnderTest ?? 10 },
    );
  });
});
