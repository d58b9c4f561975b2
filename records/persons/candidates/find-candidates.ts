import { fullTurn, laterTurn, turnLasted } from "../../../core/turn.ts";
import type { PreparedAsked } from "../scoring/prepare.ts";
import { identityScore } from "../scoring/score.ts";
import { AskedName } from "./asked-name.ts";
import { BesideName } from "./beside-name.ts";
import { readWords, restOf } from "./encoded.ts";
import type { NameIndex } from "./name-index.ts";

/** A record that may speak of the person asked for, and its score by what the index keeps of it. */
export interface Candidate {
  readonly id: string;
  readonly score: number;
}

/** Records that are looked at between two looks at the clock. */
const atOnce = 16;

/** Called between two turns of the event loop, with the milliseconds of the first. What it throws ends the search. */
export type Pause = (lasted: number) => void;

/**
 * Every record whose score reaches the threshold, the best first and of one score the lower id: whole, however many. What
 * a name may leave unmet is known from the score itself, so only bearers of the words that it cannot do without are
 * looked at, the rarest first.
 */
export async function findCandidates(
  index: NameIndex,
  asked: PreparedAsked,
  threshold: number,
  pause: Pause = () => {},
): Promise<Candidate[]> {
  const beside = new BesideName(index, asked, threshold);
  const names = asked.names.map((name) => new AskedName(index, asked, name, beside));
  for (const name of names) for (const _ of name.lookUp()) if (turnLasted() >= fullTurn) await nextTurn(pause);
  // All of them first: what is compared on the way does not widen what is looked for.
  const persons = [...beside.sameDay()];
  for (const name of names) for (const _ of name.bearers(persons)) if (turnLasted() >= fullTurn) await nextTurn(pause);
  const found: Candidate[] = [];
  const words: number[] = [];
  let count = 0;
  for (const person of new Set(persons)) {
    count += 1;
    if (count % atOnce === 0 && turnLasted() >= fullTurn) await nextTurn(pause);
    const cells = index.cells(person);
    // It may have gone in a turn between.
    if (cells.length === 0) continue;
    // Read from what has to be read anyway, not from its place beside all others'.
    const least = beside.leastNameBeside(restOf(cells));
    if (least > 1) continue;
    readWords(cells, words);
    if (!names.some((one) => one.mayMeet(words, least))) continue;
    const score = identityScore(asked, index.person(person));
    if (score >= threshold) found.push({ id: index.id(person), score });
  }
  return found.sort((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1));
}

async function nextTurn(pause: Pause): Promise<void> {
  const lasted = turnLasted();
  await laterTurn();
  pause(lasted);
}
