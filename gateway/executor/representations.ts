import type { FetchNode, QueryPlanSelectionNode } from "@apollo/query-planner";
import { held, isPlace, type Place } from "./places.ts";
import { type Rewrite, rewriter } from "./rewrites.ts";
import type { Types } from "./types.ts";

/** The entities of one fetch: what to ask for, each once, and where each answer belongs. */
export interface Wanted {
  readonly representations: readonly Place[];
  /** For each place the number of its representation; -1 where the fetch is not for it. */
  readonly of: readonly number[];
}

type Extract = (place: Place) => Place | null;

/** Compiles what a fetch requires into a function that names the entities at the places, those with equal keys once. */
export function representer(
  { requires = [], inputRewrites }: FetchNode,
  types: Types,
): (places: readonly Place[]) => Wanted {
  const rewrite = rewriter(inputRewrites, types);
  const extractors = new Map<string, Extract>();
  const extractorFor = (typename: string): Extract => {
    let made = extractors.get(typename);
    if (!made) extractors.set(typename, (made = extractor(requires, typename, rewrite, types)));
    return made;
  };
  return (places) => {
    const numbers = new Map<string, number>();
    const representations: Place[] = [];
    const of = places.map((place) => {
      const typename = place["__typename"];
      const representation = typeof typename === "string" ? extractorFor(typename)(place) : null;
      if (!representation) return -1;
      const key = keyOf(representation, typename as string);
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, representations.length);
      return representations.push(representation) - 1;
    });
    return { representations, of };
  };
}

/** The place's own type is part of it: two types of one interface may be asked for by the same id. */
function keyOf(representation: Place, typename: string): string {
  let key = typename;
  for (const name in representation) {
    const value = representation[name];
    key += typeof value === "string" ? `\0${value.length}:${value}` : `\0${JSON.stringify(value)}`;
  }
  return key;
}

/** What is required of a place of this type. Its fragments each give a key; those that the place lacks are left out. */
function extractor(
  requires: readonly QueryPlanSelectionNode[],
  typename: string,
  rewrite: Rewrite | null,
  types: Types,
): Extract {
  const keys = requires.flatMap((one) => {
    if (one.kind !== "InlineFragment") return [];
    return one.typeCondition && types.meets(typename, one.typeCondition) ? [one.selections] : [];
  });
  return (place) => {
    const representation: Place = {};
    for (const selections of keys) {
      const key = selected(place, selections, types);
      if (key) merge(representation, key);
    }
    if (!representation["__typename"]) return null;
    rewrite?.(representation);
    return representation;
  };
}

/** The part of a value that the selections name, or null where it lacks one of them. */
function selected(value: unknown, selections: readonly QueryPlanSelectionNode[], types: Types): Place | null {
  if (!isPlace(value)) return null;
  const part: Place = {};
  for (const one of selections) {
    if (one.kind === "Field") {
      const name = one.alias ?? one.name;
      const found = held(value, name);
      if (found === undefined) return null;
      part[name] = one.selections ? eachSelected(found, one.selections, types) : found;
    } else if (one.typeCondition && ofType(value, one.typeCondition, types)) {
      const more = selected(value, one.selections, types);
      if (more) merge(part, more);
    }
  }
  return part;
}

function eachSelected(value: unknown, selections: readonly QueryPlanSelectionNode[], types: Types): unknown {
  if (Array.isArray(value)) return value.map((item) => eachSelected(item, selections, types));
  return selected(value, selections, types);
}

function ofType(value: Place, condition: string, types: Types): boolean {
  const typename = value["__typename"];
  return typeof typename === "string" && types.meets(typename, condition);
}

/** Joins two parts of one value, as when two keys of an entity share an object; leaves are never written into. */
function merge(into: Place, from: Place): void {
  for (const name in from) {
    const [old, value] = [into[name], from[name]];
    if (isPlace(old) && isPlace(value)) merge(old, value);
    else if (Array.isArray(old) && Array.isArray(value) && old.length === value.length) {
      into[name] = old.map((item, at) => {
        if (isPlace(item) && isPlace(value[at])) merge(item, value[at]);
        return item ?? value[at];
      });
    } else into[name] = value;
  }
}
