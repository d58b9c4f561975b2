import type { Reader } from "../../core/access/reader.ts";
import type { CaseName, Variables } from "../cases.ts";
import { check } from "./check.ts";
import { fifty } from "./fifty.ts";
import { link } from "./link.ts";

/** A query answered by hand: the reads it needs, and the data made of what they brought. */
export interface ByHand<V extends Variables, R> {
  /** The root field, for the audit. */
  readonly field: string;
  readonly gather: (reader: Reader, variables: V) => Promise<R>;
  readonly data: (gathered: R) => object;
}

/** A hand-written answer to whatever comes: the reads, and what is left to do when they are done. */
export interface Answering {
  readonly field: string;
  readonly gather: (reader: Reader, variables: Variables) => Promise<() => object>;
}

export const byHand: Readonly<Record<CaseName, Answering>> = {
  check: answering(check),
  link: answering(link),
  fifty: answering(fifty),
};

function answering<V extends Variables, R>({ field, gather, data }: ByHand<V, R>): Answering {
  return {
    field,
    gather: async (reader, variables) => {
      const gathered = await gather(reader, variables as V);
      return () => data(gathered);
    },
  };
}
