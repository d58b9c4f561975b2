import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestHub } from "../../hub.ts";
import { shownTo } from "../../world.ts";
import { asked, asking, count, day, desk, granted, later, revoke, running } from "./granting.ts";

let hub: Awaited<ReturnType<typeof openTestHub>>;
let operation: string;
beforeAll(async () => {
  hub = await openTestHub();
  operation = await running(hub);
  await hub.world.passport("XG100");
});
afterAll(() => hub.close());

const check = (place?: string) =>
  `mutation { checkDocument(document: { number: "XG100", type: PASSPORT, issuer: "UTO" }${place ? ` at: { place: "${place}" }` : ""}) { verdict } }`;

describe("a team with access for a while", () => {
  it("asks for its operation, which each use stands under in the audit, and for nothing else", async () => {
    const { keys } = await granted(hub, { operation, keys: 2 });
    expect(keys).toHaveLength(2);
    const { key } = keys[0] as { key: string };
    const answer = await asking(hub, key, count);
    expect(answer.data.documents.totalCount).toBe(1);
    expect((await hub.entries(answer.requestId)).map(({ header }) => header.caseReference)).toEqual([operation]);
    expect((await asking(hub, key, count, { "hub-case": operation })).status).toBe(200);
    expect((await asking(hub, key, count, { "hub-case": "OPE-OTHER" })).codes).toEqual(["CASE_REQUIRED"]);
    expect((await asking(hub, key, "{ persons(first: 1) { totalCount } }")).codes).toEqual(["FORBIDDEN"]);
    expect((await asking(hub, key, "{ keys { id } }")).codes).toEqual(["FORBIDDEN"]);
  });

  it("checks at the places that it was sent to, and nowhere else", async () => {
    const { keys } = await granted(hub, { operation, places: ["UTO-AIR-1"] });
    const { key } = keys[0] as { key: string };
    const codes = async (place?: string) => (await asking(hub, key, check(place))).codes;
    expect([await codes("UTO-AIR-1"), await codes("UTO-SEA-1"), await codes()]).toEqual([
      [],
      ["FORBIDDEN"],
      ["FORBIDDEN"],
    ]);
  });

  it("sends to second line at these places too, and nowhere else", async () => {
    const { keys } = await granted(hub, { operation, places: ["UTO-AIR-1"] });
    const { key } = keys[0] as { key: string };
    const send = async (check: string, place: string) => {
      const at = place && ` at: { place: "${place}" }`;
      const send = `mutation { sendToSecondLine(check: "${check}" reason: "Zone"${at}) { result } }`;
      return (await asking(hub, key, send)).codes;
    };
    expect([await send("c-1", "UTO-AIR-1"), await send("c-2", "UTO-SEA-1"), await send("c-3", "")]).toEqual([
      [],
      ["FORBIDDEN"],
      ["FORBIDDEN"],
    ]);
  });

  it("has texts of keys that were told once, whatever is sent again", async () => {
    const until = later(hub, day);
    const first = await asked(hub, { operation, until }, desk, "grant-for-gates");
    const again = await asked(hub, { operation, until }, desk, "grant-for-gates");
    const [{ key: text, id }] = first.data.createGrant.keys;
    expect(text).toMatch(/^blk_live_/);
    expect(again.data.createGrant).toMatchObject({
      grant: { id: first.data.createGrant.grant.id },
      keys: [{ id, key: null }],
    });
    expect(JSON.stringify(await hub.entries())).not.toContain(text);
    const said = (await hub.entries(first.requestId)).map(({ header: { note } }) => note);
    expect(said).toContain(`grant create ${first.data.createGrant.grant.id} for ${operation} with 1 keys: ${id}`);
  });
});

