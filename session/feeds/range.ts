import { createHash, hash } from "node:crypto";
import { kinds, type Kind } from "../../records/kinds.ts";

/**
 * A stretch of a feed's records in the order of their ids: behind the one, up to and with the other; null is open. Ids name the
 * bounds alone, of which no record needs to stand.
 */
export interface Range {
  readonly after: string | null;
  readonly through: string | null;
}

/** What the lines of a range come to. */
export interface RangeLine {
  readonly range: Range;
  readonly records: number;
  readonly root: string;
}

/** Of a line as it was told, without its end. */
export function digestOf(line: string): string {
  return hash("sha256", line, "hex");
}

/** Of the digests of a range's lines, in the order of their ids. */
export function rootOf(digests: Iterable<string>): string {
  const root = createHash("sha256");
  for (const digest of digests) root.update(`${digest}\n`);
  return root.digest("hex");
}

/** Kinds whose ids may lie in a range, in the order of ids. */
export function kindsIn(all: readonly Kind[], { after, through }: Range): Kind[] {
  const prefix = (kind: Kind) => kinds[kind].prefix;
  const isIn = (kind: Kind) =>
    (after === null || prefix(kind) >= after.slice(0, 3)) && (through === null || prefix(kind) <= through.slice(0, 3));
  return all.filter(isIn).toSorted((one, other) => (prefix(one) < prefix(other) ? -1 : 1));
}
