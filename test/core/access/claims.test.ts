import { hash } from "node:crypto";
import { SignJWT } from "jose";
import { describe, expect, it } from "vitest";
import { type Caller, unbounded } from "../../../core/access/caller.ts";
import { type Claims, ClaimSigner, ClaimVerifier } from "../../../core/access/claims.ts";
import type { Clock } from "../../../core/clock.ts";

const secret = new Uint8Array(32).fill(3);
const noon = Date.parse("2026-06-01T12:00:00.000Z");

function clockAt(now: number): Clock {
  let ids = 0;
  return { now: () => now, id: () => `id-${(ids += 1)}` };
}

const partner: Caller = {
  id: "k000000001",
  name: "Utopian Airways",
  role: "partner",
  owner: "UTO",
  scopes: ["document:check"],
  purposes: ["border-control"],
  test: false,
  expires: null,
  bounds: unbounded,
};
const claims: Claims = {
  caller: partner,
  purpose: "border-control",
  caseReference: "C-17",
  requestId: "r-1",
  clientRequestId: "theirs-1",
  arrived: noon - 1_500,
  documentModes: { partner: "ids-only", analyst: "log", internal: "off" },
};

const signer = new ClaimSigner(secret, clockAt(noon));
const verifier = new ClaimVerifier(secret, clockAt(noon));

const asked = '{"query":"{ me { name } }"}';
let tokens = 0;

/** A token that is right in everything but what is altered. */
function token(altered: { payload?: object; alg?: string; issuer?: string; lifetime?: number; key?: Uint8Array }) {
  return new SignJWT({ version: 3, ...claims, body: hash("sha256", asked, "base64url"), ...altered.payload })
    .setProtectedHeader({ alg: altered.alg ?? "HS256" })
    .setIssuer(altered.issuer ?? "borderlink-gateway")
    .setAudience("documents")
    .setJti(`j-${(tokens += 1)}`)
    .setIssuedAt(noon / 1_000)
    .setExpirationTime(noon / 1_000 + (altered.lifetime ?? 30))
    .sign(altered.key ?? secret);
}

describe("the gateway's claims", () => {
  it("tell the subgraph who asks, why, in which request and when it came", async () => {
    expect(await verifier.verify(await signer.sign("documents", claims, asked), "documents", asked)).toEqual(claims);
    const bare = { ...claims, purpose: null, caseReference: null, clientRequestId: null };
    expect(await verifier.verify(await signer.sign("documents", bare, asked), "documents", asked)).toEqual(bare);
  });

  it("tell all that is known of who asks", async () => {
    const caller: Required<Caller> = {
      ...partner,
      allowance: { perMinute: null, perDay: 900 },
      documentMode: "log",
      withinClass: true,
      account: "k000000000",
      payers: [{ id: "k000000009", perMinute: 60, perDay: null }],
    };
    const whole = { ...claims, caller };
    expect(await verifier.verify(await signer.sign("documents", whole, asked), "documents", asked)).toEqual(whole);
  });

  it("hold no more of what a client says than the audit: they travel in a header", async () => {
    const long = { ...claims, caseReference: "C".repeat(12_000), clientRequestId: "x".repeat(12_000) };
    const signed = await signer.sign("documents", long, asked);
    const cut = { ...claims, caseReference: "C".repeat(200), clientRequestId: "x".repeat(200) };
    expect(await verifier.verify(signed, "documents", asked)).toEqual(cut);
  });

  it("are worth nothing to another subgraph", async () => {
    expect(await verifier.verify(await signer.sign("documents", claims, asked), "persons", asked)).toBeNull();
  });

  it("vouch for one body, and for no other", async () => {
    const signed = await signer.sign("documents", claims, asked);
    expect(await verifier.verify(signed, "documents", asked.replace("name", "owner"))).toBeNull();
    expect(await verifier.verify(signed, "documents", asked)).toEqual(claims);
  });

  it("are believed once, for as long as they could be shown again", async () => {
    let now = noon;
    const judge = new ClaimVerifier(secret, { now: () => now, id: () => "" });
    const signed = await new ClaimSigner(secret, clockAt(noon)).sign("documents", claims, asked);
    expect(await judge.verify(signed, "documents", asked)).toEqual(claims);
    for (const later of [0, 1_000, 20_000, 34_000]) {
      now = noon + later;
      expect(await judge.verify(signed, "documents", asked)).toBeNull();
    }
  });

  it("go stale after half a minute", async () => {
    const signed = await signer.sign("documents", claims, asked);
    const judgedAfter = (seconds: number) =>
      new ClaimVerifier(secret, clockAt(noon + seconds * 1_000)).verify(signed, "documents", asked);
    expect(await judgedAfter(29)).toEqual(claims);
    expect(await judgedAfter(36)).toBeNull();
    expect(await judgedAfter(-4)).toEqual(claims);
    expect(await judgedAfter(-6)).toBeNull();
  });

  it("are refused where anybody else signed them, in another way, or for longer", async () => {
    expect(await verifier.verify(await token({}), "documents", asked)).toEqual(claims);
    const forged = await Promise.all([
      token({ key: new Uint8Array(32).fill(4) }),
      token({ alg: "HS384", key: new Uint8Array(48).fill(3) }),
      token({ issuer: "somebody" }),
      token({ lifetime: 3_600 }),
    ]);
    for (const one of forged) expect(await verifier.verify(one, "documents", asked)).toBeNull();
    const [, payload] = (await token({})).split(".");
    const unsigned = `${Buffer.from('{"alg":"none"}').toString("base64url")}.${payload}.`;
    for (const one of ["", "x", "a.b.c", unsigned]) expect(await verifier.verify(one, "documents", asked)).toBeNull();
  });

  it("are refused where one character was changed", async () => {
    const signed = await signer.sign("documents", claims, asked);
    // The last character of a signature carries two bits that mean nothing; any other change must show.
    for (let place = 0; place < signed.length - 1; place += 7) {
      const changed = signed.slice(0, place) + (signed[place] === "A" ? "B" : "A") + signed.slice(place + 1);
      expect(await verifier.verify(changed, "documents", asked)).toBeNull();
    }
  });

  it.each([undefined, 1, 2, 4, "3"])("of another version are told from forged ones: %j", async (version) => {
    const before = { version, caller: { ...partner, operationsMode: "ids-only" } };
    expect(await verifier.verify(await token({ payload: before }), "documents", asked)).toBe("VERSIONS_DIFFER");
    const forged = await token({ payload: before, key: new Uint8Array(32).fill(4) });
    expect(await verifier.verify(forged, "documents", asked)).toBeNull();
  });

  it.each([
    [{ caller: null }],
    [{ caller: { ...partner, role: "administrator" } }],
    [{ caller: { ...partner, owner: "" } }],
    [{ caller: { ...partner, scopes: "*:*" } }],
    [{ purpose: "curiosity" }],
    [{ requestId: "" }],
    [{ clientRequestId: 7 }],
    [{ arrived: undefined }],
    [{ arrived: "2026-06-01T12:00:00.000Z" }],
    [{ arrived: 9e15 }],
    [{ documentModes: { partner: "ids-only" } }],
    [{ admin: true }],
  ])("are refused in another shape: %j", async (payload) => {
    expect(await verifier.verify(await token({ payload }), "documents", asked)).toBeNull();
  });
});
