import { nameParts, partWords } from "./name-parts.ts";
import type { Part } from "./part.ts";
import {
  borneTitles,
  childOf,
  fathersChild,
  firstInEastAsia,
  generationOf,
  particles,
  slavicPatronymic,
  titles,
} from "./small-words.ts";

/** What a part is in its name; where nothing says so, the family name is guessed. */
export type Role = "family" | "family?" | "given" | "later" | "patronymic" | "title" | "particle";

/** **Our rule**: how much a part counts. docs/matching.md gives the reasons. */
export const weights: Readonly<Record<Role, number>> = {
  family: 1.3,
  "family?": 1.2,
  given: 1,
  /** Second given names are left out as often as not. */
  later: 0.8,
  patronymic: 0.6,
  title: 0.2,
  particle: 0.1,
};

export interface NamePart {
  readonly part: Part;
  readonly role: Role;
  readonly weight: number;
}

/** A name, read once. */
export interface Name {
  readonly text: string;
  readonly parts: readonly NamePart[];
  /** Which of several of one name (`Jr.` is 2); null where it does not say. */
  readonly generation: number | null;
}

/** **Our rule**: a name has so many parts that are compared; a longer text is none. */
const mostParts = 12;

/** Reads a name; its family name where the source tells it apart. */
export function readName(text: string, surname: string | null = null): Name {
  const all = nameParts(text);
  const latin = (part: Part) => part.readings[0] ?? part.word;
  const generation = all.length > 2 ? generationOf(latin(all.at(-1) as Part)) : null;
  const named = generation === null ? all : all.slice(0, -1);
  const untitled = named.filter((part) => !titles.has(latin(part)));
  const parts = (untitled.length > 0 ? untitled : named).slice(0, mostParts);
  const family = new Set(surname === null ? familyShown(text) : partWords(surname));
  return { text, parts: rolesOf(parts, latin, family), generation };
}

/** Words that the way of writing shows to be the family's: before a comma, or capitals among small letters. */
function familyShown(text: string): string[] {
  const comma = text.indexOf(",");
  if (
    comma > 0 &&
    generationOf(
      text
        .slice(comma + 1)
        .replace(/[^a-z]/gi, "")
        .toLowerCase(),
    ) === null
  )
    return partWords(text.slice(0, comma));
  if (!/\p{Lu}{3}/u.test(text) || !/\p{Lu}\p{Ll}/u.test(text)) return [];
  return (text.match(/(?<!\p{L})\p{Lu}{3,}(?!\p{L})/gu) ?? []).flatMap(partWords);
}

function rolesOf(parts: readonly Part[], latin: (part: Part) => string, family: ReadonlySet<string>): NamePart[] {
  // No name ends with an article: the last word is a name, however short (Il).
  const small = parts.map((part, at) =>
    at === parts.length - 1 ? null : smallRole(latin(part), latin(parts[at + 1] as Part)),
  );
  const counted = small.filter((role) => role === null).length;
  const roles: (Role | null)[] = counted === 0 ? parts.map(() => null) : small;
  const open = () => parts.flatMap((_part, at) => (roles[at] === null ? [at] : []));
  if (family.size > 0 && parts.some((part, at) => roles[at] === null && family.has(part.word)))
    for (const at of open()) if (family.has((parts[at] as Part).word)) roles[at] = "family";
  if (counted > 1) for (const at of open()) if (isPatronymic(parts, at, latin, counted > 2)) roles[at] = "patronymic";
  if (!roles.includes("family") && !endsWithFather(parts, roles, latin)) {
    const at = guessedFamily(parts, open(), latin);
    if (at !== undefined) roles[at] = "family?";
  }
  let given: Role = "given";
  return parts.map((part, at) => {
    const role = roles[at] ?? given;
    if (role === "given") given = "later";
    // Behind `bin` at the end stands what a family may go by.
    const asFamily = role === "patronymic" && at === parts.length - 1 && !roles.some(isFamily);
    return { part, role, weight: weights[asFamily ? "given" : role] };
  });
}

function isFamily(role: Role | null): boolean {
  return role === "family" || role === "family?";
}

/** The Arabic article as it is spoken before some letters: ar-Rahman, ash-Sharif, ud-Din. */
const assimilated = /^[aeu](sh|th|dh|[rsznltd])$/;

function smallRole(word: string, next: string): Role | null {
  const [, letter] = assimilated.exec(word) ?? [];
  if (letter !== undefined && next.startsWith(letter)) return "particle";
  if (particles.has(word) || childOf.has(word) || fathersChild.has(word)) return "particle";
  return borneTitles.has(word) ? "title" : null;
}

/** Osama bin Laden: no part before the father's is the family's. */
function endsWithFather(
  parts: readonly Part[],
  roles: readonly (Role | null)[],
  latin: (part: Part) => string,
): boolean {
  const before = parts.at(-2);
  return roles.at(-1) === "patronymic" && before !== undefined && childOf.has(latin(before));
}

/** By the word beside it; by its ending only where two more parts are there, since family names end so as well. */
function isPatronymic(parts: readonly Part[], at: number, latin: (part: Part) => string, byEnding: boolean): boolean {
  const beside = (place: number) => (parts[place] === undefined ? "" : latin(parts[place]));
  if (childOf.has(beside(at - 1)) || fathersChild.has(beside(at + 1))) return true;
  return byEnding && at > 0 && slavicPatronymic.test(latin(parts[at] as Part));
}

/** The last, unless the father's name stands there, or the first is one that stands first in East Asia. */
function guessedFamily(parts: readonly Part[], open: readonly number[], latin: (part: Part) => string) {
  const [first, last] = [open[0], open.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const [one, end] = [parts[first] as Part, parts[last] as Part];
  const behindIt = parts.slice(last + 1).some((part) => slavicPatronymic.test(latin(part)));
  const eastAsian = one.script === "Han" || one.script === "Hangul" || one.script === "Kana";
  const standsFirst = firstInEastAsia.has(latin(one)) && !firstInEastAsia.has(latin(end));
  return behindIt || eastAsian || standsFirst ? first : last;
}
