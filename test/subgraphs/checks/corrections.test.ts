import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Announcement, announcementCollection } from "../../../core/announcements.ts";
import { announceCorrections } from "../../../gateway/background/corrections.ts";
import { documentReports } from "../../../records/documents/records.ts";
import { Corrections, followedCollection } from "../../../session/corrections.ts";
import { openListening, said, subscribe } from "../../gateway/live/streams.ts";
import { heldTimer, ownerAlone, shownTo } from "../../world.ts";
import { checkPassport, desk, hitOf, stolenPassport, wantedBearer } from "./bureaus.ts";

let hub: Awaited<ReturnType<typeof openListening>>;
let passports = 0;
beforeAll(async () => {
  hub = await openListening();
  await look();
}, 60_000);
afterAll(() => hub.close());

const look = (store = hub.hub.platform.store) =>
  new Corrections(store, hub.hub.platform.policies, hub.clock).look(async () => true);

/** A hit of Greece's on a report of Utopia's, which is not looked through yet. */
async function met(how: { readonly tell?: string } = {}, said: object = {}) {
  const number = `XK00${String((passports += 1)).padStart(4, "0")}`;
  const report = await stolenPassport(hub, number, { reference: number, ...said });
  const [hit = ""] = (await checkPassport(hub, "GRC", number, how)).hits;
  const change = (more: object) => stolenPassport(hub, number, { reference: number, ...said, ...more });
  return { number, report, hit, change };
}

async function announced(hit: string): Promise<string[]> {
  const found = await hub.hub.platform.store.find(announcementCollection, { record: hit }, { first: 10 });
  return found.map(({ says }: Announcement) => says).toSorted();
}

describe("a record that was met", () => {
  it("and is changed, then withdrawn, is told of to the bureau that checked, on a stream that goes on behind its cursor", async () => {
    const { hit, report, change } = await met();
    const query = "subscription ($after: String) { hits(after: $after) { cursor news hit { id recordStands } } }";
    const stream = await subscribe(hub, desk("GRC"), { query });
    await change({ fraudType: "LOST" });
    await look();
    await hub.bell.ring();
    const event = await stream.next();
    expect(said(event).data.hits).toMatchObject({ news: "RECORD_CHANGED", hit: { id: hit, recordStands: "CHANGED" } });
    stream.leave();
    await hub.world.withdraw(report);
    await look();
    const later = await subscribe(hub, desk("GRC"), { query, variables: { after: event?.id } });
    expect(said(await later.next()).data.hits).toMatchObject({
      news: "RECORD_GONE",
      hit: { id: hit, recordStands: "GONE" },
    });
    later.leave();
  });

  it("and is erased is told of as gone, though no version of it is left", async () => {
    const { hit, report } = await met();
    const stamp = { at: new Date(hub.clock.now()).toISOString(), by: "retention", request: hub.clock.id() };
    await hub.hub.platform.store.transaction((session) => session.erase(documentReports, [report], stamp));
    await look();
    expect(await announced(hit)).toEqual(["RECORD_GONE"]);
  });

  it("and is taken out of the bureau's sight is gone, and nothing more is told of it then", async () => {
    const { hit, report, change } = await met();
    await change({ policy: ownerAlone });
    await look();
    await change({ policy: ownerAlone, fraudType: "LOST" });
    await hub.world.withdraw(report);
    await look();
    expect(await announced(hit)).toEqual(["RECORD_GONE"]);
  });

  it("and is for one purpose only is still told of, whichever the check had", async () => {
    const policy = shownTo({ to: ["GRC"], purposes: ["border-control"] });
    const { hit, change } = await met({}, { policy });
    await change({ fraudType: "LOST" });
    await look();
    expect(await announced(hit)).toEqual(["RECORD_CHANGED"]);
  });

  it("is told of once, by processes that look at the same moment and by one that died before it had noted its look", async () => {
    const { hit, change } = await met();
    await change({ fraudType: "LOST" });
    const { store } = hub.hub.platform;
    const dying = Object.create(store, {
      project: { value: () => Promise.reject(new Error("it died")) },
    }) as typeof store;
    await expect(look(dying)).rejects.toThrow("it died");
    await Promise.all([look(), look()]);
    expect(await announced(hit)).toEqual(["RECORD_CHANGED"]);
  });

  it("is not told of where it stood so when it was met, nor to the bureau whose own it is", async () => {
    const { number, hit, change } = await met();
    await change({ fraudType: "LOST" });
    const [again = ""] = (await checkPassport(hub, "GRC", number)).hits;
    const [own = ""] = (await checkPassport(hub, "UTO", number)).hits;
    await look();
    expect([again, await announced(hit)]).toEqual([hit, []]);
    await change({ fraudType: "STOLEN_BLANK" });
    await look();
    expect([await announced(hit), await announced(own)]).toEqual([["RECORD_CHANGED"], []]);
  });

  it("is a notice as well as a report", async () => {
    const number = `XK99${String((passports += 1)).padStart(4, "0")}`;
    const { notice } = await wantedBearer(hub, number);
    const [hit = ""] = (await checkPassport(hub, "GRC", number)).hits;
    await hub.world.withdraw(notice);
    await look();
    expect(await announced(hit)).toEqual(["RECORD_GONE"]);
  });

  it("is told of to no owner that is told nothing of the hit", async () => {
    const { hit, change } = await met({ tell: "NOTHING" });
    await change({ fraudType: "LOST" });
    await look();
    expect(await announced(hit)).toEqual(["RECORD_CHANGED"]);
    expect(await hitOf(hub, "UTO", hit, "id")).toBeNull();
  });

  it("is told of by the hub in the background, from when it first ran", async () => {
    const { store, policies } = hub.hub.platform;
    const bell = heldTimer();
    const end = announceCorrections({ store, policies, clock: hub.clock, log: { error: () => {} }, timer: bell.timer });
    await store.discard(followedCollection, {});
    const { hit, change } = await met();
    await change({ fraudType: "LOST" });
    await bell.ring();
    expect(await announced(hit)).toEqual([]);
    await change({ fraudType: "STOLEN_BLANK" });
    await bell.ring();
    expect(await announced(hit)).toEqual(["RECORD_CHANGED"]);
    await end();
  });
});