describe("what a team costs who gives it", () => {
  it("is a point for each of its keys, beside that of the request", async () => {
    const counting = { ...desk, name: "Desk that counts", bounds: { perDay: 1_000 } as never };
    const left = async () => {
      await hub.bell.ring();
      const { data } = await hub.ask(counting, "{ me { points { period left } } }");
      return data.me.points.find(({ period }: { period: string }) => period === "DAY").left as number;
    };
    const before = await left();
    expect((await asked(hub, { operation, keys: 40 }, counting)).codes).toEqual([]);
    expect(before - (await left())).toBe(40 + 2);
  });
});

describe("who gives access for a while", () => {
  it.each([
    [{ registers: ["NOMINALS"] }, "FORBIDDEN"],
    [{ registers: ["SLTD", "SMV"] }, "FORBIDDEN"],
    [{ actions: [] }, "BAD_USER_INPUT"],
    [{ registers: ["DIAL_DOC"], actions: ["CHECK"] }, "BAD_USER_INPUT"],
    [{ places: [] }, "BAD_USER_INPUT"],
    [{ keys: 0 }, "BAD_USER_INPUT"],
    [{ keys: 201 }, "BAD_USER_INPUT"],
    [{ person: "SUB-AAAAAAAAAAAAAAAAAAAAAAAAAA" }, "BAD_USER_INPUT"],
    [{ until: "2020-01-01T00:00:00.000Z" }, "BAD_USER_INPUT"],
    [{ until: "2028-01-01T00:00:00.000Z" }, "BAD_USER_INPUT"],
    [{ from: "2026-06-02T00:00:00.000Z", until: "2026-06-02T00:00:00.000Z" }, "BAD_USER_INPUT"],
    [{ purposes: ["curiosity"] }, "BAD_USER_INPUT"],
    [{ operation: "PER-AAAAAAAAAAAAAAAAAAAAAAAAAA" }, "BAD_USER_INPUT"],
  ])("is told what is wrong with it: %j", async (wrong, code) => {
    const of = "person" in wrong ? { ...wrong, team: "Gate team", keys: 1 } : wrong;
    expect((await asked(hub, { operation, ...of })).codes).toEqual([code]);
  });

  it("names a register, a place and a purpose once, however often it was sent", async () => {
    const twice = { registers: ["SLTD", "SLTD"], places: ["AIR-1", "AIR-1"], purposes: Array(2).fill("identify") };
    const { id } = await granted(hub, { operation, ...twice });
    const grant = await hub.hub.platform.grants.find(id, { owner: "UTO", test: false });
    expect(grant).toMatchObject({ registers: ["SLTD"], places: ["AIR-1"], purposes: ["identify"] });
  });

  it.each([
    '{ grants(operation: "nobody\'s", first: 1) { totalCount } }',
    '{ accessOn(operation: "nobody\'s", day: "2026-06-01") { key } }',
    'mutation { revokeGrant(id: "nobody\'s") { id } }',
  ])("is told that an id is none, and not that nothing was found: %s", async (query) => {
    expect((await hub.ask(desk, query)).codes).toEqual(["BAD_USER_INPUT"]);
  });

  it("gives none for longer than its own key lasts, nor for what it may not state", async () => {
    const short = { ...desk, expires: later(hub, day / 2), purposes: ["border-control"] as ["border-control"] };
    expect((await asked(hub, { operation }, short)).errors[0]?.message).toContain("the end");
    const until = later(hub, day / 4);
    expect((await asked(hub, { operation, until, purposes: ["identify"] }, short)).codes).toEqual(["FORBIDDEN"]);
    expect((await asked(hub, { operation, until }, short)).codes).toEqual([]);
  });

  it("is told of an operation that it does not see what it is told of one that is not there", async () => {
    const hidden = await running(hub, { owner: "XYZ", policy: shownTo() });
    const nowhere = await asked(hub, { operation: "OPE-AAAAAAAAAAAAAAAAAAAAAAAAAA" });
    const said = ({ body, requestId }: typeof nowhere) => body.replace(requestId, "");
    expect(said(await asked(hub, { operation: hidden }))).toBe(said(nowhere));
  });

  it("takes part in the operation itself", async () => {
    const theirs = await running(hub, { owner: "XYZ", countries: ["UTO"] });
    expect((await asked(hub, { operation: theirs })).errors[0]?.message).toContain("is over, or you take no part");
    const accept = `mutation { answerOperation(operation: "${theirs}", state: ACCEPTED) { __typename } }`;
    expect((await hub.ask({ owner: "UTO", scopes: ["*:*"] }, accept)).codes).toEqual([]);
    expect((await asked(hub, { operation: theirs })).codes).toEqual([]);
  });

  it("lists its own, and no other organisation's, with the keys under each", async () => {
    const own = await running(hub, { reference: "listed" });
    const { id, keys } = await granted(hub, { operation: own, keys: 2 });
    const list = `query ($of: ID!) { grants(operation: $of, first: 10) {
      totalCount nodes { id team keys inForce revoked registers scopes granter }
    } }`;
    const of = { variables: { of: own } };
    expect((await hub.ask(desk, list, of)).data.grants).toEqual({
      totalCount: 1,
      nodes: [
        {
          id,
          team: "Gate team",
          keys: keys.map((key) => key.id).toSorted(),
          inForce: true,
          revoked: null,
          registers: ["SLTD"],
          scopes: ["document", "documentReport"].flatMap((kind) =>
            ["check", "read", "search"]
              .filter((action) => kind === "document" || action !== "check")
              .map((action) => `${kind}:${action}`),
          ),
          granter: expect.stringMatching(/^[0-9A-Za-z]{10}$/),
        },
      ],
    });
    expect((await hub.ask({ ...desk, owner: "XYZ" }, list, of)).data.grants.totalCount).toBe(0);
    expect((await revoke(hub, id, { ...desk, owner: "XYZ" })).data).toEqual({ revokeGrant: null });
  });
});

