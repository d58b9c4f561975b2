import { Webhook } from "standardwebhooks";
import { afterEach, describe, expect, it, vi } from "vitest";
import { everybody, ownerAlone, shownTo } from "../../world.ts";
import { administering, administrator, declared, hit, openWebhookHub, teller } from "./webhook-hub.ts";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** The library asks the machine for the time: it is told that of the hub. */
function verified(secret: string, { body, headers }: { body: string; headers: Record<string, string> }) {
  const now = Number(headers["webhook-timestamp"]) * 1000;
  vi.spyOn(Date, "now").mockReturnValue(now);
  return new Webhook(secret).verify(body, headers);
}
afterEach(() => vi.restoreAllMocks());

describe("a webhook", () => {
  it("is told of a hit by a signed message that holds its id, and nothing of a person or a document", async () => {
    await using to = await openWebhookHub();
    const { secret } = await declared(to);
    await to.hub.world.write("documentReport", {
      type: "PASSPORT",
      number: "XZ000123",
      issuer: "UTO",
      fraudType: "STOLEN",
    });
    await to.hub.ask(
      { owner: "GRC", scopes: ["document:check"] },
      'mutation { checkDocument(number: "XZ000123", type: PASSPORT, issuer: "UTO", place: "Utopia Bridge") { check } }',
    );
    await to.ring();
    const [message, ...more] = to.receiver.received;
    expect(more).toEqual([]);
    const read = verified(secret, message as never) as { data: { id: string } };
    expect(read).toEqual({
      type: "hit.created",
      timestamp: "2026-06-01T12:00:00.000Z",
      data: { id: expect.stringMatching(/^HIT-/), kind: "hit", cursor: expect.any(String) },
    });
    expect(message?.path).toBe("/hits");
    expect(message?.body).not.toMatch(/XZ000123|Utopia Bridge|DRP-|GRC/);
    const asked = await to.hub.ask(administrator, `{ hit(id: "${read.data.id}") { recordOwner } }`);
    expect(asked.data.hit).toEqual({ recordOwner: "UTO" });
    expect(to.faults).toEqual([]);
  });

  it("is told of what comes after it was made, in the order in which it happened", async () => {
    await using to = await openWebhookHub();
    await hit(to.hub);
    await declared(to);
    const ids = [await hit(to.hub), await hit(to.hub, { reference: "twice" })];
    await hit(to.hub, { reference: "twice", urgent: false });
    await to.ring();
    expect(to.receiver.received.map(({ said: { type, data } }) => [type, data["id"]])).toEqual([
      ["hit.created", ids[0]],
      ["hit.created", ids[1]],
      ["hit.changed", ids[1]],
    ]);
    await to.ring();
    expect(to.receiver.received).toHaveLength(3);
  });

  it("is told as a disclosure, which the owner of the hit finds among its enquiries", async () => {
    await using to = await openWebhookHub();
    const { id } = await declared(to);
    const told = await hit(to.hub);
    await to.ring();
    const entry = (await to.hub.entries()).find(({ header }) => header.note?.startsWith("webhook WHK"));
    expect(entry?.header).toMatchObject({
      kind: "read",
      caller: { id, owner: "UTO", test: false },
      purpose: "border-control",
      note: `webhook ${id} ${to.receiver.received[0]?.headers["webhook-id"]}`,
    });
    expect(entry?.leaves).toEqual([{ owner: "GRC", records: [told] }]);
  });

  it("learns nothing of what its organisation may not see at that moment", async () => {
    await using to = await openWebhookHub();
    await declared(to);
    const seen = await hit(to.hub);
    await hit(to.hub, { policy: ownerAlone });
    await hit(to.hub, { policy: shownTo({ to: ["XYZ"] }) });
    await hit(to.hub, { policy: shownTo({ to: ["UTO"], purposes: ["forensics"] }) });
    await hit(to.hub, { test: true });
    await to.hub.world.passport("ZZ1", { policy: everybody });
    await hit(to.hub, { reference: "taken back" });
    await hit(to.hub, { reference: "taken back", policy: ownerAlone });
    await to.hub.world.withdraw(await hit(to.hub), "GRC");
    await to.ring();
    expect(to.receiver.received.map(({ said }) => said.data["id"])).toEqual([seen]);
  });

  it("of a test key is told of test records alone", async () => {
    await using to = await openWebhookHub();
    await administering(to.hub, { ...administrator, test: true }).create({ url: `${to.receiver.origin}/training` });
    await hit(to.hub);
    const trained = await hit(to.hub, { test: true });
    await to.ring();
    expect(to.receiver.received.map(({ said }) => said.data["id"])).toEqual([trained]);
  });

  it("is told nothing once its organisation's agreement does not cover hits any more", async () => {
    await using to = await openWebhookHub();
    await declared(to);
    const terms = { owner: "UTO", purposes: null, bounds: {}, addresses: null, until: null };
    const { agreements } = to.hub.hub.platform;
    await agreements.set({ ...terms, scopes: ["document:read"] } as never, "operator", "request");
    await hit(to.hub);
    await to.ring();
    expect(to.receiver.received).toEqual([]);
  });
});

