import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Keys } from "../../../core/access/keys/registry.ts";
import { kindNames } from "../../../records/kinds.ts";
import { openListening, said, subscribe } from "../live/streams.ts";
import { asking, day, granted, revoke, running } from "./granting.ts";

let hub: Awaited<ReturnType<typeof openListening>>;
beforeAll(async () => {
  hub = await openListening();
});
afterAll(() => hub.close());

const watching = `subscription { recordChanges(watch: { kinds: [DOCUMENT] }) { id } }`;

async function stream(key: string) {
  const begun = await subscribe(hub, "UTO", { query: watching, headers: { authorization: `Bearer ${key}` } });
  expect(begun.status).toBe(200);
  await begun.block();
  return begun;
}

describe("a stream that a team follows ends with what it was given, at the next look", () => {
  it("where its operation is withdrawn, nothing told meanwhile", async () => {
    const operation = await running(hub);
    const { keys } = await granted(hub, { operation });
    const follows = await stream(keys[0]?.key ?? "");
    await hub.world.withdraw(operation);
    await hub.world.passport("XG400");
    await hub.bell.ring();
    expect(said(await follows.next()).errors[0].extensions.code).toBe("UNAUTHENTICATED");
  });

  it("where its time is over", async () => {
    const { keys } = await granted(hub, { operation: await running(hub) });
    const follows = await stream(keys[0]?.key ?? "");
    hub.clock.pass(day);
    await hub.bell.ring();
    expect(said(await follows.next()).errors[0].extensions.code).toBe("UNAUTHENTICATED");
  });

  it("where its grant is revoked", async () => {
    const { id, keys } = await granted(hub, { operation: await running(hub) });
    const follows = await stream(keys[0]?.key ?? "");
    await revoke(hub, id);
    await hub.bell.ring();
    expect(said(await follows.next()).errors[0].extensions.code).toBe("UNAUTHENTICATED");
  });
});

describe("a key under a grant", () => {
  it("is good nowhere that does not know what grants are for", async () => {
    const { keys } = await granted(hub, { operation: await running(hub) });
    const { store, secret } = hub.hub.platform;
    const unknowing = new Keys(store, secret("pepper"), hub.clock, kindNames);
    expect(await unknowing.check(keys[0]?.key ?? "")).toBeNull();
  });

  it("has no webhook, which would be told when the key is nobody's any more", async () => {
    const { keys } = await granted(hub, { operation: await running(hub) });
    const wanted = `{ name: "All", url: "https://receiver.example/", kinds: ["document"], purpose: "border-control" }`;
    const create = `mutation { createWebhook(webhook: ${wanted}) { id } }`;
    expect((await asking(hub, keys[0]?.key ?? "", create)).codes).toEqual(["FORBIDDEN"]);
  });
});
