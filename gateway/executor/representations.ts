import { flatKey } from "./flat-keys.ts";
import type { AskedEntities, Required } from "./plan.ts";
import { merge, selected } from "./required.ts";
import type { ResultObject } from "./result-objects.ts";
import { type Change, rewriter } from "./rewrites.ts";
import type { Types } from "./types.ts";

/** The entities of one fetch: what to ask for, each once, and where each answer belongs. */
export interface Wanted {
  readonly representations: readonly ResultObject[];
  /** For each place the number of its representation; -1 where the fetch is not for it. */
  readonly of: readonly number[];
}

/** How places of one type are named. Both are undefined where the place lacks what is required. */
interface Naming {
  /** What is equal for equal names alone: a value, or a text. */
  readonly identify: (place: ResultObject) => unknown;
  readonly represent: (place: ResultObject) => ResultObject | undefined;
}

/** What is known of one type's entities in a run. */
interface Known extends Naming {
  readonly numbers: Map<unknown, number>;
}

/** Compiles what a fetch requires into a function that names the entities at the places, those with equal keys once. */
export function representer(
  { requires, inputRewrites }: Pick<AskedEntities, "requires" | "inputRewrites">,
  types: Types,
): (places: readonly ResultObject[]) => Wanted {
  const rewrite = rewriter(inputRewrites, types);
  const namings = new Map<string, Naming>();
  const knownOf = (typename: string): Known => ({
    ...namings.getOrInsertComputed(typename, () => naming(requires, typename, rewrite, types)),
    numbers: new Map(),
  });
  return (places) => {
    const representations: ResultObject[] = [];
    // Two types of one interface may be asked for by the same id.
    const byType = new Map<string, Known>();
    const numberOf = (place: ResultObject): number => {
      const typename = place["__typename"];
      if (typeof typename !== "string") return -1;
      const { identify, represent, numbers } = byType.getOrInsertComputed(typename, knownOf);
      const identity = identify(place);
      if (identity === undefined) return -1;
      const number = numbers.get(identity);
      if (number !== undefined) return number;
      const representation = represent(place);
      if (!representation) return -1;
      numbers.set(identity, representations.length);
      return representations.push(representation) - 1;
    };
    return { of: places.map(numberOf), representations };
  };
}

/** What is required of a place of this type. Its fragments each give a key; those that the place lacks are left out. */
function naming(requires: readonly Required[], typename: string, rewrite: Change | null, types: Types): Naming {
  const keys = requires.flatMap((one) => {
    return one.kind === "Fragment" && types.meets(typename, one.type) ? [one.selections] : [];
  });
  const [first, ...others] = keys;
  const flat = first && others.length === 0 && !rewrite ? flatKey(typename, first) : null;
  if (flat) return flat;
  const represent = (place: ResultObject) => {
    const representation: ResultObject = {};
    for (const selections of keys) {
      const key = selected(place, selections, types);
      if (key) merge(representation, key);
    }
    if (!representation["__typename"]) return undefined;
    rewrite?.(representation);
    return representation;
  };
  return { represent, identify: (place) => JSON.stringify(represent(place)) };
}
