import { hubError } from "../../core/errors.ts";
import type { ScorePart } from "../../records/persons/scoring/person.ts";
import { profiles } from "../../records/persons/scoring/profiles.ts";
import type { FoundPerson } from "../../session/person-search.ts";
import { largestPage } from "../connection.ts";
import type { SubgraphContext } from "../context.ts";
import { personAsked } from "./criteria.ts";
import type { PersonFeature, QuerysearchPersonsArgs } from "./generated/resolver-types.ts";

const features: Readonly<Record<ScorePart["feature"], PersonFeature>> = {
  name: "NAME",
  birthDate: "BIRTH_DATE",
  nationality: "NATIONALITY",
  sex: "SEX",
};

/** Below what analysts work with, two persons have hardly more than chance in common. */
const { threshold: lowest } = profiles.analyst;

/** Persons who may be meant by a name and what is known beside it, the best first. */
export async function searchPersons(
  context: SubgraphContext,
  { limit, threshold, ...criteria }: QuerysearchPersonsArgs,
) {
  const wanted = { most: limit ?? 20, threshold: threshold ?? lowest };
  if (wanted.most < 1 || wanted.most > largestPage)
    throw hubError("PAGE_SIZE", `A search gives 1 to ${largestPage} persons: "limit" is ${wanted.most}.`);
  if (!(wanted.threshold >= lowest && wanted.threshold <= 1))
    throw hubError("BAD_USER_INPUT", `"threshold" is ${lowest} to 1, not ${wanted.threshold}.`);
  const { found, more } = await context.personSearch.candidatesFor(context.reader, personAsked(criteria), wanted);
  context.spending.charge("rows", found.length);
  return { matches: found.map(matchOf), more };
}

function matchOf({ record, parts, ...score }: FoundPerson) {
  return {
    ...score,
    person: record,
    parts: parts.map(({ feature, ...part }) => ({ ...part, feature: features[feature] })),
  };
}
