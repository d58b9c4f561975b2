import { hash } from "node:crypto";
import type { Layout } from "./layout.ts";

/** What tells whether two stores hold the same. */
export interface StoreState {
  readonly layout: Layout;
  /**
   * Sum, modulo 2^256, of the SHA-256 of every row (document) with the name of its table (collection), hex: the order in which rows come to be
   * read does not count, each of them does, be it a record, a version, a search key or what remains of one withdrawn.
   */
  readonly hash: string;
  /** Records that stand, keys and policies among them. */
  readonly records: number;
  /** Versions in the change log. */
  readonly versions: number;
}

/** The sum that is a state's `hash`, row by row. */
export class StateSum {
  #sum = 0n;

  /** A row of the table as its store writes it, the same each time. */
  add(table: string, row: Uint8Array): void {
    const digest = hash("sha256", Buffer.concat([Buffer.from(`${table}\0`), row]), "hex");
    this.#sum = BigInt.asUintN(256, this.#sum + BigInt(`0x${digest}`));
  }

  get hex(): string {
    return this.#sum.toString(16).padStart(64, "0");
  }
}

/** The store cannot be copied or filled as things are; the message says why, and what to do about it. */
export class CopyRefused extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = "CopyRefused";
  }
}
