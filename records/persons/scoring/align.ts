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
const leastInPieces = 0.8;
/** A letter alone is a piece in O Neil; beside what is spelled otherwise it is an initial. */
const leastWithLetter = 0.95;
/** **Our rule**: an initial says less than a name, even where it agrees. */
const weightOfInitial = 0.6;
const maxPieces = 3;

/** Two parts that may go together. */
interface Chance {
  readonly asked: NamePart;
  readonly stated: NamePart;
  readonly similarity: Similarity;
  /** What goes by it; of equally like ones, those that stand at the same place go first. */
  readonly worth: number;
}

/** Pairs off the parts of two names, the likest first, in whatever order they stand. */
export function align(asked: Name, stated: Name, compare: Compare): Alignment {
  const taken = new Set<NamePart>();
  const pairs: Pair[] = [];
  for (const { asked: one, stated: other, similarity } of chances(asked, stated, compare)) {
    if (taken.has(one) || taken.has(other)) continue;
    taken.add(one).add(other);
    pairs.push(pairOf([one], [other], similarity));
  }
  const unsure = new Set<NamePart>();
  for (const {
    asked: [one],
    stated: [other],
    similarity,
  } of pairs)
    if (similarity.value < surelyAlike) unsure.add(one as NamePart).add(other as NamePart);
  if (taken.size < asked.parts.length + stated.parts.length || unsure.size > 0) {
    const open = ({ parts }: Name) =>
      parts.filter((part) => !taken.has(part) || part.role === "particle" || unsure.has(part));
    inPieces(open(asked), open(stated), pairs, taken, compare);
    inPieces(open(stated), open(asked), pairs, taken, (one, other) => compare(other, one), true);
  }
  const left = ({ parts }: Name) => parts.filter((part) => !taken.has(part));
  return { pairs, onlyAsked: left(asked), onlyStated: left(stated) };
}

/** What is like enough to go together, the likest first. */
function chances(asked: Name, stated: Name, compare: Compare): Chance[] {
  const found: Chance[] = [];
  for (let at = 0; at < asked.parts.length; at++)
    for (let place = 0; place < stated.parts.length; place++) {
      const [one, other] = [asked.parts[at] as NamePart, stated.parts[place] as NamePart];
      const similarity = compare(one.part, other.part);
      if (similarity.value < leastAlike) continue;
      const worth = similarity.value * (one.weight + other.weight) - Math.abs(at - place) * 0.001;
      found.push({ asked: one, stated: other, similarity, worth });
    }
  return found.length < 2 ? found : found.sort((one, other) => other.worth - one.worth);
}

/** Finds what one name writes in pieces and the other in one, among the parts that have no sure counterpart yet. */
function inPieces(
  pieces: readonly NamePart[],
  wholes: readonly NamePart[],
  pairs: Pair[],
  taken: Set<NamePart>,
  compare: Compare,
  swapped = false,
): void {
  let left = pieces;
  for (const whole of wholes) {
    const found = runLike(whole, left, compare);
    if (found === null) continue;
    const { run, similarity } = found;
    release(pairs, taken, new Set([...run, whole]));
    for (const part of [...run, whole]) taken.add(part);
    pairs.push(swapped ? pairOf([whole], run, similarity) : pairOf(run, [whole], similarity));
    left = left.filter((part) => !run.includes(part));
  }
}

/** Parts that stand side by side and come to this one. */
function runLike({ part: whole }: NamePart, pieces: readonly NamePart[], compare: Compare) {
  for (let from = 0; from < pieces.length - 1; from++) {
    const first = (pieces[from] as NamePart).part;
    if (!beginAlike(first, whole)) continue;
    // Vowels that the one script does not write.
    const most = lengthOf(whole) + (whole.script === first.script ? 2 : 8);
    let joined = first.word;
    let length = lengthOf(first);
    for (let to = from + 1; to < pieces.length && to < from + maxPieces; to++) {
      const next = (pieces[to] as NamePart).part;
      joined += next.word;
      length += lengthOf(next);
      const hasLetter = first.word.length === 1 || next.word.length === 1;
      // An initial beside a name without vowels would make anything of it.
      if (whole.script !== first.script && hasLetter) break;
      if (length > most) break;
      if (length < lengthOf(whole) - 2) continue;
      const similarity = compare(partOf(joined), whole);
      if (similarity.value >= (hasLetter ? leastWithLetter : leastInPieces) && similarity.how !== "initial")
        return { run: pieces.slice(from, to + 1), similarity };
    }
  }
  return null;
}

function lengthOf({ sounds }: Part): number {
  return sounds[0]?.length ?? 0;
}

/** By their first consonants, as far as a script writes them alike. */
function beginAlike(one: Part, other: Part): boolean {
  const [a, b] = [one.skeletons[0] ?? "", other.skeletons[0] ?? ""];
  return a === "" || b === "" || a.charCodeAt(0) === b.charCodeAt(0) || one.script !== other.script;
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
