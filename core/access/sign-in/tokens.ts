import { createHmac, hash } from "node:crypto";
import { errors, jwtVerify } from "jose";
import { z } from "zod";
import type { Clock } from "../../clock.ts";
import { base32 } from "../../record-id.ts";
import type { AgreementBook, AgreementRecord } from "../keys/agreements.ts";
import { VerdictCache } from "../verdict-cache.ts";
import type { Caller } from "../caller.ts";
import { admissionOfBoth, asAgreed, goodFrom } from "../keys/narrow.ts";
import type { IssuerKeys } from "./issuer.ts";
import { grantedTo, type RoleTable } from "./roles.ts";

export interface SignInOptions {
  readonly issuer: string;
  readonly audience: string;
  readonly keys: Pick<IssuerKeys, "find">;
  readonly table: RoleTable;
  readonly agreements: Pick<AgreementBook, "of">;
  /** The hub's pepper: keeps the callers' ids from being guessed from their e-mail addresses. */
  readonly pepper: Uint8Array;
  readonly clock: Clock;
}

/** A token as judged from memory. */
interface Known {
  readonly caller: Caller;
  /** Version of its organisation's agreement; 0 where there is none. */
  readonly agreed: number;
  readonly admits: (address: string | null, now: number) => boolean;
  /** Milliseconds since 1970. */
  readonly from: number;
  readonly until: number;
}

/** Public-key signatures alone: what is signed with a shared secret, or not at all, is no token. */
const algorithms = ["RS256", "PS256", "ES256", "ES384", "EdDSA"];
/** Seconds after its issue that a token is good, however long its issuer says: nobody can be told that it was revoked. */
const longestLife = 3_600;
/** Seconds that the issuer's clock may be ahead of the hub's. */
const skew = 5;
const longestToken = 8_192;
/** Base64url as it is written, without spare bits at the end: jose reads over them, and a token would have many texts. */
const part = "(?:[\\w-]{4})*(?:[\\w-][AQgw]|[\\w-]{2}[AEIMQUYcgkosw048])?";
const compact = new RegExp(`^${part}\\.${part}\\.${part}$`);
/** An access or identity token; not a JWT that its issuer signs for something else, such as `logout+jwt`. */
const tokenType = /^(application\/)?(at\+)?jwt$/i;

/** Seconds since 1970, at most as many as a date can hold. */
const moment = z.number().min(0).max(253_402_300_799);
const claimsSchema = z.looseObject({ sub: z.string().min(1).max(255), iat: moment, exp: moment });
type Claims = z.output<typeof claimsSchema>;

/** Callers who sign in elsewhere: an OpenID Connect issuer vouches for them, the role table says what they may. */
export class SignIn {
  readonly #options: SignInOptions;
  readonly #verdicts: VerdictCache<Known>;

  constructor(options: SignInOptions) {
    this.#options = options;
    this.#verdicts = new VerdictCache(options.clock);
  }

  /**
   * Who asks with this token from that network address; null where it is no token, forged, over, not yet valid, meant
   * for somebody else, of a role that is not in the table or not good from there, and nothing tells these apart. Throws
   * `SignInUnavailable` where the issuer's keys cannot be had, `StoreUnavailable` where the agreement cannot be read.
   */
  async check(token: string, address: string | null = null, age?: number): Promise<Caller | null> {
    if (token.length > longestToken) return null;
    // Under its hash, so that no token lies in memory and all take the same room.
    const name = hash("sha256", token, "base64url");
    const known = await this.#verdicts.recall(name, (before) => this.#read(token, before), age);
    const now = this.#options.clock.now();
    if (!known || now < known.from || now >= known.until) return null;
    return known.admits(address, now) ? known.caller : null;
  }

  /**
   * The same of somebody whose token was shown before, as something says that the hub sealed: until the token ends, and as
   * narrow as is agreed by now.
   */
  async again(caller: Caller, address: string | null): Promise<Caller | null> {
    const known = prepare(caller, await this.#options.agreements.of(caller.owner));
    const now = this.#options.clock.now();
    return now >= known.from && now < known.until && known.admits(address, now) ? known.caller : null;
  }

  async #read(token: string, held: Promise<Known | null> | undefined): Promise<Known | null> {
    const claims = await this.#verified(token);
    const granted = claims && this.#granted(claims);
    if (!granted) return null;
    const agreement = await this.#options.agreements.of(granted.owner);
    // The same text says the same, so its caller object stays, and with it the grants that `may` has expanded for it.
    const before = await held?.catch(() => null);
    return before?.agreed === (agreement?.version ?? 0) ? before : prepare(granted, agreement);
  }

  async #verified(token: string): Promise<Claims | null> {
    if (!compact.test(token)) return null;
    const { issuer, audience, keys, clock } = this.#options;
    try {
      const { payload, protectedHeader } = await jwtVerify(token, (header, jws) => keys.find(header, jws), {
        algorithms,
        issuer,
        audience,
        maxTokenAge: longestLife,
        clockTolerance: skew,
        currentDate: new Date(clock.now()),
      });
      if (!tokenType.test(protectedHeader.typ ?? "JWT")) return null;
      // What says that it holds something else than claims (`JWT`: another token) is not read as claims.
      if (protectedHeader.cty !== undefined) return null;
      // Issued to another client, which the issuer lets put the hub in `aud`: its holder did not sign in here.
      if (payload["azp"] !== undefined && payload["azp"] !== audience) return null;
      return claimsSchema.safeParse(payload).data ?? null;
    } catch (error) {
      if (error instanceof errors.JOSEError) return null;
      throw error;
    }
  }

  #granted(claims: Claims): Caller | null {
    const { table, issuer, pepper } = this.#options;
    const granted = grantedTo(table, claims);
    if (!granted) return null;
    const subject = createHmac("sha256", pepper)
      .update(JSON.stringify([issuer, claims.sub]))
      .digest();
    const end = Math.min(claims.exp, claims.iat + longestLife);
    return {
      ...granted,
      id: `SUB-${base32(subject.subarray(0, 16))}`,
      expires: new Date(end * 1_000).toISOString(),
    };
  }
}

function prepare(granted: Caller, agreement: AgreementRecord | null): Known {
  const caller = agreement ? asAgreed(granted, agreement.terms) : granted;
  return {
    caller,
    agreed: agreement?.version ?? 0,
    admits: admissionOfBoth({ addresses: null, hours: null }, agreement?.terms ?? null),
    from: goodFrom(null, agreement?.terms ?? null),
    until: Date.parse(caller.expires ?? ""),
  };
}
