import { hubError } from "../../core/errors.ts";
import { type Kind, kindOf } from "../../records/kinds.ts";
import { otherEnd } from "../../records/links/records.ts";
import { Edges } from "./edges.ts";
import type { LinkEntry, LinkReads } from "./link-reads.ts";
import type { CommonRecord } from "./view.ts";

/** Links at a side of one record that are looked through. */
const mostListed = 5_000;

/** A record, and its links to those that were asked for. */
export interface Shared {
  readonly id: string;
  readonly entries: readonly LinkEntry[];
}

/** The records that are linked to so many of the given ones at least, in the order of their ids. */
export async function sharedBy(reads: LinkReads, ids: readonly string[], atLeast: number): Promise<Shared[]> {
  const given = new Set(ids);
  const found = new Map<string, Map<string, LinkEntry[]>>();
  for (const [id, { entries, isWhole }] of await reads.lists(ids, mostListed)) {
    if (!isWhole)
      throw hubError(
        "BAD_USER_INPUT",
        `${id} has ${mostListed} links or more: say in "kinds" or "types" which to follow.`,
      );
    for (const entry of entries) {
      const other = otherEnd(entry, id);
      if (given.has(other)) continue;
      found
        .getOrInsertComputed(other, () => new Map())
        .getOrInsertComputed(id, () => [])
        .push(entry);
    }
  }
  const shared = [...found].filter(([, by]) => by.size >= atLeast);
  return shared
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([id, by]) => ({ id, entries: [...by.values()].flat() }));
}

export function commonRecord({ id, entries }: Shared): CommonRecord {
  const edges = new Edges();
  for (const entry of entries) edges.add(entry);
  const of = [...new Set(entries.map((entry) => otherEnd(entry, id)))].sort();
  return { id, kind: kindOf(id) as Kind, of, edges: edges.list() };
}
