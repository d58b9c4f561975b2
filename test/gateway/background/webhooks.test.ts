import { Webhook } from "standardwebhooks";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { type KeptEvent, keptEventCollection, mostKept } from "../../../core/webhooks/record.ts";
import type { Received } from "../../receiver.ts";
import { datasetOf, everybody, ownerAlone, shownTo } from "../../world.ts";
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

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** What a receiver reads; the library asks the machine for the time, and is told that of the hub. */
function verified(secret: string, message: Received | undefined) {
  if (!message) throw new Error("nothing was received");
  vi.spyOn(Date, "now").mockReturnValue(Number(message.headers["webhook-timestamp"]) * 1000);
  return new Webhook(secret).verify(message.body, message.headers) as Received["said"];
}

describe("a webhook", () => {
  it("is told of a hit by a signed message that holds its id, and nothing of a person or a document", async () => {
    org = to.organisation("UTO");
    const { secret } = await org.declare();
    const said = { type: "PASSPORT", number: "XZ000123", issuer: "UTO", fraudType: "STOLEN" };
    await to.hub.world.write("documentReport", said);
    const query = `mutation ($document: DocumentToCheck!) {
      checkDocument(document: $document, at: { place: "Utopia Bridge" }) { verdict }
    }`;
    const variables = { document: { number: "XZ000123", type: "PASSPORT", issuer: "UTO" } };
    const timestamp = new Date(to.hub.clock.now()).toISOString();
    const { delivered } = to.figures;
    await to.hub.ask({ owner: "GRC", scopes: ["document:check"] }, query, { variables });
    await to.ring();
    expect(org.received()).toHaveLength(1);
    const [message] = org.received();
    const read = verified(secret, message);
    expect(read).toEqual({
      type: "hit.created",
      timestamp,
      data: { id: expect.stringMatching(/^HIT-/), kind: "hit", cursor: expect.any(String) },
    });
    expect(message?.body).not.toMatch(/XZ000123|Utopia Bridge|"DRP-|"GRC"/);
    const asked = await to.hub.ask(administrator, `{ hit(id: "${read.data["id"]}") { recordOwner } }`);
    expect(asked.data.hit).toEqual({ recordOwner: "UTO" });
    expect([to.figures.delivered - delivered, to.faults]).toEqual([1, []]);
  });

  it("is told of what comes after it was made, in the order in which it happened, and once", async () => {
    await org.hit();
    await org.declare();
    const ids = [await org.hit(), await org.hit({ reference: "twice" })];
    await org.hit({ reference: "twice", urgent: false });
    await to.ring();
    await to.ring();
    expect(org.told()).toEqual([`hit.created ${ids[0]}`, `hit.created ${ids[1]}`, `hit.changed ${ids[1]}`]);
  });

  it("is told of answers to a hit as well, where the key may read them that made it", async () => {
    const scopes = ["partner:administer", "hit:read", "hitReply:read"];
    const asking = administering(to.hub, { owner: org.owner, scopes });
    await asking.create({ url: `${org.url}/all` });
    await asking.create({ url: `${org.url}/hits`, kinds: ["hit"] });
    const policy = shownTo({ to: [org.owner] });
    const about = { hit: await org.hit(), hitOwner: org.owner, number: 1, state: "ACKNOWLEDGED" };
    const reply = await to.hub.world.write("hitReply", { owner: "GRC", policy, ...about });
    await to.ring();
    const told = org.received().map(({ path, said }) => `${path.split("/").at(-1)} ${said.type} ${said.data["id"]}`);
    expect(told.toSorted()).toEqual([
      `all hit.created ${about.hit}`,
      `all hitReply.created ${reply}`,
      `hits hit.created ${about.hit}`,
    ]);
  });

  it("is told what stands behind a thousand changes that are nothing to it", async () => {
    await org.declare();
    const persons = Array.from({ length: 1_001 }, (_, number) => ({
      reference: `${org.owner} ${number}`,
      owner: org.owner,
    }));
    const names = [{ kind: "MAIN", full: "Petra Alm" }];
    const drafts = await Promise.all(persons.map((said) => to.hub.world.draft("person", { ...said, names })));
    await to.hub.world.writer(org.owner).put(
      datasetOf("person"),
      drafts.map((record) => ({ record })),
    );
    const told = await org.hit();
    await to.ring();
    expect(org.told()).toEqual([`hit.created ${told}`]);
  });

  it("is told as a disclosure, which the owner of the hit finds among its enquiries", async () => {
    const { id } = await org.declare();
    const told = await org.hit();
    await to.ring();
    const note = `webhook ${id} ${org.received()[0]?.headers["webhook-id"]}`;
    const entry = (await to.hub.entries()).find(({ header }) => header.note === note);
    const said = { kind: "read", caller: { id, owner: org.owner, test: false }, purpose: "border-control" };
    expect(entry?.header).toMatchObject(said);
    expect(entry?.leaves).toEqual([{ owner: "GRC", records: [told] }]);
  });

  it("learns nothing of what its organisation may not see at that moment", async () => {
    await org.declare();
    const seen = await org.hit();
    await org.hit({ policy: ownerAlone });
    await org.hit({ policy: shownTo({ to: ["XYZ"] }) });
    await org.hit({ policy: shownTo({ to: [org.owner], purposes: ["forensics"] }) });
    await org.hit({ test: true });
    await to.hub.world.passport("ZZ1", { policy: everybody });
    await org.hit({ reference: "taken back" });
    await org.hit({ reference: "taken back", policy: ownerAlone });
    await to.hub.world.withdraw(await org.hit(), "GRC");
    await to.ring();
    expect(org.told()).toEqual([`hit.created ${seen}`]);
  });

  it("of a test key is told of test records alone", async () => {
    await administering(to.hub, { ...administrator, owner: org.owner, test: true }).create({ url: org.url });
    await org.hit();
    const trained = await org.hit({ test: true });
    await to.ring();
    expect(org.told()).toEqual([`hit.created ${trained}`]);
  });

  it("is told nothing once its organisation's agreement does not cover hits any more", async () => {
    await org.declare();
    const terms = { purposes: null, bounds: {}, addresses: null, until: null };
    const { agreements } = to.hub.hub.platform;
    await agreements.set({ ...terms, owner: org.owner, scopes: ["document:read"] } as never, "operator", "a request");
    await org.hit();
    await to.ring();
    expect(org.told()).toEqual([]);
  });

  it("is told nothing after the moment at which the key ends that made it", async () => {
    const expires = new Date(to.hub.clock.now() + hour).toISOString();
    const asking = administering(to.hub, { ...administrator, owner: org.owner, expires });
    expect((await asking.create({ url: org.url })).value).not.toBeNull();
    to.hub.clock.pass(hour);
    await org.hit();
    await to.ring();
    expect(org.told()).toEqual([]);
  });
});

describe("what does not arrive", () => {
  it("is sent again under the same id, later and later, and given up after the tenth time", async () => {
    const { id, secret } = await org.declare();
    const told = await org.hit();
    to.receiver.reply(500);
    const before = { ...to.figures };
    const waits = [0, 6_000, 6 * minute, 34 * minute, 3 * hour, 6 * hour, 11 * hour, 16 * hour, 23 * hour, 27 * hour];
    for (const wait of waits) {
      to.hub.clock.pass(wait);
      await to.ring();
    }
    const ids = org.received().map(({ headers }) => headers["webhook-id"]);
    expect([ids.length, new Set(ids).size]).toEqual([10, 1]);
    expect([to.figures.failed - before.failed, to.figures.givenUp - before.givenUp]).toEqual([10, 1]);
    const { value } = await org.asking.deadLetters(id);
    expect(value.nodes).toMatchObject([{ kind: "hit", attempts: 10, failure: "it answered 500", message: ids[0] }]);
    to.receiver.reply(204);
    expect((await org.asking.resend(id, value.nodes[0].id)).value).toMatchObject({ waiting: 1, deadLetters: 0 });
    await to.ring();
    expect(verified(secret, org.received()[10])).toMatchObject({ data: { id: told } });
    expect(await org.fares()).toMatchObject({ waiting: 0, deadLetters: 0, failures: 0, failure: null });
  });

  it("holds back what happened to its record later, and nothing else", async () => {
    await org.declare();
    const stuck = await org.hit({ reference: "stuck" });
    await org.hit({ reference: "stuck", urgent: false });
    const other = await org.hit();
    to.receiver.reply(({ said }) => (said.data["id"] === stuck ? 500 : 204));
    await to.ring();
    expect(org.told()).toEqual([`hit.created ${stuck}`, `hit.created ${other}`]);
    to.receiver.reply(204);
    to.hub.clock.pass(6_000);
    await to.ring();
    expect(org.told().slice(2)).toEqual([`hit.created ${stuck}`, `hit.changed ${stuck}`]);
  });

  it("is not told any more where its organisation may not see it by then", async () => {
    await org.declare();
    await org.hit({ reference: "taken back" });
    to.receiver.reply(500);
    await to.ring();
    await org.hit({ reference: "taken back", policy: ownerAlone });
    to.hub.clock.pass(day);
    await to.ring();
    expect(org.received()).toHaveLength(1);
    expect(await org.fares()).toMatchObject({ waiting: 0, deadLetters: 0 });
  });

  it("leaves a receiver alone that says it is overloaded, and then goes on where it stood", async () => {
    await org.declare();
    const ids = [await org.hit(), await org.hit(), await org.hit()];
    to.receiver.reply(503);
    await to.ring();
    await to.ring();
    expect(org.received()).toHaveLength(1);
    to.receiver.reply(204);
    to.hub.clock.pass(6_000);
    await to.ring();
    expect(org.told().slice(1)).toEqual(ids.map((id) => `hit.created ${id}`));
  });

  it("stops at a thousand events that are kept, and reads on when there are fewer, without a loss", async () => {
    const { id: webhook } = await org.declare();
    const at = "2026-06-01T12:00:00.000Z";
    const event = { record: "HIT-A", kind: "hit", version: 1, at, cursor: "1" };
    const dead = Array.from({ length: mostKept }, (_, number): KeptEvent => {
      const row = { id: `${webhook}-${number}`, owner: org.owner, policy: "", test: false, version: 1 };
      const said = { state: "dead", attempts: 10, next: 0, failure: "it answered 500" } as const;
      return { ...row, created: at, updated: at, webhook, event, ...said };
    });
    await to.hub.hub.platform.store.transaction((session) => session.project(keptEventCollection, dead));
    const waiting = await org.hit();
    await to.ring();
    expect(org.told()).toEqual([]);
    expect(await org.fares()).toMatchObject({ deadLetters: mostKept });
    await org.asking.resend(webhook, `${webhook}-7`);
    await to.ring();
    expect(org.told()).toEqual([`hit.created ${waiting}`]);
  });
});
