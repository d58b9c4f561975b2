import { Socket } from "node:net";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { ClaimSigner, type Claims } from "../../core/access/claims.ts";
import { catalogue } from "../../core/errors.ts";
import { type SubgraphName, subgraphNames } from "../../records/subgraphs.ts";
import { type Answer, openBothHubs, type TestHub } from "../hub.ts";
import type { DocumentMode } from "../../core/access/document-mode.ts";
import { addresseeAt } from "../introductions.ts";
import { callerOf, claimsOf, stillClock } from "../world.ts";
import { linkQuery, writeCase } from "./case.ts";

/** Where this process opened connections to. */
const reached: string[] = [];
let both: Awaited<ReturnType<typeof openBothHubs>>;
let ids: Awaited<ReturnType<typeof writeCase>>;

beforeAll(async () => {
  const connect = Socket.prototype.connect;
  vi.spyOn(Socket.prototype, "connect").mockImplementation(function (this: Socket, ...to: unknown[]) {
    const [{ host = "" }] = to.flat() as [{ host?: string }];
    reached.push(host);
    return Reflect.apply(connect, this, to);
  });
  both = await openBothHubs();
  ids = await writeCase(both.local.world);
});
afterAll(async () => {
  await both.close();
  vi.restoreAllMocks();
});

const asked = { variables: { number: "xz000123" } };

/** What the audit says a request disclosed: every record once, by owner. */
async function disclosed(hub: TestHub, { requestId }: Answer) {
  const entries = await hub.entries(requestId);
  expect(entries).toHaveLength(1);
  const records = entries
    .flatMap(({ leaves }) => leaves)
    .map(({ owner, records }) => [owner, records.toSorted()] as const);
  return Object.fromEntries(records);
}

describe("the link query", () => {
  it("goes from a passport's number to everything about it in one request", async () => {
    const { status, data, errors } = await both.local.ask("XYZ", linkQuery, asked);
    expect([status, errors]).toEqual([200, []]);
    const { anna, passport, card, report, car, specimen, alert, operation, links } = ids;
    const papers = [
      { id: passport, number: "XZ 000-123", type: "PASSPORT" },
      { id: card, number: "ID777", type: "IDENTITY_CARD" },
    ];
    expect(data.documents.totalCount).toBe(1);
    const [found] = data.documents.nodes;
    expect(found).toMatchObject({
      id: passport,
      issuerName: "Utopia",
      reports: { edges: [{ weak: false, node: { id: report, fraudType: "STOLEN" } }] },
      specimens: { nodes: [{ id: specimen, alerts: { nodes: [{ id: alert, kind: "COUNTERFEIT" }] } }] },
      operations: { nodes: [{ id: operation, name: "Stop at Utopia" }] },
    });
    const [{ link, node }] = found.holders.edges;
    expect(link).toEqual({ id: links[0], kind: "HOLDER_OF", source: "register" });
    expect(node).toMatchObject({ id: anna, vehicles: { nodes: [{ id: car, make: "Utopia Motors" }] } });
    expect(node.documents.nodes).toHaveLength(2);
    expect(node.documents.nodes).toEqual(expect.arrayContaining(papers));
  });

  it("is answered to the byte alike by subgraphs inside, by remote ones, and by some of each", async () => {
    const inside = await both.local.ask("XYZ", linkQuery, asked);
    for (const hub of [both.remote, both.mixed]) {
      const { body, status } = await hub.ask("XYZ", linkQuery, asked);
      expect([body, status]).toEqual([inside.body, 200]);
    }
  });

  it("leaves one audit entry that names what it disclosed, wherever the subgraphs are", async () => {
    const inside = await disclosed(both.local, await both.local.ask("XYZ", linkQuery, asked));
    const remote = await disclosed(both.remote, await both.remote.ask("XYZ", linkQuery, asked));
    const mixed = await disclosed(both.mixed, await both.mixed.ask("XYZ", linkQuery, asked));
    const { links, ...records } = ids;
    expect(inside).toEqual({ UTO: [...Object.values(records), ...links].toSorted() });
    expect([remote, mixed]).toEqual([inside, inside]);
  });

  it("refuses and errs alike inside and remote", async () => {
    const scopes = ["document:read", "document:search"];
    const tooMany = `{ documents(number: "x", first: 101) { nodes { id } } }`;
    // Which of two errors of one level comes first, no rule of GraphQL says.
    const said = ({ status, data, errors }: Answer) => [
      status,
      data,
      errors.map((one) => JSON.stringify(one)).toSorted(),
    ];
    for (const query of [linkQuery, tooMany, `{ documents(after: "abc") { totalCount } }`]) {
      const [inside, remote] = [both.local, both.remote].map((hub) => hub.ask({ owner: "XYZ", scopes }, query, asked));
      expect(said((await remote) as Answer)).toEqual(said((await inside) as Answer));
    }
  });

  it("reaches no address but this machine's own", async () => {
    await both.remote.ask("XYZ", linkQuery, asked);
    expect(reached.length).toBeGreaterThan(0);
    expect(reached.filter((host) => !["127.0.0.1", "localhost", "::1"].includes(host))).toEqual([]);
  });
});

