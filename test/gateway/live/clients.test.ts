import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ApolloClient, gql, HttpLink, InMemoryCache } from "@apollo/client";
import { Client, fetchExchange } from "@urql/core";
import { createClient } from "graphql-sse";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { manifestOf } from "../../../gateway/trusted-documents/write-manifest.ts";
import { openRemoteHub } from "../../hub.ts";
import { shownTo, World } from "../../world.ts";
import { headersOf, hitsQuery, meet, post, said, stolen, subscribe } from "./streams.ts";

const text = hitsQuery.replace("subscription", "subscription Hits");
const [trusted] = manifestOf([text]).operations;

let folder: string;
let hub: Awaited<ReturnType<typeof open>>;
let report: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "borderlink-"));
  hub = await open();
  report = await stolen(hub, "XZ0001");
});
afterEach(async () => {
  await hub.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What hits and their records are read from is reached over HTTP, and partners run what is listed alone. */
async function open() {
  const trustedDocuments = join(folder, "trusted-documents.json");
  writeFileSync(trustedDocuments, JSON.stringify(manifestOf([text])));
  const documentModes = { partner: "ids-only", analyst: "off", internal: "off" } as const;
  const remote = await openRemoteHub(["checks", "documents"], {
    executor: "compiled",
    trustedDocuments,
    documentModes,
  });
  return Object.assign(remote, { url: `${await remote.app.listen({ host: "127.0.0.1", port: 0 })}/graphql` });
}

interface Told {
  readonly data?: { readonly hits?: { readonly cursor: string; readonly hit: { readonly id: string } } | null } | null;
}

const begunSoFar = async () =>
  (await hub.entries()).filter(({ header }) => header.note === "subscription begun").length;

/** Meets a hit once the client's subscription stands, a heartbeat after it began, and says which. */
async function meetWhenOpen(before: number): Promise<string> {
  while ((await begunSoFar()) <= before);
  hub.clock.pass(10_000);
  await hub.bell.ring();
  return meet(hub, "XZ0001");
}

async function clientHeaders() {
  const { authorization = "", "hub-purpose": purpose = "" } = await headersOf(hub, "UTO");
  return { authorization, "hub-purpose": purpose };
}

describe("a subscription, with its subgraphs over HTTP", () => {
  it("is told by graphql-sse", async () => {
    const opened = await begunSoFar();
    const client = createClient({ url: hub.url, headers: await clientHeaders() });
    const events = client.iterate<NonNullable<Told["data"]>>({ query: hitsQuery });
    const event = events.next();
    const hit = await meetWhenOpen(opened);
    expect((await event).value).toMatchObject({ data: { hits: { hit: { id: hit, record: { id: report } } } } });
    await events.return?.();
    client.dispose();
  });

  it("is told by urql", async () => {
    const opened = await begunSoFar();
    const headers = await clientHeaders();
    const client = new Client({
      url: hub.url,
      exchanges: [fetchExchange],
      fetchSubscriptions: true,
      preferGetMethod: false,
      fetchOptions: { headers },
    });
    const told = Promise.withResolvers<Told>();
    const { unsubscribe } = client.subscription(hitsQuery, {}).subscribe((result) => told.resolve(result as Told));
    const hit = await meetWhenOpen(opened);
    expect(await told.promise).toMatchObject({ data: { hits: { hit: { id: hit, record: { id: report } } } } });
    unsubscribe();
  });

  it("is told of what another process wrote, at the next look", async () => {
    const stream = await subscribe(hub, "UTO");
    const policy = shownTo({ to: ["UTO"] });
    const meetings = [{ check: "elsewhere", at: "2026-06-01T11:59:00Z" }];
    const about = {
      kind: "DOCUMENT_REPORT",
      record: report,
      recordOwner: "UTO",
      urgent: true,
      encounter: "any",
      meetings,
    };
    const hit = await new World(hub.elsewhere, hub.clock).write("hit", { owner: "GRC", policy, ...about });
    await hub.bell.ring();
    expect(said(await stream.next())).toMatchObject({ data: { hits: { hit: { id: hit, owner: "GRC" } } } });
    stream.leave();
  });

  it("runs by its id for a partner, whose texts are refused", async () => {
    const partner = { owner: "UTO", role: "partner" as const };
    const stream = await subscribe(hub, partner, { body: { id: trusted?.id, variables: {} } });
    const hit = await meet(hub, "XZ0001");
    expect(said(await stream.next())).toMatchObject({ data: { hits: { hit: { id: hit } } } });
    stream.leave();
    const refused = await subscribe(hub, partner, { query: text });
    expect(JSON.parse(await refused.text()).errors[0].extensions.code).toBe("OPERATION_NOT_LISTED");
  });

  it("tells Apollo Client the totals of checks that a subgraph elsewhere has counted", async () => {
    const headers = await clientHeaders();
    const client = new ApolloClient({ link: new HttpLink({ uri: hub.url, headers }), cache: new InMemoryCache() });
    const told: number[] = [];
    const [first, second] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const query = gql("subscription { checkTotals { checks totals { verdict count } } }");
    const subscription = client.subscribe<{ checkTotals: { checks: number } }>({ query }).subscribe(({ data }) => {
      told.push(Number(data?.checkTotals.checks));
      (told.length === 1 ? first : second).resolve();
    });
    await first.promise;
    await meet(hub, "XZ0001", { ...post, owner: "UTO" });
    await hub.elsewhere.checkCounts.settle();
    hub.clock.pass(1_000);
    await hub.bell.ring();
    await second.promise;
    expect(told).toEqual([0, 1]);
    subscription.unsubscribe();
    client.stop();
  });

  it("is told by Apollo Client, heartbeats passed over, and ends there with the error that ends it", async () => {
    const opened = await begunSoFar();
    const headers = await clientHeaders();
    const client = new ApolloClient({ link: new HttpLink({ uri: hub.url, headers }), cache: new InMemoryCache() });
    const told = Promise.withResolvers<unknown>();
    const ended = Promise.withResolvers<unknown>();
    const subscription = client.subscribe({ query: gql(hitsQuery) }).subscribe({
      next: (result) => (result.error ? ended : told).resolve(result.error ?? result.data),
      error: (error: unknown) => ended.resolve(error),
    });
    const hit = await meetWhenOpen(opened);
    expect(await told.promise).toMatchObject({ hits: { hit: { id: hit, record: { id: report } } } });
    await hub.hub.live.close();
    expect(String(await ended.promise)).toContain("The hub is ending");
    subscription.unsubscribe();
    client.stop();
  });
});
