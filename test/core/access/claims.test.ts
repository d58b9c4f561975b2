import { hash } from "node:crypto";
import fc from "fast-check";
import { SignJWT } from "jose";
import { describe, expect, it } from "vitest";
import { type Caller, unbounded } from "../../../core/access/caller.ts";
import { type Claims, ClaimSigner, ClaimVerifier } from "../../../core/access/claims.ts";
import type { Addressee } from "../../../core/access/introduction.ts";
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

/** The process that the claims are for. */
const here = { subgraph: "documents", instance: "i-1" };
const unbelieved = { code: "UNAUTHENTICATED" };

const signer = new ClaimSigner(secret, clockAt(noon));
const verifier = new ClaimVerifier(secret, clockAt(noon), here);

const asked = '{"query":"{ me { name } }"}';
let tokens = 0;

/** A token that is right in everything but what is altered. */
function token(altered: { payload?: object; alg?: string; issuer?: string; lifetime?: number; key?: Uint8Array }) {
  return new SignJWT({
    version: 6,
    instance: here.instance,
    ...claims,
    body: hash("sha256", asked, "base64url"),
    ...altered.payload,
  })
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
    expect(await verifier.verify(await signer.sign(here, claims, asked), asked)).toEqual(claims);
    const bare = { ...claims, purpose: null, caseReference: null, clientRequestId: null };
    expect(await verifier.verify(await signer.sign(here, bare, asked), asked)).toEqual(bare);
  });

  it("tell all that is known of who asks", async () => {
    const caller: Required<Caller> = {
      ...partner,
      allowance: { perMinute: null, perDay: 900 },
      documentMode: "log",
      withinClass: true,
      documents: ["0".repeat(64)],
      account: "k000000000",
      payers: [{ id: "k000000009", perMinute: 60, perDay: null }],
      sector: "carriers",
      grant: { id: "GRA-1", places: ["UTO-AIR-1"] },
    };
    const whole = { ...claims, caller };
    expect(await verifier.verify(await signer.sign(here, whole, asked), asked)).toEqual(whole);
  });

  it("hold no more of what a client says than the audit: they travel in a header", async () => {
    const long = { ...claims, caseReference: "C".repeat(12_000), clientRequestId: "x".repeat(12_000) };
    const signed = await signer.sign(here, long, asked);
    const cut = { ...claims, caseReference: "C".repeat(200), clientRequestId: "x".repeat(200) };
    expect(await verifier.verify(signed, asked)).toEqual(cut);
  });

  it("are worth nothing to another subgraph", async () => {
    const persons = new ClaimVerifier(secret, clockAt(noon), { ...here, subgraph: "persons" });
    expect(await persons.verify(await signer.sign(here, claims, asked), asked)).toMatchObject(unbelieved);
  });

  it("vouch for one body, and for no other", async () => {
    const signed = await signer.sign(here, claims, asked);
    expect(await verifier.verify(signed, asked.replace("name", "owner"))).toMatchObject(unbelieved);
    expect(await verifier.verify(signed, asked)).toEqual(claims);
  });

  it("are believed once, for as long as they could be shown again", async () => {
    let now = noon;
    const judge = new ClaimVerifier(secret, { now: () => now, id: () => "" }, here);
    const signed = await new ClaimSigner(secret, clockAt(noon)).sign(here, claims, asked);
    expect(await judge.verify(signed, asked)).toEqual(claims);
    for (const later of [0, 1_000, 20_000, 34_000]) {
      now = noon + later;
      expect(await judge.verify(signed, asked)).toMatchObject(unbelieved);
    }
  });

  it("are worth nothing to another process of the subgraph, beside this one or after it", async () => {
    const another = new ClaimVerifier(secret, clockAt(noon), { ...here, instance: "i-2" });
    const signed = await signer.sign(here, claims, asked);
    expect(await another.verify(signed, asked)).toMatchObject({ code: "OTHER_INSTANCE" });
    expect(await verifier.verify(signed, asked)).toEqual(claims);
  });

  it("are not believed a second time where the clock is set back, however far", async () => {
    const start = Date.parse("2026-06-01T12:00:00.000Z");
    const steps = fc.array(fc.constantFrom(-100, -20, 0, 20, 50, 100), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(steps, async (seconds) => {
        let [now, ids] = [start, 0];
        const clock = { now: () => now, id: () => `i-${(ids += 1)}` };
        const gateway = new ClaimSigner(secret, clock);
        const subgraph = new ClaimVerifier(secret, clock, { subgraph: "documents", instance: clock.id() });
        const meet = async () => {
          const greeting = await gateway.introductions.greet("documents");
          const said = await subgraph.introduce(greeting.token);
          return (await gateway.introductions.addressee(said ?? "", greeting)) as Addressee;
        };
        const sniffed: string[] = [];
        for (const step of seconds) {
          now += step * 1_000;
          const judged: unknown[] = [];
          // A process that has forgotten takes another name, so the gateway asks anew, as it does over HTTP.
          while (judged.length < 2 && judged.at(-1) !== claims) {
            const signed = await gateway.sign(await meet(), claims, asked);
            const found = await subgraph.verify(signed, asked);
            judged.push("code" in found ? found.code : claims);
            sniffed.push(signed);
          }
          expect([[claims], ["OTHER_INSTANCE", claims]]).toContainEqual(judged);
          for (const one of sniffed) expect(await subgraph.verify(one, asked)).toHaveProperty("code");
        }
      }),
      { numRuns: 20 },
    );
  });

  it("go stale after half a minute", async () => {
    const signed = await signer.sign(here, claims, asked);
    const judgedAfter = (seconds: number) =>
      new ClaimVerifier(secret, clockAt(noon + seconds * 1_000), here).verify(signed, asked);
    expect(await judgedAfter(29)).toEqual(claims);
    expect(await judgedAfter(36)).toMatchObject(unbelieved);
    expect(await judgedAfter(-4)).toEqual(claims);
    expect(await judgedAfter(-6)).toMatchObject(unbelieved);
  });

  it("end with the grant or key that they are for, however clocks may differ and whoever signed them for longer", async () => {
    const ending = { ...claims, caller: { ...partner, expires: "2026-06-01T12:00:10.500Z" } };
    const signed = await signer.sign(here, ending, asked);
    const longer = await token({ payload: ending });
    const judgedAfter = (seconds: number, text: string) =>
      new ClaimVerifier(secret, clockAt(noon + seconds * 1_000), here).verify(text, asked);
    expect(JSON.parse(Buffer.from(signed.split(".")[1] ?? "", "base64url").toString()).exp).toBe(noon / 1_000 + 11);
    for (const text of [signed, longer]) {
      expect(await judgedAfter(10.4, text)).toEqual(ending);
      expect(await judgedAfter(10.5, text)).toMatchObject(unbelieved);
    }
  });

  it("are refused where anybody else signed them, in another way, or for longer", async () => {
    expect(await verifier.verify(await token({}), asked)).toEqual(claims);
    const forged = await Promise.all([
      token({ key: new Uint8Array(32).fill(4) }),
      token({ alg: "HS384", key: new Uint8Array(48).fill(3) }),
      token({ issuer: "somebody" }),
      token({ lifetime: 3_600 }),
    ]);
    for (const one of forged) expect(await verifier.verify(one, asked)).toMatchObject(unbelieved);
    const [, payload] = (await token({})).split(".");
    const unsigned = `${Buffer.from('{"alg":"none"}').toString("base64url")}.${payload}.`;
    for (const one of ["", "x", "a.b.c", unsigned]) expect(await verifier.verify(one, asked)).toMatchObject(unbelieved);
  });

  it("are refused where one character was changed", async () => {
    const signed = await signer.sign(here, claims, asked);
    // The last character of a signature carries two bits that mean nothing; any other change must show.
    for (let place = 0; place < signed.length - 1; place += 7) {
      const changed = signed.slice(0, place) + (signed[place] === "A" ? "B" : "A") + signed.slice(place + 1);
      expect(await verifier.verify(changed, asked)).toMatchObject(unbelieved);
    }
  });

  it.each([undefined, 1, 2, 3, 4, 5, 7, "6"])("of another version are told from forged ones: %j", async (version) => {
    const before = { version, caller: { ...partner, operationsMode: "ids-only" } };
    expect(await verifier.verify(await token({ payload: before }), asked)).toMatchObject({ code: "VERSIONS_DIFFER" });
    const forged = await token({ payload: before, key: new Uint8Array(32).fill(4) });
    expect(await verifier.verify(forged, asked)).toMatchObject(unbelieved);
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
    expect(await verifier.verify(await token({ payload }), asked)).toMatchObject(unbelieved);
  });
});
