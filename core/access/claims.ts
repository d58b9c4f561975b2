import { createSecretKey, hash, type KeyObject } from "node:crypto";
import { errors, type JWTPayload, jwtVerify, SignJWT } from "jose";
import { z } from "zod";
import { cut } from "../audit/journal/entry.ts";
import type { Clock } from "../clock.ts";
import { boundsSchema, type Caller, roles } from "./caller.ts";
import { type ClassModes, documentModes } from "./document-mode.ts";
import { type Addressee, Introductions } from "./introduction.ts";
import { type Purpose, purposes } from "./purposes.ts";
import { sectors } from "./sectors.ts";
import { type SpendingClaim, spendingClaimSchema } from "./spending.ts";
import { UsedOnce } from "./used-once.ts";

/** Of what every session is made; the gateway vouches for it towards a remote subgraph. */
export interface Claims {
  readonly caller: Caller;
  /** Null on a request that reads no data. */
  readonly purpose: Purpose | null;
  readonly caseReference: string | null;
  /** The gateway's id of the client's request; the same in all that it asks of the subgraphs for it. */
  readonly requestId: string;
  /** The id that the client gave its request, if any. */
  readonly clientRequestId: string | null;
  /** Milliseconds since 1970, by the gateway's clock: what is now in all that is done for the request, wherever that is. */
  readonly arrived: number;
  /** The gateway's: what a key may run is part of how far it reaches, also where keys are made in another process. */
  readonly documentModes: ClassModes;
  /** Said to a remote subgraph; otherwise the request has spent nothing, and may spend what any may. */
  readonly spending?: SpendingClaim;
}

/** Why claims are not believed; the note is for the audit. */
export interface RefusedClaims {
  readonly code: "UNAUTHENTICATED" | "VERSIONS_DIFFER" | "OTHER_INSTANCE";
  readonly note: string;
}

const algorithm = "HS256";
const issuer = "borderlink-gateway";
/**
 * Of what a gateway and its subgraphs agree on: raised where a field of the claims is added, renamed or means something
 * else, and where one subgraph answers what another did, so that a pair which was not upgraded together says so. The
 * first form had no number; since 3 the subgraph `account` answers for callers, which `operations` did before; since 4 the
 * claims name the process that they are for, and say what the request has spent; since 5 they say whether a caller
 * screens for a sector, and so is told nothing; since 6 which trusted documents its agreement permits, and under which
 * grant it asks.
 */
export const claimsVersion = 6;
/** For the log at either side. */
export const versionsDiffer = "gateway and subgraphs are of different versions: upgrade them together";
/** Seconds a token is good for: one request's time, no more. */
const lifetime = 30;
/** Seconds that two machines' clocks may differ by; of when the caller's own time is over a subgraph's clock decides alone. */
const skew = 5;

/** The last moment that a `Date` can hold. */
const lastMoment = 8.64e15;

const allowanceSchema = boundsSchema.pick({ perMinute: true, perDay: true });

export const callerSchema = z.strictObject({
  id: z.string().min(1),
  name: z.string(),
  role: z.enum(roles),
  owner: z.string().min(1),
  scopes: z.array(z.string()),
  purposes: z.array(z.enum(purposes)).nullable(),
  test: z.boolean(),
  expires: z.string().nullable(),
  bounds: boundsSchema,
  allowance: allowanceSchema.optional(),
  documentMode: z.enum(documentModes).optional(),
  withinClass: z.boolean().optional(),
  documents: z.array(z.string()).optional(),
  account: z.string().min(1).optional(),
  payers: z.array(allowanceSchema.extend({ id: z.string().min(1) })).optional(),
  sector: z.enum(sectors).optional(),
  grant: z.strictObject({ id: z.string().min(1), places: z.array(z.string()).nullable() }).optional(),
});

const classModesSchema = z.record(z.enum(roles), z.enum(documentModes));

const payloadSchema = z.strictObject({
  iss: z.string(),
  aud: z.string(),
  instance: z.string().min(1),
  jti: z.string().min(1),
  iat: z.number(),
  exp: z.number(),
  version: z.literal(claimsVersion),
  caller: callerSchema,
  purpose: z.enum(purposes).nullable(),
  caseReference: z.string().nullable(),
  requestId: z.string().min(1),
  clientRequestId: z.string().nullable(),
  arrived: z.int().nonnegative().max(lastMoment),
  documentModes: classModesSchema,
  spending: spendingClaimSchema.optional(),
  /** SHA-256 of the request's body: the token vouches for this one question. */
  body: z.string(),
});

/** The gateway's side: signs who is asking, for one process of a subgraph and a few seconds. */
export class ClaimSigner {
  readonly #key: KeyObject;
  readonly #clock: Clock;
  /** How it learns which process it speaks to. */
  readonly introductions: Introductions;

  /** `secret`: the 32 bytes of `claims.key`, shared by the gateway and its remote subgraphs. */
  constructor(secret: Uint8Array, clock: Clock) {
    this.#key = createSecretKey(secret);
    this.#clock = clock;
    this.introductions = new Introductions(secret, clock);
  }

