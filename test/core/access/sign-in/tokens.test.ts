import { exportSPKI, type JWTHeaderParameters, SignJWT, UnsecuredJWT } from "jose";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type AgreementRecord, agreementSchema } from "../../../../core/access/keys/agreements.ts";
import { SignIn } from "../../../../core/access/sign-in/tokens.ts";
import { IssuerKeys } from "../../../../core/access/sign-in/issuer.ts";
import { kindNames } from "../../../../records/kinds.ts";
import { issuerKey, type IssuerKey, publicJwk, type Said, TestIssuer } from "../../../issuer.ts";
import { roleTable } from "../../../roles.ts";
import { stillClock, type TestClock } from "../../../world.ts";

let clock: TestClock;
let issuer: TestIssuer;
let other: IssuerKey;
let signIn: SignIn;
let agreement: AgreementRecord | null;

beforeAll(async () => {
  issuer = await TestIssuer.open({ now: () => clock.now(), id: () => clock.id() });
  other = await issuerKey("first");
});
beforeEach(async () => {
  await issuer.publish(issuer.key);
  [clock, agreement] = [stillClock(), null];
  const keys = new IssuerKeys({ issuer: issuer.address, jwks: null, clock, failed: () => {} });
  const agreements = { of: async (owner: string) => (owner === "UTO" ? agreement : null) };
  const pepper = new Uint8Array(32).fill(7);
  const options = { issuer: issuer.address, audience: "borderlink", table: roleTable, keys, agreements, pepper, clock };
  signIn = new SignIn(options);
});
afterAll(() => issuer.close());

const whoIs = async (said?: Said, address = "192.0.2.1") => signIn.check(await issuer.token(said), address);

