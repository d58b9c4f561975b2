import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demoGrants, endDemoGrants } from "../../demo/grants.ts";
import { demoTaskForce } from "../../demo/task-force.ts";
import { demoWorld } from "../../demo/world.ts";
import { numbered } from "../../session/entry.ts";
import { ingest } from "../../session/ingest.ts";
import type { OperatorSession } from "../../session/operator.ts";
import { openTestHub } from "../hub.ts";

let hub: Awaited<ReturnType<typeof openTestHub>>;
let session: OperatorSession;
beforeAll(async () => {
  hub = await openTestHub();
  session = { ...hub.hub, clock: hub.clock, data: hub.settings.data };
  await ingest(session, numbered(demoWorld({ persons: 1, seed: 1 })));
  await demoTaskForce(session);
});
afterAll(() => hub.close());

const states = async () => {
  const { grants } = hub.hub.platform;
  const all = await grants.list({ owner: "UTO", test: false }, null);
  return (await Promise.all(all.map((grant) => grants.inForce(grant)))).toSorted();
};

describe("the demo world's access for a while", () => {
  it("is of two officers, of whom one has it no more, however often the world is loaded", async () => {
    await demoGrants(session);
    await demoGrants(session);
    expect(await states()).toEqual([false, true]);
  });

  it("ends where the world is taken out", async () => {
    await endDemoGrants(session);
    expect(await states()).toEqual([false, false]);
  });
});
