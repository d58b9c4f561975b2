/** A pair that was scored, and whether it is one person. */
export interface Labelled {
  readonly score: number;
  readonly isMatch: boolean;
}

/** How well scores from a threshold on tell the pairs of one person from the others. */
export interface Quality {
  readonly threshold: number;
  /** Of the pairs taken for one person, the share that is; 0 where none is taken. */
  readonly precision: number;
  /** Of the pairs that are one person, the share taken for one; 0 where none is. */
  readonly recall: number;
  readonly f1: number;
  /** Where F1 lies with a certainty of 95 %. */
  readonly interval: readonly [low: number, high: number];
}

export function qualityAt(pairs: readonly Labelled[], threshold: number): Quality {
  let [right, alarms, missed] = [0, 0, 0];
  for (const { score, isMatch } of pairs) {
    if (score < threshold) missed += Number(isMatch);
    else if (isMatch) right += 1;
    else alarms += 1;
  }
  return {
    threshold,
    precision: share(right, right + alarms),
    recall: share(right, right + missed),
    f1: share(2 * right, 2 * right + alarms + missed),
    interval: f1Interval(right, alarms + missed),
  };
}

/** The threshold with the highest F1, the lowest of several; every score is tried. */
export function bestThreshold(pairs: readonly Labelled[]): number {
  const sorted = pairs.toSorted((one, other) => other.score - one.score);
  const positives = sorted.filter(({ isMatch }) => isMatch).length;
  let [right, best, threshold] = [0, -1, 1];
  for (const [at, { score, isMatch }] of sorted.entries()) {
    if (isMatch) right += 1;
    if (sorted[at + 1]?.score === score) continue;
    const f1 = share(2 * right, at + 1 + positives);
    if (f1 >= best) [best, threshold] = [f1, score];
  }
  return threshold;
}

/**
 * F1 follows from one share, `right / (right + wrong)`, where what was neither alarmed nor missed does not count; so
 * Wilson's interval of that share gives its own. It needs no draws, and holds for small files.
 */
function f1Interval(right: number, wrong: number): [low: number, high: number] {
  const count = right + wrong;
  if (count === 0) return [0, 0];
  const z = 1.96;
  const part = right / count;
  const middle = (part + (z * z) / (2 * count)) / (1 + (z * z) / count);
  const reach = (z / (1 + (z * z) / count)) * Math.sqrt((part * (1 - part)) / count + (z * z) / (4 * count * count));
  const toF1 = (jaccard: number) => (2 * jaccard) / (1 + jaccard);
  return [toF1(Math.max(0, middle - reach)), toF1(Math.min(1, middle + reach))];
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
