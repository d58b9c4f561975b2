import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { announcementCollection } from "../../../core/announcements.ts";
import { sweep } from "../../../core/retention/sweep.ts";
import { watchHitClocks } from "../../../gateway/background/hit-clocks.ts";
import { HitClocks, lookedAtCollection } from "../../../session/hit-clocks.ts";
import { partsOf } from "../../core/retention/parts.ts";
import { openListening, said, subscribe } from "../../gateway/live/streams.ts";
import { heldTimer } from "../../world.ts";
import { checkPassport, desk, reply, stolenPassport } from "./bureaus.ts";

let hub: Awaited<ReturnType<typeof openListening>>;
let passports = 0;
beforeAll(async () => {
  hub = await openListening();
}, 60_000);
afterAll(() => hub.close());

const minute = 60_000;
const news = "subscription ($after: String) { hits(after: $after) { cursor news hit { id } } }";

/** A hit of Greece's on a passport of Utopia, to be answered in ten minutes. */
async function met(how: { readonly tell?: string } = {}): Promise<string> {
  const number = `XO00${String((passports += 1)).padStart(4, "0")}`;
  await stolenPassport(hub, number);
  return String((await checkPassport(hub, "GRC", number, how)).hits[0]);
}

const look = (store = hub.hub.platform.store) => new HitClocks(store, hub.clock).look(async () => true);

/** Time passes, and a hub looks twice. */
async function pass(minutes: number): Promise<void> {
  hub.clock.pass(minutes * minute);
  await look();
  hub.clock.pass(1);
  await look();
}

/** What the desk of a bureau is told of a hit while that is done, or behind a cursor. */
async function told(owner: string, of: string, { act = async () => {}, after }: Telling): Promise<string[]> {
  const stream = await subscribe(hub, desk(owner), { query: news, variables: { after } });
  await act();
  // Of what is written in one moment a server keeps no order.
  hub.clock.pass(1);
  const last = await met();
  const events: string[] = [];
  for (;;) {
    const { news: what, hit } = said(await stream.next()).data.hits;
    if (hit.id === last) break;
    if (hit.id === of) events.push(what);
  }
  stream.leave();
  return events;
}

interface Telling {
  readonly act?: () => Promise<void>;
  readonly after?: string | null;
}

/** The cursor of what comes from now on. */
async function cursorOf(owner: string): Promise<string | null> {
  const stream = await subscribe(hub, desk(owner), { query: news });
  stream.leave();
  return stream.headers.get("hub-cursor");
}

