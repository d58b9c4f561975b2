import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { actions, kindsGranted, may } from "../../../core/access/caller.ts";
import { keyCollection } from "../../../core/access/keys/record.ts";
import { everything } from "../../../core/store/port.ts";
import { kindNames } from "../../../records/kinds.ts";
import { questionCollection } from "../../../session/screening/questions.ts";
import { callerOf } from "../../world.ts";
import {
  agree,
  asked,
  flight,
  hitsOnRecord,
  keyOf,
  openScreeningHub,
  passport,
  screenDocuments,
  skyways,
  stolenPassportOfXxa,
} from "./screening-hub.ts";

let hub: Awaited<ReturnType<typeof openScreeningHub>>;
let numbers = 0;
beforeAll(async () => {
  hub = await openScreeningHub();
});
// What one test has left waiting is checked before the next.
afterEach(() => hub.ring());
afterAll(() => hub.close());

const fresh = () => `XZ8${String((numbers += 1)).padStart(6, "0")}`;

describe("a question", () => {
  it("stands sealed until it is checked, and then nowhere", async () => {
    const number = fresh();
    await hub.screen([], { variables: asked(number) });
    const rows = await hub.hub.platform.store.find(questionCollection, everything, { first: 10 });
    expect(rows).toHaveLength(1);
    const sealed = Buffer.from((rows[0] as { sealed: string }).sealed, "base64url").toString("latin1");
    expect(JSON.stringify(rows) + sealed).not.toMatch(new RegExp(`${number}|UT123|"AMR"`));
    await hub.ring();
    expect(await hub.hub.platform.store.find(questionCollection, everything, { first: 10 })).toEqual([]);
  });

  it("is checked although its key is revoked and the agreement ended since: it was lawful when it was asked", async () => {
    const who = { owner: "GULLAIR", sector: "carriers" } as const;
    await agree(hub, who);
    const number = fresh();
    const report = await stolenPassportOfXxa(hub, number);
    const ask = () => hub.ask(keyOf(who), screenDocuments, { variables: { ...asked(number), flight } });
    await ask();
    await hub.hub.platform.agreements.remove("GULLAIR", "operator", "request");
    hub.clock.pass(2_000);
    const refused = await ask();
    expect([refused.codes, refused.data?.screenDocuments ?? null]).toEqual([["FORBIDDEN"], null]);
    const [, , id = ""] = (await hub.key(keyOf(who))).split("_");
    await hub.hub.platform.keys.revoke(id);
    expect((await ask()).codes).toEqual(["UNAUTHENTICATED"]);
    await hub.ring();
    expect((await hitsOnRecord(hub, report)).map(({ meetings }) => meetings.length)).toEqual([1]);
  });

  it.each([
    ["no flight", { flight: null }],
    ["a flight in three days", { flight: { ...flight, departure: "2026-06-04T12:00:01Z" } }],
    ["a flight of three days ago", { flight: { ...flight, departure: "2026-05-29T12:00:00Z" } }],
    ["a departure that is none", { flight: { ...flight, departure: "tomorrow" } }],
    ["a flight without a number", { flight: { ...flight, number: "UT" } }],
    ["an airport that is none", { flight: { ...flight, from: "Amaurot" } }],
    ["a destination that is none", { flight: { ...flight, to: "x" } }],
    ["a place beside the flight", { place: "AMR" }],
    ["a number that names nothing", { documents: [passport("UNKNOWN")] }],
    ["an issuer that is none", { documents: [{ ...passport("X1234567"), issuer: "Atlantis" }] }],
    ["no document", { documents: [] }],
    ["more documents than one request takes", { documents: Array.from({ length: 201 }, () => passport("X1234567")) }],
    ["a key that is none", { key: "short" }],
  ])("with %s is refused, and nothing is kept of it", async (_, variables) => {
    const answer = await hub.screen(["X1234567"], { variables });
    expect(answer.codes).toEqual(["BAD_USER_INPUT"]);
    expect(await hub.hub.platform.store.count(questionCollection, everything)).toBe(0);
  });

  it("of a hotel names a place of its agreement, and no flight", async () => {
    const who = { owner: "INNS", sector: "hotels" } as const;
    await agree(hub, who, [{ bureau: "UTO", places: ["AMAUROT-2"] }]);
    const ask = (variables: object) =>
      hub.ask(keyOf(who), screenDocuments, { variables: { documents: [passport("X1234567")], ...variables } });
    expect((await ask({ place: "AMAUROT-2" })).data.screenDocuments.received).toBe(1);
    for (const variables of [{}, { place: "AMAUROT-3" }, { place: "by the sea" }, { flight }])
      expect((await ask(variables)).codes).toEqual(["BAD_USER_INPUT"]);
  });
});

describe("the key of a sector", () => {
  it("is a partner's, with the action check alone, and its organisation has agreed to screen", async () => {
    const { keys } = hub.hub.platform;
    const made = (said: object) =>
      keys.create({ ...keyOf(skyways), name: "x", purposes: null, expires: null, ...said });
    await expect(made({})).resolves.toMatchObject({ id: expect.any(String) });
    const unfit = [
      { sector: "ferries" },
      { sector: "hotels" },
      { owner: "NOBODY" },
      { role: "analyst" },
      { scopes: ["document:check", "document:read"] },
      { scopes: ["*:*"] },
    ];
    for (const said of unfit) await expect(made(said)).rejects.toThrow(/sector|agreement|action check/);
  });

  it("has no right at all, whatever its scopes say", () => {
    const caller = callerOf("SKYWAYS", { scopes: ["*:*"], sector: "carriers" });
    for (const action of actions) {
      expect(kindNames.filter((kind) => may(caller, kind, action))).toEqual([]);
      expect(kindsGranted(caller, action)).toEqual([]);
    }
  });

  it("has no right that an earlier hub on the same store would grant", async () => {
    const { keys, store } = hub.hub.platform;
    const { id } = await keys.create({ ...keyOf(skyways), name: "x", purposes: null, expires: null });
    const row = (await store.getMany(keyCollection, [id])).get(id);
    expect(row?.scopes).toEqual([]);
    expect(await keys.find(id, { owner: "SKYWAYS", test: false })).toMatchObject({
      scopes: ["document:check"],
      sector: "carriers",
    });
  });

  it.each([
    ["it is told that it asks nothing else", keyOf(skyways), "asks nothing else"],
    [
      "another without a scope is told which it needs",
      { owner: "UTO", scopes: ["document:read"] },
      "It needs document:check, ",
    ],
  ])("sends no batch: %s", async (_, asker, says) => {
    const headers = {
      "hub-purpose": "border-control",
      "content-type": "application/x-ndjson",
      "idempotency-key": "list-0001",
    };
    const authorization = `Bearer ${await hub.key(asker)}`;
    const { body } = await hub.app.inject({ method: "POST", url: "/screen", headers: { ...headers, authorization } });
    expect(JSON.parse(body)).toMatchObject({ code: "FORBIDDEN", detail: expect.stringContaining(says) });
  });

  it("is the only one that has documents screened", async () => {
    for (const asker of [
      { owner: "UTO", scopes: ["*:*"] },
      { owner: "UTO", scopes: ["document:check"] },
    ]) {
      const { codes } = await hub.ask(asker, screenDocuments, { variables: { documents: [passport("X1")], flight } });
      expect(codes).toEqual(["FORBIDDEN"]);
    }
  });
});
