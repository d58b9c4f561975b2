import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { eraseStep } from "../../../core/retention/erasure.ts";
import { type Kind, kindOf } from "../../../records/kinds.ts";
import { partsOf } from "../../core/retention/parts.ts";
import { datasetOf, ownerAlone, shownTo } from "../../world.ts";
import { administering, openWebhookHub, teller } from "./webhook-hub.ts";

let to: Awaited<ReturnType<typeof openWebhookHub>>;
let org: ReturnType<typeof to.organisation>;
beforeEach(async () => {
  to = await openWebhookHub();
});
beforeEach(() => {
  to.receiver.reply(204);
  org = to.organisation();
});
afterEach(() => to.close());

const reading = ["person", "document", "operation", "link"].map((kind) => `${kind}:read`);
const rights = ["partner:administer", "person:search", ...reading];

const watching = (scopes: readonly string[] = rights) => administering(to.hub, { owner: org.owner, scopes });

/** A webhook of the organisation's that watches; its id. */
async function watch(of: object): Promise<string> {
  const { value, errors } = await watching().create({ url: org.url, watch: of });
  if (!value) throw new Error(JSON.stringify(errors));
  return value.id;
}

let references = 0;
const reference = () => `watched ${(references += 1)}`;
const person = (name: string, more: object = {}) => to.hub.world.person(name, { reference: reference(), ...more });

async function erase(id: string): Promise<void> {
  const caller = { id: "KEY-1", name: "desk", role: "internal", owner: "", test: false } as const;
  await eraseStep(partsOf(to.hub), { caller, note: "by law" }, datasetOf(kindOf(id) as Kind), [id], null);
}

describe("a webhook that watches records", () => {
  it("is told of their changes by messages that hold their ids and kinds alone, and of no others", async () => {
    const known = reference();
    const anna = await person("Anna", { reference: known });
    const id = await watch({ ids: [anna] });
    await person("Somebody else");
    await person("Anna Maria", { reference: known });
    await to.ring();
    await to.ring();
    expect(org.told()).toEqual([`person.changed ${anna}`]);
    const [message] = org.received();
    expect(message?.said.data).toEqual({ id: anna, kind: "person", cursor: expect.any(String) });
    expect(message?.body).not.toMatch(/Anna|Maria/);
    const note = `webhook ${id} ${message?.headers["webhook-id"]}`;
    const entry = (await to.hub.entries()).find(({ header }) => header.note === note);
    expect(entry?.leaves).toEqual([{ owner: "UTO", records: [anna] }]);
    expect(to.faults).toEqual([]);
  });

  it("is told that one is gone, as it is withdrawn, taken out of its sight or erased, and not which of these", async () => {
    const known = reference();
    const [withdrawn, hidden] = [await person("Withdrawn"), await person("Hidden", { reference: known })];
    const erased = await person("Erased");
    await watch({ ids: [withdrawn, hidden, erased] });
    await to.hub.world.withdraw(withdrawn);
    await person("Hidden", { reference: known, policy: ownerAlone });
    await person("Hidden still", { reference: known, policy: ownerAlone });
    await erase(erased);
    await to.ring();
    expect(org.told()).toEqual([withdrawn, hidden, erased].map((id) => `person.gone ${id}`));
    const said = org.received().map(({ said: { data } }) => Object.keys(data));
    expect(said).toEqual(Array.from({ length: 3 }, () => ["id", "kind", "cursor"]));
  });

  it("is told of all of a kind, by owner, what they are linked to, fields and what became of them", async () => {
    const operation = await to.hub.world.write("operation", { name: "North", programme: "LIONFISH", phase: "RUNNING" });
    const [seen, other] = [reference(), reference()];
    const watched = { kinds: ["PERSON"], owner: "deu", linkedTo: operation, fields: ["names"], what: ["CHANGED"] };
    await watch(watched);
    const ids = [await person("Seen", { reference: seen, owner: "DEU" }), await person("Other", { reference: other })];
    for (const one of ids) await to.hub.world.link("SEEN_IN", one, operation);
    await person("Seen", { reference: seen, owner: "DEU", note: "tall" });
    await person("Seen again", { reference: seen, owner: "DEU", note: "tall" });
    await person("Other again", { reference: other });
    await to.ring();
    expect(org.told()).toEqual([`person.changed ${ids[0]}`]);
    const [listed] = await watching().list();
    expect(listed.kinds).toEqual(["person"]);
  });

  it("is told of links to them where it may see both ends, though it watches but the one", async () => {
    const anna = await person("Anna");
    const policy = shownTo({ to: ["XYZ"] });
    const [open, hidden] = [await to.hub.world.passport("WW1"), await to.hub.world.passport("WW2", { policy })];
    await watch({ ids: [anna], linkKinds: ["HOLDER_OF"] });
    const link = await to.hub.world.link("HOLDER_OF", anna, open);
    await to.hub.world.link("HOLDER_OF", anna, hidden);
    await to.ring();
    await to.hub.world.withdraw(link);
    await to.ring();
    expect(org.told()).toEqual([`link.created ${link}`, `link.gone ${link}`]);
  });

  it("learns nothing of what its organisation may not see at the moment of sending", async () => {
    const known = reference();
    const secret = await person("Secret", { policy: ownerAlone, reference: known });
    const shown = await person("Shown");
    await watch({ ids: [secret, shown] });
    await person("Secret still", { policy: ownerAlone, reference: known });
    await to.hub.world.withdraw(secret);
    await erase(secret);
    to.receiver.reply(500);
    await to.hub.world.withdraw(shown);
    await to.ring();
    expect(org.told()).toEqual([`person.gone ${shown}`]);
  });

  it("is sent again what did not arrive, under the same id, and as it may be told by then", async () => {
    const known = reference();
    await watch({ kinds: ["PERSON"], owner: "DEU" });
    const anna = await person("Anna", { owner: "DEU" });
    const bea = await person("Bea", { owner: "DEU", reference: known });
    to.receiver.reply(500);
    await to.ring();
    expect(org.told()).toEqual([`person.created ${anna}`, `person.created ${bea}`]);
    await person("Bea", { owner: "DEU", reference: known, policy: ownerAlone });
    await to.ring();
    to.receiver.reply(204);
    to.hub.clock.pass(10_000);
    await to.ring();
    expect(org.told().slice(2)).toEqual([`person.created ${anna}`, `person.gone ${bea}`]);
    expect(org.received()[2]?.headers["webhook-id"]).toBe(org.received()[0]?.headers["webhook-id"]);
    expect(await org.fares()).toMatchObject({ waiting: 0, deadLetters: 0 });
  });

  it("goes on in another process where one has died, with nothing lost and nothing told under another id", async () => {
    const known = reference();
    const anna = await person("Anna", { reference: known });
    await watch({ ids: [anna] });
    await person("Anna B", { reference: known });
    await to.ring();
    await to.stop();
    await person("Anna C", { reference: known });
    const next = teller(to.hub);
    await next.ring();
    await next.ring();
    expect(org.told()).toEqual([`person.changed ${anna}`, `person.changed ${anna}`]);
    expect(new Set(org.received().map(({ headers }) => headers["webhook-id"])).size).toBe(2);
    await next.stop();
  });
});

