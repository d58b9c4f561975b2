import { type KeyRenamer, type Path, typesOfStep } from "./plan.ts";
import { held, isOfTypes, isResultObject, type ResultObject } from "./result-objects.ts";
import type { Types } from "./types.ts";

/** Variables that a place takes from what stands above it (`@fromContext`). */
export type ContextualArguments = (
  place: ResultObject,
  parents: readonly ResultObject[],
) => Readonly<Record<string, unknown>>;

/** Compiles the part of a fetch that reads upwards. In its paths `..` is the object that the place is a field of. */
export function contextualArguments(renames: readonly KeyRenamer[], types: Types): ContextualArguments {
  return (place, parents) => {
    const values: Record<string, unknown> = {};
    for (const { path, to } of renames) {
      const value = follow(place, parents, path, types);
      if (value !== undefined) values[to] = value;
    }
    return values;
  };
}

function follow(place: ResultObject, parents: readonly ResultObject[], path: Path, types: Types): unknown {
  let depth = parents.length;
  let value: unknown = place;
  for (const step of path) {
    const wanted = typesOfStep(step);
    if (step === "..") value = parents[(depth -= 1)];
    else if (!isResultObject(value)) return undefined;
    else if (!wanted) value = held(value, step);
    else if (!isOfTypes(value, wanted, types)) return undefined;
  }
  return value;
}