describe("a subgraph alone", () => {
  const claims = claimsOf(stillClock(), { caller: callerOf("UTO"), purpose: "border-control", requestId: "forged" });
  const signer = (secret: Uint8Array = both.platform.secret("claims")) => new ClaimSigner(secret, both.local.clock);

  const service = "{ _service { sdl } }";
  const bodyOf = (query: string) => JSON.stringify({ query });
  const addresseeOf = (name: SubgraphName) => addresseeAt(both.subgraphs.get(name) as FastifyInstance, name, signer());
  const signed = async (name: SubgraphName, query = service, asked: Claims = claims) =>
    signer().sign(await addresseeOf(name), asked, bodyOf(query));

  async function post(name: SubgraphName, token: string | null, query = service) {
    const headers = {
      "content-type": "application/json",
      ...(token !== null && { authorization: `Bearer ${token}` }),
    };
    const app = both.subgraphs.get(name);
    const response = await app?.inject({ method: "POST", url: "/graphql", headers, payload: bodyOf(query) });
    return { status: response?.statusCode, body: response?.body };
  }

  it.each(subgraphNames)("%s answers nobody but the gateway, and reads nothing for another", async (name) => {
    const reads = vi.spyOn(both.platform.store, "getMany");
    const finds = vi.spyOn(both.platform.store, "find");
    const other = name === "links" ? "persons" : "links";
    const stale = await signed(name);
    both.local.clock.pass(60_000);
    const good = await signed(name);
    const [head, payload] = good.split(".");
    const unsigned = `${Buffer.from('{"alg":"none"}').toString("base64url")}.${payload}.`;
    const forged = await signer(new Uint8Array(32).fill(1)).sign(await addresseeOf(name), claims, bodyOf(service));
    const refused = [
      null,
      "",
      "x",
      stale,
      unsigned,
      forged,
      `${head}.${payload}.AAAA`,
      await signed(other),
      await signed(name, "{ __typename }"),
    ];
    const entities = `{ _entities(representations: [{ __typename: "Document", id: "${ids.passport}" }]) { __typename } }`;
    for (const token of refused) {
      for (const query of ["{ _service { sdl } }", entities]) {
        const { status, body } = await post(name, token, query);
        const { code, requestId } = JSON.parse(body ?? "").errors[0].extensions;
        expect([status, code]).toEqual([401, "UNAUTHENTICATED"]);
        const [entry] = await both.local.entries(requestId);
        expect(entry?.header).toMatchObject({ kind: "refusal", status: 401, caller: null });
      }
    }
    expect([reads.mock.calls, finds.mock.calls]).toEqual([[], []]);
    expect((await post(name, good)).status).toBe(200);
    expect((await post(name, good)).status).toBe(401);
    vi.mocked(reads).mockRestore();
    vi.mocked(finds).mockRestore();
  });

  it("gives the caller in the claims what that caller may see, and no more", async () => {
    const hidden = await both.local.world.passport("XZ999", { policy: { audiences: [] } });
    const entities = `{ _entities(representations: [{ __typename: "Document", id: "${hidden}" }]) { ... on Document { number } } }`;
    const as = async (owner: string) =>
      post("documents", await signed("documents", entities, { ...claims, caller: callerOf(owner) }), entities);
    expect(JSON.parse((await as("XYZ")).body ?? "")).toMatchObject({
      data: { _entities: [null] },
      extensions: { disclosed: [] },
    });
    expect(JSON.parse((await as("UTO")).body ?? "").data).toEqual({ _entities: [{ number: "XZ999" }] });
  });

  it("judges a key that is made by the gateway's document modes, whatever settings it was started with", async () => {
    const caller = callerOf("UTO", { id: "SUB-1", scopes: ["*:*"] });
    const query = `mutation { createKey(key: { name: "Gate 7", scopes: ["document:read"], documentMode: "log" }) { id } }`;
    const made = async (analyst: DocumentMode) => {
      const documentModes = { partner: "off", analyst, internal: "off" } as const;
      return (await post("account", await signed("account", query, { ...claims, caller, documentModes }), query)).body;
    };
    expect(await made("ids-only")).toContain("does not cover the document mode log");
    expect(JSON.parse((await made("log")) ?? "")).toMatchObject({ data: { createKey: { id: expect.any(String) } } });
  });
});

// Last, as the subgraph does not come back.
describe("a subgraph that is down", () => {
  it("leaves the rest of the answer, and says no more than that a part is missing", async () => {
    await both.subgraphs.get("vehicles")?.close();
    const { status, body, data, errors } = await both.remote.ask("XYZ", linkQuery, asked);
    expect(status).toBe(200);
    const [found] = data.documents.nodes;
    expect(found.reports.edges[0].node.id).toBe(ids.report);
    expect(found.holders.edges[0].node.vehicles.nodes).toEqual([{ id: ids.car, plate: null, make: null }]);
    expect(errors.length).toBeGreaterThan(0);
    for (const error of errors) {
      expect(error.message).toBe(catalogue.SUBGRAPH_UNAVAILABLE.meaning);
      expect(error.extensions).toEqual({ code: "SUBGRAPH_UNAVAILABLE" });
    }
    const { incomplete } = (JSON.parse(body) as { extensions: { incomplete: string[] } }).extensions;
    expect(incomplete.length).toBeGreaterThan(0);
    // Apollo's own gateway does not say where, and so every part is named.
    for (const part of incomplete) expect(part).toMatch(/^documents(\.nodes\.holders\.edges\.node\.vehicles\b.*)?$/);
    expect(body).not.toMatch(/127\.0\.0\.1|localhost|http:|ECONN|fetch failed|serviceName/);
  });
});
