import type { Reader } from "../../core/access/reader.ts";
import type { CaseName, Variables } from "../cases.ts";
import type { RequestSession } from "../../session/request.ts";
import { checkDocument } from "./check-document.ts";
import { check } from "./check.ts";
import { fifty } from "./fifty.ts";
import { link } from "./link.ts";

/** A query answered by hand: the reads it needs, and the data made of what they brought. */
export interface ByHand<V extends Variables, R> {
  /** The root field, for the audit. */
  readonly field: string;
  /** By what its reads are bound: what the caller may read, or what it may check. */
  readonly reads?: "checks";
  readonly gather: (reader: Reader, variables: V) => Promise<R>;
  readonly data: (gathered: R) => object;
}

/** A hand-written answer to whatever comes: the reads, and what is left to do when they are done. */
export interface Answering {
  readonly field: string;
  readonly gather: (session: RequestSession, variables: Variables) => Promise<() => object>;
}

export const byHand: Readonly<Record<CaseName, Answering>> = {
  check: answering(check),
  "check-document": answering(checkDocument),
  link: answering(link),
  fifty: answering(fifty),
};

function answering<V extends Variables, R>({ field, reads, gather, data }: ByHand<V, R>): Answering {
  return {
    field,
    gather: async (session, variables) => {
      const reader = reads === "checks" ? session.checkReader : session.reader;
      const gathered = await gather(reader, variables as unknown as V);
      return () => data(gathered);
    },
  };
}
