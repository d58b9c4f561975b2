import { z } from "zod";
import { callerSchema } from "../access/claims.ts";
import type { Caller } from "../access/caller.ts";
import { type Purpose, purposes } from "../access/purposes.ts";
import { SealedTexts } from "../sealed-text.ts";
import { type PictureSize, pictureSizes } from "./sizes.ts";

/** To whom one size of a picture was shown, of which record, and why: what its address vouches for. */
export interface ShownPicture {
  readonly record: string;
  readonly name: string;
  readonly size: PictureSize;
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
export const addressLife = 5 * 60_000;

/** Bytes of what is sealed: with it an address stays within what the hub reads of a request's head. */
const longest = 6_000;

const shape = z.tuple([
  z.string(),
  z.string(),
  z.enum(pictureSizes as [PictureSize, ...PictureSize[]]),
  z.enum(purposes),
  z.string().nullable(),
  z.union([z.string(), callerSchema]),
  z.number(),
]);

/**
 * Addresses of pictures: encrypted, so that nothing can be read off one, and made for one caller, purpose and case. The same
 * bytes under two owners, or for two callers, have nothing in common in theirs.
 */
export class PictureAddresses {
  readonly #texts: SealedTexts;

  /** `secret`: what the hub's processes vouch to each other with. Replaced, it ends every address. */
  constructor(secret: Uint8Array) {
    this.#texts = new SealedTexts(secret, "borderlink addresses of pictures", longest);
  }

  /** Null where who signed in may so much that it cannot be said in an address. */
  seal({ record, name, size, purpose, caseReference, holder, until }: ShownPicture): string | null {
    const text = JSON.stringify([record, name, size, purpose, caseReference, holder, until]);
    return Buffer.byteLength(text) > longest ? null : this.#texts.seal(text);
  }

  /** Null for what this hub has not sealed, and for what is over. */
  open(sealed: string, now: number): ShownPicture | null {
    const text = this.#texts.open(sealed);
    const read = text === null ? null : shape.safeParse(JSON.parse(text)).data;
    if (!read) return null;
    const [record, name, size, purpose, caseReference, holder, until] = read;
    const shown = { record, name, size, purpose, caseReference, holder: holder as string | Caller, until };
    return now < until ? shown : null;
  }
}
