import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkCountCollection } from "../../core/check-counts/counts.ts";
import { demoActivity } from "../../demo/activity.ts";
import { endDemoGrants } from "../../demo/grants.ts";
import { demoWorld } from "../../demo/world.ts";
import { numbered } from "../../session/entry.ts";
import { ingest } from "../../session/ingest.ts";
import type { OperatorSession } from "../../session/operator.ts";
import { openTestHub } from "../hub.ts";

const size = { persons: 1, seed: 1 };
let hub: Awaited<ReturnType<typeof openTestHub>>;
let session: OperatorSession;
beforeAll(async () => {
  hub = await openTestHub();
  session = { ...hub.hub, clock: hub.clock, data: hub.settings.data };
  await ingest(session, numbered(demoWorld(size)));
});
afterAll(() => hub.close());

const states = async () => {
  const { grants } = hub.hub.platform;
  const all = await grants.list({ owner: "UTO", test: false }, null);
  return (await Promise.all(all.map((grant) => grants.inForce(grant)))).toSorted();
};

// One story: what a test does is where the next begins.
describe("the demo world's access for a while", { shuffle: false }, () => {
  it("is of two officers, of whom one has it no more, and two teams, of whom one is yet to begin, however often the world is loaded", async () => {
    await demoActivity(session, size);
    await demoActivity(session, size);
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

  it("has been used by the team of the deployment that goes on, whose checks are counted at its place and made a hit", async () => {
    const { store } = session.platform;
    const counted = await store.find(checkCountCollection, { owner: "UTO" }, { first: 99 });
    const ofTeam = counted.filter(({ operation }) => operation !== null);
    const operations = new Set(ofTeam.map(({ operation }) => operation));
    expect([operations.size, ofTeam.map(({ place, count }) => `${place} ${count}`).toSorted()]).toEqual([
      1,
      ["PORT-1 1", "PORT-1 2"],
    ]);
    const { data } = await hub.ask("UTO", "{ hits(first: 99) { nodes { meetings { place operation } } } }");
    const meetings = data.hits.nodes.flatMap(
      (hit: { meetings: { place: string; operation: string | null }[] }) => hit.meetings,
    );
    const places = meetings.filter(({ operation }: { operation: string | null }) => operations.has(operation));
    expect(new Set(places.map(({ place }: { place: string }) => place))).toEqual(new Set(["PORT-1"]));
  });

  it("ends where the world is taken out", async () => {
    await endDemoGrants(session);
    expect(await states()).toEqual([false, false, false, false]);
  });
});
