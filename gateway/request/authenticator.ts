import type { Caller } from "../../core/access/caller.ts";
import type { Keys } from "../../core/access/keys/registry.ts";
import type { UsageLedger } from "../../core/access/usage/ledger.ts";
import type { SignIn } from "../../core/access/sign-in/tokens.ts";
import { SignInUnavailable } from "../../core/access/sign-in/unavailable.ts";
import type { ErrorCode } from "../../core/errors.ts";
import { header, type HubRequest } from "../http-message.ts";
import { Failures } from "../limits/rate-limiter.ts";

export interface AuthenticatorOptions {
  readonly keys: Keys;
  readonly ledger: Pick<UsageLedger, "used">;
  /** Null where nobody can sign in. */
  readonly signIn: SignIn | null;
}

/** Who is let in: the holder of an API key or, where it is set up, of a sign-in's token. */
export class Authenticator {
  readonly #options: AuthenticatorOptions;
  readonly #failures = new Failures();

  constructor(options: AuthenticatorOptions) {
    this.#options = options;
  }

  /**
   * Who asks, or the code of the refusal; it never says what was wrong with a key or token. `age`: how old what is known
   * of them may be, in milliseconds, where that is less than for a request.
   */
  async authenticate(request: HubRequest, age?: number): Promise<Caller | ErrorCode> {
    const [, credential] = /^Bearer (\S+)$/.exec(header(request, "authorization") ?? "") ?? [];
    try {
      const caller = credential ? await this.#holder(credential, request, age) : null;
      if (caller) return caller;
    } catch (error) {
      if (error instanceof SignInUnavailable) return "SIGN_IN_UNAVAILABLE";
      throw error;
    }
    return (await this.#failures.tooMany(request.address)) ? "TOO_MANY_FAILURES" : "UNAUTHENTICATED";
  }

  /**
   * Who asks where something that the hub sealed vouches for the key or sign-in: looked up anew, so that whatever ended it
   * binds. `named`: the case that the request is about. Null where nobody may.
   */
  async again(holder: string | Caller, named: string | null, address: string | null): Promise<Caller | null> {
    const { keys, ledger, signIn } = this.#options;
    if (typeof holder !== "string") {
      const signedIn = await signIn?.again(holder, address);
      return signedIn ? keys.carried(signedIn, named, address) : null;
    }
    const caller = await keys.holder(holder, address);
    if (caller) ledger.used(caller, address);
    return caller;
  }

  async #holder(credential: string, request: HubRequest, age: number | undefined): Promise<Caller | null> {
    const { keys, ledger, signIn } = this.#options;
    const { address } = request;
    // By its form alone: what looks like a key is never judged as a token, nor the other way round.
    if (signIn && !credential.startsWith("blk_")) {
      const signedIn = await signIn.check(credential, address, age);
      return signedIn && keys.carried(signedIn, header(request, "hub-case"), address);
    }
    const caller = await keys.check(credential, address, age);
    if (caller) ledger.used(caller, address);
    return caller;
  }
}
