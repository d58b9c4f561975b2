import { type LinkKind, linkKinds } from "../../records/links/kinds.ts";
import type { LinkEntry, OtherEnd } from "./link-reads.ts";
import { placeOf } from "./places.ts";
import type { Degree } from "./view.ts";

/** Links of one kind of one node, as far as they are followed. */
export interface KindList {
  readonly entries: readonly LinkEntry[];
  readonly degree: Degree;
}

/** How many links of each kind there are, in the order of the kinds. */
export function degreesOf(rows: readonly OtherEnd[]): Degree[] {
  const counts = new Map<LinkKind, number>();
  for (const { kind } of rows) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return linkKinds.flatMap((kind) => {
    const count = counts.get(kind);
    return count ? [{ kind, count, atLeast: false, after: null }] : [];
  });
}

/** A list that was read whole, by kind. */
export function grouped(
  node: string,
  entries: readonly LinkEntry[],
  perKind: number,
  nodeOf: (id: string) => string,
): KindList[] {
  const byKind = Map.groupBy(entries, ({ kind }) => kind);
  return linkKinds.flatMap((kind) => {
    const ofKind = byKind.get(kind);
    return ofKind ? [kindList(node, ofKind, perKind, { count: ofKind.length, atLeast: false }, nodeOf)] : [];
  });
}

export function kindList(
  node: string,
  found: readonly LinkEntry[],
  perKind: number,
  counted: Pick<Degree, "count" | "atLeast">,
  nodeOf: (id: string) => string,
): KindList {
  const entries = found.length > perKind ? found.slice(0, perKind) : found;
  const [last] = entries.slice(-1);
  const after = last && found.length > perKind ? placeOf(last, node, nodeOf) : null;
  return { entries, degree: { kind: (last as LinkEntry).kind, ...counted, after } };
}
