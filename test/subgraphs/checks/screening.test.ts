import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { policySchema } from "../../../core/access/policies/policy.ts";
import { hitsOf, keyOf, openScreeningHub, passport, screenDocuments, skyways } from "./screening-hub.ts";

let hub: Awaited<ReturnType<typeof openScreeningHub>>;
let numbers = 0;
beforeAll(async () => {
  hub = await openScreeningHub();
});
afterAll(() => hub.close());

const fresh = () => `XZ7${String((numbers += 1)).padStart(6, "0")}`;
const screenedBy = (...sectors: string[]) => policySchema.parse({ screening: { sectors } });

/** A passport of Greece that its owner reports stolen. */
function stolen(number: string, policy = screenedBy("carriers")) {
  return hub.world.write("documentReport", {
    ...passport(number),
    owner: "XXA",
    issuer: "XXA",
    fraudType: "STOLEN",
    policy,
  });
}

describe("a record that is opened to carriers", () => {
  it("makes a hit of the police of the place, which they and its owner are told of, and the carrier is not", async () => {
    const number = fresh();
    const report = await stolen(number);
    const answer = await hub.screen([], { variables: { documents: [{ ...passport(number), issuer: "XXA" }] } });
    expect(answer.data).toEqual({ screenDocuments: { received: 1, at: "2026-06-01T12:00:00.000Z" } });
    expect(await hitsOf(hub, "UTO")).toEqual([]);
    await hub.ring();
    expect(hub.job.faults).toEqual([]);
    const hit = {
      owner: "UTO",
      recordOwner: "XXA",
      kind: "DOCUMENT_REPORT",
      sector: "carriers",
      told: "ALL",
      state: "SENT",
      recordStands: "UNCHANGED",
      meetings: [
        {
          check: `${answer.requestId}-0`,
          at: "2026-06-01T12:00:02.000Z",
          place: "flight UT123 from AMR to XXA, 2026-06-02T06:30:00.000Z (SKYWAYS)",
          operation: null,
        },
      ],
    };
    expect(await hitsOf(hub, "UTO")).toEqual([expect.objectContaining({ ...hit, record: null })]);
    expect(await hitsOf(hub, "XXA")).toEqual([expect.objectContaining({ ...hit, record: { id: report } })]);
    expect(await hitsOf(hub, "SKYWAYS")).toEqual([]);
  });
});
