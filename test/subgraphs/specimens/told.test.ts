import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { administering, openWebhookHub } from "../../gateway/background/webhook-hub.ts";
import { openListening, said, type Stream, subscribe } from "../../gateway/live/streams.ts";
import { everybody, greece, qualityControl } from "./quality-control.ts";

const stated = { handling: everybody };

describe("whoever watches alerts", () => {
  let hub: Awaited<ReturnType<typeof openListening>>;
  beforeAll(async () => void (hub = await openListening()));
  afterAll(() => hub.close());

  async function told(stream: Stream) {
    await hub.bell.ring();
    return said(await stream.next()).data.recordChanges as object;
  }

  it.each([
    ["withdrawn", (id: string) => hub.world.withdraw(id)],
    [
      "taken out of force",
      (_id: string, quality: ReturnType<typeof qualityControl>) =>
        quality.record({ ...stated, reference: "taken out of force", state: "DRAFT" }),
    ],
  ])("is told as one is published, and that it is gone once it was %s, and of nothing between", async (end, take) => {
    const quality = qualityControl(hub);
    const query = "subscription ($watch: WatchInput!) { recordChanges(watch: $watch) { id what version } }";
    const stream = await subscribe(hub, greece, { query, variables: { watch: { kinds: ["ALERT"] } } });
    await stream.block();
    const id = await quality.published({ ...stated, reference: end });
    expect(await told(stream)).toEqual({ id, what: "CHANGED", version: 3 });
    await take(id, quality);
    expect(await told(stream)).toEqual({ id, what: "GONE", version: null });
    stream.leave();
  });
});

describe("a webhook that watches alerts", () => {
  let to: Awaited<ReturnType<typeof openWebhookHub>>;
  beforeAll(async () => void (to = await openWebhookHub()));
  afterAll(() => to.close());

  it("is told of one by its id as it is published, and that it is gone", async () => {
    to.receiver.reply(204);
    const quality = qualityControl(to.hub);
    const org = to.organisation("GRC");
    const rights = { owner: org.owner, scopes: ["partner:administer", "alert:read", "alert:search"] };
    const { errors } = await administering(to.hub, rights).create({ url: org.url, watch: { kinds: ["ALERT"] } });
    expect(errors).toEqual([]);
    const { id } = await quality.record({ ...stated, reference: "told", state: "SUBMITTED" });
    await to.ring();
    expect(org.told()).toEqual([]);
    const { value } = await quality.begin(id);
    await quality.review(id, value.alert.version);
    await to.ring();
    await to.hub.world.withdraw(id);
    await to.ring();
    expect(org.told()).toEqual([`alert.changed ${id}`, `alert.gone ${id}`]);
    expect(to.faults).toEqual([]);
  });
});
