import type { PartialDate } from "../../../core/standards/partial-dates.ts";
import type { StatedBirthDate } from "../matching.ts";

/** What is asked: a person's names as they were typed, and what is known beside them. */
export interface PersonAsked {
  readonly names: readonly string[];
  readonly birthDate: PartialDate | null;
  /** Codes or, where they resolve to none, as printed. */
  readonly nationalities: readonly string[];
  readonly sex: "F" | "M" | "X" | null;
}

/** A person as some owner states it: what of a record the score looks at. */
export interface PersonStated {
  readonly names: readonly StatedName[];
  readonly birthDates: readonly StatedBirthDate[];
  readonly nationalities: readonly string[];
  readonly sex: "F" | "M" | "X" | null;
}

/** A name of a record; which part of it is the family's stands in `surname`, where the source says so. */
export interface StatedName {
  readonly kind: "MAIN" | "ALIAS" | "MAIDEN" | "WEAK_ALIAS";
  readonly full: string;
  readonly surname: string | null;
  readonly givenNames: string | null;
}

/** How far a record speaks of the person asked for, and what says so. */
export interface Score {
  /** From 0 to 1: whether they are one person, by all that both sides say. */
  readonly score: number;
  /** From 0 to 1: how much both sides say that could have contradicted. A name alone is 0.4. */
  readonly completeness: number;
  /** The name of the record that met, as stated; null where it states none. */
  readonly alias: string | null;
  readonly parts: readonly ScorePart[];
}

/** One feature's say in a score. */
export interface ScorePart {
  readonly feature: "name" | "birthDate" | "nationality" | "sex";
  /** What was asked, and what the record states, as far as this part is about it. */
  readonly asked: string | null;
  readonly stated: string | null;
  /** From 0 (contradicts) to 1 (the same). */
  readonly agreement: number;
  /** How much it counts: of a part of a name its weight, of another feature what it multiplies the score by. */
  readonly weight: number;
  /** In words, for the officer. */
  readonly says: string;
}
