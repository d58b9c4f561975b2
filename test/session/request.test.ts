import type { FastifyInstance } from "fastify";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { ClaimSigner } from "../../core/access/claims.ts";
import type { RequestSession } from "../../session/request.ts";
import { openBothHubs, type TestHub } from "../hub.ts";
import { addresseeAt } from "../introductions.ts";
import { callerOf, claimsOf, datasetOf, openWorld, shownTo } from "../world.ts";

let both: Awaited<ReturnType<typeof openBothHubs>>;
beforeAll(async () => {
  both = await openBothHubs();
});
afterAll(() => both.close());
afterEach(() => void vi.restoreAllMocks());

const utopia = { owner: "UTO", scopes: ["*:*"] };

/** A hub that has its subgraphs inside, and one over the same records that reaches each over HTTP. */
const hubs = () => [both.local, both.remote];

interface Act {
  readonly query: string;
  readonly variables: () => Promise<Readonly<Record<string, unknown>>>;
}

let batches = 0;
const batch = async (record: object) => ({ records: [record], key: `batch-${(batches += 1)}-once` });
const petra = () => both.local.world.person("Petra Alm");

const acts: Readonly<Record<string, Act>> = {
  "records a document": {
    query: `mutation ($records: [DocumentInput!]!, $key: String!) {
      done: recordDocuments(records: $records, idempotencyKey: $key) { id record { created } }
    }`,
    variables: async () => batch({ reference: `R-${batches}`, number: "XR100", type: "PASSPORT", issuer: "UTO" }),
  },
  "withdraws a person": {
    query: `mutation ($records: [WithdrawalInput!]!, $key: String!) {
      done: withdrawPersons(records: $records, idempotencyKey: $key) { id result }
    }`,
    variables: async () => batch({ id: await petra() }),
  },
  "holds a record": {
    query: `mutation ($record: ID!) { done: holdRecord(id: $record, reason: "a court asks") { id: record created } }`,
    variables: async () => ({ record: await petra() }),
  },
  "makes a key": {
    query: `mutation ($key: NewKeyInput!) { done: createKey(key: $key) { id } }`,
    variables: async () => ({ key: { name: "Gate 7", scopes: ["document:read"] } }),
  },
};

/** What a request left in the audit of what it was to change, but for its time and file. */
async function written(hub: TestHub, { query, variables }: Act) {
  const authorization = `Bearer ${await both.local.key(utopia)}`;
  const headers = { authorization, "x-request-id": "request-7", "hub-case": "C-17" };
  const { data, codes, requestId } = await hub.ask(utopia, query, { variables: await variables(), headers });
  expect(codes).toEqual([]);
  const [{ id }] = [data.done].flat();
  const entries = (await hub.entries(requestId)).filter(({ header: { kind } }) => kind !== "read");
  const told = entries.map(({ header, leaves, administration }) => ({ ...header, time: null, leaves, administration }));
  const acts = new Set(entries.map(({ header }) => header.act ?? ""));
  expect(acts.size).toBe(1);
  const [act = ""] = acts;
  return JSON.parse(JSON.stringify(told).replaceAll(act, "ACT").replaceAll(requestId, "REQUEST").replaceAll(id, "ID"));
}

describe("a request", () => {
  it("of a key that is bound to as many operations as one mutation can name is answered, wherever the subgraph runs", async () => {
    const operations = Array.from({ length: 950 }, (_, at) => `OPR-${String(at).padStart(26, "A")}`);
    const bound = { owner: "UTO", bounds: { operations } };
    const authorization = `Bearer ${await both.local.key(bound)}`;
    const headers = { authorization, "hub-case": operations[7] as string };
    for (const hub of hubs())
      expect((await hub.ask(bound, "{ persons { totalCount } }", { headers })).codes).toEqual([]);
  });

  it.each(Object.entries(acts))(
    "that %s writes the same intents and outcomes, wherever the subgraph runs",
    async (_what, act) => {
      const [inside, remote] = [await written(both.local, act), await written(both.remote, act)];
      expect(remote).toEqual(inside);
      expect(inside.map(({ kind, status }: Record<string, unknown>) => [kind, status])).toEqual([
        ["intent", "begun"],
        ["outcome", "committed"],
      ]);
      const said = { clientRequestId: "request-7", purpose: "border-control", caseReference: "C-17" };
      for (const one of inside) expect(one).toMatchObject(one.administration ? {} : said);
    },
  );

  it.each(["records a document", "holds a record"])(
    "that %s does so at the moment it came, however long it is under way",
    async (what) => {
      const { query, variables } = acts[what] as Act;
      const { clock } = both.local;
      for (const hub of hubs()) {
        const asked = await variables();
        await hub.key(utopia);
        const [came, draw] = [clock.now() + 1_000, clock.id];
        vi.spyOn(clock, "id").mockImplementation(() => {
          clock.pass(1_000);
          return draw();
        });
        const { data } = await hub.ask(utopia, query, { variables: asked });
        const [done] = [data.done].flat();
        expect(Date.parse((done.record ?? done).created)).toBe(came);
        vi.restoreAllMocks();
      }
    },
  );

  it("is shown what it may see at the moment it came", async () => {
    const { clock, world } = both.local;
    for (const hub of hubs()) {
      await hub.key("XYZ");
      const until = new Date(clock.now() + 1_500).toISOString();
      const id = await world.person("Petra Alm", { policy: shownTo({ until }) });
      const draw = clock.id;
      vi.spyOn(clock, "id").mockImplementation(() => {
        clock.pass(1_000);
        return draw();
      });
      const { data } = await hub.ask("XYZ", `{ person(id: "${id}") { id } }`);
      expect(data.person).toEqual({ id });
      vi.restoreAllMocks();
    }
  });

  it("makes no key that may run more than the gateway lets its own, whatever another process is told", async () => {
    const { clock } = both.local;
    const name = "account";
    const query = `mutation { createKey(key: { name: "Gate 8", scopes: ["document:read"], documentMode: "off" }) { id } }`;
    const payload = JSON.stringify({ query });
    const documentModes = { partner: "ids-only", analyst: "ids-only", internal: "ids-only" } as const;
    const caller = callerOf("UTO", { scopes: ["*:*"] });
    const claims = claimsOf(clock, { caller, purpose: null, documentModes });
    const signer = new ClaimSigner(both.platform.secret("claims"), clock);
    const account = both.subgraphs.get(name) as FastifyInstance;
    const token = await signer.sign(await addresseeAt(account, name, signer), claims, payload);
    const headers = { "content-type": "application/json", authorization: `Bearer ${token}` };
    const reply = await account.inject({ method: "POST", url: "/graphql", payload, headers });
    expect(reply.json().errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
  });
});

describe("a session", () => {
  const services = ["reader", "recordService", "ownAccess", "ownRecords", "idempotency"] as const;

  it("makes each service once, also for the copy of it that Apollo Server hands on", async () => {
    await using world = await openWorld();
    const session = world.asking("UTO");
    const copy = Object.assign(Object.create(Object.getPrototypeOf(session)), session) as RequestSession;
    for (const service of services) expect(copy[service]).toBe(session[service]);
    expect(copy.disclosures).toBe(session.disclosures);
  });

  it("shares nothing with another", async () => {
    await using world = await openWorld();
    const [one, other] = [world.asking("UTO"), world.asking("UTO")];
    for (const service of services) expect(one[service]).not.toBe(other[service]);
    await one.reader.byIds(datasetOf("person"), [await world.person("Petra Alm")]);
    expect([one.disclosures.list().length, other.disclosures.list()]).toEqual([1, []]);
  });
});