describe("a webhook that watches is declared", () => {
  it("by whose own key may watch the same, and for what can be watched", async () => {
    const anna = await person("Anna");
    for (const [scopes, webhook, code] of [
      [rights, { watch: {} }, "BAD_USER_INPUT"],
      [rights, { watch: { ids: [anna], kinds: ["PERSON"] } }, "BAD_USER_INPUT"],
      [rights, { watch: { ids: Array.from({ length: 101 }, () => anna) } }, "BAD_USER_INPUT"],
      [rights, { watch: { ids: [anna], fields: ["number"] } }, "BAD_USER_INPUT"],
      [rights, { watch: { kinds: ["PERSON"], owner: "Atlantis" } }, "BAD_USER_INPUT"],
      [[...rights, "hit:read"], { watch: { ids: [anna] }, kinds: ["hit"] }, "BAD_USER_INPUT"],
      [["partner:administer"], { watch: { ids: [anna] } }, "FORBIDDEN"],
      [["partner:administer", "person:read"], { watch: { kinds: ["PERSON"] } }, "FORBIDDEN"],
      [["partner:administer", "person:read"], { watch: { ids: [anna], linkKinds: ["HOLDER_OF"] } }, "FORBIDDEN"],
    ] as const) {
      const { errors } = await watching(scopes).create({ url: org.url, ...webhook });
      expect(errors[0]?.extensions?.["code"]).toBe(code);
    }
  });

  it("and listed with what it watches, paused, and set going from where it stood", async () => {
    const known = reference();
    const anna = await person("Anna", { reference: known });
    const id = await watch({ ids: [anna], what: ["CHANGED"] });
    const query = "{ webhooks { kinds watch { ids kinds what fields } } }";
    const { data } = await to.hub.ask({ owner: org.owner, scopes: rights }, query);
    const said = { ids: [anna], kinds: null, what: ["CHANGED"], fields: null };
    expect(data.webhooks).toEqual([{ kinds: ["person"], watch: said }]);
    await watching().pause(id);
    await person("Anna B", { reference: known });
    const next = teller(to.hub);
    await next.ring();
    expect(org.told()).toEqual([]);
    await watching().resume(id);
    await watching().rotate(id);
    await next.ring();
    expect(org.told()).toEqual([`person.changed ${anna}`]);
    await next.stop();
  });
});
