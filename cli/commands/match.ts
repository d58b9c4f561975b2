import { type PairSide, readPairs, type StatedPair } from "../../imports/pairs.ts";
import type { Score } from "../../records/persons/scoring/person.ts";
import { prepareAsked, preparePerson } from "../../records/persons/scoring/prepare.ts";
import { profiles } from "../../records/persons/scoring/profiles.ts";
import { bestThreshold, type Labelled, type Quality, qualityAt } from "../../records/persons/scoring/quality.ts";
import { scorePerson } from "../../records/persons/scoring/score.ts";
import { type ExitCode, type Output, Refusal } from "../output.ts";

interface MatchArguments {
  readonly threshold?: string;
  readonly json?: boolean;
}

interface ScoredPair extends StatedPair {
  readonly score: number;
}

const mostMistakes = 20;

/** `borderlink match PAIRS.csv`: what the matcher of the hub says of pairs, and how often it is right where they say so. */
export async function runMatch(path: string, options: MatchArguments, output: Output): Promise<ExitCode> {
  const threshold = thresholdOf(options.threshold);
  const unread: string[] = [];
  const pairs = await readPairs(path, {
    columns: (names) => output.remark(`Passed over: the columns ${names.join(", ")}.`),
    value: (at, column) => unread.push(`${column} of ${at}`),
  });
  if (unread.length > 0) output.remark(unreadRemark(unread));
  const scored = pairs.map((pair) => ({ ...pair, score: scoreOf(pair).score }));
  const labelled = scored.filter((pair): pair is ScoredPair & Labelled => pair.isMatch !== null);
  const quality = labelled.length > 0 ? qualityAt(labelled, threshold) : null;
  output.answer(quality ? judgement(labelled, quality).join("\n") : scored.map(line).join("\n"));
  if (options.json) {
    const { precision = null, recall = null, f1 = null } = quality ?? {};
    const scores = scored.map(({ score }) => score);
    output.answer(JSON.stringify({ pairs: pairs.length, threshold, precision, recall, f1, scores }));
  }
  return 0;
}

/** Which values counted as unknown; never the values, which are somebody's. */
function unreadRemark(unread: readonly string[]): string {
  const more = unread.length - mostMistakes;
  const named = `${unread.slice(0, mostMistakes).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
  return `Taken for unknown, as no date (1965, 1965-03 or 1965-03-21) or no sex (F, M or X): ${named}.`;
}

function thresholdOf(text: string | undefined): number {
  if (text === undefined) return profiles.secondLine.threshold;
  const threshold = /^(?:0|1|[01]?\.\d+)$/.test(text) ? Number(text) : NaN;
  if (threshold >= 0 && threshold <= 1) return threshold;
  throw new Refusal("--threshold is a number from 0 to 1, such as 0.7.", 2);
}

/** Of several dates of birth on the asking side, the one that fits best. */
function scoreOf({ one, two }: StatedPair): Score {
  const person = preparePerson({
    names: [{ kind: "MAIN", full: two.name, surname: null, givenNames: null }],
    birthDates: two.birthDates.map((date) => ({ date, until: null, approximate: false })),
    nationalities: two.nationalities,
    sex: two.sex,
  });
  const dates = one.birthDates.length > 0 ? one.birthDates : [null];
  const scores = dates.map((birthDate) =>
    scorePerson(prepareAsked({ names: [one.name], birthDate, nationalities: one.nationalities, sex: one.sex }), person),
  );
  return scores.reduce((best, score) => (score.score > best.score ? score : best));
}

function judgement(pairs: readonly (ScoredPair & Labelled)[], quality: Quality): string[] {
  const { threshold, precision, recall, f1, interval } = quality;
  const best = qualityAt(pairs, bestThreshold(pairs));
  const wrong = pairs.filter(({ score, isMatch }) => score >= threshold !== isMatch);
  const worst = wrong.toSorted((a, b) => Math.abs(b.score - threshold) - Math.abs(a.score - threshold));
  return [
    `${pairs.length} pairs, ${pairs.filter(({ isMatch }) => isMatch).length} of them one person; one person from ${threshold} on`,
    `precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  F1 ${f1.toFixed(3)} (95 %: ${interval.map((end) => end.toFixed(3)).join(" to ")})`,
    `best threshold of this file ${best.threshold}: F1 ${best.f1.toFixed(3)}`,
    ...(wrong.length === 0 ? [] : [`${wrong.length} mistakes, the worst first:`]),
    ...worst.slice(0, mostMistakes).flatMap(mistake),
  ];
}

function mistake(pair: ScoredPair): string[] {
  return [
    `${line(pair)}  ${pair.isMatch ? "missed: they are one person" : "alarmed: they are two"}`,
    ...scoreOf(pair).parts.map(({ says, agreement, weight }) => `    ${says} (${agreement} × ${weight})`),
  ];
}

function line({ at, score, one, two }: ScoredPair): string {
  return `${at}: ${score.toFixed(3)}  ${inWords(one)} – ${inWords(two)}`;
}

function inWords({ name, birthDates, nationalities, sex }: PairSide): string {
  const beside = [...birthDates, ...nationalities, ...(sex === null ? [] : [sex])].join(", ");
  return beside === "" ? name : `${name} (${beside})`;
}
