import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { BoundCursors } from "../../../core/changes/bound-cursor.ts";
import { callerOf, ownerAlone } from "../../world.ts";
import { reply } from "../../subgraphs/checks/bureaus.ts";
import { hitIn, hitsQuery, meet, openListening, post, said, stolen, type Stream, subscribe } from "./streams.ts";

let hub: Awaited<ReturnType<typeof openListening>>;
const numbers = ["XZ0001", "XZ0002", "XZ0003"];
beforeAll(async () => {
  hub = await openListening();
  for (const number of numbers) await stolen(hub, number);
  await stolen(hub, "TR0001", { test: true });
});
afterAll(() => hub.close());

/** Ids of the hits that the next so many events tell of. */
async function told(stream: Stream, count: number): Promise<string[]> {
  const ids: string[] = [];
  while (ids.length < count) ids.push(hitIn(await stream.next())?.id);
  return ids;
}

describe("a subscription to hits", () => {
  it("tells the owner of a report of the hit on it, with what that owner may read of it", async () => {
    const stream = await subscribe(hub, "UTO");
    expect(stream.status).toBe(200);
    expect(stream.headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
    const hit = await meet(hub, "XZ0001");
    const event = await stream.next();
    const record = expect.objectContaining({ fraudType: "STOLEN" });
    expect(said(event)).toEqual({
      data: { hits: { cursor: event?.id, hit: { id: hit, owner: "GRC", recordOwner: "UTO", record } } },
    });
    stream.leave();
  });

  it("tells the bureau that checked, and of what it met no more than it may read", async () => {
    await stolen(hub, "SECRET1", { policy: ownerAlone });
    const [checks, owns] = [await subscribe(hub, post), await subscribe(hub, "UTO")];
    const open = await meet(hub, "XZ0002");
    const event = await checks.next();
    // This key may not read reports at all.
    expect(said(event)).toMatchObject({ data: { hits: { hit: { id: open, record: null } } } });
    expect(await told(owns, 1)).toEqual([open]);
    checks.leave();
    owns.leave();
  });

  it("is asked by any names, through fragments and variables, as a query is", async () => {
    const query = `subscription ($full: Boolean!) { mine: hits { ...Event } }
      fragment Event on HitEvent { __typename at: cursor seen: hit { name: id ... on Hit { kind } owner @include(if: $full) } again: hit { score } }`;
    const stream = await subscribe(hub, "UTO", { query, variables: { full: false } });
    const hit = await meet(hub, "XZ0001");
    const event = await stream.next();
    const seen = { name: hit, kind: "DOCUMENT_REPORT" };
    expect(said(event)).toEqual({
      data: { mine: { __typename: "HitEvent", at: event?.id, seen, again: { score: 1 } } },
    });
    stream.leave();
  });

  it("is told at once where another's look at the change log had begun before and is still under way", async () => {
    const looks = vi.spyOn(hub.hub.platform.store, "changesOf");
    const waiting = await subscribe(hub, "UTO");
    await waiting.block();
    await looks.mock.results[0]?.value;
    const slow = Promise.withResolvers<void>();
    looks.mockImplementationOnce(async (_collections, cursor) => {
      await slow.promise;
      return { changes: [], cursor, more: false };
    });
    const looking = await subscribe(hub, "UTO");
    await looking.block();
    const hit = await meet(hub, "XZ0001");
    expect(await told(waiting, 1)).toEqual([hit]);
    slow.resolve();
    expect(await told(looking, 1)).toEqual([hit]);
    looks.mockRestore();
    waiting.leave();
    looking.leave();
  });

  it("is refused where it hangs on variables whether anything is subscribed to", async () => {
    for (const condition of ["@skip(if: $x)", "@include(if: $x)"]) {
      const query = `subscription ($x: Boolean!) { hits ${condition} { cursor } }`;
      const refused = await subscribe(hub, "UTO", { query, variables: { x: true } });
      expect([refused.status, JSON.parse(await refused.text()).errors[0].extensions.code]).toEqual([
        400,
        "BAD_USER_INPUT",
      ]);
    }
  });

  it("tells nobody of what is not for them: no event, no cost and no entry in the audit", async () => {
    const key = { owner: "D", bounds: { perMinute: 2 } };
    const stream = await subscribe(hub, key);
    const begun = stream.headers.get("hub-request");
    for (const number of numbers) await meet(hub, number);
    await hub.bell.ring();
    hub.clock.pass(10_000);
    await hub.bell.ring();
    // The first block says where it began, the second that the connection stands.
    expect([await stream.block(), await stream.block()]).toMatchObject([{ event: "" }, { event: "" }]);
    const entries = (await hub.entries()).filter(({ header }) => String(header.note).includes(String(begun)));
    expect(entries).toEqual([]);
    // What it may spend in a minute is there as before: a point was for the beginning.
    expect((await hub.ask(key, "{ hits { nodes { id } } }")).codes).toEqual(["COST_LIMIT"]);
    expect((await hub.ask(key, '{ hit(id: "HIT-AAAAAAAAAAAAAAAAAAAAAAAAAA") { id } }')).codes).toEqual([]);
    stream.leave();
  });

  it("tells training of training alone, and never the other way round", async () => {
    const training = { ...post, owner: "UTO", test: true };
    const [live, test] = [await subscribe(hub, "UTO"), await subscribe(hub, training)];
    const ofTraining = await meet(hub, "TR0001", { ...post, test: true });
    const ofLive = await meet(hub, "XZ0003");
    expect([await told(live, 1), await told(test, 1)]).toEqual([[ofLive], [ofTraining]]);
    live.leave();
    test.leave();
  });

  it("tells the bureau that checked of a reply, as the hit stands then, and nobody who may not read replies", async () => {
    const query = "subscription { hits { hit { id lastReply } } }";
    const [desk, door] = [await subscribe(hub, "GRC", { query }), await subscribe(hub, post, { query })];
    const hit = await meet(hub, "XZ0003");
    expect(await reply(hub, "UTO", { hit, state: "ACKNOWLEDGED", expected: 0 })).toMatchObject({
      reply: { number: 1 },
    });
    const next = await meet(hub, "XZ0002");
    expect([await told(desk, 3), await told(door, 2)]).toEqual([
      [hit, hit, next],
      [hit, next],
    ]);
    desk.leave();
    door.leave();
  });

  it("tells of a hit that changed as it stands then, and of a withdrawn one nothing", async () => {
    const stream = await subscribe(hub, "UTO");
    const hit = await meet(hub, "XZ0001");
    expect(await told(stream, 1)).toEqual([hit]);
    const { store } = hub.hub.platform;
    const { hits } = await import("../../../records/checks/records.ts");
    const stamp = { at: new Date(hub.clock.now()).toISOString(), by: "test", request: hub.clock.id() };
    const record = (await store.getMany(hits, [hit])).get(hit);
    if (!record) throw new Error("the hit is gone");
    await store.upsert(hits, [{ record: { ...record, urgent: !record.urgent } }], stamp);
    await store.remove(hits, [{ id: hit }], { ...stamp, request: hub.clock.id() });
    const next = await meet(hub, "XZ0002");
    expect(await told(stream, 1)).toEqual([next]);
    stream.leave();
  });
});

describe("a subscription that begins again", () => {
  it.each(["after", "last-event-id"])("goes on by %s without a gap and without a double", async (by) => {
    const first = await subscribe(hub, "UTO");
    const hit = await meet(hub, "XZ0001");
    const seen = await first.next();
    expect(hitIn(seen)?.id).toBe(hit);
    first.leave();
    const missed = [await meet(hub, "XZ0002"), await meet(hub, "XZ0003")];
    const cursor = String(seen?.id);
    const again = await subscribe(
      hub,
      "UTO",
      by === "after" ? { variables: { after: cursor } } : { headers: { "last-event-id": cursor } },
    );
    const next = await meet(hub, "XZ0001");
    expect(await told(again, 3)).toEqual([...missed, next]);
    again.leave();
  });

  it("goes on after 30 seconds of silence from the cursor of its last heartbeat, or of its beginning", async () => {
    const stream = await subscribe(hub, "UTO");
    const cursors = [stream.headers.get("hub-cursor"), (await stream.block())?.id];
    for (let beat = 0; beat < 3; beat++) {
      hub.clock.pass(10_000);
      await hub.bell.ring();
      const block = await stream.block();
      expect(block).toMatchObject({ event: "", data: "" });
      cursors.push(block?.id);
    }
    stream.leave();
    const hit = await meet(hub, "XZ0001");
    for (const after of cursors) {
      const again = await subscribe(hub, "UTO", { variables: { after } });
      expect(await told(again, 1)).toEqual([hit]);
      again.leave();
    }
    // They are all of one place, and none tells so: what is written that a caller does not see moves no cursor visibly.
    expect(new Set(cursors).size).toBe(cursors.length);
  });

  it("goes on through more than is looked at at once, though nothing is written any more", async () => {
    const query = "subscription ($after: String) { recordChanges(watch: { kinds: [VEHICLE] }, after: $after) { id } }";
    const first = await subscribe(hub, "UTO", { query });
    const plates = Array.from({ length: 501 }, (_, at) => `UT ${1_000 + at}`);
    const drafts = await Promise.all(plates.map((plate) => hub.world.draft("vehicle", { plate, plateCountry: "UTO" })));
    await hub.world.put(
      "UTO",
      "vehicle",
      drafts.map((record) => ({ record })),
    );
    // From here on no look at the log finds anything new.
    await hub.bell.ring();
    const again = await subscribe(hub, "UTO", { query, variables: { after: first.headers.get("hub-cursor") } });
    first.leave();
    for (let at = 0; at < 500; at++) await again.next();
    hub.clock.pass(10_000);
    await hub.bell.ring();
    expect(await again.block()).toMatchObject({ data: expect.stringContaining("VEH-") });
    again.leave();
  });

  it("takes none of a store that was brought back from a backup since: what comes up to there would be missed", async () => {
    const { secret, store } = hub.hub.platform;
    const cursors = new BoundCursors(secret("id"), hub.clock);
    const at = (place: number) => cursors.seal("hits", callerOf("UTO"), String(place));
    const end = Number(await store.logEnd());
    const beyond = await subscribe(hub, "UTO", { variables: { after: at(end + 1_000) } });
    expect(JSON.parse(await beyond.text()).errors[0].extensions.code).toBe("BAD_CURSOR");
    const stream = await subscribe(hub, "UTO", { variables: { after: at(end) } });
    const hit = await meet(hub, "XZ0001");
    expect(await told(stream, 1)).toEqual([hit]);
    stream.leave();
  });

  it("takes no cursor but its own", async () => {
    const stream = await subscribe(hub, "UTO");
    const own = String(stream.headers.get("hub-cursor"));
    stream.leave();
    await meet(hub, "XZ0001");
    const { data } = await hub.ask("UTO", "{ hits { edges { cursor } } }");
    const ofPage = data.hits.edges[0].cursor;
    // Not the last letter: of its bits not all may count.
    const forged = `${own.startsWith("A") ? "B" : "A"}${own.slice(1)}`;
    for (const [asker, after] of [
      ["UTO", ofPage],
      ["UTO", forged],
      ["UTO", ""],
      ["D", own],
    ] as const) {
      const refused = await subscribe(hub, asker, { variables: { after } });
      expect(refused.status).toBe(400);
      expect(JSON.parse(await refused.text()).errors[0].extensions.code).toBe("BAD_CURSOR");
    }
    expect((await hub.ask("UTO", hitsQuery)).codes).toEqual(["BAD_REQUEST"]);
  });
});