describe("a hit that nobody answers", () => {
  it("is told as overdue when the time is over and as escalated as long again later, once each, to both bureaus", async () => {
    const hit = await met();
    const after = await cursorOf("GRC");
    const act = async () => {
      for (const minutes of [9, 1, 5, 5, 60]) await pass(minutes);
    };
    expect(await told("UTO", hit, { act })).toEqual(["OVERDUE", "ESCALATED"]);
    expect(await told("GRC", hit, { after })).toEqual(["OVERDUE", "ESCALATED"]);
  });

  it("is told as soon as a hub runs again where none did at the moment", async () => {
    await look();
    const hit = await met();
    expect(await told("UTO", hit, { act: () => pass(3 * 24 * 60) })).toEqual(["OVERDUE", "ESCALATED"]);
  });

  it("is told where a clock ran ahead and was set right, and no hub ran after that until the time was over", async () => {
    hub.clock.pass(7 * 24 * 60 * minute);
    await look();
    hub.clock.pass(-7 * 24 * 60 * minute);
    const hit = await met();
    expect(await told("UTO", hit, { act: () => pass(24 * 60) })).toEqual(["OVERDUE", "ESCALATED"]);
    const { store } = hub.hub.platform;
    const noted = async () =>
      (await store.getMany(lookedAtCollection, ["HCK-overdue"])).get("HCK-overdue")?.until ?? "";
    expect(Date.parse(await noted())).toBeLessThanOrEqual(hub.clock.now());
  });

  it("is told once by processes that look at the same moment, and by one that died before it had noted its look", async () => {
    const hit = await met();
    const { store } = hub.hub.platform;
    const dying = Object.create(store, {
      project: { value: () => Promise.reject(new Error("it died")) },
    }) as typeof store;
    const act = async () => {
      hub.clock.pass(10 * minute);
      await expect(look(dying)).rejects.toThrow("it died");
      await Promise.all([look(), look(), look()]);
      await store.discard(lookedAtCollection, {});
      await look();
    };
    expect(await told("UTO", hit, { act })).toEqual(["OVERDUE"]);
  });

  it("is told by one process at a time, and by another once that has ended", async () => {
    const hit = await met();
    const { store } = hub.hub.platform;
    const watching = () => {
      const bell = heldTimer();
      return { bell, end: watchHitClocks({ store, clock: hub.clock, log: { error: () => {} }, timer: bell.timer }) };
    };
    const [one, other] = [watching(), watching()];
    hub.clock.pass(9.5 * minute);
    await one.bell.ring();
    hub.clock.pass(0.5 * minute);
    await other.bell.ring();
    expect(await announced(hit)).toEqual([]);
    await one.end();
    await other.bell.ring();
    expect(await announced(hit)).toHaveLength(1);
    await other.end();
  });

  it("is told to no owner from whom the time is withheld, and of one that nothing is told of to nobody", async () => {
    const [withheld, silent] = [await met({ tell: "HIT" }), await met({ tell: "NOTHING" })];
    const after = await cursorOf("GRC");
    expect(await told("UTO", withheld, { act: () => pass(20) })).toEqual([]);
    expect(await told("GRC", withheld, { after })).toEqual(["OVERDUE", "ESCALATED"]);
    expect(await told("GRC", silent, { after })).toEqual([]);
  });

  it("is no news any more once it is answered, for who goes on behind an earlier event", async () => {
    const hit = await met();
    const after = await cursorOf("GRC");
    await pass(10);
    await reply(hub, "UTO", { hit, state: "CONFIRMED", expected: 0 });
    await pass(10);
    expect(await announced(hit)).toHaveLength(1);
    expect(await told("GRC", hit, { after })).toEqual(["WRITTEN"]);
  });

  it("is overdue anew where its owner took more time and let that pass as well", async () => {
    const hit = await met();
    const after = await cursorOf("GRC");
    await pass(10);
    await reply(hub, "UTO", { hit, state: "MORE_TIME", expected: 0 });
    for (const minutes of [9, 1, 10]) await pass(minutes);
    expect(await told("GRC", hit, { after })).toEqual(["WRITTEN", "OVERDUE", "ESCALATED"]);
  });

  it("is told by a hub whose clock was a day ahead and is set right", async () => {
    await met();
    await pass(24 * 60);
    hub.clock.pass(-24 * 60 * minute);
    const hit = await met();
    expect(await told("UTO", hit, { act: () => pass(10) })).toEqual(["OVERDUE"]);
  });

  it("leaves nothing of what was told of it once it is erased", async () => {
    const { store } = hub.hub.platform;
    const hit = await met();
    await pass(10);
    const ids = await announced(hit);
    expect(ids).toHaveLength(1);
    hub.clock.pass(6 * 366 * 24 * 60 * minute);
    await sweep(partsOf(hub), { force: true });
    await look();
    expect(await announced(hit)).toEqual([]);
    const versions = await store.versions(announcementCollection, String(ids[0]));
    expect(versions.map(({ record, erased }) => [record, erased])).toEqual([[null, true]]);
  });
});

async function announced(hit: string): Promise<string[]> {
  const found = await hub.hub.platform.store.find(announcementCollection, { record: hit }, { first: 10 });
  return found.map(({ id }) => id);
}
