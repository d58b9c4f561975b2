import { type Alignment, align } from "./align.ts";
import { type BirthAgreement, birthAgreement } from "./birth-date.ts";
import type { Name } from "./name.ts";
import { type NameValue, valueOf } from "./name-value.ts";
import type { PreparedAsked, PreparedPerson } from "./prepare.ts";

/** What a score is made of, before it is put into words. */
export interface Finding {
  readonly score: number;
  readonly completeness: number;
  /** The name asked and the name stated that met best, with how; null where either side has none. */
  readonly met: ({ readonly asked: Name; readonly stated: Name; readonly at: number } & NameMeeting) | null;
  readonly born: (BirthAgreement & { readonly stated: string }) | null;
  /** Whether they share one; null where either side has none. */
  readonly nationality: boolean | null;
  readonly sex: boolean | null;
}

interface NameMeeting {
  readonly alignment: Alignment;
  readonly value: NameValue;
}

/** **Our rule**: a weak alias is one that its source warns of. */
const weakAlias = 0.9;
/** **Our rule**: what a contradiction leaves of a score; where they agree, the share of the rest that it gains. */
export const factors = { nationality: { contradicts: 0.76, agrees: 0.05 }, sex: { contradicts: 0.68 } } as const;
/** **Our rule**: a whole name, a day of birth, nationality and sex, on both sides, are all that can be compared. */
const complete = { name: 0.4, birthDate: 0.45, nationality: 0.1, sex: 0.05 } as const;

/** Compares all that both sides say. */
export function findingOf(asked: PreparedAsked, person: PreparedPerson): Finding {
  let met: Finding["met"] = null;
  let best = -1;
  for (const name of asked.names)
    for (const [at, stated] of person.names.entries()) {
      const alignment = align(name, stated, asked.compare);
      const value = valueOf(alignment, name, stated);
      const weighed = value.value * (person.stated.names[at]?.kind === "WEAK_ALIAS" ? weakAlias : 1);
      if (weighed <= best) continue;
      best = weighed;
      met = { asked: name, stated, at, alignment, value };
    }
  const born = birthAgreement(asked.born, asked.asked.birthDate, person.births);
  const nationality = sharing(asked.nationalities, person.nationalities);
  const sex = sameSex(asked.asked.sex, person.stated.sex);
  return {
    score: weigh(Math.max(0, best), { born: born?.factor ?? null, nationality, sex }),
    completeness:
      complete.name * (met?.value.completeness ?? 0) +
      complete.birthDate * (born?.exactness ?? 0) +
      (nationality === null ? 0 : complete.nationality) +
      (sex === null ? 0 : complete.sex),
    met,
    born,
    nationality,
    sex,
  };
}

/** What is said beside a name: the factor of the dates of birth, and whether the rest agrees; null where nothing says. */
export type Beside = Pick<Finding, "nationality" | "sex"> & { readonly born: number | null };

/** The score of a name that is alike to this degree. It grows with the name's. */
export function weigh(name: number, { born, nationality, sex }: Beside): number {
  let score = name;
  if (born !== null) score = born < 1 ? score * born : raised(score, born - 1);
  if (nationality === false) score *= factors.nationality.contradicts;
  if (nationality === true) score = raised(score, factors.nationality.agrees);
  if (sex === false) score *= factors.sex.contradicts;
  return Math.round(score * 1000) / 1000;
}

/** What agrees raises a likeness in proportion to it: the day of birth alone makes nobody the same. */
function raised(score: number, share: number): number {
  return score + (1 - score) * share * score;
}

function sharing(asked: readonly string[], stated: readonly string[]): boolean | null {
  if (asked.length === 0 || stated.length === 0) return null;
  return asked.some((code) => stated.includes(code));
}

/** `X` is what a document says of whom neither fits; it contradicts nothing. */
export function sameSex(asked: string | null, stated: string | null): boolean | null {
  if (asked === null || stated === null || asked === "X" || stated === "X") return null;
  return asked === stated;
}
