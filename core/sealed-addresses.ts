import { z } from "zod";
import type { Caller } from "./access/caller.ts";
import { callerSchema, type Claims } from "./access/claims.ts";
import { type Purpose, purposes } from "./access/purposes.ts";
import { SealedTexts } from "./sealed-text.ts";

/** To whom something is shown, and why: what its address vouches for. */
export interface GivenOut {
  readonly purpose: Purpose;
  readonly caseReference: string | null;
  /** Id of the caller's key, which is looked up anew; or who signed in, as nothing else says who that is. */
  readonly holder: string | Caller;
  /** Milliseconds since 1970 from which on it answers nothing. */
  readonly until: number;
}

/**
 * **Our rule**: milliseconds that an address is good for. A page is drawn within seconds of its answer and looked at for
 * minutes; what is written down of an address, in a history or a log, is worth nothing soon after.
 */
const addressLife = 5 * 60_000;

/** Bytes of what is sealed: with it an address stays within what the hub reads of a request's head. */
const longest = 6_000;

const given = z.tuple([z.enum(purposes), z.string().nullable(), z.union([z.string(), callerSchema]), z.number()]);

/** Where something is got, and until when (RFC 3339). */
export interface Address {
  /** A path from the hub's own origin. */
  readonly url: string;
  readonly until: string;
}

/**
 * Addresses that answers give out: encrypted, so that nothing can be read off one, and each made for one caller, purpose
 * and case. The same thing under two owners, or for two callers, has nothing in common in its addresses.
 */
export class SealedAddresses<Shown extends readonly unknown[]> {
  readonly #texts: SealedTexts;
  readonly #shape: z.ZodType<Shown>;

  /** `secret`: what the hub's processes vouch to each other with. Replaced, it ends every address. `use`: see `SealedTexts`. */
  constructor(secret: Uint8Array, use: string, shape: z.ZodType<Shown>) {
    this.#texts = new SealedTexts(secret, use, longest);
    this.#shape = shape;
  }

  /**
   * Where who asks gets it, below that path: for as long as an address is good, and its key. Null where no purpose is stated,
   * and where who signed in may so much that it cannot be said in an address.
   */
  give(
    path: string,
    shown: Shown,
    { caller, purpose, caseReference, arrived }: Pick<Claims, "caller" | "purpose" | "caseReference" | "arrived">,
  ): Address | null {
    if (!purpose) return null;
    const until = Math.min(arrived + addressLife, caller.expires ? Date.parse(caller.expires) : Infinity);
    const sealed = this.seal(shown, { purpose, caseReference, holder: holderOf(caller), until });
    return sealed === null ? null : { url: `${path}/${sealed}`, until: new Date(until).toISOString() };
  }

  /** Null where it is too long for an address. */
  seal(shown: Shown, { purpose, caseReference, holder, until }: GivenOut): string | null {
    const text = JSON.stringify([...shown, purpose, caseReference, holder, until]);
    return Buffer.byteLength(text) > longest ? null : this.#texts.seal(text);
  }

  /** Null for what this hub has not sealed, and for what is over. */
  open(sealed: string, now: number): (GivenOut & { readonly shown: Shown }) | null {
    const text = this.#texts.open(sealed);
    if (text === null) return null;
    const parts = JSON.parse(text) as readonly unknown[];
    const shown = this.#shape.safeParse(parts.slice(0, -given.def.items.length)).data;
    const read = given.safeParse(parts.slice(-given.def.items.length)).data;
    if (!shown || !read) return null;
    const [purpose, caseReference, holder, until] = read;
    return now < until ? { shown, purpose, caseReference, holder: holder as string | Caller, until } : null;
  }
}

/** What an address says of who may use it: of a sign-in nothing is kept that could be looked up. */
function holderOf(caller: Caller): string | Caller {
  return caller.id.startsWith("SUB-") ? caller : caller.id;
}
