import { readFileSync } from "node:fs";
import { auditServer } from "graphql-http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ownManifest } from "../../gateway/trusted-documents/open.ts";
import { openTestHub } from "../hub.ts";

const { operations: ownDocuments } = JSON.parse(readFileSync(ownManifest, "utf8")) as { operations: { id: string }[] };

let hub: Awaited<ReturnType<typeof openTestHub>>;
let url: string;

beforeAll(async () => {
  hub = await openTestHub();
  url = `${await hub.app.listen({ host: "127.0.0.1", port: 0 })}/graphql`;
});
afterAll(() => hub.close());

/** GET is off by decision: what is asked about would stand in addresses, and so in the logs of everything on the way. */
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

  it("says to who asks with GET, by id too, what to set in common clients, and where to ask to who asks elsewhere", async () => {
    const id = ownDocuments[0]?.id;
    for (const query of [
      "query=%7Bme%7Bowner%7D%7D",
      `id=${id}`,
      `extensions={"persistedQuery":{"sha256Hash":"${id}"}}`,
    ]) {
      const { statusCode, headers, body } = await hub.app.inject(`/graphql?${encodeURI(query)}`);
      expect([statusCode, headers["allow"]]).toEqual([405, "POST"]);
      for (const client of ["Apollo Client", "urql", "Relay", "curl"]) expect(body).toContain(client);
    }
    const { body } = await hub.app.inject("/graphiql");
    for (const address of ["/graphql", "/page", "/health/ready"]) expect(body).toContain(`\`${address}\``);
  });
});
