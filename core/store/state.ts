import type { Layout } from "./layout.ts";

/** What tells whether two stores hold the same. */
export interface StoreState {
  readonly layout: Layout;
  /**
   * Sum, modulo 2^256, of the SHA-256 of every row with the name of its table, hex: the order in which rows come to be
   * read does not count, each of them does, be it a record, a version, a search key or what remains of one withdrawn.
   */
  readonly hash: string;
  /** Records that stand, keys and policies among them. */
  readonly records: number;
  /** Versions in the change log. */
  readonly versions: number;
}
