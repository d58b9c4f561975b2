import { auditServer } from "graphql-http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestHub } from "../hub.ts";

let hub: Awaited<ReturnType<typeof openTestHub>>;
let url: string;

beforeAll(async () => {
  hub = await openTestHub();
  url = `${await hub.app.listen({ host: "127.0.0.1", port: 0 })}/graphql`;
});
afterAll(() => hub.close());

/** GET is off by decision: a link or a picture on somebody's page must not ask in a reader's name. */
const needsGet = (name: string) => /\bGETs?\b/.test(name);

describe("GraphQL over HTTP", () => {
  it("is kept in every point of the public audit, but for those that ask with GET", async () => {
    const authorization = `Bearer ${await hub.key("UTO")}`;
    const fetchFn = (input: string, init: RequestInit = {}) =>
      fetch(input, { ...init, headers: { ...init.headers, authorization } });
    const results = await auditServer({ url, fetchFn });
    expect(results.length).toBeGreaterThan(50);
    const missed = results.flatMap((result) => (result.status === "ok" ? [] : [`${result.name}: ${result.reason}`]));
    expect(missed.filter((name) => !needsGet(name))).toEqual([]);
  });
});
