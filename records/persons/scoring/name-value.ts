import type { Alignment } from "./align.ts";
import type { Name, NamePart } from "./name.ts";

/** How far two names are one person's. */
export interface NameValue {
  /** From 0 to 1. */
  readonly value: number;
  /** From 0 to 1: whether enough of a name was there to compare. */
  readonly completeness: number;
}

/** **Our rule**, all of these: docs/matching.md gives the reasons. */
const onlyAskedCounts = 0.8;
const onlyStatedCounts = 0.2;
/** Parts left over on both sides speak against each other, beyond being left over. */
const leftOverOnBoth = 0.25;
const differsCounts = onlyAskedCounts + onlyStatedCounts + leftOverOnBoth;
/** One part alone is borne by many: it identifies nobody who has more. */
const onePartAlone = 0.65;
/** An initial that agrees is this much of a part. */
const initialIsPart = 0.75;
/** What a part counts whose role is not known, and what those after the first count of theirs. */
const writtenOut = 0.8;
const anInitial = 0.5;
const furtherPart = 0.3;
const generationsDiffer = 0.6;
/** Brothers share all but what they were given first. */
const brothers = 0.85;
/** Sons of two fathers. */
const fathersDiffer = 0.85;

export function valueOf({ pairs, onlyAsked, onlyStated }: Alignment, asked: Name, stated: Name): NameValue {
  let [agrees, differs, agreeing] = [0, 0, 0];
  for (const { similarity, weight, asked: parts, stated: others } of pairs) {
    agrees += weight * similarity.value;
    differs += weight * (1 - similarity.value);
    if (isCounted(parts[0] as NamePart) || isCounted(others[0] as NamePart))
      agreeing += similarity.how === "initial" ? initialIsPart : Math.max(parts.length, others.length);
  }
  const [more, less] = [leftOver(onlyAsked, onlyStated, agreeing), leftOver(onlyStated, onlyAsked, agreeing)];
  const against =
    differs * differsCounts + more * onlyAskedCounts + less * onlyStatedCounts + Math.min(more, less) * leftOverOnBoth;
  const value = agrees === 0 ? 0 : agrees / (agrees + against);
  const most = Math.max(countedIn(asked), countedIn(stated));
  const alone = agreeing <= 2 * initialIsPart && most > 1;
  const generations = asked.generation !== null && stated.generation !== null && asked.generation !== stated.generation;
  const fathers = onlyAsked.some(isFather) && onlyStated.some(isFather);
  const siblings = onlyAsked.some(isGiven) && onlyStated.some(isGiven);
  const exchanged =
    pairs.some(({ asked: [one], stated: [two] }) => isFather(one) && !isFather(two)) &&
    pairs.some(({ asked: [one], stated: [two] }) => !isFather(one) && isFather(two));
  return {
    value:
      value *
      (fathers ? fathersDiffer : 1) *
      (siblings ? brothers : 1) *
      (exchanged ? generationsDiffer : 1) *
      (alone ? onePartAlone : 1) *
      (generations ? generationsDiffer : 1),
    completeness: Math.min(1, Math.min(countedIn(asked), countedIn(stated)) / 2),
  };
}

/** Whether a part can tell people apart at all. */
export function isCounted({ role }: NamePart): boolean {
  return role !== "particle" && role !== "title";
}

function isFather(part: NamePart | undefined): boolean {
  return part?.role === "patronymic";
}

function isGiven({ role }: NamePart): boolean {
  return role === "given";
}

function isInitial({ part }: NamePart): boolean {
  return part.word.length === 1 && part.script === "alphabet";
}

function countedIn({ parts }: Name): number {
  let count = 0;
  for (const part of parts) if (isCounted(part)) count += isInitial(part) ? 0.5 : 1;
  return count;
}

/**
 * How much the parts of one name count that the other lacks. Where the other is found in it whole, its writer has written
 * out more of the name: a guess which of them is the family's is void then, and each part after the first says little.
 */
function leftOver(parts: readonly NamePart[], others: readonly NamePart[], agreeing: number): number {
  const counted = parts.filter(isCounted);
  if (counted.length === 0 || others.some(isCounted) || agreeing <= 2 * initialIsPart) return weigh(parts);
  const weights = counted
    .map((one) => (one.role === "family" ? one.weight : Math.min(one.weight, isInitial(one) ? anInitial : writtenOut)))
    .toSorted((a, b) => b - a);
  return weights.reduce((all, weight, at) => all + (at === 0 ? weight : weight * furtherPart), 0);
}

function weigh(parts: readonly NamePart[]): number {
  let all = 0;
  for (const { weight } of parts) all += weight;
  return all;
}
