import { png } from "../../core/pictures/files.ts";
import type { TestHub } from "../../hub.ts";
import { version } from "../cards/asking.ts";
import { handIn, specimen } from "../pictures/asking.ts";
import { asking, count } from "./granting.ts";

/** What a team has at hand when it is let in: addresses that it was given, and what it has sent. */
export interface AtHand {
  readonly key: string;
  readonly picture: string;
  readonly card: string;
  /** Under which idempotency key it has made a check. */
  readonly sent: string;
}

/** What the two addresses are of, on a store of its own. */
export async function thingsToShow(hub: TestHub): Promise<string> {
  const pictured = await specimen(hub, ["one"]);
  await handIn(hub, pictured, "one", await png());
  await version(hub, { reference: "card" });
  await hub.world.passport("XG200");
  return pictured;
}

let asked = 0;

export async function atHand(hub: TestHub, key: string, pictured: string): Promise<AtHand> {
  const sent = `gate-${(asked += 1)}-checks`;
  const query = `{
    specimen(id: "${pictured}") { pages { features { picture { address(size: MEDIUM) { url } } } } }
    quickCheckCard(issuer: "UTO", category: PASSPORT, year: 2020) { page { url } }
  }`;
  const { data } = await asking(hub, key, query);
  await asking(hub, key, checked(sent));
  const { address } = data.specimen.pages[0].features[0].picture;
  return { key, picture: address.url, card: data.quickCheckCard.page.url, sent };
}

const checked = (idempotencyKey: string) => `mutation {
  checkDocument(document: { number: "XG200", type: PASSPORT, issuer: "UTO" } idempotencyKey: "${idempotencyKey}") { check }
}`;

interface Asked {
  readonly method: "GET" | "POST" | "PUT" | "DELETE" | "HEAD";
  readonly url: string;
  readonly payload?: string | object;
  readonly headers?: Readonly<Record<string, string>>;
}

/** One way in: as which route, what is asked there, and its status while the team is let in and once it is refused. */
interface Way {
  readonly route: string;
  readonly asks: (hub: TestHub, at: AtHand) => Asked;
  readonly statuses: readonly [letIn: number, refused: number];
}

const json = (method: Asked["method"], url: string, body: object): Asked => ({
  method,
  url,
  payload: JSON.stringify(body),
  headers: { "content-type": "application/json" },
});

const graphql = (query: string): Way => ({
  route: "POST /graphql",
  asks: () => json("POST", "/graphql", { query }),
  statuses: [200, 401],
});

const answered = [200, 401] as const;
/** Nothing under a grant exports or writes, in its time no more than after it. */
const never = [403, 401] as const;
/** An address that shows nothing any more tells no more than one that never was. */
const addressed = [200, 404] as const;

