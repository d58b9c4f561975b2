import type { SelectionSetNode } from "graphql";
import { fieldsOf, type ReadFetch, type ReadPart } from "./fetch-text.ts";
import { type Path, wayOf } from "./plan.ts";
import { generated, generatedWhenWorth, inCode, readInCode } from "./generated-code.ts";
import { held, isResultObject, type ResultObject } from "./result-objects.ts";
import type { Types } from "./types.ts";

/** Adds what a fetch answered to a place. */
export type Merge = (place: ResultObject, answered: ResultObject) => void;

/** The objects that the fetches of one plan answer, by their way in the client's answer. */
export class ResultMerger {
  readonly #fetchesOf = new Map<string, number>();
  readonly #types: Types;

  constructor(types: Types) {
    this.#types = types;
  }

  /** Notes what a fetch answers at its paths. All fetches are noted before the first merge is compiled. */
  note({ parts }: ReadFetch): void {
    for (const { part, selection } of parts) {
      for (const path of part.paths) {
        const seen = new Set<string>();
        const follow = (sets: readonly SelectionSetNode[], at: string) => {
          for (const [name, inner] of fieldsOf(sets)) {
            seen.add(`${at}.${name}`);
            follow(inner, `${at}.${name}`);
          }
        };
        follow([selection], wayOf(path));
        for (const way of seen) this.#fetchesOf.set(way, (this.#fetchesOf.get(way) ?? 0) + 1);
      }
    }
  }

  /**
   * Compiles the merge of a part of a fetch at one of its paths: each field of its answer becomes one of the place. Only an
   * object that other fetches answer parts of as well is entered instead of being put in place, which is known from the plan.
   */
  mergeOf({ part, selection }: ReadPart, path: Path): Merge {
    const renamed = part.outputRewrites.flatMap((one) => (one.kind === "KeyRenamer" ? [one.to] : []));
    return this.#mergeOf(wayOf(path), [selection], renamed);
  }

  #mergeOf(way: string, sets: readonly SelectionSetNode[], renamed: readonly string[]): Merge {
    const fields = fieldsOf(sets);
    for (const name of renamed) if (!fields.has(name)) fields.set(name, []);
    const type = fields.delete("__typename");
    const steps = [...fields].map(([name, parts]) => {
      const shared = parts.length > 0 && (this.#fetchesOf.get(`${way}.${name}`) ?? 0) > 1;
      return { name, enter: shared ? this.#mergeOf(`${way}.${name}`, parts, renamed) : null };
    });
    const put = putter(steps);
    if (!type) return put;
    return (place, answered) => {
      this.#mergeType(place, answered["__typename"]);
      put(place, answered);
    };
  }

  /** A subgraph that knows an interface as an object (`@interfaceObject`) cannot tell what is known better already. */
  #mergeType(place: ResultObject, typename: unknown): void {
    const known = place["__typename"];
    if (typename === undefined || typename === known) return;
    if (known === undefined || !this.#types.isObject(known)) place["__typename"] = typename;
  }
}

/** A field of an answer that becomes one of the place. */
interface Step {
  readonly name: string;
  /** How its parts are merged, where other fetches answer some of them as well. */
  readonly enter: Merge | null;
}

function putter(steps: readonly Step[]): Merge {
  return generatedWhenWorth<ResultObject, ResultObject, void, void>(
    (place, answered) => {
      for (const { name, enter } of steps) {
        const value = held(answered, name);
        if (value === undefined) continue;
        place[name] = enter && Object.hasOwn(place, name) ? entered(place[name], value, enter) : value;
      }
    },
    () => {
      const enters = steps.flatMap(({ enter }, at) => (enter ? [[`enter${at}`, enter] as const] : []));
      const puts = steps.map(({ name, enter }, at) => {
        const [from, to] = [readInCode("answered", name), `place[${inCode(name)}]`];
        const put = enter
          ? `Object.hasOwn(place, ${inCode(name)}) ? entered(${to}, value${at}, enter${at}) : value${at}`
          : `value${at}`;
        return `const value${at} = ${from};
          if (value${at} !== undefined) ${to} = ${put};`;
      });
      return generated({ held, entered, ...Object.fromEntries(enters) }, `(place, answered) => {${puts.join("")}}`);
    },
  ) as Merge;
}

/** Two fetches' parts of one value: objects are joined, in lists each with its like. */
function entered(old: unknown, value: unknown, enter: Merge): unknown {
  if (isResultObject(old) && isResultObject(value)) {
    if (old !== value) enter(old, value);
    return old;
  }
  if (!Array.isArray(old) || !Array.isArray(value) || old.length !== value.length) return value;
  return old.map((item, at) => entered(item, value[at], enter));
}
