import { once } from "node:events";
import { connect } from "node:net";
import { setImmediate as turn } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { AuditUnavailable } from "../../core/audit/writing/log.ts";
import { StoreUnavailable, type Store } from "../../core/store/port.ts";
import { openTestHub } from "../hub.ts";

let hub: Awaited<ReturnType<typeof openTestHub>>;
beforeEach(async () => {
  hub = await openTestHub();
  await hub.world.passport("XZ0001");
});
afterEach(async () => {
  vi.restoreAllMocks();
  await hub.close();
});

const query = `{ documents(number: "XZ0001") { nodes { number holders { totalCount } } } }`;
const answer = { documents: { nodes: [{ number: "XZ0001", holders: { totalCount: 0 } }] } };
const driverText = "connect ECONNREFUSED 10.1.2.3:27017 topology";

/** Every call of the store fails as one that does not reach its server; what was there is restored by `restoreAllMocks`. */
function cutOff(store: Store): void {
  const fail = () => Promise.reject(new StoreUnavailable(new Error(driverText)));
  for (const call of ["getMany", "find", "findEach", "count", "upsert", "transaction", "ping"] as const) {
    vi.spyOn(store, call).mockImplementation(fail);
  }
}

const ready = async () => (await hub.app.inject("/health/ready")).statusCode;

describe("while the store cannot be reached", () => {
  it("every question gets 503 and when to ask again, without a word of the store's, until it is back", async () => {
    expect((await hub.post("XYZ", { query })).data).toEqual(answer);
    expect(await ready()).toBe(200);
    cutOff(hub.hub.platform.store);
    for (const accept of ["application/json", "application/graphql-response+json"]) {
      const { status, headers, body, data, codes } = await hub.post("XYZ", { query }, { accept });
      expect([status, headers["retry-after"], data, codes]).toEqual([503, "1", undefined, ["STORE_UNAVAILABLE"]]);
      expect(body).not.toMatch(/ECONN|10\.1\.2\.3|topology|documents/);
    }
    expect(await ready()).toBe(503);
    expect((await hub.app.inject("/health/live")).statusCode).toBe(200);
    vi.restoreAllMocks();
    expect((await hub.post("XYZ", { query })).data).toEqual(answer);
    expect(await ready()).toBe(200);
  });

  it("nobody is let in by a key that cannot be looked up, and none is called wrong", async () => {
    const headers = { authorization: `Bearer ${await hub.key("XYZ")}` };
    cutOff(hub.hub.platform.store);
    expect(await hub.post(null, { query: "{ me { owner } }" }, headers)).toMatchObject({
      status: 503,
      codes: ["STORE_UNAVAILABLE"],
    });
  });

  it("part of an answer is not given for the whole", async () => {
    vi.spyOn(hub.hub.platform.store, "findEach").mockRejectedValue(new StoreUnavailable(new Error(driverText)));
    const { status, data } = await hub.post("XYZ", { query });
    expect([status, data]).toEqual([503, undefined]);
  });
});

describe("a fault inside the hub", () => {
  it("shows as INTERNAL with the request's id; what it was stands in the log alone", async () => {
    vi.spyOn(hub.hub.platform.store, "find").mockRejectedValue(new TypeError("secret of the driver"));
    const { body, data, codes, requestId } = await hub.post("XYZ", { query });
    expect([data, codes]).toEqual([{ documents: null }, ["INTERNAL"]]);
    expect(body).not.toMatch(/secret of the driver|TypeError|at .*\.ts/);
    expect(body).toContain(requestId);
    expect(hub.logged.join("")).toContain("secret of the driver");
  });
});

describe("a mutation in the middle of which the audit cannot be written", () => {
  const writer = { owner: "UTO", scopes: ["*:*"] };
  const record = (number: string) =>
    hub.ask(
      writer,
      `mutation { recordDocuments(records: [{ reference: "${number}", type: PASSPORT, number: "${number}", issuer: "UTO" }], idempotencyKey: "batch-${number}") { result } }`,
    );
  const lostWrite = new AuditUnavailable(new Error("EIO: i/o error, fdatasync"));
  const there = async (number: string) =>
    (await hub.ask(writer, `{ documents(number: "${number}") { nodes { number } } }`)).data.documents.nodes.length;

  it("does not take place before its intent stands, and says why", async () => {
    vi.spyOn(hub.hub.audit, "intent").mockRejectedValueOnce(lostWrite);
    expect((await record("XZ0002")).codes).toEqual(["AUDIT_UNAVAILABLE"]);
    expect(await there("XZ0002")).toBe(0);
  });

  it("says that it took place where its outcome alone is not written, and has no second effect", async () => {
    vi.spyOn(hub.hub.audit, "outcome").mockRejectedValueOnce(lostWrite);
    const { codes, requestId } = await record("XZ0003");
    expect(codes).toEqual(["OUTCOME_UNRECORDED"]);
    expect(await there("XZ0003")).toBe(1);
    expect((await hub.entries(requestId)).map(({ header }) => header.kind)).toEqual(["intent", "read"]);
    expect((await record("XZ0003")).data.recordDocuments).toMatchObject([{ result: "CREATED" }]);
    expect(await there("XZ0003")).toBe(1);
  });

  it("is not blamed on who asked for a key", async () => {
    const create = `mutation { createKey(key: { name: "Gate 7", scopes: ["person:read"] }) { id key } }`;
    vi.spyOn(hub.hub.administration, "outcome").mockRejectedValueOnce(lostWrite);
    const { codes, data } = await hub.ask(writer, create);
    expect([codes, data]).toEqual([["OUTCOME_UNRECORDED"], { createKey: null }]);
  });
});