describe("a token", () => {
  it("makes its holder the caller that the table says", async () => {
    expect(await whoIs({ name: "Anna Utopian", azp: "borderlink" })).toEqual({
      id: expect.stringMatching(/^SUB-[A-Z2-7]{26}$/),
      name: "Anna Utopian",
      role: "analyst",
      owner: "UTO",
      scopes: ["*:read", "*:search"],
      purposes: ["identify", "border-control"],
      test: false,
      expires: "2026-06-01T12:05:00.000Z",
      bounds: { owners: null, classes: ["identity"], operations: null, perMinute: null, perDay: 5_000 },
    });
  });

  it.each<[string, Said]>([
    ["for another audience", { aud: "payroll" }],
    ["for no audience", { aud: undefined }],
    ["issued to another client", { azp: "payroll" }],
    ["issued to another client, for the hub among others", { aud: ["payroll", "borderlink"], azp: "payroll" }],
    ["of another issuer", { iss: "https://elsewhere.example" }],
    ["of no issuer", { iss: undefined }],
    ["that is over", { exp: Date.parse("2026-06-01T12:00:00Z") / 1_000 }],
    ["that never ends", { exp: undefined }],
    ["that ends in words", { exp: "tomorrow" }],
    ["that ends after all dates", { exp: 1e300 }],
    ["that is not yet valid", { nbf: Date.parse("2026-06-01T12:00:06Z") / 1_000 }],
    ["of the future", { iat: Date.parse("2026-06-01T12:00:06Z") / 1_000 }],
    ["of an unknown age", { iat: undefined }],
    ["older than an hour", { iat: Date.parse("2026-06-01T11:00:00Z") / 1_000 }],
    ["about nobody", { sub: undefined }],
    ["about an empty name", { sub: "" }],
    ["about a number", { sub: 7 }],
    ["of a role that is not in the table", { roles: ["gardeners"] }],
    ["of a role that every object has", { roles: ["constructor", "__proto__"] }],
    ["of no role", { roles: undefined }],
    ["of roles in another form", { roles: { analysts: true } }],
    ["on behalf of a country that its role does not know", { roles: ["liaison"], country: "XYZ" }],
    ["on behalf of nobody", { roles: ["liaison"] }],
    ["on behalf of a list", { roles: ["liaison"], country: ["UTO"] }],
  ])("%s is nobody's", async (_what, said) => {
    expect(await whoIs(said)).toBeNull();
    expect(await whoIs()).not.toBeNull();
  });

  it("without a signature, or signed with the public key as if it were a secret, is nobody's", async () => {
    const claims = issuer.claims();
    const unsigned = new UnsecuredJWT(claims).encode();
    const jwk = await publicJwk(issuer.key);
    const forged = [unsigned, `${unsigned}AAAA`];
    for (const secret of [await exportSPKI(issuer.key.publicKey), JSON.stringify(jwk), jwk.x ?? "", ""]) {
      const bytes = new TextEncoder().encode(secret.padEnd(32, "\0"));
      forged.push(await new SignJWT(claims).setProtectedHeader({ alg: "HS256", kid: "first" }).sign(bytes));
    }
    for (const token of forged) expect(await signIn.check(token)).toBeNull();
  });

  it.each<[string, () => JWTHeaderParameters | Promise<JWTHeaderParameters>]>([
    ["under the name of the issuer's", () => ({ alg: "ES256" })],
    ["under an unknown name", () => ({ alg: "ES256", kid: "second" })],
    ["that it brings itself", async () => ({ alg: "ES256", kid: undefined, jwk: await publicJwk(other) }) as never],
    ["at an address it names", () => ({ alg: "ES256", jku: "https://elsewhere.example/keys" })],
  ])("signed with another key, %s, is nobody's", async (_which, header) => {
    expect(await signIn.check(await issuer.token({}, { key: other, header: await header() }))).toBeNull();
  });

  it("signed in a way that is not on the hub's list is nobody's, even with a key of the issuer's", async () => {
    const [listed, unlisted] = [await issuerKey("rsa", "RS256"), await issuerKey("p-521", "ES512")];
    await issuer.publish(issuer.key, listed, unlisted);
    expect(await signIn.check(await issuer.token({}, { key: listed }))).not.toBeNull();
    expect(await signIn.check(await issuer.token({}, { key: unlisted }))).toBeNull();
  });

  it("that the issuer signs for something else than asking, or to hold another token, is nobody's", async () => {
    for (const cty of ["JWT", "jwt", ""])
      expect(await signIn.check(await issuer.token({}, { header: { cty } }))).toBeNull();
    const typed = (typ: string) => issuer.token({}, { header: { typ } });
    expect(await signIn.check(await typed("logout+jwt"))).toBeNull();
    for (const typ of ["JWT", "at+jwt", "application/at+jwt"]) {
      expect(await signIn.check(await typed(typ))).not.toBeNull();
    }
  });

  it("ends with the second it says, however often it was good, and an hour after its issue at the latest", async () => {
    const [short, long] = [await issuer.token(), await issuer.token({ exp: clock.now() / 1_000 + 86_400 })];
    expect((await signIn.check(long))?.expires).toBe("2026-06-01T13:00:00.000Z");
    for (const [token, life] of [
      [short, 300_000],
      [long, 3_600_000 - 300_000],
    ] as const) {
      clock.pass(life - 1);
      expect(await signIn.check(token)).not.toBeNull();
      clock.pass(1);
      expect(await signIn.check(token)).toBeNull();
    }
  });

  it("is believed again when it has become valid", async () => {
    const token = await issuer.token({ nbf: clock.now() / 1_000 + 60 });
    expect(await signIn.check(token)).toBeNull();
    clock.pass(60_000);
    expect(await signIn.check(token)).not.toBeNull();
  });

  it("changed in any way is nobody's", async () => {
    const token = await issuer.token();
    const others = [await issuer.token({ sub: "berta@desk.example" }), await issuer.token({ aud: "payroll" })];
    const places = token.split(".");
    // Four bits of the last character are no part of the signature.
    for (const last of "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_") {
      const caller = await signIn.check(token.slice(0, -1) + last);
      expect(caller !== null).toBe(token.endsWith(last));
    }
    const change = fc.oneof(
      fc
        .tuple(fc.nat(token.length - 1), fc.string({ maxLength: 4 }), fc.nat(4))
        .map(([at, put, cut]) => token.slice(0, at) + put + token.slice(at + cut)),
      fc
        .tuple(fc.nat(token.length - 1), fc.constantFrom(..."ABCDwxyz0189-_.="))
        .map(([at, put]) => token.slice(0, at) + put + token.slice(at + 1)),
      // Parts of one token beside parts of another.
      fc
        .tuple(fc.nat(2), fc.constantFrom(...others))
        .map(([at, from]) => places.with(at, from.split(".")[at] ?? "").join(".")),
      fc
        .tuple(fc.nat(2), fc.json())
        .map(([at, json]) => places.with(at, Buffer.from(json).toString("base64url")).join(".")),
    );
    await fc.assert(
      fc.asyncProperty(
        change.filter((text) => text !== token && text !== others[0]),
        async (text) => {
          expect(await signIn.check(text)).toBeNull();
        },
      ),
      { numRuns: 1_000 },
    );
    expect(await signIn.check(token)).not.toBeNull();
  });

  it("of whatever claims is a caller or nobody's, and never a failure", async () => {
    const claims = fc.dictionary(
      fc.constantFrom("sub", "roles", "clearances", "name", "country", "exp", "iat", "nbf", "aud", "typ"),
      fc.oneof(fc.jsonValue(), fc.string(), fc.double()),
    );
    await fc.assert(
      fc.asyncProperty(claims, async (said) => {
        const caller = await whoIs(said as Said);
        expect(caller === null || caller.owner === "UTO").toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

describe("who signs in", () => {
  it("keeps one id from token to token, which tells nothing of the subject and is nobody else's", async () => {
    const [first, again] = [await whoIs(), await whoIs({ jti: "2" })];
    const berta = await whoIs({ sub: "berta@desk.example" });
    expect(again?.id).toBe(first?.id);
    expect(berta?.id).not.toBe(first?.id);
  });

  it("has a name of bounded length, or the role's where the token has none", async () => {
    expect((await whoIs({ name: `${"a".repeat(99)}😀b` }))?.name).toBe(`${"a".repeat(99)}\uFFFD`);
    expect((await whoIs({ name: " " }))?.name).toBe("analysts");
    expect((await whoIs({ name: { first: "Anna" } }))?.name).toBe("analysts");
  });

  it("in two roles has the one that ranks higher, and nothing of the other", async () => {
    const [both, chief] = [await whoIs({ roles: ["analysts", "chiefs"] }), await whoIs({ roles: "chiefs" })];
    expect(both).toEqual(chief);
    expect(both).toMatchObject({ role: "internal", scopes: ["person:*"], purposes: null });
  });

  it("is shown the field classes of role and clearances together, and none by a clearance that is not in the table", async () => {
    const classes = async (said: Said) => (await whoIs(said))?.bounds.classes;
    expect(await classes({ clearances: ["SECRET"] })).toEqual(["identity", "criminal-history", "source"]);
    expect(await classes({ clearances: "SECRET" })).toEqual(["identity", "criminal-history", "source"]);
    expect(await classes({ clearances: ["TOP SECRET", "constructor"] })).toEqual(["identity"]);
    expect(await classes({ roles: ["chiefs"] })).toBeNull();
    expect(await classes({ roles: ["liaison"], country: "UTO" })).toEqual([]);
  });

  it("asks on behalf of the country in the token where the role says so", async () => {
    expect(await whoIs({ roles: ["liaison"], country: "D" })).toBeNull();
    expect(await whoIs({ roles: ["liaison"], country: "UTO" })).toMatchObject({ owner: "UTO", test: true });
  });

  it("reaches no further than its organisation's agreement, within a second", async () => {
    const token = await issuer.token();
    expect(await signIn.check(token, "192.0.2.1")).toMatchObject({ scopes: ["*:read", "*:search"] });
    const said = { owner: "UTO", scopes: ["person:read"], purposes: ["identify"], addresses: ["192.0.2.0/24"] };
    const rest = { bounds: { perDay: 100 }, until: "2026-06-01T12:01:00Z" };
    const terms = agreementSchema(kindNames).parse({ ...said, ...rest });
    agreement = { id: "AGR-UTO", version: 1, terms } as AgreementRecord;
    clock.pass(1_000);
    expect(await signIn.check(token, "192.0.2.1")).toMatchObject({
      scopes: ["person:read"],
      purposes: ["identify"],
      expires: "2026-06-01T12:01:00Z",
      bounds: { perDay: 100 },
      allowance: { perMinute: null, perDay: 100 },
    });
    expect(await signIn.check(token, "198.51.100.1")).toBeNull();
    clock.pass(59_000);
    expect(await signIn.check(token, "192.0.2.1")).toBeNull();
  });

  it("is one and the same object while nothing changes, so that what is prepared for it is not prepared again", async () => {
    const token = await issuer.token();
    const first = await signIn.check(token);
    clock.pass(1_000);
    expect(await signIn.check(token)).toBe(first);
  });
});
