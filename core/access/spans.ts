/** From a point up to another, which is no part of it: minutes of the week, or network addresses as numbers. */
export interface Span<T extends number | bigint> {
  readonly from: T;
  readonly until: T;
}

/** Whether each of the wanted spans lies within what the others cover together. */
export function covers<T extends number | bigint>(spans: readonly Span<T>[], wanted: readonly Span<T>[]): boolean {
  const inOrder = spans.toSorted((one, other) => Number(one.from > other.from) - Number(one.from < other.from));
  return wanted.every(({ from, until }) => {
    let reached = from;
    for (const span of inOrder) if (span.from <= reached && span.until > reached) reached = span.until;
    return reached >= until;
  });
}
