import { nameParts } from "./name-parts.ts";
import type { Part } from "./part.ts";
import type { PersonAsked, PersonStated, Score } from "./person.ts";

/** A question, read once for all the records that it is compared with. */
export interface PreparedAsked {
  readonly asked: PersonAsked;
  readonly names: readonly (readonly Part[])[];
}

/** A record, read once for all the questions that it is compared with. */
export interface PreparedPerson {
  readonly stated: PersonStated;
  readonly names: readonly (readonly Part[])[];
}

export function prepareAsked(asked: PersonAsked): PreparedAsked {
  return { asked, names: asked.names.map(nameParts) };
}

export function preparePerson(stated: PersonStated): PreparedPerson {
  return { stated, names: stated.names.map(({ full }) => nameParts(full)) };
}

/** How far the record speaks of the person asked for: the best of its names with the best of those asked. */
export function scorePerson(asked: PreparedAsked, person: PreparedPerson): Score {
  const words = new Set(asked.names.flat().map(({ word }) => word));
  const met = person.names.findIndex((parts) => parts.length > 0 && parts.every(({ word }) => words.has(word)));
  return {
    score: met < 0 ? 0 : 1,
    completeness: 0.4,
    alias: person.stated.names[met]?.full ?? null,
    parts: [],
  };
}
