import { canonicalCode } from "../../../core/standards/countries.ts";
import { type DateParts, parsePartialDate } from "../../../core/standards/partial-dates.ts";
import type { Compare } from "./align.ts";
import { type Birth, readBirth } from "./birth-date.ts";
import { type Name, readName } from "./name.ts";
import type { Part } from "./part.ts";
import type { PersonAsked, PersonStated } from "./person.ts";
import { type Similarity, similarity } from "./similarity.ts";

/** A question, read once for all the records that it is compared with. */
export interface PreparedAsked {
  readonly asked: PersonAsked;
  readonly names: readonly Name[];
  readonly born: DateParts | null;
  readonly nationalities: readonly string[];
  /** Compares a part asked with one stated, each pair once. */
  readonly compare: Compare;
}

/** A record, read once for all the questions that it is compared with. */
export interface PreparedPerson {
  readonly stated: PersonStated;
  readonly names: readonly Name[];
  readonly births: readonly Birth[];
  readonly nationalities: readonly string[];
}

export function prepareAsked(asked: PersonAsked): PreparedAsked {
  return {
    asked,
    names: asked.names.map((name) => readName(name)).filter(({ parts }) => parts.length > 0),
    born: asked.birthDate === null ? null : parsePartialDate(asked.birthDate),
    nationalities: asked.nationalities.map(canonicalCode),
    compare: rememberingCompare(),
  };
}

export function preparePerson(stated: PersonStated): PreparedPerson {
  return {
    stated,
    names: stated.names.map(({ full, surname }) => readName(full, surname)),
    births: stated.birthDates.flatMap((one) => readBirth(one) ?? []),
    nationalities: stated.nationalities.map(canonicalCode),
  };
}

function rememberingCompare(): Compare {
  const known = new Map<Part, Map<Part, Similarity>>();
  return (asked, stated) => {
    let compared = known.get(asked);
    if (compared === undefined) known.set(asked, (compared = new Map()));
    const before = compared.get(stated);
    if (before !== undefined) return before;
    const found = similarity(asked, stated);
    compared.set(stated, found);
    return found;
  };
}
