import { once } from "node:events";
import { request } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openRemoteHub, sharedStore, type TestHub } from "../../hub.ts";
import { asking, count, day, granted, later, revoke, running } from "./granting.ts";

const shared = sharedStore();
/** Two processes on one store; a batch is sent to the one. */
let here: TestHub;
let there: TestHub;
let port: number;
beforeAll(async () => {
  [here, there] = [await shared.open(), await shared.open()];
  await here.app.listen({ host: "127.0.0.1", port: 0 });
  ({ port } = here.app.server.address() as AddressInfo);
});
afterAll(() => shared.close());

const line = (number: string) => `${JSON.stringify({ number, type: "PASSPORT", issuer: "UTO" })}\n`;

describe("a batch that a team has begun is answered no further", () => {
  it.each([
    ["its grant is revoked by another process", (grant: string) => revoke(there, grant)],
    ["its time is over", async () => shared.clock.pass(day)],
  ])("where %s", async (_ending, end) => {
    const { id, keys } = await granted(here, { operation: await running(here) });
    const headers = {
      authorization: `Bearer ${keys[0]?.key}`,
      "hub-purpose": "border-control",
      "content-type": "application/x-ndjson",
      "idempotency-key": "flight-0001",
    };
    const sending = request({ port, method: "POST", path: "/screen", headers });
    sending.write(line("XG1"));
    const [answer] = await once(sending, "response");
    answer.setEncoding("utf8");
    const [first] = await once(answer, "data");
    expect(JSON.parse(first)).toMatchObject({ line: 1, verdict: "NO_RECORD" });
    await end(id);
    sending.end(line("XG2"));
    let rest = "";
    for await (const part of answer) rest += part;
    expect(JSON.parse(rest)).toMatchObject({ problem: { status: 401, code: "UNAUTHENTICATED" }, next: 2 });
  });
});

describe("a team whose records are in another process", () => {
  it("is refused by the gateway from the next request on, though what it was vouched for with lasts half a minute", async () => {
    const hub = await openRemoteHub(["documents"]);
    try {
      const { id, keys } = await granted(hub, { operation: await running(hub), until: later(hub, day) });
      const { key } = keys[0] as { key: string };
      expect((await asking(hub, key, count)).data.documents.totalCount).toBe(0);
      await revoke(hub, id);
      expect((await asking(hub, key, count)).codes).toEqual(["UNAUTHENTICATED"]);
    } finally {
      await hub.close();
    }
  });
});
