import { chainHash, type ChainLine, genesisOf } from "./lines.ts";

/**
 * Follows the chain of one file. A broken link lies between two lines, and shows by itself only that one of them is not
 * as it was written. The line after settles it where it can: if it fits the second line with nothing but its `prev` put
 * right, then the first is whole, since the second vouched for it. In doubt the earlier of the two is named.
 */
export class ChainLinks {
  #seq = 0;
  #hash: string;
  /** Where the last line's link is broken: the hash that it would have with its `prev` put right. */
  #mended: string | null = null;

  /** For the journal segment of that name. */
  constructor(name: string) {
    this.#hash = genesisOf(name);
  }

  /** The next line. The number of an entry that is not the one the chain holds; null where there is none. */
  follow(line: ChainLine): number | null {
    // What a missing line would have to say nobody knows; that it is missing is noted elsewhere.
    const adjacent = line.seq === this.#seq + 1;
    const { holds, bad } = adjacent ? this.witness(line.prev) : { holds: true, bad: this.end() };
    this.#mended = holds ? null : chainHash({ ...line, prev: this.#hash });
    this.#hash = chainHash(line);
    this.#seq = line.seq;
    return bad;
  }

  /** What somebody else says that the hash of the last line is: the line after it, or a checkpoint. */
  witness(hash: string): { readonly holds: boolean; readonly bad: number | null } {
    const own = this.#mended !== null && hash === this.#mended;
    const bad = own ? this.#seq : this.end();
    if (own) this.#hash = hash;
    this.#mended = null;
    return { holds: hash === this.#hash, bad };
  }

  /** Nobody speaks of the last line any more: the entry that is then to be named, if its link was broken. */
  end(): number | null {
    return this.#mended === null ? null : Math.max(1, this.#seq - 1);
  }
}
