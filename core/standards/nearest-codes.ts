import { allCountries, type Country } from "./countries.ts";
import { normaliseName } from "./names.ts";

/** Longer text is prose: nothing is near it. */
const longest = 60;
const maxNearest = 3;
/** Of the pairs of letters of two texts, how many they share: less is chance. */
const leastAlike = 0.4;

interface Known {
  readonly country: Country;
  /** The pairs of letters of its code, and of its name. */
  readonly pairs: readonly ReadonlySet<string>[];
}

/** Made at the first mistake. */
let known: readonly Known[] | null = null;

/** The codes that may have been meant by a text which is none, the likeliest first; none where nothing is near. */
export function nearestCodes(text: string): Country[] {
  if (text.length > longest) return [];
  const asked = pairsOf(text);
  known ??= allCountries().map((country) => ({ country, pairs: [country.code, country.name].map(pairsOf) }));
  return known
    .map(({ country, pairs }) => ({ country, like: Math.max(...pairs.map((one) => alike(asked, one))) }))
    .filter(({ like }) => like >= leastAlike)
    .sort((one, other) => other.like - one.like)
    .slice(0, maxNearest)
    .map(({ country }) => country);
}

/** Dice's coefficient. */
function alike(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return (2 * one.intersection(other).size) / (one.size + other.size);
}

/** Pairs of neighbouring letters, with a space at either end, so that first and last letters count for more. */
function pairsOf(text: string): ReadonlySet<string> {
  const padded = ` ${normaliseName(text)} `;
  return new Set(Array.from({ length: padded.length - 1 }, (_, at) => padded.slice(at, at + 2)));
}

/** The nearest codes in a sentence for whoever wrote the text; empty where nothing is near. */
export function nearestInWords(text: string): string {
  const nearest = nearestCodes(text).map(({ code, name }) => `${code} (${name})`);
  return nearest.length > 0 ? ` The nearest are ${nearest.join(", ")}.` : "";
}
