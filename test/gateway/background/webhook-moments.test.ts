import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hits } from "../../../records/checks/records.ts";
import { HitClocks } from "../../../session/hit-clocks.ts";
import { openWebhookHub } from "./webhook-hub.ts";

let to: Awaited<ReturnType<typeof openWebhookHub>>;
beforeAll(async () => {
  to = await openWebhookHub();
});
afterAll(() => to.close());

describe("a webhook", () => {
  it("is told when the time is over that the owner of a record has to answer, once, and as long as it is so", async () => {
    const { store } = to.hub.hub.platform;
    const org = to.organisation();
    await org.declare();
    const ids = [await org.hit({ answerMinutes: 10 }), await org.hit({ answerMinutes: 10 })];
    const waiting = { state: "SENT", answerBy: "2026-06-01T12:10:00.000Z", replies: 0 };
    await store.carry(hits, { _id: { $in: ids } }, waiting);
    to.hub.clock.pass(20 * 60_000);
    const clocks = new HitClocks(store, to.hub.clock);
    await clocks.look(async () => true);
    await clocks.look(async () => true);
    await store.carry(hits, { _id: String(ids[1]) }, { answerBy: null });
    await to.ring();
    await to.ring();
    const created = ids.map((id) => `hit.created ${id}`);
    expect(org.told()).toEqual([...created, `hit.overdue ${ids[0]}`, `hit.escalated ${ids[0]}`]);
    const messages = org.received();
    expect(new Set(messages.map(({ headers }) => headers["webhook-id"])).size).toBe(4);
    expect(messages[2]?.said.data).toEqual({ id: ids[0], kind: "hit", cursor: expect.any(String) });
  });
});
