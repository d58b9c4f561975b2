// npm run matching: invented pairs in several scripts, disturbed as life does it, and people who are easily taken for
// each other; what each threshold misses of the ones, and what it alarms for nothing of the others. The seed decides.

import { parseArgs } from "node:util";
import { type Profile, profiles } from "../../records/persons/scoring/profiles.ts";
import { prepareAsked, preparePerson } from "../../records/persons/scoring/prepare.ts";
import { scorePerson } from "../../records/persons/scoring/score.ts";
import type { Score } from "../../records/persons/scoring/person.ts";
import { type LabelledPair, labelledPairs, type Statement } from "./pairs.ts";

const usage = "npm run matching [-- --pairs 20000] [--seed 1] [--csv]   --csv prints the pairs, for borderlink match";

interface Judged extends LabelledPair {
  readonly score: Score;
}

function judge(pair: LabelledPair): Judged {
  const { one, other } = pair;
  const asked = prepareAsked({ names: [one.name], ...beside(one), birthDate: one.birthDate });
  const births = other.birthDate === null ? [] : [{ date: other.birthDate, until: null, approximate: false }];
  const names = [{ kind: "MAIN" as const, full: other.name, surname: null, givenNames: null }];
  return { ...pair, score: scorePerson(asked, preparePerson({ names, birthDates: births, ...beside(other) })) };
}

function beside({ nationality, sex }: Statement) {
  return { nationalities: nationality === null ? [] : [nationality], sex };
}

function curve(profile: Profile, judged: readonly Judged[]): string[] {
  const { threshold, completeness } = profiles[profile];
  const enough = judged.filter(({ score }) => score.completeness >= completeness);
  const [same, others] = [enough.filter(({ isMatch }) => isMatch), enough.filter(({ isMatch }) => !isMatch)];
  const steps = [...new Set([0.4, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, threshold])].toSorted();
  const rows = steps.map((step) => {
    const found = same.filter(({ score }) => score.score >= step).length;
    const alarms = others.filter(({ score }) => score.score >= step).length;
    const f1 = (2 * found) / (found + alarms + same.length);
    const mark = step === threshold ? "  <- the profile's" : "";
    return `  ${step.toFixed(2)}   ${percent(1 - found / same.length)}   ${percent(alarms / others.length)}   ${f1.toFixed(3)}${mark}`;
  });
  const left = judged.length - enough.length;
  return [
    `${profile}: ${same.length} pairs of one person, ${others.length} of two${left > 0 ? `; ${left} incomplete, for the second line` : ""}`,
    "  from   missed   alarms   F1",
    ...rows,
  ];
}

function byKind(judged: readonly Judged[]): string[] {
  const { threshold } = profiles.secondLine;
  const kinds = Map.groupBy(judged, ({ kind, isMatch }) => `${isMatch ? "one person " : "two persons"}  ${kind}`);
  return [...kinds]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([kind, pairs]) => {
      const wrong = pairs.filter(({ score, isMatch }) => score.score >= threshold !== isMatch).length;
      return `  ${kind.padEnd(34)} ${percent(wrong / pairs.length)} wrong of ${pairs.length}`;
    });
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1).padStart(5)} %`;
}

function csvOf(pairs: Iterable<LabelledPair>): string {
  const rows = Array.from(pairs, ({ one, other, isMatch }) =>
    [
      one.name,
      other.name,
      one.birthDate,
      other.birthDate,
      one.nationality,
      other.nationality,
      one.sex,
      other.sex,
      isMatch,
    ]
      .map((cell) => `"${String(cell ?? "").replaceAll('"', '""')}"`)
      .join(","),
  );
  return ["name1,name2,birthDate1,birthDate2,nationality1,nationality2,sex1,sex2,is_match", ...rows].join("\n");
}

const { values } = parseArgs({
  options: { pairs: { type: "string" }, seed: { type: "string" }, csv: { type: "boolean" }, help: { type: "boolean" } },
});
const [pairs, seed] = [Number(values.pairs ?? 20_000), Number(values.seed ?? 1)];
if (values.help || !Number.isSafeInteger(pairs) || pairs < 1 || !Number.isSafeInteger(seed)) console.log(usage);
else if (values.csv) console.log(csvOf(labelledPairs(seed, pairs)));
else {
  const judged = Array.from(labelledPairs(seed, pairs), judge);
  const profileNames = Object.keys(profiles) as Profile[];
  console.log(`${pairs} pairs, seed ${seed}\n`);
  for (const profile of profileNames) console.log(`${curve(profile, judged).join("\n")}\n`);
  console.log(["at the second line's threshold", ...byKind(judged)].join("\n"));
}