  /** A compact JWS for the header of the request to that process, with this body and no other. */
  sign({ subgraph, instance }: Addressee, claims: Claims, body: string): Promise<string> {
    // As in the audit: a token is a header, in which long texts of a client's would find no room.
    const stated = { caseReference: cut(claims.caseReference), clientRequestId: cut(claims.clientRequestId) };
    const now = Math.floor(this.#clock.now() / 1_000);
    return new SignJWT({ ...claims, ...stated, version: claimsVersion, instance, body: digestOf(body) })
      .setProtectedHeader({ alg: algorithm })
      .setIssuer(issuer)
      .setAudience(subgraph)
      .setJti(this.#clock.id())
      .setIssuedAt(now)
      .setExpirationTime(Math.min(now + lifetime, endOf(claims.caller)))
      .sign(this.#key);
  }
}

/** The subgraph's side: believes the gateway and nobody else, and each token once. */
export class ClaimVerifier {
  readonly #key: KeyObject;
  readonly #clock: Clock;
  readonly #introductions: Introductions;
  #self: Addressee;
  #used = new UsedOnce(lifetime + 2 * skew);

  /** `self`: this process; no other and none before it may have had the name of its instance. */
  constructor(secret: Uint8Array, clock: Clock, self: Addressee) {
    this.#key = createSecretKey(secret);
    this.#clock = clock;
    this.#introductions = new Introductions(secret, clock);
    this.#self = self;
  }

  /** Tells a gateway that greets which process this is; null where it is none that greets. */
  introduce(greeting: string): Promise<string | null> {
    return this.#introductions.answer(greeting, this.#self);
  }

  /**
   * The claims, unless the token is forged, altered, stale, used before, meant for another process, subgraph or body, or
   * of another shape. Another version and another process are told apart from these: whoever signed such a token holds
   * the gateway's key, and the gateway has to know.
   */
  async verify(token: string, body: string): Promise<Claims | RefusedClaims> {
    try {
      const { payload } = await jwtVerify(token, this.#key, {
        algorithms: [algorithm],
        issuer,
        audience: this.#self.subgraph,
        maxTokenAge: lifetime,
        clockTolerance: skew,
        currentDate: new Date(this.#clock.now()),
      });
      if (payload["version"] !== claimsVersion) return refused("of another version", payload, "VERSIONS_DIFFER");
      const { success, data } = payloadSchema.safeParse(payload);
      if (!success || data.exp - data.iat > lifetime) return refused("of another shape", payload);
      // Not believed for as long as clocks may differ: a grant ends to the moment.
      if (this.#clock.now() >= endOf(data.caller, 1)) return refused("of a caller whose time is over", payload);
      if (data.body !== digestOf(body)) return refused("for another body", payload);
      if (data.instance !== this.#self.instance) return refused("for another process", payload, "OTHER_INSTANCE");
      const shown = this.#used.shown(data.jti, data.iat);
      if (shown === null) return this.#startAnew(payload);
      if (shown) return refused("used before", payload);
      const { caller, purpose, caseReference, requestId, clientRequestId, arrived, documentModes, spending } = data;
      const about = { caseReference, requestId, clientRequestId, arrived, documentModes };
      return { caller, purpose, ...about, ...(spending && { spending }) };
    } catch (error) {
      if (!(error instanceof errors.JOSEError)) throw error;
      return refused(...mismatch(error));
    }
  }

  /** The clock was set back, to a time of which is forgotten what was used: under a new name nothing of it is good. */
  #startAnew(payload: JWTPayload): RefusedClaims {
    this.#self = { ...this.#self, instance: this.#clock.id() };
    this.#used = new UsedOnce(lifetime + 2 * skew);
    return refused("of a time that is forgotten", payload, "OTHER_INSTANCE");
  }
}

/** What the library found wrong; with what the token says where the gateway's signature stands under it. */
function mismatch(error: errors.JOSEError): [what: string, payload?: JWTPayload] {
  if (error instanceof errors.JWTExpired) return ["out of their time", error.payload];
  if (!(error instanceof errors.JWTClaimValidationFailed)) return ["that the gateway did not sign"];
  if (error.claim === "aud") return ["for another subgraph", error.payload];
  return error.claim === "iat" ? ["out of their time", error.payload] : ["of another shape", error.payload];
}

function refused(
  what: string,
  { requestId }: JWTPayload = {},
  code: RefusedClaims["code"] = "UNAUTHENTICATED",
): RefusedClaims {
  return { code, note: `claims ${what}${typeof requestId === "string" ? `, signed for request ${requestId}` : ""}` };
}

/** Seconds since 1970, rounded up, at which the caller's key or grant ends; milliseconds where a second is one. */
function endOf({ expires }: Pick<Caller, "expires">, second = 1_000): number {
  return expires === null ? Infinity : Math.ceil(Date.parse(expires) / second);
}

function digestOf(body: string): string {
  return hash("sha256", body, "base64url");
}
