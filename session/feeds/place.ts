/** Where a follower stands in a feed. */
export interface Place {
  /** In the change log: all before it is in the copy, once that is whole. */
  readonly log: string;
  /** The day on which that was read, in days since 1970: what was erased is told for a while. */
  readonly day: number;
  /** Milliseconds since 1970: by which moment what the copy holds was judged. */
  readonly judged: number;
  /** What the key might see: see `FeedService`. */
  readonly rights: string;
  /** While the first reading of all records goes on, the last one that was read ("" before the first); null once it is over. */
  readonly after: string | null;
}

/** Characters of the longest place: see `BoundCursors`. */
export const placeLength = 96;

/** A space is filled up with and a text ends in none: each part is there. */
export function textOf({ log, day, judged, rights, after }: Place): string {
  const numbers = [Number(log), day, judged].map((one) => one.toString(36));
  return [...numbers, rights, after === null ? "=" : `>${after}`].join(" ");
}

export function placeFrom(text: string): Place {
  const [log = "", day = "", judged = "", rights = "", after = ""] = text.split(" ");
  const [position, ...times] = [log, day, judged].map((one) => parseInt(one, 36)) as [number, number, number];
  return {
    log: String(position),
    day: times[0] ?? 0,
    judged: times[1] ?? 0,
    rights,
    after: after === "=" ? null : after.slice(1),
  };
}
