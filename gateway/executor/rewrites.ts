import type { FetchDataRewrite } from "@apollo/query-planner";
import { isResultObject, held, type ResultObject } from "./result-objects.ts";
import type { Types } from "./types.ts";

const fragment = "... on ";

/** Changes names and values in what goes to a subgraph or comes from it, where the plan had to give others. */
export type Rewrite = (value: ResultObject) => void;

/** Compiles a plan's rewrites; null where there are none. */
export function rewriter(rewrites: readonly FetchDataRewrite[] | undefined, types: Types): Rewrite | null {
  if (!rewrites?.length) return null;
  const steps = rewrites.map((rewrite) => {
    const change = changeOf(rewrite);
    return (value: unknown) => change && atPath(value, rewrite.path.slice(0, -1), change, types);
  });
  return (value) => {
    for (const step of steps) step(value);
  };
}

function changeOf(rewrite: FetchDataRewrite): Rewrite | null {
  const name = rewrite.path.at(-1);
  if (name === undefined) return null;
  if (rewrite.kind === "ValueSetter") return (place) => (place[name] = rewrite.setValueTo);
  return (place) => {
    const value = held(place, name);
    if (value === undefined) return;
    place[rewrite.renameKeyTo] = value;
    // Not deleted: that would make V8 keep the object as a dictionary.
    place[name] = undefined;
  };
}

function atPath(value: unknown, path: readonly string[], change: Rewrite, types: Types): void {
  if (Array.isArray(value)) {
    for (const item of value) atPath(item, path, change, types);
    return;
  }
  if (!isResultObject(value)) return;
  const [step, ...rest] = path;
  if (step === undefined) change(value);
  else if (!step.startsWith(fragment)) atPath(held(value, step), rest, change, types);
  else {
    const typename = value["__typename"];
    if (typeof typename !== "string" || types.meets(typename, step.slice(fragment.length)))
      atPath(value, rest, change, types);
  }
}
