import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkCountCollection } from "../../core/check-counts/counts.ts";
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
  it("is of two officers, of whom one has it no more, and two teams, of whom one is yet to begin, however often the world is loaded", async () => {
    await demoGrants(session, { seed: 1 });
    await demoGrants(session, { seed: 1 });
    expect(await states()).toEqual([false, false, true, true]);
  });

  it("is told of both deployments: who has it, and who could look at what on a day", async () => {
    const desk = { owner: "UTO", scopes: ["*:read", "*:search", "partner:administer"] };
    const { data } = await hub.ask(desk, '{ deployments(owners: ["UTO"], first: 9) { nodes { id event } } }');
    const now = new Date(hub.clock.now()).toISOString().slice(0, 10);
    const days: Readonly<Record<string, string>> = { "Winter Regatta": now, "Harbour Games 2036": "2036-07-13" };
    const told: Record<string, unknown> = {};
    for (const { id, event } of data.deployments.nodes) {
      const query = `{
        grants(operation: "${id}", first: 9) { nodes { team places } }
        accessOn(operation: "${id}", day: "${days[event]}") { keyName }
      }`;
      const { grants, accessOn } = (await hub.ask(desk, query)).data;
      told[event] = [grants.nodes, accessOn.length];
    }
    expect(told).toEqual(
      Object.fromEntries(Object.keys(days).map((team) => [team, [[{ team, places: ["PORT-1"] }], 2]])),
    );
  });

  it("has been used by the team of the deployment that goes on, whose checks are counted and made a hit", async () => {
    const { store } = session.platform;
    const counted = await store.find(checkCountCollection, { owner: "UTO" }, { first: 9 });
    const named = new Set(counted.map(({ operation }) => operation));
    expect([named.size, counted.map(({ count }) => count).toSorted()]).toEqual([1, [1, 2]]);
    const { data } = await hub.ask("UTO", "{ hits(first: 9) { nodes { meetings { place operation } } } }");
    const [{ meetings }] = data.hits.nodes;
    expect(meetings).toEqual([{ place: "PORT-1", operation: [...named][0] }]);
  });

  it("ends where the world is taken out", async () => {
    await endDemoGrants(session);
    expect(await states()).toEqual([false, false, false, false]);
  });
});
