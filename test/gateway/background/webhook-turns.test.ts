import { describe, expect, it, vi } from "vitest";
import { openWebhookHub, teller } from "./webhook-hub.ts";

const minute = 60_000;

describe("a receiver that answers slowly", () => {
  it("holds no other", async () => {
    const { receiver, close, ring, organisation } = await openWebhookHub();
    const org = organisation();
    await org.declare({ url: `${org.url}/slow` });
    await org.declare({ url: `${org.url}/quick` });
    const quick = () => org.received().filter(({ path }) => path.endsWith("/quick"));
    const first = await org.hit();
    const { promise: released, resolve: release } = Promise.withResolvers<number>();
    receiver.reply(({ path }) => (path.endsWith("/slow") ? released : 204));
    const slow = ring();
    await vi.waitFor(() => expect(org.received()).toHaveLength(2), 20_000);
    const second = await org.hit();
    // It may still be writing down that the first arrived.
    await vi.waitFor(async () => {
      await ring();
      expect(quick().map(({ said }) => said.data["id"])).toEqual([first, second]);
    }, 20_000);
    release(204);
    await slow;
    await close();
  });
});

describe("of several processes", () => {
  it("one tells, and another goes on after it died, without a loss", async () => {
    const { hub, receiver, close, ring, organisation } = await openWebhookHub();
    const alone = organisation();
    const { id } = await alone.declare();
    const other = teller(hub);
    const ids = [await alone.hit(), await alone.hit()];
    // The first dies after its message left and before that was written down.
    receiver.reply(() => new Promise(() => {}));
    void ring();
    await vi.waitFor(() => expect(receiver.received).toHaveLength(1), 20_000);
    await other.ring();
    expect(receiver.received).toHaveLength(1);
    receiver.reply(204);
    hub.clock.pass(minute + 1);
    await other.ring();
    expect(alone.told()).toEqual([ids[0], ...ids].map((told) => `hit.created ${told}`));
    const [lost, again] = receiver.received.map(({ headers }) => headers["webhook-id"]);
    expect([lost, (await alone.fares()).id]).toEqual([again, id]);
    await other.stop();
    await close();
  });
});
