import { held, isOfTypes, isResultObject, type ResultObject } from "./result-objects.ts";
import { type Path, type Rewrite, typesOfStep } from "./plan.ts";
import type { Types } from "./types.ts";

/** Changes names and values in what goes to a subgraph or comes from it. */
export type Change = (value: ResultObject) => void;

/** Compiles a plan's rewrites; null where there are none. */
export function rewriter(rewrites: readonly Rewrite[], types: Types): Change | null {
  if (rewrites.length === 0) return null;
  const steps = rewrites.map((rewrite) => {
    const change = changeOf(rewrite);
    return (value: unknown) => change && atPath(value, rewrite.path.slice(0, -1), change, types);
  });
  return (value) => {
    for (const step of steps) step(value);
  };
}

function changeOf(rewrite: Rewrite): Change | null {
  const name = rewrite.path.at(-1);
  if (name === undefined) return null;
  if (rewrite.kind === "ValueSetter") return (place) => (place[name] = rewrite.value);
  return (place) => {
    const value = held(place, name);
    if (value === undefined) return;
    place[rewrite.to] = value;
    // Not deleted: that would make V8 keep the object as a dictionary.
    place[name] = undefined;
  };
}

function atPath(value: unknown, path: Path, change: Change, types: Types): void {
  if (Array.isArray(value)) {
    for (const item of value) atPath(item, path, change, types);
    return;
  }
  if (!isResultObject(value)) return;
  const [step, ...rest] = path;
  if (step === undefined) return change(value);
  const wanted = typesOfStep(step);
  if (!wanted) atPath(held(value, step), rest, change, types);
  else if (isOfTypes(value, wanted, types)) atPath(value, rest, change, types);
}
