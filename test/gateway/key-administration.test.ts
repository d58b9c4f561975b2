import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { openTestHub } from "../hub.ts";

let hub: Awaited<ReturnType<typeof openTestHub>>;
beforeAll(async () => {
  hub = await openTestHub();
});
afterAll(() => hub.close());

const administrator = {
  owner: "SKYWAYS",
  scopes: ["partner:administer", "documentReport:*"],
  bounds: { perDay: 1000 },
};
const create = "mutation ($key: NewKeyInput!) { createKey(key: $key) { id key } }";
const made = (key: object, as: Parameters<typeof hub.ask>[0] = administrator) =>
  hub.ask(as, create, { variables: { key: { name: "Gate 7", scopes: ["documentReport:read"], ...key } } });
const me = async (key: string) =>
  hub.ask("UTO", "{ me { owner role scopes bounds { perDay perMinute } } }", {
    headers: { authorization: `Bearer ${key}` },
  });

describe("an organisation's administrator", () => {
  it("makes keys of its own organisation, which inherit the limits of its own", async () => {
    const { data, requestId } = await made({ perMinute: 10 });
    const { id, key } = data.createKey;
    expect((await me(key)).data.me).toEqual({
      owner: "SKYWAYS",
      role: "analyst",
      scopes: ["documentReport:read"],
      bounds: { perDay: 1000, perMinute: 10 },
    });
    const entries = await hub.entries(requestId);
    const said = entries.map(({ header: { kind, note }, administration }) => [kind, note, administration]);
    expect(said.toSorted()).toEqual([
      ["intent", "key create", true],
      ["outcome", `key create ${id}`, true],
      ["read", null, false],
    ]);
    expect(JSON.stringify(entries)).not.toContain(key);
  });

  it.each([
    [{ scopes: ["document:read"] }, "FORBIDDEN"],
    [{ perDay: 1001 }, "FORBIDDEN"],
    [{ scopes: ["passport:read"] }, "BAD_USER_INPUT"],
    [{ name: " " }, "BAD_USER_INPUT"],
    [{ addresses: ["somewhere"] }, "BAD_USER_INPUT"],
    [{ purposes: ["curiosity"] }, "BAD_USER_INPUT"],
  ])("makes none that reaches further, or that is none: %j", async (key, code) => {
    expect((await made(key)).codes).toEqual([code]);
  });

  it("is told every fault of a key that is none", async () => {
    const { errors } = await made({ name: " ", scopes: ["passport:read"], purposes: ["curiosity"], perMinute: 0 });
    expect(errors?.[0]?.extensions).toMatchObject({
      code: "BAD_USER_INPUT",
      faults: [
        { path: "name" },
        { path: "scopes" },
        { path: "purposes" },
        { path: "perMinute", reason: "must be at least 1" },
      ],
      moreFaults: 0,
    });
  });

  it("is told nothing of a fault that is the hub's own", async () => {
    vi.spyOn(hub.hub.platform.keys, "create").mockRejectedValueOnce(new Error("UNIQUE constraint failed: record.id"));
    const { codes, body } = await made({});
    expect([codes, body.includes("UNIQUE")]).toEqual([["INTERNAL"], false]);
  });

  it("rotates, revokes and lists its own, and no other organisation's", async () => {
    const { id, key } = (await made({ perDay: 5 })).data.createKey;
    const rotate = "mutation ($id: ID!) { rotateKey(id: $id, overlapDays: 0) { id key } }";
    const revoke = "mutation ($id: ID!) { revokeKey(id: $id) { revoked children { id } } }";
    const asked = (query: string, of: string, as: object = administrator) =>
      hub.ask(as as typeof administrator, query, { variables: { id: of } });
    const stranger = { ...administrator, owner: "UTO" };
    expect((await asked(rotate, id, stranger)).data).toEqual({ rotateKey: null });
    expect((await asked(revoke, id, stranger)).data).toEqual({ revokeKey: null });
    const next = (await asked(rotate, id)).data.rotateKey;
    expect([(await me(key)).status, (await me(next.key)).status]).toEqual([401, 200]);
    expect((await asked(revoke, next.id)).data).toEqual({ revokeKey: { revoked: true, children: [] } });
    expect((await me(next.key)).status).toBe(401);
    const { data, body } = await hub.ask(administrator, "{ keys { id replaces revoked } }");
    expect(data.keys).toContainEqual({ id: next.id, replaces: id, revoked: expect.any(String) });
    expect((await hub.ask(stranger, "{ keys { id } }")).body).not.toContain(id);
    expect(body).not.toContain(next.key);
  });

  it("sees when and from where its own keys were used, and no other organisation's", async () => {
    const { id, key } = (await made({ name: "Gate 9", perDay: 50 })).data.createKey;
    const unusedKey = (await made({ name: "Gate 10" })).data.createKey.id;
    const list = "{ keys { id lastUsed unused bounds { perDay } seen { address first last } } }";
    const ofKey = async (wanted: string) =>
      (await hub.ask(administrator, list)).data.keys.find((one: { id: string }) => one.id === wanted);
    const first = new Date(hub.clock.now()).toISOString();
    await me(key);
    hub.clock.pass(60_000);
    await me(key);
    const last = new Date(hub.clock.now()).toISOString();
    expect(await ofKey(id)).toMatchObject({ lastUsed: null, seen: [] });
    await hub.bell.ring();
    // Requests of this hub come from 192.0.2.1.
    const seen = [{ address: "192.0.2.1", first, last }];
    expect(await ofKey(id)).toEqual({ id, lastUsed: last, unused: false, bounds: { perDay: 50 }, seen });
    hub.clock.pass(31 * 86_400_000);
    expect(await ofKey(id)).toMatchObject({ unused: false });
    expect(await ofKey(unusedKey)).toMatchObject({ lastUsed: null, unused: true, seen: [] });
    hub.clock.pass(59 * 86_400_000);
    expect(await ofKey(id)).toMatchObject({ lastUsed: last, unused: true });
    await hub.ask(administrator, "mutation ($id: ID!) { revokeKey(id: $id) { id } }", { variables: { id } });
    expect(await ofKey(id)).toMatchObject({ lastUsed: last, unused: false });
    for (const stranger of [
      { ...administrator, owner: "UTO" },
      { ...administrator, test: true },
    ]) {
      expect((await hub.ask(stranger, list)).body).not.toContain(id);
    }
    const without = await hub.ask({ owner: "SKYWAYS", scopes: ["documentReport:*", "partner:read"] }, list);
    expect([without.codes, without.body.includes("192.0.2.1")]).toEqual([["FORBIDDEN"], false]);
  });

  it("gives no successor to a key that reaches further than its own", async () => {
    await made({});
    const wide = await hub.hub.platform.keys.create({
      name: "wide",
      role: "partner",
      owner: "SKYWAYS",
      scopes: ["*:*"],
      purposes: null,
      test: false,
      expires: null,
    });
    const rotate = "mutation ($id: ID!) { rotateKey(id: $id) { key } }";
    expect((await hub.ask(administrator, rotate, { variables: { id: wide.id } })).codes).toEqual(["FORBIDDEN"]);
  });

  it.each([
    [{ role: "internal" }, "the role internal"],
    [{ addresses: null }, "the addresses without a limit"],
    [{ addresses: ["192.0.2.0/23"] }, "the addresses 192.0.2.0/23"],
    [{ hours: null }, "the hours without a limit"],
  ])("that is bound to addresses and hours gets no successor of a key with %j", async (wider, words) => {
    const hours = [{ days: [1, 2, 3, 4, 5, 6, 7], from: "00:00", until: "24:00" }];
    const part = {
      ...administrator,
      role: "partner",
      documentMode: "log",
      addresses: ["192.0.2.0/24"],
      hours,
    } as const;
    const same = { name: "Gate 8", purposes: null, test: false, expires: null, ...part } as const;
    const { keys } = hub.hub.platform;
    const [sibling, other] = [await keys.create({ ...same, ...wider } as never), await keys.create(same)];
    const rotate = "mutation ($id: ID!) { rotateKey(id: $id) { key } }";
    const refused = await hub.ask(part, rotate, { variables: { id: sibling.id } });
    expect([refused.codes, refused.errors[0]?.message]).toEqual([["FORBIDDEN"], expect.stringContaining(words)]);
    expect((await hub.ask(part, rotate, { variables: { id: other.id } })).codes).toEqual([]);
  });

  it("learns which keys the one it revokes had made, and ends them with it where it says so", async () => {
    const maker = (await made({ scopes: ["partner:administer", "documentReport:read"] })).data.createKey;
    const headers = { authorization: `Bearer ${maker.key}` };
    const child = (
      await hub.ask("UTO", create, {
        headers,
        variables: { key: { name: "Gate 12", scopes: ["documentReport:read"] } },
      })
    ).data.createKey;
    const revoke = `mutation ($id: ID!, $all: Boolean! = false) {
      revokeKey(id: $id, withChildren: $all) { revoked children { id name maker revoked } }
    }`;
    const shown = { id: child.id, name: "Gate 12", maker: maker.id };
    const first = await hub.ask(administrator, revoke, { variables: { id: maker.id } });
    expect(first.data.revokeKey).toEqual({ revoked: true, children: [{ ...shown, revoked: null }] });
    expect((await me(child.key)).status).toBe(200);
    const second = await hub.ask(administrator, revoke, { variables: { id: maker.id, all: true } });
    expect(second.data.revokeKey).toEqual({ revoked: false, children: [{ ...shown, revoked: expect.any(String) }] });
    expect((await me(child.key)).status).toBe(401);
    const notes = (await hub.entries(second.requestId)).map(({ header: { note } }) => note);
    expect(notes).toContain(`key revoke ${maker.id} with 1 made by it: ${child.id}`);
  });

  it("that ends soon gets no successor of a key that outlives it", async () => {
    const { id } = (await made({})).data.createKey;
    const rotate = "mutation ($id: ID!) { rotateKey(id: $id) { key } }";
    const ending = { ...administrator, expires: new Date(hub.clock.now() + 3_600_000).toISOString() };
    expect((await hub.ask(ending, rotate, { variables: { id } })).codes).toEqual(["FORBIDDEN"]);
    expect((await hub.ask(administrator, rotate, { variables: { id } })).codes).toEqual([]);
  });

  it("has the scope for it", async () => {
    const without = { owner: "SKYWAYS", scopes: ["documentReport:*"] };
    expect((await made({}, without)).codes).toEqual(["FORBIDDEN"]);
    expect((await hub.ask(without, "{ keys { id } }")).codes).toEqual(["FORBIDDEN"]);
  });
});