describe("while the audit cannot be written", () => {
  it("nothing is answered, and the hub says it is not ready", async () => {
    const append = vi.spyOn(hub.hub.audit, "append").mockRejectedValue(new Error("ENOSPC: no space left on device"));
    vi.spyOn(hub.hub.audit, "ready").mockResolvedValue(false);
    for (const asked of [query, "{ me { owner } }", "{ nonsense }"]) {
      const { status, headers, body, data, codes } = await hub.post("XYZ", { query: asked });
      expect([status, headers["retry-after"], data, codes]).toEqual([503, "1", undefined, ["AUDIT_UNAVAILABLE"]]);
      expect(body).not.toMatch(/ENOSPC|XZ0001/);
    }
    expect((await hub.post(null, { query })).codes).toEqual(["AUDIT_UNAVAILABLE"]);
    expect(await ready()).toBe(503);
    append.mockRestore();
    expect((await hub.post("XYZ", { query })).data).toEqual(answer);
  });

  it("no answer leaves before its entry is written", async () => {
    const gate = Promise.withResolvers<void>();
    const append = hub.hub.audit.append.bind(hub.hub.audit);
    const entered = Promise.withResolvers<void>();
    vi.spyOn(hub.hub.audit, "append").mockImplementation(async (entry) => {
      entered.resolve();
      await gate.promise;
      return append(entry);
    });
    let answered = false;
    const answering = hub.post("XYZ", { query }).finally(() => (answered = true));
    await entered.promise;
    for (let turns = 0; turns < 50; turns += 1) await turn();
    expect(answered).toBe(false);
    gate.resolve();
    expect((await answering).data).toEqual(answer);
  });
});

describe("a hub that stops", () => {
  it("finishes the request in flight and takes no other", async () => {
    const url = `${await hub.app.listen({ host: "127.0.0.1", port: 0 })}/graphql`;
    const { store } = hub.hub.platform;
    const [reached, gate] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const find = store.find.bind(store);
    vi.spyOn(store, "find").mockImplementation(async (...asked) => {
      reached.resolve();
      await gate.promise;
      return find(...asked);
    });
    const headers = {
      authorization: `Bearer ${await hub.key("XYZ")}`,
      "content-type": "application/json",
      "hub-purpose": "identify",
    };
    const ask = () => fetch(url, { method: "POST", headers, body: JSON.stringify({ query }) });
    const inFlight = ask();
    await reached.promise;
    const closed = hub.app.close();
    while (hub.app.server.listening) await turn();
    await expect(ask()).rejects.toThrow("fetch failed");
    gate.resolve();
    const response = await inFlight;
    expect([response.status, ((await response.json()) as { data: unknown }).data]).toEqual([200, answer]);
    await closed;
  });
});

describe("a hub that stops with a client that never finishes its request", () => {
  it("hangs up on it after a while", async () => {
    const { port } = new URL(await hub.app.listen({ host: "127.0.0.1", port: 0 }));
    const client = connect(Number(port), "127.0.0.1");
    const arrived = once(hub.app.server, "request");
    client.write("POST /graphql HTTP/1.1\r\nhost: hub\r\ncontent-type: application/json\r\ncontent-length: 9\r\n\r\n{");
    await arrived;
    vi.useFakeTimers({ toFake: ["setTimeout"] });
    try {
      const closed = hub.app.close();
      while (hub.app.server.listening) await turn();
      expect(client.readyState).toBe("open");
      vi.advanceTimersByTime(6_000);
      await Promise.all([closed, once(client.resume(), "close")]);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe("the metrics", () => {
  it("have labels of fixed sets only, whatever was asked", async () => {
    await hub.post("XYZ", { query });
    await hub.post({ owner: "XYZ", name: "Odd{desk}" }, { query: "{ oddField }" });
    await hub.post(null, { query: "{ me { owner } }" });
    const { body, statusCode, headers } = await hub.app.inject("/metrics");
    expect([statusCode, headers["content-type"]]).toEqual([200, expect.stringMatching(/^text\/plain/)]);
    const labels = new Set(Array.from(body.matchAll(/\{([^}]*)\}/g), ([, text = ""]) => text));
    for (const label of labels) expect(label).toMatch(/^(status="\d{3}"|le="(\+Inf|[\d.]+)")$/);
    expect(body).toMatch(/hub_requests_total\{status="401"\} 1/);
    expect(body).toMatch(/hub_requests_in_flight 0/);
    expect(body).not.toMatch(/XZ0001|Odd|oddField|blk_/);
  });
});
