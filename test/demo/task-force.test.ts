import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { today } from "../../demo/dates.ts";
import { removeWorld } from "../../demo/remove.ts";
import { demoTaskForce, demoTaskForceIn } from "../../demo/task-force.ts";
import { demoWorld } from "../../demo/world.ts";
import type { OperationRecord } from "../../records/operations/records.ts";
import { numbered } from "../../session/entry.ts";
import { ingest } from "../../session/ingest.ts";
import { ownRequest } from "../../session/operator.ts";
import { openOperator } from "../imports/operator.ts";

const world = { persons: 1, seed: 1 };
let operator: Awaited<ReturnType<typeof openOperator>>;
beforeAll(async () => {
  operator = await openOperator();
  await ingest(operator.session, numbered(demoWorld(world)), { today, addOnly: true });
  await demoTaskForce(operator.session);
});
afterAll(() => operator.close());

// One story: what a test does is where the next begins.
describe("the operations of the demo world's programmes", { shuffle: false }, () => {
  const ofTaskForce = async () =>
    ((await operator.held("operation")) as unknown as OperationRecord[]).filter(({ reference }) =>
      reference.startsWith("TASK-FORCE"),
    );

  it("are one of each, in four phases, answered, given something and decided about", async () => {
    const all = await ofTaskForce();
    expect(all.map(({ programme }) => programme).toSorted()).toEqual([
      "HAWK",
      "ICEBREAKER",
      "INFRA",
      "LIONFISH",
      "STOP",
    ]);
    expect(new Set(all.map(({ phase }) => phase)).size).toBe(4);
    const kinds = (await demoTaskForceIn(operator.session)).map(({ dataset }) => dataset.name);
    const counts = Object.fromEntries(
      [...Map.groupBy(kinds, (kind) => kind)].map(([kind, { length }]) => [kind, length]),
    );
    expect(counts).toEqual({ participation: 8, resourceOffer: 4, allocation: 3, decision: 3 });
  });

  it("have one team at two places, which who is asked to both is shown, and something that is missing", async () => {
    const stop = (await ofTaskForce()).find(({ programme }) => programme === "STOP") as OperationRecord;
    const who = { id: "desk", owner: "UTO", test: false, scopes: ["*:read"] };
    const { operations: acts } = ownRequest(operator.session, who, "border-control");
    const { conflicts, missing } = await acts.resourcePlans.of(stop);
    expect(conflicts).toMatchObject([{ isSure: true, offer: { name: "Patrol boat Zeehond" } }]);
    expect(conflicts[0]?.allocations.map(({ place }) => place)).toEqual(["PORT-1", "LAND-4"]);
    expect(missing).toMatchObject([
      { kind: "PERSONNEL", place: "AIR-2", amount: 4 },
      { kind: "DEVICE", place: "AIR-2", from: "2026-11-01", until: "2026-12-15", amount: 1 },
    ]);
  });

  it("are made once, and go with the world", async () => {
    const before = await demoTaskForceIn(operator.session);
    await demoTaskForce(operator.session);
    expect(await demoTaskForceIn(operator.session)).toEqual(before);
    expect(await removeWorld(operator.session, world)).toMatchObject({ absent: 0, kept: 0 });
    for (const kind of ["participation", "resourceOffer", "allocation", "decision"] as const)
      expect([kind, await operator.held(kind)]).toEqual([kind, []]);
  });
});
