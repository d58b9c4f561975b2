import { explain } from "./explain.ts";
import { findingOf } from "./finding.ts";
import type { Score } from "./person.ts";
import type { PreparedAsked, PreparedPerson } from "./prepare.ts";

/** How far the record speaks of the person asked for, explained: by the best of its names with the best of those asked. */
export function scorePerson(asked: PreparedAsked, person: PreparedPerson): Score {
  return explain(asked, person, findingOf(asked, person));
}

/** The score alone, for the many candidates that nobody will look at. */
export function identityScore(asked: PreparedAsked, person: PreparedPerson): number {
  return findingOf(asked, person).score;
}
