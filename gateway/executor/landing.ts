import type { DocumentNode, SelectionSetNode } from "graphql";
import { Kind } from "graphql";
import { isPlace, type Place } from "./places.ts";

/** Adds what a fetch answered to a place. */
export type Land = (place: Place, answered: Place) => void;

/** Whether things have that type themselves, rather than one of the types that belong to it. */
export type IsObjectType = (typename: unknown) => boolean;

/** The fields of objects that the fetches of one plan answer, by their way in the client's answer. */
export class Landscape {
  readonly #answeredBy = new Map<string, number>();
  readonly #isObjectType: IsObjectType;

  constructor(isObjectType: IsObjectType) {
    this.#isObjectType = isObjectType;
  }

  /** Notes what a fetch answers at its path. All fetches are noted before the first landing is compiled. */
  note(path: readonly string[], selection: SelectionSetNode): void {
    const seen = new Set<string>();
    const follow = ({ selections }: SelectionSetNode, at: string) => {
      for (const one of selections) {
        if (one.kind === Kind.FRAGMENT_SPREAD || !one.selectionSet) continue;
        if (one.kind === Kind.INLINE_FRAGMENT) follow(one.selectionSet, at);
        else {
          const way = `${at}.${(one.alias ?? one.name).value}`;
          seen.add(way);
          follow(one.selectionSet, way);
        }
      }
    };
    follow(selection, wayOf(path));
    for (const way of seen) this.#answeredBy.set(way, (this.#answeredBy.get(way) ?? 0) + 1);
  }

  /**
   * Compiles the landing of a fetch at its path: each field of its answer becomes one of the place. Only an object that
   * other fetches answer parts of as well has to be merged, which is known from the plan.
   */
  landing(path: readonly string[], selection: SelectionSetNode, renames: readonly string[]): Land {
    const way = wayOf(path);
    const names = [...new Set([...namesOf(selection), ...renames])];
    const merged = new Set(names.filter((name) => (this.#answeredBy.get(`${way}.${name}`) ?? 0) > 1));
    return (place, answered) => {
      for (const name of names) {
        const value = answered[name];
        if (value === undefined || !Object.hasOwn(answered, name)) continue;
        place[name] = merged.has(name) && Object.hasOwn(place, name) ? joined(place[name], value) : value;
      }
    };
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

function namesOf({ selections }: SelectionSetNode): string[] {
  return selections.flatMap((one) => {
    if (one.kind === Kind.FIELD) return [(one.alias ?? one.name).value];
    return one.kind === Kind.INLINE_FRAGMENT ? namesOf(one.selectionSet) : [];
  });
}

/** Two fetches' parts of one value. */
function joined(old: unknown, value: unknown): unknown {
  if (isPlace(old) && isPlace(value)) {
    if (old !== value)
      for (const name of Object.keys(value))
        if (value[name] !== undefined)
          old[name] = Object.hasOwn(old, name) ? joined(old[name], value[name]) : value[name];
    return old;
  }
  if (Array.isArray(old) && Array.isArray(value) && old.length === value.length) {
    for (const [at, item] of value.entries()) old[at] = joined(old[at], item);
    return old;
  }
  return value;
}
