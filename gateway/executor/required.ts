import type { Required } from "./plan.ts";
import { held, isResultObject, type ResultObject } from "./result-objects.ts";
import type { Types } from "./types.ts";

/** The part of a value that the selections name, or null where it lacks one of them. */
export function selected(value: unknown, selections: readonly Required[], types: Types): ResultObject | null {
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
export function merge(into: ResultObject, from: ResultObject): void {
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
