import type { Name, NamePart } from "./name.ts";
import { type Part, partOf } from "./part.ts";
import type { Similarity } from "./similarity.ts";

/** Parts of the one name that stand for parts of the other: one for one, or several written apart for one in one piece. */
export interface Pair {
  readonly asked: readonly NamePart[];
  readonly stated: readonly NamePart[];
  readonly similarity: Similarity;
  readonly weight: number;
}

/** How the parts of two names go together; what is in no pair is on its own. */
export interface Alignment {
  readonly pairs: readonly Pair[];
  readonly onlyAsked: readonly NamePart[];
  readonly onlyStated: readonly NamePart[];
}

export type Compare = (asked: Part, stated: Part) => Similarity;

/** Less alike, two parts are two names. */
const leastAlike = 0.4;
/** So alike, no other way to go together is looked for. */
const surelyAlike = 0.9;
/** Only what is nearly the same counts as one part that was written in pieces. */
const leastInPieces = 0.85;
/** **Our rule**: an initial says less than a name, even where it agrees. */
const weightOfInitial = 0.6;
const maxPieces = 3;

/** Pairs off the parts of two names, the likest first, in whatever order they stand. */
export function align(asked: Name, stated: Name, compare: Compare): Alignment {
  const pairs: Pair[] = [];
  const [left, right] = [asked.parts.slice(), stated.parts.slice()];
  const found: { a: NamePart; b: NamePart; similarity: Similarity; worth: number }[] = [];
  for (const [at, a] of left.entries())
    for (const [place, b] of right.entries()) {
      const similarity = compare(a.part, b.part);
      // Of equally like ones, those that stand at the same place.
      const worth = similarity.value * (a.weight + b.weight) - Math.abs(at - place) * 0.001;
      if (similarity.value >= leastAlike) found.push({ a, b, similarity, worth });
    }
  found.sort((one, other) => other.worth - one.worth);
  const taken = new Set<NamePart>();
  for (const pair of found) {
    if (taken.has(pair.a) || taken.has(pair.b)) continue;
    taken.add(pair.a).add(pair.b);
    pairs.push(pairOf([pair.a], [pair.b], pair.similarity));
  }
  const unsure = new Set(
    pairs.flatMap(({ asked, stated, similarity }) => (similarity.value < surelyAlike ? [...asked, ...stated] : [])),
  );
  if (taken.size < left.length + right.length || unsure.size > 0) {
    const open = (parts: readonly NamePart[]) =>
      parts.filter((part) => !taken.has(part) || part.role === "particle" || unsure.has(part));
    inPieces(open(left), open(right), pairs, taken, compare, false);
    inPieces(open(right), open(left), pairs, taken, compare, true);
  }
  return {
    pairs,
    onlyAsked: left.filter((part) => !taken.has(part)),
    onlyStated: right.filter((part) => !taken.has(part)),
  };
}

/** Finds what one name writes in pieces and the other in one, among the parts that have no sure counterpart yet. */
function inPieces(
  pieces: readonly NamePart[],
  wholes: readonly NamePart[],
  pairs: Pair[],
  taken: Set<NamePart>,
  compare: Compare,
  swapped: boolean,
): void {
  for (const whole of wholes) {
    const found = runLike(whole, pieces, (joined) =>
      swapped ? compare(whole.part, joined) : compare(joined, whole.part),
    );
    if (found === null) continue;
    const { run, similarity } = found;
    release(pairs, taken, new Set([...run, whole]));
    for (const part of [...run, whole]) taken.add(part);
    pairs.push(swapped ? pairOf([whole], run, similarity) : pairOf(run, [whole], similarity));
    pieces = pieces.filter((part) => !run.includes(part));
  }
}

/** Parts that stand side by side and come to this one. */
function runLike(whole: NamePart, pieces: readonly NamePart[], compare: (joined: Part) => Similarity) {
  const length = (part: Part) => part.sounds[0]?.length ?? 0;
  for (let from = 0; from < pieces.length - 1; from++)
    for (let count = 2; count <= maxPieces && from + count <= pieces.length; count++) {
      const run = pieces.slice(from, from + count);
      const [first] = run as [NamePart];
      // Vowels that the one script does not write.
      const unwritten = whole.part.script === first.part.script ? 0 : 6;
      const longer = run.reduce((all, { part }) => all + length(part), 0) - length(whole.part);
      if (Math.abs(longer) > 2 + unwritten) continue;
      const similarity = compare(partOf(run.map(({ part }) => part.word).join("")));
      if (similarity.value >= leastInPieces && similarity.how !== "initial") return { run, similarity };
    }
  return null;
}

/** Takes apart the pairs that these are in. */
function release(pairs: Pair[], taken: Set<NamePart>, parts: ReadonlySet<NamePart>): void {
  for (const pair of pairs.slice()) {
    const all = [...pair.asked, ...pair.stated];
    if (!all.some((part) => parts.has(part))) continue;
    pairs.splice(pairs.indexOf(pair), 1);
    for (const part of all) taken.delete(part);
  }
}

function pairOf(asked: readonly NamePart[], stated: readonly NamePart[], similarity: Similarity): Pair {
  const weight = (sum(asked) + sum(stated)) / 2;
  return { asked, stated, similarity, weight: similarity.how === "initial" ? weight * weightOfInitial : weight };
}

function sum(parts: readonly NamePart[]): number {
  let all = 0;
  for (const { weight } of parts) all += weight;
  return all;
}
