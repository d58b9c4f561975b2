import { createRemoteJWKSet, type CryptoKey, errors, type FlattenedJWSInput, type JWTHeaderParameters } from "jose";
import { z } from "zod";
import type { Clock } from "../../clock.ts";
import { secureUrl } from "../../secure-url.ts";
import { SignInUnavailable } from "./unavailable.ts";

// Milliseconds.
/** From this age on the keys are fetched anew, while those at hand go on serving. */
const fresh = 5 * 60_000;
/** No key is believed for longer: one that the issuer took back is refused after it, whether the issuer answers or not. */
const maxAge = 10 * 60_000;
/** The issuer is not asked more often, whatever unknown keys the tokens name, and whether it answers or not. */
const coolDown = 10_000;
const patience = 3_000;

export interface IssuerOptions {
  /** As it stands in the tokens' `iss`. */
  readonly issuer: string;
  /** Address of its keys; null finds it in the issuer's `/.well-known/openid-configuration`. */
  readonly jwks: string | null;
  readonly clock: Clock;
  /** Told of each fetch that failed. */
  readonly failed: (error: unknown) => void;
}

type Keys = ReturnType<typeof createRemoteJWKSet>;

/** An issuer's public keys. jose fetches and chooses them; when that is due is decided here, by the hub's clock. */
export class IssuerKeys {
  readonly #options: IssuerOptions;
  #keys: Keys | null = null;
  #fetched = -Infinity;
  #asked = -Infinity;
  #fetching: Promise<void> | null = null;

  constructor(options: IssuerOptions) {
    this.#options = options;
  }

  /**
   * The key that a token's header names. Throws a `JOSEError` where the issuer has none like it, `SignInUnavailable`
   * where nobody can tell.
   */
  async find(header: JWTHeaderParameters, token: FlattenedJWSInput): Promise<CryptoKey> {
    const keys = await this.#current();
    try {
      return await keys(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw judged(error);
      const renewed = await this.#after(keys);
      if (!renewed) throw error;
      return renewed(header, token).catch((fault: unknown) => {
        throw judged(fault);
      });
    }
  }

  async #current(): Promise<Keys> {
    const age = this.#options.clock.now() - this.#fetched;
    // A clock that was set back must not keep a key alive.
    if (age < 0 || age >= maxAge) await this.#fetch();
    else if (age >= fresh) this.#fetch().catch(() => {});
    if (!this.#keys) throw new SignInUnavailable("the issuer's keys were never fetched");
    return this.#keys;
  }

  /** What the issuer has put in the place of those keys, or null: where it cannot be asked, they have the last word. */
  async #after(keys: Keys): Promise<Keys | null> {
    if (this.#keys === keys) await this.#fetch().catch(() => {});
    return this.#keys === keys ? null : this.#keys;
  }

  /** Requests that come together share one fetch. */
  #fetch(): Promise<void> {
    this.#fetching ??= this.#fetchOnce().finally(() => {
      this.#fetching = null;
    });
    return this.#fetching;
  }

  async #fetchOnce(): Promise<void> {
    const { clock, failed } = this.#options;
    const now = clock.now();
    if (now >= this.#asked && now - this.#asked < coolDown)
      throw new SignInUnavailable("the issuer was asked for its keys a moment ago");
    this.#asked = now;
    try {
      // jose's own times go by the machine's clock, and its cool-down counts no fetch that failed: both are off.
      const times = { cacheMaxAge: Infinity, cooldownDuration: Infinity, timeoutDuration: patience };
      const keys = createRemoteJWKSet(new URL(await this.#address()), times);
      await keys.reload();
      this.#keys = keys;
      this.#fetched = now;
    } catch (cause) {
      failed(cause);
      throw new SignInUnavailable("the issuer's keys cannot be fetched", { cause });
    }
  }

  /** OpenID Connect Discovery 1.0, section 4: the document must name the very issuer that was asked. */
  async #address(): Promise<string> {
    const { issuer, jwks } = this.#options;
    if (jwks) return jwks;
    const response = await fetch(`${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`, {
      redirect: "error",
      signal: AbortSignal.timeout(patience),
    });
    if (!response.ok) throw new Error(`the issuer's configuration came with status ${response.status}`);
    return z.object({ issuer: z.literal(issuer), jwks_uri: secureUrl }).parse(await response.json()).jwks_uri;
  }
}

/** Not the token's fault where the issuer publishes a key that cannot be used. */
function judged(error: unknown): Error {
  if (error instanceof errors.JOSEError) return error;
  return new SignInUnavailable("the issuer publishes a key that cannot be used", { cause: error });
}
