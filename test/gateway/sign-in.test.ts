import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { agreementSchema } from "../../core/access/keys/agreements.ts";
import { kindNames } from "../../records/kinds.ts";
import { type Answer, openTestHub } from "../hub.ts";
import { issuerKey, type Said, TestIssuer } from "../issuer.ts";
import { roleTableText } from "../roles.ts";

let issuer: TestIssuer;
let folder: string;
let hub: Awaited<ReturnType<typeof openTestHub>>;
let person: string;

beforeAll(async () => {
  issuer = await TestIssuer.open({ now: () => hub.clock.now(), id: () => hub.clock.id() });
  folder = mkdtempSync(join(tmpdir(), "roles-"));
  const oidcRoles = join(folder, "roles.json");
  writeFileSync(oidcRoles, JSON.stringify(roleTableText));
  hub = await openTestHub({ oidcIssuer: issuer.address, oidcAudience: "borderlink", oidcRoles });
  person = await hub.world.person("Ilveth Oskoey", { owner: "D", criminalHistory: [{ offence: "smuggling" }] });
});
afterEach(() => {
  issuer.down = false;
});
afterAll(async () => {
  await hub.close();
  await issuer.close();
  rmSync(folder, { recursive: true });
});

const me = "{ me { keyId name role owner scopes purposes test expires bounds { classes perDay } } }";

function ask(token: string, query = me, headers: Record<string, string> = {}): Promise<Answer> {
  return hub.ask("XYZ", query, { headers: { ...headers, authorization: `Bearer ${token}` } });
}

const signedIn = async (said?: Said, query?: string) => ask(await issuer.token(said), query);

/** What a client can see of an answer, but for what is the request's own. */
function visible({ status, headers, body, requestId }: Answer) {
  const { "hub-request": _id, ...fixed } = headers;
  return JSON.stringify({ status, headers: fixed, body: body.replace(requestId, "") });
}

describe("an analyst who signed in", () => {
  it("is told who she is and what she may", async () => {
    const { data } = await signedIn({ name: "Anna Utopian", clearances: ["SECRET"] });
    expect(data.me).toMatchObject({
      keyId: expect.stringMatching(/^SUB-/),
      name: "Anna Utopian",
      role: "analyst",
      owner: "UTO",
      scopes: ["*:read", "*:search"],
      expires: new Date(hub.clock.now() + 300_000).toISOString(),
      bounds: { classes: ["identity", "criminal-history", "source"], perDay: 5_000 },
    });
  });

  it("is shown a class of fields by her clearance alone", async () => {
    const query = `{ node(id: "${person}") { ... on Person { names { full } criminalHistory { offence } } } }`;
    const [without, cleared] = [await signedIn({}, query), await signedIn({ clearances: ["SECRET"] }, query)];
    expect(without.data.node).toEqual({ names: [{ full: "Ilveth Oskoey" }], criminalHistory: [] });
    expect(cleared.data.node.criminalHistory).toEqual([{ offence: "smuggling" }]);
    expect([without.codes, without.body.includes("smuggling")]).toEqual([[], false]);
  });

  it("states a purpose, and one of her role's", async () => {
    const token = await issuer.token();
    const count = "{ persons { totalCount } }";
    expect((await ask(token, count, { "hub-purpose": "identify" })).status).toBe(200);
    expect((await ask(token, count, { "hub-purpose": "forensics" })).codes).toEqual(["PURPOSE_REQUIRED"]);
  });

  it("stands in the audit by her id and name, and her token nowhere", async () => {
    const token = await issuer.token({ name: "Anna Utopian" });
    const { requestId, data } = await ask(token, me);
    const [entry] = await hub.entries(requestId);
    const caller = { id: data.me.keyId, name: "Anna Utopian", role: "analyst", owner: "UTO", test: false };
    expect(entry?.header).toMatchObject({ kind: "read", caller });
    const written = JSON.stringify(await hub.entries()) + hub.logged.join("\n");
    for (const part of token.split(".")) expect(written).not.toContain(part);
    expect(written).not.toContain("anna@desk.example");
  });

  it("reaches no further than her organisation's agreement, from a second after it was made", async () => {
    const token = await issuer.token();
    const { agreements } = hub.hub.platform;
    const terms = agreementSchema(kindNames).parse({
      owner: "UTO",
      scopes: ["person:read"],
      bounds: { perMinute: 50 },
    });
    expect((await ask(token)).data.me.scopes).toEqual(["*:read", "*:search"]);
    await agreements.set(terms, "operator", "r-1");
    hub.clock.pass(1_000);
    expect((await ask(token)).data.me.scopes).toEqual(["person:read"]);
    await agreements.remove("UTO", "operator", "r-2");
    hub.clock.pass(1_000);
    expect((await ask(token)).data.me.scopes).toEqual(["*:read", "*:search"]);
  });
});

describe("a token that is not good", () => {
  it("gets the answer that any wrong key gets, and counts as one", async () => {
    const claims: readonly Said[] = [
      { aud: "payroll" },
      { iss: "https://elsewhere.example" },
      { exp: hub.clock.now() / 1_000 },
      { nbf: hub.clock.now() / 1_000 + 60 },
      { sub: undefined },
      { roles: ["gardeners"] },
      { roles: undefined },
    ];
    const tokens = await Promise.all(claims.map((said) => issuer.token(said)));
    tokens.push(await issuer.token({}, { key: await issuerKey("first") }));
    tokens.push(await issuer.token({}, { key: await issuerKey("guess") }));
    tokens.push("a.b.c", "eyJhbGciOiJub25lIn0.e30.", `${await issuer.token()}A`, "x".repeat(9_000));
    const wrongKey = await hub.ask("XYZ", me, { headers: { authorization: "Bearer blk_live_wrong" } });
    expect(JSON.parse(visible(wrongKey))).toMatchObject({ status: 401, headers: { "www-authenticate": "Bearer" } });
    for (const token of tokens) expect(visible(await ask(token))).toBe(visible(wrongKey));
    // Twenty a minute from one address are borne, whatever they were.
    for (let time = tokens.length + 1; time < 20; time += 1) expect((await ask("a.b.c")).status).toBe(401);
    expect((await ask("a.b.c")).codes).toEqual(["TOO_MANY_FAILURES"]);
    expect((await signedIn()).status).toBe(200);
  });
});

describe("an issuer that cannot be asked", () => {
  it("keeps out who comes with a token, and nobody who comes with a key", async () => {
    expect((await signedIn()).status).toBe(200);
    issuer.down = true;
    hub.clock.pass(600_000);
    const { status, codes, headers, requestId } = await signedIn();
    expect([status, codes, headers["retry-after"]]).toEqual([503, ["SIGN_IN_UNAVAILABLE"], "1"]);
    const [entry] = await hub.entries(requestId);
    expect(entry?.header).toMatchObject({ kind: "refusal", caller: null, errors: ["SIGN_IN_UNAVAILABLE"] });
    expect((await hub.ask("XYZ", me)).status).toBe(200);
    issuer.down = false;
    hub.clock.pass(10_000);
    expect((await signedIn()).status).toBe(200);
  });
});

describe("a hub where nobody signs in", () => {
  it("takes a token for a wrong key, and asks no issuer", async () => {
    const without = await openTestHub();
    try {
      const asked = issuer.asked.length;
      const headers = { authorization: `Bearer ${await issuer.token()}` };
      expect((await without.ask("XYZ", me, { headers })).codes).toEqual(["UNAUTHENTICATED"]);
      expect(issuer.asked.length).toBe(asked);
    } finally {
      await without.close();
    }
  });
});