/** Every way in that asks who is there. */
export const ways: Readonly<Record<string, Way>> = {
  "a query": graphql(count),
  "a check that is sent again": {
    ...graphql(""),
    asks: (_hub, { sent }) => json("POST", "/graphql", { query: checked(sent) }),
  },
  "what its key may": graphql("{ me { keyId } }"),
  "the data of a card": graphql(
    '{ quickCheckCard(issuer: "UTO", category: PASSPORT, year: 2020) { features { technique } } }',
  ),
  "a trusted document by its id": {
    route: "POST /graphql",
    asks: ({ hub }) => {
      const id = hub.trustedDocuments.all.find(({ name }) => name === "CheckDocument")?.id;
      return json("POST", "/graphql", {
        documentId: id,
        variables: { document: { number: "XG200", type: "PASSPORT" } },
      });
    },
    statuses: answered,
  },
  "a plain call": {
    route: "POST /rest/:call",
    asks: () => json("POST", "/rest/check-document", { number: "XG200", type: "PASSPORT" }),
    statuses: answered,
  },
  "what plain calls there are": {
    route: "GET /rest/openapi.json",
    asks: () => ({ method: "GET", url: "/rest/openapi.json" }),
    statuses: answered,
  },
  "its part of the schema": {
    route: "GET /schema.graphql",
    asks: () => ({ method: "GET", url: "/schema.graphql" }),
    statuses: answered,
  },
  "a batch of checks": {
    route: "POST /screen",
    asks: () => ({
      method: "POST",
      url: "/screen",
      payload: `${JSON.stringify({ number: "XG200", type: "PASSPORT", issuer: "UTO" })}\n`,
      headers: { "content-type": "application/x-ndjson", "idempotency-key": `gate-${(asked += 1)}-screens` },
    }),
    statuses: answered,
  },
  "an export": {
    route: "POST /export",
    asks: () => json("POST", "/export", { format: "json", records: [], releasableTo: [], reason: "gate" }),
    statuses: never,
  },
  "a device's journal": {
    route: "POST /packs/journal",
    asks: () => ({
      method: "POST",
      url: "/packs/journal",
      payload: "{}\n",
      headers: { "content-type": "application/x-ndjson" },
    }),
    statuses: never,
  },
  "a feed": {
    route: "POST /feed",
    asks: () => json("POST", "/feed", { reason: "gate" }),
    statuses: never,
  },
  "a picture handed in": {
    route: "PUT /pictures/:record/:name",
    asks: () => ({
      method: "PUT",
      url: "/pictures/SPE-AAAAAAAAAAAAAAAAAAAAAAAAAA/one",
      payload: "none",
      headers: { "content-type": "image/png" },
    }),
    statuses: never,
  },
  "a picture taken away": {
    route: "DELETE /pictures/:record/:name",
    asks: () => ({ method: "DELETE", url: "/pictures/SPE-AAAAAAAAAAAAAAAAAAAAAAAAAA/one" }),
    statuses: never,
  },
  "a picture by its address": {
    route: "GET /pictures/*",
    asks: (_hub, { picture: url }) => ({ method: "GET", url }),
    statuses: addressed,
  },
  "a card by its address": {
    route: "GET /cards/*",
    asks: (_hub, { card: url }) => ({ method: "GET", url }),
    statuses: addressed,
  },
  "a report by an address": {
    route: "GET /reports/*",
    asks: (hub, { key }) => ({ method: "GET", url: reportAddress(hub, key) }),
    // Nothing under a grant reads operations.
    statuses: [404, 404],
  },
};

/** As the hub would give it out to whom it lets read reports. */
function reportAddress({ hub: { platform }, clock }: TestHub, key: string): string {
  const holder = key.split("_")[2] ?? "";
  const given = { purpose: "border-control", caseReference: null, holder, until: clock.now() + 60_000 } as const;
  return `/reports/${platform.reportAddresses.seal([`OPE-${"A".repeat(26)}`, 1], given)}`;
}

/** Routes that ask nobody who is there: they tell of no record, or answer that it is asked otherwise. */
export const open: readonly string[] = [
  "GET /",
  "GET /page",
  "GET /page/:file",
  "GET /metrics",
  "GET /health/live",
  "GET /health/ready",
  ...["/screen", "/export", "/feed"].flatMap((url) =>
    ["GET", "PUT", "PATCH", "DELETE"].map((method) => `${method} ${url}`),
  ),
];

/** Every route that the hub has, `METHOD /path`, as it says itself; HEAD is as GET is, or tells nothing. */
export function routesOf({ app }: TestHub): string[] {
  const above: string[] = [];
  return app
    .printRoutes()
    .split("\n")
    .flatMap((line) => {
      const [, indent = "", text = ""] = /^((?:[│ ] {3})*)[├└]── (.*)$/.exec(line) ?? [];
      const [, part = "", methods = ""] = /^(.*?)(?: \(([A-Z, ]+)\))?$/.exec(text) ?? [];
      const depth = indent.length / 4;
      above.splice(depth, Infinity, part);
      const named = methods.split(", ").filter((method) => method !== "" && method !== "HEAD");
      return named.map((method) => `${method} ${above.join("")}`);
    });
}

let addresses = 0;

/** What every way in answers: its status. */
export async function statusesOf(hub: TestHub, at: AtHand): Promise<Record<string, number>> {
  const headers = { authorization: `Bearer ${at.key}`, "hub-purpose": "border-control" };
  // Of one address, so many failures would be too many.
  const remoteAddress = () => `198.51.${100 + Math.floor((addresses += 1) / 250)}.${1 + (addresses % 250)}`;
  const said: Record<string, number> = {};
  for (const [name, { route, asks }] of Object.entries(ways)) {
    const { headers: own, ...rest } = asks(hub, at);
    const by = route.includes("*") ? {} : headers;
    said[name] = (
      await hub.app.inject({ ...rest, headers: { ...by, ...own }, remoteAddress: remoteAddress() })
    ).statusCode;
  }
  return said;
}

const expected = (at: 0 | 1) => Object.fromEntries(Object.entries(ways).map(([name, way]) => [name, way.statuses[at]]));

export const letIn = expected(0);
export const refused = expected(1);
