import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demoAgreements } from "../../demo/agreements.ts";
import { today } from "../../demo/dates.ts";
import { demoTraffic, removeDemoTraffic } from "../../demo/traffic.ts";
import { demoWorld } from "../../demo/world.ts";
import { declarations } from "../../core/check-counts/expectations.ts";
import { numbered } from "../../session/entry.ts";
import { ingest } from "../../session/ingest.ts";
import { openTestHub } from "../hub.ts";

let hub: Awaited<ReturnType<typeof openTestHub>>;
let session: Parameters<typeof demoTraffic>[0];
/** What is asked of partners and training, in a demo world that is taken in as the clock stands. */
beforeAll(async () => {
  hub = await openTestHub();
  session = { ...hub.hub, clock: hub.clock, data: hub.settings.data };
  await ingest(session, numbered(demoWorld({ persons: 3, seed: 1 })), { today });
  await demoAgreements(session);
  await demoTraffic(session);
  await hub.hub.platform.checkCounts.settle();
}, 120_000);
afterAll(() => hub.close());

const analyst = { owner: "UTO", scopes: ["*:read", "*:search"] } as const;
const day = 86_400_000;

describe("the demo world", () => {
  it("has certificates that are due, whenever somebody asks in its first two years", async () => {
    const now = hub.clock.now();
    const query = "{ certificates(dueWithinDays: 90, first: 50) { nodes { expires chain { id } officer { name } } } }";
    for (const asked of ["2026-09-01", "2026-12-01", "2027-12-24", "2028-08-31"]) {
      hub.clock.pass(Date.parse(asked) - hub.clock.now());
      const { data } = await hub.ask(analyst, query);
      expect(data.certificates.nodes.length).toBeGreaterThan(0);
      for (const one of data.certificates.nodes) expect(one.chain).toHaveLength(2);
    }
    hub.clock.pass(now - hub.clock.now());
  });

  it("has travellers whom Utopia expects, and a share of them that it has checked", async () => {
    hub.clock.pass(3_600_000);
    const query = `{ capacity(country: "UTO") { report { asOf } seen { travellersChecked travellersExpected shareScreened
      borderPointsChecking borderPointsDeclared trainedOfficers } } }`;
    const { seen } = (await hub.ask(analyst, query)).data.capacity;
    expect(seen).toMatchObject({
      travellersChecked: 36,
      borderPointsChecking: ["UTO-1", "UTO-2"],
      borderPointsDeclared: 6,
    });
    expect(seen.shareScreened).toBeCloseTo(36 / seen.travellersExpected);
    expect(seen.trainedOfficers).toBeGreaterThan(0);
  });

  it("has an agreement to be seen to, at the end of the year in which it stands still", async () => {
    hub.clock.pass(Date.parse("2026-11-01T12:00:00Z") - hub.clock.now());
    const administrator = { owner: "XPO", role: "internal", scopes: ["partner:administer"] } as const;
    const { data } = await hub.ask(administrator, "{ agreementsDue(withinDays: 90) { owner } }");
    expect(data.agreementsDue).toEqual([{ owner: "HARBOURS" }, { owner: "HYTHLODAY" }]);
    hub.clock.pass(-150 * day);
  });

  it("does what it does once, and takes the declaration away again", async () => {
    const { store } = hub.hub.platform;
    await demoTraffic(session);
    expect((await declarations(store)).map(({ owner }) => owner)).toEqual(["UTO"]);
    await removeDemoTraffic(session);
    expect(await declarations(store)).toEqual([]);
  });
});
