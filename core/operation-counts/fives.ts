/**
 * A count as it is told to whoever does not own the operation: the last multiple of five that it has reached; `"<5"` of
 * what has not reached the first, and null of nothing. **Our rule**: exact above five, two looks a minute apart would tell
 * one check, and a total less the others the small one. All that is told of an operation is made of these: see `summed`.
 */
export function inFives(count: number): number | "<5" | null {
  if (count <= 0) return null;
  return count < 5 ? "<5" : count - (count % 5);
}

/** Counts together, as they are told. */
export interface Summed {
  /** Of those that are told as numbers. */
  readonly count: number;
  /** How many more are told as `<5`; of exact counts none. */
  readonly under5: number;
}

export const nothing: Summed = { count: 0, under5: 0 };

/** The sum so far with one more cell in it. A sum is made of what is told of its parts, and so tells no more than these. */
export function summed(sum: Summed, cell: number, exact: boolean): Summed {
  const told = exact ? cell : inFives(cell);
  if (told === null) return sum;
  return told === "<5" ? { ...sum, under5: sum.under5 + 1 } : { ...sum, count: sum.count + told };
}

/** The sum as it is shown: `12` where it is exact; else `<5`, `15 or more`, `15 or more and 2 × <5`. */
export function words({ count, under5 }: Summed, exact: boolean): string {
  if (exact) return String(count);
  const small = under5 === 0 ? [] : [under5 === 1 ? "<5" : `${under5} × <5`];
  return [...(count > 0 ? [`${count} or more`] : []), ...small].join(" and ") || "0";
}
