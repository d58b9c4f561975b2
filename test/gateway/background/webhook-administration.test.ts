import { Webhook } from "standardwebhooks";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Received } from "../../receiver.ts";
import { administering, administrator, openWebhookHub } from "./webhook-hub.ts";

let to: Awaited<ReturnType<typeof openWebhookHub>>;
let org: ReturnType<typeof to.organisation>;
beforeAll(async () => {
  to = await openWebhookHub();
});
beforeEach(() => {
  to.receiver.reply(204);
  org = to.organisation();
});
afterEach(() => vi.restoreAllMocks());
afterAll(() => to.close());

const hour = 3_600_000;

function isSignedWith(secret: string, message: Received | undefined): boolean {
  if (!message) throw new Error("nothing was received");
  vi.spyOn(Date, "now").mockReturnValue(Number(message.headers["webhook-timestamp"]) * 1000);
  try {
    new Webhook(secret).verify(message.body, message.headers);
    return true;
  } catch {
    return false;
  }
}

describe("an administrator", () => {
  it("declares a webhook, whose secret is shown once, and which the audit has as an act of administration", async () => {
    const { value, requestId, body } = await org.asking.create({ url: org.url });
    expect(value.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    const entries = (await to.hub.entries(requestId)).filter(({ administration }) => administration);
    expect(entries.map(({ header: { kind, note } }) => [kind, note])).toEqual([
      ["intent", "webhook create"],
      ["outcome", `webhook create ${value.id}`],
    ]);
    expect(body).toContain(value.secret);
    const kept = JSON.stringify([await to.hub.hub.platform.store.changes(null, 1000), await to.hub.entries()]);
    expect(kept).not.toContain(value.secret.slice(6));
    expect(await org.fares()).toMatchObject({ id: value.id, url: org.url, kinds: ["hit"], paused: false, waiting: 0 });
  });

  it("gets no second webhook, and no secret again, for what it sends again under one idempotency key", async () => {
    const query = `mutation ($webhook: NewWebhookInput!) {
      createWebhook(webhook: $webhook, idempotencyKey: "one-and-only") { id secret }
    }`;
    const variables = { webhook: { name: "Desk", url: org.url, purpose: "border-control" } };
    const asker = { ...administrator, owner: org.owner };
    const [first, again] = [
      await to.hub.ask(asker, query, { variables }),
      await to.hub.ask(asker, query, { variables }),
    ];
    expect(again.data.createWebhook).toEqual({ id: first.data.createWebhook.id, secret: null });
    expect(await org.asking.list()).toHaveLength(1);
  });

  it("rotates the secret: both sign until the overlap is over, and the new one alone after it", async () => {
    const { id, secret } = await org.declare();
    const next = (await org.asking.rotate(id, 2)).value.secret;
    expect(await org.fares()).toMatchObject({ overlapUntil: new Date(to.hub.clock.now() + 2 * hour).toISOString() });
    await org.hit();
    await to.ring();
    to.hub.clock.pass(2 * hour);
    await org.hit();
    await to.ring();
    const signed = org.received().map((message) => [isSignedWith(secret, message), isSignedWith(next, message)]);
    expect(signed).toEqual([
      [true, true],
      [false, true],
    ]);
  });

  it("pauses a webhook, and what happened meanwhile is sent once it is resumed", async () => {
    const { id } = await org.declare();
    expect((await org.asking.pause(id)).value).toMatchObject({ id, paused: true });
    const meanwhile = await org.hit();
    await to.ring();
    expect(org.told()).toEqual([]);
    expect((await org.asking.resume(id)).value).toMatchObject({ paused: false });
    await to.ring();
    expect(org.told()).toEqual([`hit.created ${meanwhile}`]);
  });

  it("has everything sent again that came after a cursor, under the same ids", async () => {
    const { id } = await org.declare();
    const ids = [await org.hit(), await org.hit(), await org.hit()];
    await to.ring();
    const cursor = org.received()[0]?.said.data["cursor"] ?? "";
    await org.asking.resume(id, cursor);
    await to.ring();
    expect(org.told()).toEqual([...ids, ...ids.slice(1)].map((told) => `hit.created ${told}`));
    const messages = org.received().map(({ headers }) => headers["webhook-id"]);
    expect(messages.slice(3)).toEqual(messages.slice(1, 3));
    const changed = cursor.slice(0, -2) + (cursor.endsWith("AA") ? "BB" : "AA");
    expect((await org.asking.resume(id, changed)).codes).toEqual(["BAD_CURSOR"]);
    expect((await org.asking.resume(id, "5")).codes).toEqual(["BAD_CURSOR"]);
  });

  it("has it begin at a cursor although it is set going again before it has begun", async () => {
    const { id } = await org.declare();
    const ids = [await org.hit(), await org.hit()];
    await to.ring();
    await org.asking.resume(id, org.received()[0]?.said.data["cursor"] ?? "");
    await org.asking.resend(id);
    await org.asking.resume(id);
    await to.ring();
    expect(org.told()).toEqual([...ids, ids[1]].map((told) => `hit.created ${told}`));
    await org.asking.resume(id);
    await to.ring();
    expect(org.told()).toHaveLength(3);
  });

  it("has what was given up sent again in the order in which it happened to a record, also where that fails anew", async () => {
    const { id } = await org.declare();
    await org.hit({ reference: "stuck" });
    const stuck = await org.hit({ reference: "stuck", urgent: false });
    to.receiver.reply(500);
    // One after the other is given up.
    for (let times = 0; times < 20; times += 1) {
      await to.ring();
      to.hub.clock.pass(27 * hour);
    }
    await to.ring();
    expect(await org.fares()).toMatchObject({ waiting: 0, deadLetters: 2 });
    const [before, { value }] = [org.received().length, await org.asking.deadLetters(id)];
    to.receiver.reply(({ said }) => (said.type === "hit.created" ? 500 : 204));
    // The later one first, as its owner may ask for either.
    await org.asking.resend(id, value.nodes[1].id);
    await org.asking.resend(id);
    await to.ring();
    expect(org.told().slice(before)).toEqual([`hit.created ${stuck}`]);
    to.receiver.reply(204);
    to.hub.clock.pass(6_000);
    await to.ring();
    expect(org.told().slice(before + 1)).toEqual([`hit.created ${stuck}`, `hit.changed ${stuck}`]);
  });

  it("deletes a webhook, which is told nothing more", async () => {
    const { id } = await org.declare();
    to.receiver.reply(500);
    await org.hit();
    await to.ring();
    expect((await org.asking.remove(id)).value).toEqual({ id });
    to.hub.clock.pass(hour);
    await to.ring();
    expect(org.received()).toHaveLength(1);
    expect(await org.asking.list()).toEqual([]);
  });

  it("finds a webhook stopped that has answered 410, and sets it going again where it stood", async () => {
    const { id } = await org.declare();
    to.receiver.reply(410);
    const told = await org.hit();
    await to.ring();
    await to.ring();
    expect(org.received()).toHaveLength(1);
    expect(await org.fares()).toMatchObject({ gone: true, failure: { says: "it answered 410: it is no more" } });
    to.receiver.reply(204);
    await org.asking.resume(id);
    await to.ring();
    expect(org.told()).toEqual([told, told].map((one) => `hit.created ${one}`));
    expect(await org.fares()).toMatchObject({ gone: false, failures: 0 });
  });

  it("of another organisation, or for tests, learns nothing of it and changes nothing", async () => {
    const { id } = await org.declare();
    for (const asking of [
      to.organisation().asking,
      administering(to.hub, { ...administrator, owner: org.owner, test: true }),
    ]) {
      const answers = [
        await asking.rotate(id),
        await asking.pause(id),
        await asking.resume(id),
        await asking.resend(id),
        await asking.remove(id),
        await asking.deadLetters(id),
      ];
      expect(answers.map(({ value }) => value)).toEqual([null, null, null, null, null, null]);
      expect(await asking.list()).toEqual([]);
    }
    expect(await org.fares()).toMatchObject({ id, paused: false });
  });
});

describe("there is no webhook", () => {
  it.each([
    ["at an address that the operator does not allow", { url: "https://hooks.example/" }, "BAD_USER_INPUT"],
    ["at what is no address", { url: "hooks" }, "BAD_USER_INPUT"],
    ["for a purpose that is none", { purpose: "curiosity" }, "BAD_USER_INPUT"],
    ["for kinds that nobody is told of", { kinds: ["person"] }, "BAD_USER_INPUT"],
    ["without a name", { name: " " }, "BAD_USER_INPUT"],
  ])("%s", async (_, webhook, code) => {
    const { value, codes } = await org.asking.create({ url: org.url, ...webhook });
    expect([value, codes]).toEqual([null, [code]]);
  });

  it.each([
    ["with a key that may not read hits", { scopes: ["partner:administer", "document:*"] }],
    ["with a key that may not state its purpose", { purposes: ["border-control", "forensics"] as const }],
    [
      "with a key that is good at certain hours alone",
      { hours: [{ days: [1, 2, 3, 4, 5, 6, 7], from: "00:00", until: "24:00" }] },
    ],
    ["with a key that is good from certain addresses alone", { addresses: ["192.0.2.0/24"] }],
    ["with a key that administers nothing", { scopes: ["hit:read"] }],
  ])("%s, which reaches less far than it would", async (_, key) => {
    const asking = administering(to.hub, { ...administrator, owner: org.owner, ...key });
    const purpose = "purposes" in key ? "identify" : "border-control";
    const { value, codes } = await asking.create({ url: org.url, purpose });
    expect([value, codes]).toEqual([null, ["FORBIDDEN"]]);
  });

  it("beyond twenty of one organisation", async () => {
    for (let made = 0; made < 20; made += 1) await org.declare();
    expect((await org.asking.create({ url: org.url })).codes).toEqual(["BAD_USER_INPUT"]);
  });
});
