import { setImmediate as turn } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { openTestHub } from "../hub.ts";
import { executorUnderTest } from "../store.ts";

let hub: Awaited<ReturnType<typeof openTestHub>>;
let passport: string;
let readsAfter: number;
beforeAll(async () => {
  hub = await openTestHub();
  passport = await hub.world.passport("XZ0001");
  readsAfter = await leaveMidway(query);
});
afterAll(() => hub.close());

const query = `{ documents(number: "XZ0001") { nodes { number holders { totalCount nodes { id documents { totalCount } } } } } }`;

/**
 * The client hangs up while the store is reading the first part of its answer. Resolves, when the hub is done with it, with
 * how often links were read afterwards.
 */
async function leaveMidway(asked: string): Promise<number> {
  const url = `${await hub.app.listen({ host: "127.0.0.1", port: 0 })}/graphql`;
  const { store } = hub.hub.platform;
  const [reached, gate] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const find = store.find.bind(store);
  vi.spyOn(store, "find").mockImplementationOnce(async (...read) => {
    reached.resolve();
    await gate.promise;
    return find(...read);
  });
  const findEach = vi.spyOn(store, "findEach");
  const headers = {
    authorization: `Bearer ${await hub.key("XYZ")}`,
    "content-type": "application/json",
    "hub-purpose": "identify",
  };
  const leaving = new AbortController();
  const body = JSON.stringify({ query: asked });
  const answer = fetch(url, { method: "POST", headers, body, signal: leaving.signal });
  await reached.promise;
  leaving.abort();
  await expect(answer).rejects.toThrow("aborted");
  const open = () => new Promise<number>((resolve) => hub.app.server.getConnections((_, count) => resolve(count)));
  while ((await open()) > 0) await turn();
  gate.resolve();
  while ((await hub.entries()).every(({ header }) => header.kind !== "read")) await turn();
  const { length } = findEach.mock.calls;
  vi.restoreAllMocks();
  return length;
}

describe("a client that hangs up before it is answered", () => {
  it("leaves an audit entry that says so, with what had been read for it until then", async () => {
    const [entry] = (await hub.entries()).filter(({ header }) => header.kind === "read");
    expect(entry).toMatchObject({ header: { status: 499, errors: ["CLIENT_LEFT"] } });
    expect(entry?.leaves).toEqual([{ owner: "UTO", records: [passport] }]);
    expect(hub.logged.join("")).not.toMatch(/"level":[56]0/);
  });

  // Apollo's own executor cannot be told.
  it.skipIf(executorUnderTest === "apollo")(
    "ends the plan: what comes after the fetch under way is not read",
    async () => {
      const reads = vi.spyOn(hub.hub.platform.store, "findEach");
      const { codes } = await hub.ask("XYZ", query);
      expect([codes, readsAfter, reads.mock.calls.length]).toEqual([[], 0, expect.any(Number)]);
      expect(reads.mock.calls.length).toBeGreaterThan(0);
    },
  );
});
