import type { FetchNode } from "@apollo/query-planner";
import { type DocumentNode, Kind, type SelectionSetNode } from "graphql";
import { isResultObject, type ResultObject } from "./result-objects.ts";
import type { Types } from "./types.ts";

/** Adds what a fetch answered to a place. */
export type Merge = (place: ResultObject, answered: ResultObject) => void;

/** A fetch of a plan, and where it stands. */
export interface FetchSite {
  readonly node: FetchNode;
  /** Way from the answer's root to the places it is for; `@` stands for every item of a list. */
  readonly path: readonly string[];
  /** Names of the fields it answers. */
  readonly names: readonly string[];
  readonly merge: Merge;
}

/** The objects that the fetches of one plan answer, by their way in the client's answer. */
export class ResultMerger {
  readonly #fetchesOf = new Map<string, number>();
  readonly #types: Types;

  constructor(types: Types) {
    this.#types = types;
  }

  /** Notes what a fetch answers at its path. All fetches are noted before the first merge is compiled. */
  note(path: readonly string[], selection: SelectionSetNode): void {
    const seen = new Set<string>();
    const follow = (sets: readonly SelectionSetNode[], at: string) => {
      for (const [name, parts] of fieldsOf(sets)) {
        seen.add(`${at}.${name}`);
        follow(parts, `${at}.${name}`);
      }
    };
    follow([selection], wayOf(path));
    for (const way of seen) this.#fetchesOf.set(way, (this.#fetchesOf.get(way) ?? 0) + 1);
  }

  /**
   * Compiles the merge of a fetch at its path: each field of its answer becomes one of the place. Only an object that
   * other fetches answer parts of as well is entered instead of being put in place, which is known from the plan.
   */
  mergeOf(path: readonly string[], selection: SelectionSetNode, renamed: readonly string[]): Merge {
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
    return (place, answered) => {
      if (type) this.#mergeType(place, answered["__typename"]);
      for (const { name, enter } of steps) {
        if (!Object.hasOwn(answered, name)) continue;
        const value = answered[name];
        if (value === undefined) continue;
        place[name] = enter && Object.hasOwn(place, name) ? entered(place[name], value, enter) : value;
      }
    };
  }

  /** A subgraph that knows an interface as an object (`@interfaceObject`) cannot tell what is known better already. */
  #mergeType(place: ResultObject, typename: unknown): void {
    const known = place["__typename"];
    if (typename === undefined || typename === known) return;
    if (known === undefined || !this.#types.isObject(known)) place["__typename"] = typename;
  }
}

/** The selection of a fetch: of its operation, or of the entities it asks for. */
export function answeredSelection(document: DocumentNode, entities: boolean): SelectionSetNode {
  for (const one of document.definitions) {
    if (one.kind !== Kind.OPERATION_DEFINITION) continue;
    if (!entities) return one.selectionSet;
    const [field] = one.selectionSet.selections;
    if (field?.kind === Kind.FIELD && field.selectionSet) return field.selectionSet;
  }
  throw new Error("a fetch of the plan asks for nothing");
}

function wayOf(path: readonly string[]): string {
  return ["", ...path.filter((step) => step !== "@")].join(".");
}

/** The fields by their names in the answer, whatever the type of what has them, each with what is asked of it. */
export function fieldsOf(sets: readonly SelectionSetNode[]): Map<string, SelectionSetNode[]> {
  const fields = new Map<string, SelectionSetNode[]>();
  const follow = ({ selections }: SelectionSetNode) => {
    for (const one of selections) {
      if (one.kind === Kind.INLINE_FRAGMENT) follow(one.selectionSet);
      if (one.kind !== Kind.FIELD) continue;
      const name = (one.alias ?? one.name).value;
      fields.set(name, [...(fields.get(name) ?? []), ...(one.selectionSet ? [one.selectionSet] : [])]);
    }
  };
  sets.forEach(follow);
  return fields;
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
