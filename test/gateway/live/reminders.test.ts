import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { announcementCollection } from "../../../core/announcements.ts";
import { agreementSchema } from "../../../core/access/keys/agreements.ts";
import { remindInTime } from "../../../gateway/background/reminders.ts";
import { kindNames } from "../../../records/kinds.ts";
import { Reminders } from "../../../session/reminders.ts";
import { heldTimer, ownerAlone, type Said } from "../../world.ts";
import { certifiedIn } from "./certifying.ts";
import { openListening, said, type Stream, subscribe } from "./streams.ts";

let hub: Awaited<ReturnType<typeof openListening>>;
beforeEach(async () => {
  hub = await openListening();
}, 60_000);
afterEach(() => hub.close());

const day = 86_400_000;
const query = "subscription ($after: String) { reminders(after: $after) { cursor says kind id } }";
const academy = (owner: string, more: object = {}) => ({ owner, scopes: ["certificate:read"], ...more });
const administrator = (owner: string) => ({ owner, role: "internal", scopes: ["partner:administer"] }) as const;
const look = (store = hub.hub.platform.store) => new Reminders(store, hub.clock).look(async () => true);

const certified = (owner: string, more: Said = {}) => certifiedIn(hub, owner, more);

async function agree(owner: string, until: string, more: object = {}) {
  const partner = await hub.world.write("partner", {
    owner: "XPO",
    reference: owner,
    policy: ownerAlone,
    name: owner,
    kind: "REGIONAL",
  });
  const terms = { owner, scopes: ["partner:administer"], until, partner, ...more };
  await hub.hub.platform.agreements.set(agreementSchema(kindNames).parse(terms), "operator", hub.clock.id());
}

/** A stream that has begun. */
async function listen(asker: Parameters<typeof subscribe>[1], after?: string): Promise<Stream> {
  const stream = await subscribe(hub, asker, { query, variables: { after } });
  expect(stream.status).toBe(200);
  await stream.block();
  return stream;
}

/** What is told up to the reminder of a certificate of the organisation that comes last. */
async function toldUntilLast(stream: Stream, owner: string, more: Said = {}): Promise<string[]> {
  const expires = new Date(hub.clock.now() + 3 * day).toISOString().slice(0, 10);
  const last = await certified(owner, { expires, ...more });
  hub.clock.pass(1);
  await look();
  const told: string[] = [];
  for (;;) {
    await hub.bell.ring();
    const { says, id } = said(await stream.next()).data.reminders;
    if (id === last) break;
    told.push(`${says} ${id}`);
  }
  stream.leave();
  return told;
}

/** Time passes day by day, and a hub looks twice each. */
async function pass(days: number): Promise<void> {
  for (let left = days; left > 0; left -= 1) {
    hub.clock.pass(day);
    await look();
    await look();
  }
}

