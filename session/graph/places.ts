import type { Side } from "../../core/record.ts";
import type { LinkEntry } from "./link-reads.ts";

/** Where a list of links of one kind goes on: behind a link at a side. First come those that begin there. */
export interface Place {
  readonly side: Side;
  readonly id: string;
}

/** Where a link stands in the list of a record, or of the node that it is of. */
export function placeOf(entry: LinkEntry, of: string, nodeOf: (id: string) => string = itself): Place {
  return { side: nodeOf(entry.from) === of ? "from" : "to", id: entry.id };
}

function itself(id: string): string {
  return id;
}

export function isBeyond(place: Place, after: Place): boolean {
  return place.side === after.side ? place.id > after.id : after.side === "from";
}

/** In the order of a list. */
export function byPlace(one: Place, other: Place): number {
  return one.side === other.side && one.id === other.id ? 0 : isBeyond(one, other) ? 1 : -1;
}
