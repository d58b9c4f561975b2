import type { GraphQLError } from "graphql";
import type { AskedPart } from "./entity-parts.ts";
import { type Answered, located } from "./fetch.ts";
import { type ResultObject, type ResultPath, visitResults } from "./result-objects.ts";
import type { Types } from "./types.ts";

type Errors = NonNullable<Answered["errors"]>;

/** Where errors of a fetch of entities are told. */
export interface ErrorPlaces {
  readonly root: ResultObject;
  readonly types: Types;
}

/**
 * Errors at a list of entities, index, rest: each for every place that its entity stands at. The first of a question's
 * entities is the one of that number. What names no entity is told of the part of the answer in which all places lie.
 */
export function entityErrors(
  { root, types }: ErrorPlaces,
  asked: readonly AskedPart[],
  from: readonly number[],
  errors: Errors,
): GraphQLError[] {
  const placed = new Map<AskedPart, Map<number, ResultPath[]>>();
  const found = errors.map((error) => {
    const [field, index, ...rest] = error.path ?? [];
    const at = asked.length === 1 ? 0 : asked.findIndex(({ part }) => part.field === field);
    const one = asked[at];
    if (!one || typeof index !== "number") return { error, one, rest, paths: null };
    const number = index + (from[at] ?? 0);
    const paths = placed.getOrInsertComputed(one, () => new Map()).getOrInsertComputed(number, () => []);
    return { error, one, rest, paths };
  });
  // One walk for all of them: a refusal may stand at each of ten thousand entities.
  for (const [one, pathsOf] of placed) {
    const numberOf = new Map(one.places.flat().map((place, index) => [place, one.wanted.of[index]]));
    for (const { path } of one.part.sites)
      visitResults(root, path, types, (place, _parents, at) => pathsOf.get(numberOf.get(place) ?? -1)?.push(at));
  }
  return found.flatMap(({ error, one, rest, paths }) => {
    if (paths) return paths.map((at) => located(error, [...at, ...rest]));
    return lostErrors({ root, types }, one ? [one] : asked, error);
  });
}

/** An error for the places of each question at each of its paths: told of the part of the answer in which they lie. */
export function lostErrors(
  { root, types }: ErrorPlaces,
  asked: readonly AskedPart[],
  error: Errors[number],
): GraphQLError[] {
  return asked.flatMap(({ part: { sites }, places }) =>
    sites.flatMap(({ path }, number) => {
      const lost = new Set(places[number]);
      if (lost.size === 0) return [];
      const paths: ResultPath[] = [];
      visitResults(root, path, types, (place, _parents, at) => {
        if (lost.has(place)) paths.push(at);
      });
      return [located(error, sharedPath(paths))];
    }),
  );
}

/** The part of the answer in which all these places lie. */
function sharedPath([first = [], ...others]: readonly ResultPath[]): ResultPath {
  const end = first.findIndex((step, index) => others.some((other) => other[index] !== step));
  return end < 0 ? first : first.slice(0, end);
}
