import { createSecretKey, hash, type KeyObject } from "node:crypto";
import { errors, jwtVerify, SignJWT } from "jose";
import { z } from "zod";
import { cut } from "../audit/journal/entry.ts";
import type { Clock } from "../clock.ts";
import { boundsSchema, type Caller, roles } from "./caller.ts";
import { type ClassModes, documentModes } from "./document-mode.ts";
import { type Purpose, purposes } from "./purposes.ts";
import { type SpendingClaim, spendingClaimSchema } from "./spending.ts";

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

const algorithm = "HS256";
const issuer = "borderlink-gateway";
/**
 * Of what a gateway and its subgraphs agree on: raised where a field of the claims is added, renamed or means something
 * else, and where one subgraph answers what another did, so that a pair which was not upgraded together says so. The
 * first form had no number; since 3 the subgraph `account` answers for callers, which `operations` did before.
 */
const version = 3;
/** For the log at either side. */
export const versionsDiffer = "gateway and subgraphs are of different versions: upgrade them together";
/** Seconds a token is good for: one request's time, no more. */
const lifetime = 30;
/** Seconds that two machines' clocks may differ by. */
const skew = 5;

/** The last moment that a `Date` can hold. */
const lastMoment = 8.64e15;

const allowanceSchema = boundsSchema.pick({ perMinute: true, perDay: true });

const callerSchema = z.strictObject({
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
  account: z.string().min(1).optional(),
  payers: z.array(allowanceSchema.extend({ id: z.string().min(1) })).optional(),
});

const classModesSchema = z.record(z.enum(roles), z.enum(documentModes));

const payloadSchema = z.strictObject({
  iss: z.string(),
  aud: z.string(),
  jti: z.string().min(1),
  iat: z.number(),
  exp: z.number(),
  version: z.literal(version),
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

/** The gateway's side: signs who is asking, for one subgraph and a few seconds. */
export class ClaimSigner {
  readonly #key: KeyObject;
  readonly #clock: Clock;

  /** `secret`: the 32 bytes of `claims.key`, shared by the gateway and its remote subgraphs. */
  constructor(secret: Uint8Array, clock: Clock) {
    this.#key = createSecretKey(secret);
    this.#clock = clock;
  }

  /** A compact JWS for the header of the request to that subgraph, with this body and no other. */
  sign(subgraph: string, claims: Claims, body: string): Promise<string> {
    // As in the audit: a token is a header, in which long texts of a client's would find no room.
    const stated = { caseReference: cut(claims.caseReference), clientRequestId: cut(claims.clientRequestId) };
    const now = Math.floor(this.#clock.now() / 1_000);
    return new SignJWT({ ...claims, ...stated, version, body: digestOf(body) })
      .setProtectedHeader({ alg: algorithm })
      .setIssuer(issuer)
      .setAudience(subgraph)
      .setJti(this.#clock.id())
      .setIssuedAt(now)
      .setExpirationTime(now + lifetime)
      .sign(this.#key);
  }
}

/** The subgraph's side: believes the gateway and nobody else, and each token once. */
export class ClaimVerifier {
  readonly #key: KeyObject;
  readonly #clock: Clock;
  readonly #used = new UsedOnce();

  constructor(secret: Uint8Array, clock: Clock) {
    this.#key = createSecretKey(secret);
    this.#clock = clock;
  }

  /**
   * The claims, or null where the token is forged, altered, stale, used before, meant for another subgraph or body, or
   * of another shape. Another version is told apart from these: whoever signed it holds the gateway's key.
   */
  async verify(token: string, subgraph: string, body: string): Promise<Claims | "VERSIONS_DIFFER" | null> {
    const now = this.#clock.now();
    try {
      const { payload } = await jwtVerify(token, this.#key, {
        algorithms: [algorithm],
        issuer,
        audience: subgraph,
        maxTokenAge: lifetime,
        clockTolerance: skew,
        currentDate: new Date(now),
      });
      if (payload["version"] !== version) return "VERSIONS_DIFFER";
      const { success, data } = payloadSchema.safeParse(payload);
      if (!success || data.exp - data.iat > lifetime || data.body !== digestOf(body)) return null;
      if (!this.#used.first(data.jti, now)) return null;
      const { caller, purpose, caseReference, requestId, clientRequestId, arrived, documentModes, spending } = data;
      const about = { caseReference, requestId, clientRequestId, arrived, documentModes };
      return { caller, purpose, ...about, ...(spending && { spending }) };
    } catch (error) {
      if (error instanceof errors.JOSEError) return null;
      throw error;
    }
  }
}

function digestOf(body: string): string {
  return hash("sha256", body, "base64url");
}

/** Milliseconds for which a token could be shown again. */
const usable = (lifetime + 2 * skew) * 1_000;

/** Remembers tokens for as long as they could be used: in two halves, the older of which is dropped as a whole. */
class UsedOnce {
  #recent = new Set<string>();
  #older = new Set<string>();
  #since = 0;

  /** Whether the token is shown for the first time. */
  first(jti: string, now: number): boolean {
    if (now - this.#since >= usable) {
      this.#older = now - this.#since < 2 * usable ? this.#recent : new Set();
      this.#recent = new Set();
      this.#since = now;
    }
    if (this.#recent.has(jti) || this.#older.has(jti)) return false;
    this.#recent.add(jti);
    return true;
  }
}