describe("what does not arrive", () => {
  it("is sent again under the same id, later and later, and given up after the tenth time", async () => {
    await using to = await openWebhookHub();
    const { id, secret } = await declared(to);
    const told = await hit(to.hub);
    to.receiver.reply(500);
    for (const after of [
      0,
      6_000,
      6 * minute,
      34 * minute,
      3 * hour,
      6 * hour,
      11 * hour,
      16 * hour,
      23 * hour,
      27 * hour,
    ]) {
      to.hub.clock.pass(after - 1_000);
      await to.ring();
      to.hub.clock.pass(1_000);
      await to.ring();
    }
    expect(to.receiver.received).toHaveLength(10);
    expect(new Set(to.receiver.received.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
    expect(new Set(to.receiver.received.map(({ headers }) => headers["webhook-timestamp"])).size).toBe(10);
    expect(to.figures).toMatchObject({ delivered: 0, failed: 10, givenUp: 1 });
    const { value } = await administering(to.hub).deadLetters(id);
    expect(value.nodes).toMatchObject([
      {
        kind: "hit",
        attempts: 10,
        failure: "it answered 500",
        message: to.receiver.received[0]?.headers["webhook-id"],
      },
    ]);
    to.receiver.reply(204);
    const sent = await administering(to.hub).resend(id, value.nodes[0].id);
    expect(sent.value).toMatchObject({ waiting: 1, deadLetters: 0 });
    await to.ring();
    expect(verified(secret, to.receiver.received[10] as never)).toMatchObject({ data: { id: told } });
    expect(await administering(to.hub).list()).toMatchObject([
      { waiting: 0, deadLetters: 0, failures: 0, failure: null },
    ]);
  });

  it("holds back what happened to its record later, and nothing else", async () => {
    await using to = await openWebhookHub();
    await declared(to);
    const stuck = await hit(to.hub, { reference: "stuck" });
    await hit(to.hub, { reference: "stuck", urgent: false });
    const other = await hit(to.hub);
    to.receiver.reply(({ said }) => (said.data["id"] === stuck ? 500 : 204));
    await to.ring();
    const ids = () => to.receiver.received.map(({ said: { type, data } }) => `${type} ${data["id"]}`);
    expect(ids()).toEqual([`hit.created ${stuck}`, `hit.created ${other}`]);
    to.receiver.reply(204);
    to.hub.clock.pass(6_000);
    await to.ring();
    expect(ids().slice(2)).toEqual([`hit.created ${stuck}`, `hit.changed ${stuck}`]);
  });

  it("is not told any more where its organisation may not see it by then", async () => {
    await using to = await openWebhookHub();
    const { id } = await declared(to);
    await hit(to.hub, { reference: "taken back" });
    to.receiver.reply(500);
    await to.ring();
    await hit(to.hub, { reference: "taken back", policy: ownerAlone });
    to.hub.clock.pass(day);
    await to.ring();
    expect(to.receiver.received).toHaveLength(1);
    expect(await administering(to.hub).list()).toMatchObject([{ id, waiting: 0, deadLetters: 0 }]);
  });

  it("leaves a receiver alone that says it is overloaded, and then goes on where it stood", async () => {
    await using to = await openWebhookHub();
    await declared(to);
    const ids = [await hit(to.hub), await hit(to.hub), await hit(to.hub)];
    to.receiver.reply(503);
    await to.ring();
    await to.ring();
    expect(to.receiver.received).toHaveLength(1);
    to.receiver.reply(204);
    to.hub.clock.pass(6_000);
    await to.ring();
    expect(to.receiver.received.slice(1).map(({ said }) => said.data["id"])).toEqual(ids);
  });

  it("stops at a thousand events that are kept, reads on when there are fewer, and loses none", async () => {
    await using to = await openWebhookHub();
    const { id } = await declared(to);
    const { store } = to.hub.hub.platform;
    const [webhook] = await store.find(
      (await import("../../../core/webhooks/record.ts")).webhookCollection,
      {},
      { first: 1 },
    );
    const { KeptEvents } = await import("../../../core/webhooks/kept-events.ts");
    const event = { record: "HIT-A", kind: "hit", version: 1, at: "2026-06-01T12:00:00.000Z", cursor: "1" };
    const dead = { state: "dead", attempts: 10, next: 0, failure: "it answered 500" } as const;
    await store.transaction(async (session) => {
      for (let kept = 10; kept < 1_010; kept += 1)
        await new KeptEvents(session).keep(
          webhook as never,
          { kept, updated: "2026-06-01T12:00:00.000Z" },
          event,
          dead,
        );
    });
    const waiting = await hit(to.hub);
    await to.ring();
    expect(to.receiver.received).toEqual([]);
    expect(await administering(to.hub).list()).toMatchObject([{ deadLetters: 1_000 }]);
    await administering(to.hub).resend(id);
    await to.ring();
    await to.ring();
    for (let rounds = 0; rounds < 12; rounds += 1) await to.ring();
    expect(to.receiver.received.map(({ said }) => said.data["id"])).toEqual([waiting]);
  });
});

describe("a receiver that answers slowly", () => {
  it("holds no other", async () => {
    await using to = await openWebhookHub();
    await declared(to, { url: `${to.receiver.origin}/slow` });
    await declared(to, { url: `${to.receiver.origin}/quick` });
    const first = await hit(to.hub);
    const { promise: released, resolve: release } = Promise.withResolvers<number>();
    to.receiver.reply(({ path }) => (path === "/slow" ? released : 204));
    const slow = to.ring();
    await vi.waitFor(() => expect(to.receiver.received).toHaveLength(2));
    const second = await hit(to.hub);
    await to.ring();
    const quick = to.receiver.received.filter(({ path }) => path === "/quick").map(({ said }) => said.data["id"]);
    expect(quick).toEqual([first, second]);
    release(204);
    await slow;
  });
});

describe("of several processes", () => {
  it("one tells, and another goes on after it died, without a loss", async () => {
    await using to = await openWebhookHub();
    await declared(to);
    const other = teller(to.hub);
    const ids = [await hit(to.hub), await hit(to.hub)];
    // The first dies after its message left and before that was written down.
    const { promise: never } = Promise.withResolvers<number>();
    to.receiver.reply(() => never);
    void to.ring();
    await vi.waitFor(() => expect(to.receiver.received).toHaveLength(1));
    await other.ring();
    expect(to.receiver.received).toHaveLength(1);
    to.receiver.reply(204);
    to.hub.clock.pass(minute + 1);
    await other.ring();
    const received = to.receiver.received.map(({ said, headers }) => [said.data["id"], headers["webhook-id"]]);
    expect(received.map(([id]) => id)).toEqual([ids[0], ...ids]);
    expect(received[0]).toEqual(received[1]);
    await other.stop();
  });
});
