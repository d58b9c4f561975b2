import { createHmac, timingSafeEqual } from "node:crypto";
import { hubError } from "../core/errors.ts";

const tagBytes = 9;

/**
 * Seals cursors: a cursor names the last record of a page and is bound to the query that gave it out, so that one from
 * another query (or made by hand) is refused rather than answered with a page that means nothing.
 */
export class Cursors {
  readonly #key: Uint8Array;

  constructor(key: Uint8Array) {
    this.#key = key;
  }

  /** `query` is whatever tells the list apart: the field, its filters, its parent. */
  seal(query: string, id: string): string {
    return `${this.#tag(query, id)}${Buffer.from(id).toString("base64url")}`;
  }

  /** The id a cursor names; throws `BAD_CURSOR` for one that this query did not give out. */
  open(query: string, cursor: string): string {
    const length = (tagBytes * 8) / 6;
    const id = Buffer.from(cursor.slice(length), "base64url").toString();
    const given = Buffer.from(cursor.slice(0, length));
    const expected = Buffer.from(this.#tag(query, id));
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) throw hubError("BAD_CURSOR");
    return id;
  }

  #tag(query: string, id: string): string {
    return createHmac("sha256", this.#key)
      .update(`cursor\0${query}\0${id}`)
      .digest()
      .subarray(0, tagBytes)
      .toString("base64url");
  }
}
