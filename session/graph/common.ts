import { hubError } from "../../core/errors.ts";
import { type Kind, kindOf } from "../../records/kinds.ts";
import { otherEnd } from "../../records/links/records.ts";
import type { Budget } from "./budget.ts";
import { Edges } from "./edges.ts";
import type { LinkEntry, LinkList, LinkReads } from "./link-reads.ts";
import type { CommonRecord } from "./view.ts";

/** Links at a side of one record that are looked through. */
const mostListed = 5_000;

/** A record, and its links to those that were asked for, by these. */
export type Shared = readonly [id: string, by: ReadonlyMap<string, readonly LinkEntry[]>];

/** The records that are linked to so many of the given ones at least, in the order of their ids. */
export async function sharedBy(
  reads: LinkReads,
  ids: readonly string[],
  atLeast: number,
  budget: Budget,
): Promise<Shared[]> {
  const given = new Set(ids);
  const found = new Map<string, Map<string, LinkEntry[]>>();
  // One after the other: the links of all of them together would be one long turn.
  for (const id of ids) {
    const { entries, isWhole } = (await reads.lists([id], mostListed)).get(id) as LinkList;
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
    await budget.giveWay();
  }
  const shared = [...found].filter(([, by]) => by.size >= atLeast);
  return shared.sort(([one], [other]) => (one < other ? -1 : 1));
}

export function commonRecord([id, by]: Shared): CommonRecord {
  const edges = new Edges();
  for (const entry of by.values().flatMap((entries) => entries)) edges.add(entry);
  return { id, kind: kindOf(id) as Kind, of: [...by.keys()].sort(), edges: edges.list() };
}
