import { describe, expect, it } from "vitest";
import { agreementSchema } from "../../../core/access/keys/agreements.ts";
import { kindNames } from "../../../records/kinds.ts";
import { Reminders } from "../../../session/reminders.ts";
import { administering, openWebhookHub } from "../background/webhook-hub.ts";
import { certifiedIn } from "./certifying.ts";

const day = 86_400_000;

describe("a webhook", () => {
  it("is reminded of certificates and agreements where it was declared for them, and of no version of them", async () => {
    const to = await openWebhookHub();
    const { platform } = to.hub.hub;
    const org = to.organisation("ATLANTIS");
    const { asking } = org;
    expect((await asking.create({ url: org.url, kinds: ["certificate"] })).codes).toEqual(["FORBIDDEN"]);
    expect((await asking.create({ url: org.url, kinds: ["agreement"] })).errors).toEqual([]);
    expect((await asking.list()).map(({ kinds }: { kinds: string[] }) => kinds)).toEqual([["agreement"]]);
    const until = new Date(to.hub.clock.now() + 10 * day).toISOString();
    const terms = agreementSchema(kindNames).parse({ owner: "ATLANTIS", scopes: ["partner:administer"], until });
    await platform.agreements.set(terms, "operator", "r-1");
    await certifiedIn(to.hub, "ATLANTIS", { expires: "2026-06-20" });
    const reminders = new Reminders(platform.store, to.hub.clock);
    await reminders.look(async () => true);
    await reminders.look(async () => true);
    await to.ring();
    await to.ring();
    expect(org.told()).toEqual(["agreement.due AGR-ATLANTIS"]);
    const scopes = ["partner:administer", "certificate:read"];
    const [academyOf, beside] = ["LEMURIA", "THULE"].map((owner) => to.organisation(owner)) as [typeof org, typeof org];
    for (const { owner, url } of [academyOf, beside]) {
      const { errors } = await administering(to.hub, { owner, scopes }).create({ url, kinds: ["certificate"] });
      expect(errors).toEqual([]);
    }
    const certificate = await certifiedIn(to.hub, "LEMURIA", { expires: "2026-06-20" });
    await reminders.look(async () => true);
    await to.ring();
    await to.ring();
    expect([academyOf.told(), beside.told()]).toEqual([[`certificate.ends_within_30_days ${certificate}`], []]);
    await to.close();
  });

  it("is told of no certificate that was revoked before its reminder was sent, but of that end", async () => {
    const to = await openWebhookHub();
    const { owner, url, told } = to.organisation("LEMURIA");
    const { create } = administering(to.hub, { owner, scopes: ["partner:administer", "certificate:read"] });
    expect((await create({ url, kinds: ["certificate"] })).errors).toEqual([]);
    const reminders = new Reminders(to.hub.hub.platform.store, to.hub.clock);
    const said = { reference: "soon revoked", expires: "2026-06-20" };
    const certificate = await certifiedIn(to.hub, owner, said);
    await reminders.look(async () => true);
    await certifiedIn(to.hub, owner, { ...said, revoked: "2026-06-16" });
    for (let times = 0; times < 2; times += 1) await to.ring();
    expect(told()).toEqual([]);
    await reminders.look(async () => true);
    for (let times = 0; times < 2; times += 1) await to.ring();
    expect(told()).toEqual([`certificate.ends_within_30_days ${certificate}`]);
    await to.close();
  });

  it("is reminded of no live agreement where it was declared with a test key", async () => {
    const to = await openWebhookHub();
    const { platform } = to.hub.hub;
    const { owner, url, told } = to.organisation("LEMURIA");
    const { create } = administering(to.hub, { owner, scopes: ["partner:administer"], test: true });
    expect((await create({ url, kinds: ["agreement"] })).errors).toEqual([]);
    const until = new Date(to.hub.clock.now() + 10 * day).toISOString();
    const terms = agreementSchema(kindNames).parse({ owner, scopes: ["partner:administer"], until });
    await platform.agreements.set(terms, "operator", "r-1");
    await new Reminders(platform.store, to.hub.clock).look(async () => true);
    for (let times = 0; times < 2; times += 1) await to.ring();
    expect(told()).toEqual([]);
    await to.close();
  });
});
