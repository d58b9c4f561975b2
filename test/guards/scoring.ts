import type { Guard } from "./list.ts";

const scoring = "test/records/persons/scoring.test.ts";
const match = "test/cli/match.test.ts";

/** What keeps a person from being missed for how a name was written, and another from being taken for them. */
export const scores: readonly Guard[] = [
  {
    name: "an unmatched part of the question",
    file: "records/persons/scoring/name-value.ts",
    find: "const onlyAskedCounts = 0.8;",
    put: "const onlyAskedCounts = 0.2;",
    test: [scoring, "the second given names differ"],
  },
  {
    name: "one part alone",
    file: "records/persons/scoring/name-value.ts",
    find: "const onePartAlone = 0.65;",
    put: "const onePartAlone = 1;",
    test: [scoring, "one name of several is all there is"],
  },
  {
    name: "sons of two fathers",
    file: "records/persons/scoring/name-value.ts",
    find: "const fathersDiffer = 0.85;",
    put: "const fathersDiffer = 1;",
    test: [scoring, "the fathers differ"],
  },
  {
    name: "who is whose father",
    file: "records/persons/scoring/name-value.ts",
    find: "(exchanged ? generationsDiffer : 1)",
    put: "(exchanged ? 1 : 1)",
    test: [scoring, "one is the other's father by name"],
  },
  {
    name: "father and son of one name",
    file: "records/persons/scoring/name-value.ts",
    find: "(generations ? generationsDiffer : 1)",
    put: "1",
    test: [scoring, "they are father and son"],
  },
  {
    name: "two names that many bear",
    file: "records/persons/scoring/similarity.ts",
    find: "if (known && !sameName) return twoNames;",
    put: "",
    test: [scoring, "two names that many bear are a letter apart"],
  },
  {
    name: "short forms of a name",
    file: "records/persons/scoring/similarity.ts",
    find: "if (sameName && spelt.value < sameGivenName.value) return sameGivenName;",
    put: "",
    test: [scoring, "a short form of the name is used"],
  },
  {
    name: "a man's and a woman's form",
    file: "records/persons/scoring/similarity.ts",
    find: "byGender(one, two) ?? spelling(one, two)",
    put: "spelling(one, two)",
    test: [scoring, "a given name is a man's and a woman's"],
  },
  {
    name: "short names",
    file: "records/persons/scoring/similarity.ts",
    find: "return length < 5 ? Math.max(0.8, length - (5 - length) * 0.75) : length;",
    put: "return length;",
    test: [scoring, "short names differ"],
  },
  {
    name: "scripts that write no vowels",
    file: "records/persons/scoring/similarity.ts",
    find: "editCost(a, b, vague ? far : near, least * length)",
    put: "editCost(a, b, near, least * length)",
    test: [scoring, "one side is in Hebrew"],
  },
  {
    name: "parts in one piece",
    file: "records/persons/scoring/align.ts",
    find: "inPieces(open(asked), open(stated), pairs, taken, compare);",
    put: "",
    test: [scoring, "one part was written in pieces"],
  },
  {
    name: "parts in pieces of the record",
    file: "records/persons/scoring/align.ts",
    find: "inPieces(open(stated), open(asked), pairs, taken, (one, other) => compare(other, one), true);",
    put: "",
    test: [scoring, "parts were written in one piece"],
  },
  {
    name: "a name alone at the first line",
    file: "records/persons/scoring/profiles.ts",
    find: 'return completeness < bounds.completeness ? "incomplete" : "hit";',
    put: 'return "hit";',
    test: [scoring, "a name alone is no hit of the first line"],
  },
  {
    name: "a date of birth that contradicts",
    file: "records/persons/scoring/finding.ts",
    find: "score = born.factor < 1 ? score * born.factor : raised(score, born.factor - 1);",
    put: "score = born.factor < 1 ? score : raised(score, born.factor - 1);",
    test: [scoring, "lowers a score that it contradicts"],
  },
  {
    name: "the first of January of a form",
    file: "records/persons/scoring/birth-date.ts",
    find: "return date.month === 1 && date.day === 1 ?",
    put: "return date.month === 0 && date.day === 1 ?",
    test: [scoring, "does not lower it where one side is vaguer"],
  },
  {
    name: "an agreement raises in proportion",
    file: "records/persons/scoring/finding.ts",
    find: "return score + (1 - score) * share * score;",
    put: "return score + (1 - score) * share;",
    test: [scoring, "makes nobody of another name the same person"],
  },
  {
    name: "a file of pairs is compared whole or not at all",
    file: "imports/pairs.ts",
    find: "if (faults.length > 0) throw new UnreadableFile(refusal(faults));",
    put: "",
    test: [match, "takes the whole file or refuses it"],
  },
  {
    name: "scores stand in the order of the lines",
    file: "cli/commands/match.ts",
    find: "const scores = scored.map(({ score }) => score);",
    put: "const scores = scored.map(({ score }) => score).toSorted();",
    test: [match, "answers every line's score in their order"],
  },
];
