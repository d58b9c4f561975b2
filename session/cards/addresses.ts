import { z } from "zod";
import { callerSchema } from "../../core/access/claims.ts";
import type { Caller } from "../../core/access/caller.ts";
import { type Purpose, purposes } from "../../core/access/purposes.ts";
import { SealedTexts } from "../../core/sealed-text.ts";
import type { CardAsked } from "../../records/specimens/card/card.ts";
import { specimenCategories, specimenTypes } from "../../records/specimens/matching.ts";

/** Whose card is shown, to whom and why: what the address of its page vouches for. */
export interface ShownCard {
  readonly asked: CardAsked;
  readonly purpose: Purpose;
  readonly caseReference: string | null;
  /** Id of the caller's key, which is looked up anew; or who signed in. */
  readonly holder: string | Caller;
  /** Milliseconds since 1970 from which on it answers nothing. */
  readonly until: number;
}

/** Bytes of what is sealed: with it an address stays within what the hub reads of a request's head. */
const longest = 6_000;

const shape = z.tuple([
  z.string(),
  z.enum(specimenCategories),
  z.enum(specimenTypes).nullable(),
  z.string().nullable(),
  z.string().nullable(),
  z.enum(purposes),
  z.string().nullable(),
  z.union([z.string(), callerSchema]),
  z.number(),
]);

/** Addresses of the pages of cards: encrypted, and each for one caller, purpose and case, as those of pictures are. */
export class CardAddresses {
  readonly #texts: SealedTexts;

  /** `secret`: what the hub's processes vouch to each other with. Replaced, it ends every address. */
  constructor(secret: Uint8Array) {
    this.#texts = new SealedTexts(secret, "borderlink addresses of cards", longest);
  }

  /** Null where who signed in may so much that it cannot be said in an address. */
  seal({ asked, purpose, caseReference, holder, until }: ShownCard): string | null {
    const { issuer, category, type, issued, expires } = asked;
    const text = JSON.stringify([issuer, category, type, issued, expires, purpose, caseReference, holder, until]);
    return Buffer.byteLength(text) > longest ? null : this.#texts.seal(text);
  }

  /** Null for what this hub has not sealed, and for what is over. */
  open(sealed: string, now: number): ShownCard | null {
    const text = this.#texts.open(sealed);
    const read = text === null ? null : shape.safeParse(JSON.parse(text)).data;
    if (!read) return null;
    const [issuer, category, type, issued, expires, purpose, caseReference, holder, until] = read;
    if (now >= until) return null;
    const asked = { issuer, category, type, issued, expires };
    return { asked, purpose, caseReference, holder: holder as string | Caller, until };
  }
}
