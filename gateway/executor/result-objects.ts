import { type Path, typesOfStep } from "./plan.ts";
import type { Types } from "./types.ts";

/** An object that a fetch answered. It was made for this request, so later fetches add what they know to it. */
export type ResultObject = { [name: string]: unknown };

/** Where a place stands in the answer, list indices included. */
export type ResultPath = readonly (string | number)[];

/**
 * What a place holds under the name. A client may call a field `constructor` or `toString`; answers are data and hold
 * no functions, so what a plain object inherits is told from what it was given.
 */
export function held(place: ResultObject, name: string): unknown {
  const value = place[name];
  return typeof value === "function" ? undefined : value;
}

export function isResultObject(value: unknown): value is ResultObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

type Visit = (place: ResultObject, parents: readonly ResultObject[], path: ResultPath) => void;

/** Whether a place is gone on with where a path asks for certain types; what does not say its type may be any. */
export function isOfTypes(place: ResultObject, wanted: readonly string[], types: Types): boolean {
  const typename = place["__typename"];
  return typeof typename !== "string" || wanted.some((type) => types.meets(typename, type));
}

/** Collects the places at a plan's path. */
export function gatherer(path: Path, types: Types): (root: ResultObject) => ResultObject[] {
  let gather = (value: unknown, into: ResultObject[]): void => {
    if (isResultObject(value)) into.push(value);
  };
  for (const step of path.toReversed()) {
    const next = gather;
    const wanted = typesOfStep(step);
    if (step === "@")
      gather = function items(value, into) {
        if (Array.isArray(value)) for (const item of value) (Array.isArray(item) ? items : next)(item, into);
      };
    else if (wanted)
      gather = (value, into) => {
        if (isResultObject(value) && isOfTypes(value, wanted, types)) next(value, into);
      };
    else
      gather = (value, into) => {
        if (isResultObject(value)) next(held(value, step), into);
      };
  }
  return (root) => {
    const into: ResultObject[] = [];
    gather(root, into);
    return into;
  };
}

/** Visits the same places in the same order, and tells how each is reached: for what is rare and needs to know. */
export function visitResults(root: ResultObject, path: Path, types: Types, visit: Visit): void {
  const follow = (value: unknown, depth: number, parents: readonly ResultObject[], at: ResultPath): void => {
    const step = path[depth];
    if (step === "@") {
      if (!Array.isArray(value)) return;
      for (const [index, item] of value.entries())
        follow(item, Array.isArray(item) ? depth : depth + 1, parents, [...at, index]);
    } else if (isResultObject(value)) {
      const wanted = step === undefined ? null : typesOfStep(step);
      if (step === undefined) visit(value, parents, at);
      else if (!wanted) follow(held(value, step), depth + 1, [...parents, value], [...at, step]);
      else if (isOfTypes(value, wanted, types)) follow(value, depth + 1, parents, at);
    }
  };
  follow(root, 0, [], []);
}
