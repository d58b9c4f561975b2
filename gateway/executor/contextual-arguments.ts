import type { FetchDataKeyRenamer } from "@apollo/query-planner";
import { held, isResultObject, type ResultObject } from "./result-objects.ts";
import type { Types } from "./types.ts";

const fragment = "... on ";

/** Variables that a place takes from what stands above it (`@fromContext`). */
export type ContextualArguments = (
  place: ResultObject,
  parents: readonly ResultObject[],
) => Readonly<Record<string, unknown>>;

/** Compiles the part of a fetch that reads upwards. In its paths `..` is the object that the place is a field of. */
export function contextualArguments(renames: readonly FetchDataKeyRenamer[], types: Types): ContextualArguments {
  return (place, parents) => {
    const values: Record<string, unknown> = {};
    for (const { path, renameKeyTo } of renames) {
      const value = follow(place, parents, path, types);
      if (value !== undefined) values[renameKeyTo] = value;
    }
    return values;
  };
}

function follow(place: ResultObject, parents: readonly ResultObject[], path: readonly string[], types: Types): unknown {
  let depth = parents.length;
  let value: unknown = place;
  for (const step of path) {
    if (step === "..") value = parents[(depth -= 1)];
    else if (!isResultObject(value)) return undefined;
    else if (!step.startsWith(fragment)) value = held(value, step);
    else {
      const typename = value["__typename"];
      if (typeof typename === "string" && !types.meets(typename, step.slice(fragment.length))) return undefined;
    }
  }
  return value;
}