describe("a certificate that is over soon", () => {
  it("is told at 90, 30 and 7 days, once each, to the organisation of the officer and to no other", async () => {
    const now = hub.clock.now();
    const expires = new Date(now + 95 * day).toISOString().slice(0, 10);
    const certificate = await certified("NLD", { expires });
    const [own, issuer] = [await listen(academy("NLD")), await listen(academy("UTO"))];
    await pass(100);
    expect(await toldUntilLast(own, "NLD")).toEqual(
      [90, 30, 7].map((days) => `ENDS_WITHIN_${days}_DAYS ${certificate}`),
    );
    expect(await toldUntilLast(issuer, "UTO")).toEqual([]);
    hub.clock.pass(now - hub.clock.now());
  });

  it("is told anew where it was said to end later, and not while that is over", async () => {
    const now = hub.clock.now();
    const until = (days: number) => new Date(now + days * day).toISOString().slice(0, 10);
    const certificate = await certified("GRC", { reference: "renewed", expires: until(20) });
    const stream = await listen(academy("GRC"));
    await look();
    const { store } = hub.hub.platform;
    const before = await store.find(announcementCollection, { record: certificate }, { first: 5 });
    expect(before).toHaveLength(1);
    await certified("GRC", { reference: "renewed", expires: until(25) });
    await look();
    expect(await toldUntilLast(stream, "GRC")).toContain(`ENDS_WITHIN_30_DAYS ${certificate}`);
    expect(await store.find(announcementCollection, { record: certificate }, { first: 5 })).toHaveLength(2);
  });

  it("is told once by processes that look at the same moment, of which one works at a time", async () => {
    const certificate = await certified("FIN", { expires: "2026-06-20" });
    const { store } = hub.hub.platform;
    await Promise.all([look(), look(), look()]);
    const announced = () => store.find(announcementCollection, { record: certificate }, { first: 5 });
    expect(await announced()).toHaveLength(1);
    const other = await certified("FIN", { expires: "2026-06-20" });
    const watching = () => {
      const bell = heldTimer();
      return { bell, end: remindInTime({ store, clock: hub.clock, log: { error: () => {} }, timer: bell.timer }) };
    };
    const [one, two] = [watching(), watching()];
    for (const { bell } of [one, two]) await bell.ring();
    expect(await store.find(announcementCollection, { record: other }, { first: 5 })).toHaveLength(1);
    for (const { end } of [one, two]) await end();
  });

  it("is told to no test key where it is live, and to no live key where it is of the test records", async () => {
    const live = await certified("SWE", { expires: "2026-06-25" });
    const test = await certified("SWE", { expires: "2026-06-25", test: true });
    const streams = [await listen(academy("SWE")), await listen(academy("SWE", { test: true }))] as const;
    await look();
    expect(await toldUntilLast(streams[0], "SWE")).toEqual([`ENDS_WITHIN_30_DAYS ${live}`]);
    expect(await toldUntilLast(streams[1], "SWE", { test: true })).toEqual([`ENDS_WITHIN_30_DAYS ${test}`]);
  });

  it("is told to nobody from whom it is withheld, nor without the scope", async () => {
    await certified("NOR", { expires: "2026-06-25", policy: ownerAlone });
    const stream = await listen(academy("NOR"));
    await look();
    expect(await toldUntilLast(stream, "NOR")).toEqual([]);
    const refused = await subscribe(hub, { owner: "NOR", scopes: ["officer:read"] }, { query });
    expect(await refused.text()).toContain("FORBIDDEN");
  });
});

describe("an agreement that is due", () => {
  it("is told to both sides from its notice on, once, and again when it has ended, to whoever is still good", async () => {
    const now = hub.clock.now();
    const until = new Date(now + 50 * day).toISOString();
    await agree("ISLES", until, { renewal: { months: 12, noticeDays: 45 } });
    const partner = await listen(administrator("ISLES"));
    const hubSide = await listen({ ...administrator("XPO"), scopes: ["partner:administer", "certificate:read"] });
    await pass(6);
    await hub.bell.ring();
    expect(said(await partner.next()).data.reminders).toMatchObject({
      says: "DUE",
      kind: "agreement",
      id: "AGR-ISLES",
    });
    partner.leave();
    const { store } = hub.hub.platform;
    const announced = async () =>
      (await store.find(announcementCollection, { record: "AGR-ISLES" }, { first: 5 })).map(({ says, to }) => [
        says,
        to?.toSorted(),
      ]);
    expect(await announced()).toEqual([["DUE", ["ISLES", "XPO"]]]);
    await pass(45);
    expect((await announced()).map(([says]) => says).toSorted()).toEqual(["DUE", "ENDED"]);
    expect(await toldUntilLast(hubSide, "XPO")).toEqual(["DUE AGR-ISLES", "ENDED AGR-ISLES"]);
    hub.clock.pass(now - hub.clock.now());
  });

  it("is told to no test key where an agreement is live", async () => {
    const until = new Date(hub.clock.now() + 10 * day).toISOString();
    await agree("BAYS", until);
    const stream = await listen({
      ...administrator("XPO"),
      scopes: ["partner:administer", "certificate:read"],
      test: true,
    });
    await look();
    expect(await toldUntilLast(stream, "XPO", { test: true })).toEqual([]);
  });

  it("is no news any more once it was renewed, and none to an organisation beside", async () => {
    const until = new Date(hub.clock.now() + 10 * day).toISOString();
    await agree("CAPES", until, { renewal: { months: 12, noticeDays: 45 } });
    const scopes = ["partner:administer", "certificate:read"];
    const streams = [
      await listen({ ...administrator("XPO"), scopes }),
      await listen({ ...administrator("UTO"), scopes }),
    ] as const;
    await look();
    await hub.hub.platform.agreements.renew("CAPES", "operator", "r-9");
    expect(await toldUntilLast(streams[0], "XPO")).not.toContain("DUE AGR-CAPES");
    expect(await toldUntilLast(streams[1], "UTO")).not.toContain("DUE AGR-CAPES");
  });
});
