import type { Dataset } from "../../core/record.ts";
import type { TextKey, TextKind } from "../../core/search-texts.ts";
import { searchTokens, textWords } from "../../core/standards/names.ts";
import { wholeKey } from "../../core/standards/number-parts.ts";
import type { KeyRange } from "../../core/store/reading.ts";
import { longerThan } from "./beginning.ts";
import type { Question } from "./question.ts";

/** How a record is found, the surest first. Values of the SDL's `SearchMatch`. */
export const matches = ["EXACT", "NAME", "PREFIX", "TEXT", "PART", "LOOK_ALIKE"] as const;
export type Match = (typeof matches)[number];

/** Of these values of keys a record has one. */
export type Clause = readonly { readonly key: string; readonly values: readonly string[] }[];

/**
 * Records of one kind that are found in one way, all of it by keys that are withheld as one class: whoever is shown that
 * much of a record finds it, and nobody else.
 */
export interface Group {
  readonly match: Match;
  /** Whose fields it is found in; null where it is found by its id. */
  readonly textKey: TextKey | null;
  readonly id: string | null;
  readonly all: readonly Clause[];
  /** Whoever meets all of these is found before. */
  readonly notAll: readonly Clause[];
  /** Where it is looked for in the order of a key's values; null where in the order of ids. */
  readonly entries: { readonly range: KeyRange; readonly fits: (value: string) => boolean } | null;
}

const plain = { id: null, all: [], notAll: [], entries: null };

/** The groups of a kind, in the order in which they are told. */
export function groupsOf(question: Question, dataset: Dataset): Group[] {
  const { words } = question;
  const groups: Group[] = [];
  if (question.id?.startsWith(`${dataset.prefix}-`))
    groups.push({ ...plain, match: "EXACT", textKey: null, id: question.id });
  for (const textKey of keysOf(dataset, "numbers")) groups.push(...numberGroups(question, textKey));
  if (words.length === 0) return inOrder(groups);
  const [name] = keysOf(dataset, "names");
  if (name) groups.push(...nameGroups(words, name));
  for (const textKey of keysOf(dataset, "words")) groups.push(...textGroups(words, textKey, name));
  return inOrder(groups);
}

function inOrder(groups: readonly Group[]): Group[] {
  return matches.flatMap((match) => groups.filter((group) => group.match === match));
}

function keysOf(dataset: Dataset, of: TextKind): readonly TextKey[] {
  return dataset.textKeys.filter((one) => one.of === of);
}

function numberGroups({ numbers, part }: Question, textKey: TextKey): Group[] {
  const groups: Group[] = [];
  if (numbers.length > 0)
    groups.push({ ...plain, match: "EXACT", textKey, all: [[{ key: textKey.key, values: numbers.map(wholeKey) }]] });
  if (part) {
    const { range, isIn, isLikeIn } = part;
    groups.push({ ...plain, match: "PART", textKey, entries: { range, fits: isIn } });
    groups.push({ ...plain, match: "LOOK_ALIKE", textKey, entries: { range, fits: isLikeIn } });
  }
  return groups;
}

const always = () => true;

/** Every word, in any spelling; and the same where the last is but the beginning of one. */
function nameGroups(words: readonly string[], textKey: TextKey): Group[] {
  const { key } = textKey;
  const clausesOf = (some: readonly string[]) =>
    searchTokens(some.join(" ")).map((values): Clause => [{ key, values }]);
  const all = clausesOf(words);
  if (all.length === 0) return [];
  const [others, last] = [words.slice(0, -1), words.slice(-1)];
  const [beginning = ""] = textWords(last.join(" "));
  const found: Group = { ...plain, match: "NAME", textKey, all };
  if (beginning === "") return [found];
  const [[spelled = ""] = []] = searchTokens(last.join(" "));
  const entries = { range: longerThan(spelled), fits: always };
  return [found, { ...plain, match: "PREFIX", textKey, all: clausesOf(others), notAll: clausesOf(last), entries }];
}

/**
 * Every word in text that is withheld as one class, or in names that are withheld as the same; of a single word also its
 * beginning. Of several, the last could begin anything: of a text's many words that would be looked at one by one.
 */
function textGroups(words: readonly string[], textKey: TextKey, name: TextKey | undefined): Group[] {
  const { key } = textKey;
  const named = name?.class === textKey.class ? name.key : null;
  const inText = words.flatMap((word) => textWords(word).map((value) => ({ word, value })));
  if (inText.length === 0) return [];
  const inName = (word: string): Clause =>
    named === null ? [] : searchTokens(word).map((values) => ({ key: named, values }));
  const all = inText.map(({ word, value }): Clause => [{ key, values: [value] }, ...inName(word)]);
  const notAll = named === null ? [] : words.map(inName).filter((clause) => clause.length > 0);
  const found: Group = { ...plain, match: "TEXT", textKey, all, notAll };
  const [one, ...more] = inText;
  if (!one || more.length > 0) return [found];
  const entries = { range: longerThan(one.value), fits: always };
  return [found, { ...plain, match: "TEXT", textKey, notAll: [[{ key, values: [one.value] }]], entries }];
}
