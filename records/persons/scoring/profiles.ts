import type { Score } from "./person.ts";

/** Who asks decides what is worth showing: at the first line a false alarm stops a traveller, for an analyst it is a row. */
export type Profile = "firstLine" | "secondLine" | "analyst";

interface Bounds {
  /** From this score on it may be the person. */
  readonly threshold: number;
  /** Below this much evidence nobody can say. */
  readonly completeness: number;
}

/**
 * **Our rule**. The first line wants a whole name and a day of birth on both sides (0.4 + 0.45): a name alone, or with a
 * year, is met by too many. `npm run matching` prints what each threshold misses and what it alarms for nothing.
 */
export const profiles: Readonly<Record<Profile, Bounds>> = {
  firstLine: { threshold: 0.75, completeness: 0.8 },
  secondLine: { threshold: 0.7, completeness: 0 },
  analyst: { threshold: 0.5, completeness: 0 },
};

/** `incomplete`: alike, with too little to say more; it goes to the second line. */
export type Verdict = "hit" | "incomplete" | "none";

export function verdictOf({ score, completeness }: Pick<Score, "score" | "completeness">, profile: Profile): Verdict {
  const bounds = profiles[profile];
  if (score < bounds.threshold) return "none";
  return completeness < bounds.completeness ? "incomplete" : "hit";
}