describe("a grant", () => {
  it("goes no further than the key that gave it once that is tied itself", async () => {
    const { keys } = hub.hub.platform;
    const { owner, name, scopes } = desk;
    const wide = { role: "analyst", owner, purposes: null, test: false, expires: null } as const;
    const giver = await keys.create({ ...wide, name, scopes: [...scopes, "specimen:*"] });
    const give = `mutation { createGrant(grant: {
      operation: "${operation}", team: "Gate", keys: 1, registers: [SLTD, EDISON], until: "${later(hub, day)}"
    }) { keys { key } } }`;
    const [{ key }] = (await asking(hub, giver.text, give)).data.createGrant.keys;
    const specimens = "{ specimens(first: 1) { totalCount } }";
    expect((await asking(hub, key, specimens)).codes).toEqual([]);
    await granted(hub, { operation, key: giver.id });
    hub.clock.pass(1_000);
    expect([(await asking(hub, key, specimens)).codes, (await asking(hub, key, count)).codes]).toEqual([
      ["FORBIDDEN"],
      [],
    ]);
  });
});

describe("a key that is tied to an operation", () => {
  it("is good under the grant alone from then on, as far as both go, and ends with it", async () => {
    const { keys } = hub.hub.platform;
    const wide = { name: "Gate 9", role: "analyst", owner: "UTO", purposes: null, test: false, expires: null } as const;
    const { id, text } = await keys.create({ ...wide, scopes: ["document:read", "document:search", "person:*"] });
    const { id: grant } = await granted(hub, { operation, key: id });
    hub.clock.pass(1_000);
    expect((await asking(hub, text, "{ persons(first: 1) { totalCount } }")).codes).toEqual(["FORBIDDEN"]);
    expect((await asking(hub, text, count)).codes).toEqual([]);
    expect((await asking(hub, text, check())).codes).toEqual(["FORBIDDEN"]);
    expect((await asked(hub, { operation, key: id })).codes).toEqual(["BAD_USER_INPUT"]);
    expect((await revoke(hub, grant)).data.revokeGrant).toEqual({ id: grant, revoked: true, keys: [id] });
    expect((await asking(hub, text, count)).status).toBe(401);
  });
});
