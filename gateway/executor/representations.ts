import type { AskedEntities, Required } from "./plan.ts";
import { held, isResultObject, type ResultObject } from "./result-objects.ts";
import { type Change, rewriter } from "./rewrites.ts";
import type { Types } from "./types.ts";

/** The entities of one fetch: what to ask for, each once, and where each answer belongs. */
export interface Wanted {
  readonly representations: readonly ResultObject[];
  /** For each place the number of its representation; -1 where the fetch is not for it. */
  readonly of: readonly number[];
}

/** How places of one type are named. */
interface Naming {
  /** The only field that the name has beside the type, where it has one such and is given to the subgraph as it is. */
  readonly only: string | null;
  /** Null where the place lacks what is required. */
  readonly name: (place: ResultObject) => ResultObject | null;
}

/** Compiles what a fetch requires into a function that names the entities at the places, those with equal keys once. */
export function representer(
  { requires, inputRewrites }: Pick<AskedEntities, "requires" | "inputRewrites">,
  types: Types,
): (places: readonly ResultObject[]) => Wanted {
  const rewrite = rewriter(inputRewrites, types);
  const namings = new Map<string, Naming>();
  return (places) => {
    const byValue = new Map<string, Map<string, number>>();
    const byKey = new Map<string, number>();
    const representations: ResultObject[] = [];
    const of = places.map((place) => {
      const typename = place["__typename"];
      if (typeof typename !== "string") return -1;
      const { only, name } = namings.getOrInsertComputed(typename, () => naming(requires, typename, rewrite, types));
      // Most entities have an id and no other key: then two alike are told without a name for either.
      const value = only === null ? undefined : place[only];
      if (only !== null && typeof value === "string") {
        return byValue
          .getOrInsertComputed(typename, () => new Map())
          .getOrInsertComputed(value, () => representations.push({ __typename: typename, [only]: value }) - 1);
      }
      const representation = name(place);
      if (!representation) return -1;
      return byKey.getOrInsertComputed(keyOf(representation, typename), () => representations.push(representation) - 1);
    });
    return { representations, of };
  };
}

/** The place's own type is part of it: two types of one interface may be asked for by the same id. */
function keyOf(representation: ResultObject, typename: string): string {
  let key = typename;
  for (const name in representation) {
    const value = representation[name];
    key += typeof value === "string" ? `\0${value.length}:${value}` : `\0${JSON.stringify(value)}`;
  }
  return key;
}

/** What is required of a place of this type. Its fragments each give a key; those that the place lacks are left out. */
function naming(requires: readonly Required[], typename: string, rewrite: Change | null, types: Types): Naming {
  const keys = requires.flatMap((one) => {
    return one.kind === "Fragment" && types.meets(typename, one.type) ? [one.selections] : [];
  });
  const name = (place: ResultObject) => {
    const representation: ResultObject = {};
    for (const selections of keys) {
      const key = selected(place, selections, types);
      if (key) merge(representation, key);
    }
    if (!representation["__typename"]) return null;
    rewrite?.(representation);
    return representation;
  };
  const [first, ...others] = keys;
  return { name, only: first && others.length === 0 && !rewrite ? onlyField(first) : null };
}

/** The field of a key that has one beside the type. */
function onlyField(selections: readonly Required[]): string | null {
  const fields = selections.flatMap((one) =>
    one.kind === "Field" && !one.selections && one.as === one.name ? [one.name] : [],
  );
  const [only, ...others] = fields.filter((name) => name !== "__typename");
  const whole = fields.length === selections.length && fields.includes("__typename") && others.length === 0;
  return whole ? (only ?? null) : null;
}

/** The part of a value that the selections name, or null where it lacks one of them. */
function selected(value: unknown, selections: readonly Required[], types: Types): ResultObject | null {
  if (!isResultObject(value)) return null;
  const part: ResultObject = {};
  for (const one of selections) {
    if (one.kind === "Field") {
      const found = held(value, one.name);
      if (found === undefined) return null;
      part[one.as] = one.selections ? eachSelected(found, one.selections, types) : found;
    } else if (ofType(value, one.type, types)) {
      const more = selected(value, one.selections, types);
      if (more) merge(part, more);
    }
  }
  return part;
}

function eachSelected(value: unknown, selections: readonly Required[], types: Types): unknown {
  if (Array.isArray(value)) return value.map((item) => eachSelected(item, selections, types));
  return selected(value, selections, types);
}

function ofType(value: ResultObject, condition: string, types: Types): boolean {
  const typename = value["__typename"];
  return typeof typename === "string" && types.meets(typename, condition);
}

/** Joins two parts of one value, as when two keys of an entity share an object; leaves are never written into. */
function merge(into: ResultObject, from: ResultObject): void {
  for (const name in from) {
    const [old, value] = [into[name], from[name]];
    if (isResultObject(old) && isResultObject(value)) merge(old, value);
    else if (Array.isArray(old) && Array.isArray(value) && old.length === value.length) {
      into[name] = old.map((item, at) => {
        if (isResultObject(item) && isResultObject(value[at])) merge(item, value[at]);
        return item ?? value[at];
      });
    } else into[name] = value;
  }
}
