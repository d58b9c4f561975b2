import { Kind, type SelectionSetNode } from "graphql";
import type { ReadPart } from "./fetch-text.ts";
import type { AskedEntities, Path } from "./plan.ts";
import { type Wanted, representer } from "./representations.ts";
import type { Merge, ResultMerger } from "./result-merger.ts";
import { gatherer, isResultObject, type ResultObject } from "./result-objects.ts";
import { type Change, rewriter } from "./rewrites.ts";
import type { Types } from "./types.ts";

/** Where entities of one question stand. */
export interface Site {
  readonly path: Path;
  readonly gather: (root: ResultObject) => ResultObject[];
  readonly merge: Merge;
}

/** One question of a fetch: for entities, at one path or several. */
export interface EntityPart {
  readonly field: string;
  readonly variable: string;
  readonly sites: readonly Site[];
  readonly represent: (places: readonly ResultObject[]) => Wanted;
  readonly rewrite: Change | null;
  /** Whether objects lie in what is answered, to which later fetches may add. */
  readonly isDeep: boolean;
}

/** What a question comes to in a run. */
export interface AskedPart {
  readonly part: EntityPart;
  /** The places of its sites, in their order. */
  readonly places: readonly (readonly ResultObject[])[];
  readonly wanted: Wanted;
}

/** Compiles a question. */
export function compilePart(read: ReadPart, merger: ResultMerger, types: Types): EntityPart {
  const { part, selection } = read;
  const entities = part.entities as AskedEntities;
  return {
    field: entities.field,
    variable: entities.variable,
    sites: part.paths.map((path) => ({ path, gather: gatherer(path, types), merge: merger.mergeOf(read, path) })),
    represent: representer(entities, types),
    rewrite: rewriter(part.outputRewrites, types),
    isDeep: hasObjects(selection),
  };
}

function hasObjects({ selections }: SelectionSetNode): boolean {
  return selections.some((one) => {
    if (one.kind === Kind.INLINE_FRAGMENT) return hasObjects(one.selectionSet);
    return one.kind === Kind.FIELD && one.selectionSet !== undefined;
  });
}

/** What the part asks for at these places of its sites: all of them together, each entity once. */
export function askedAt(part: EntityPart, places: AskedPart["places"]): AskedPart {
  return { part, places, wanted: part.represent(places.flat()) };
}

/** Completes the places of a question by the entities that were answered, the first of them being the one of that number. */
export function land({ part, places, wanted }: AskedPart, from: number, entities: readonly unknown[]): void {
  const { sites, rewrite, isDeep } = part;
  // Leaves alone can be given to any number of places as they are.
  const landed = rewrite || (isDeep && sites.length > 1) ? new Map<ResultObject, number>() : null;
  let index = 0;
  for (const [number, site] of sites.entries()) {
    const copies = new Map<ResultObject, ResultObject>();
    for (const place of places[number] ?? []) {
      const entity = entities[(wanted.of[index] ?? -1) - from];
      index += 1;
      if (!isResultObject(entity)) continue;
      const first = landed?.getOrInsertComputed(entity, () => {
        rewriteAs(place, entity, rewrite);
        return number;
      });
      // What later fetches add to the objects in it is their path's own, under names that may mean another thing elsewhere.
      const isOthers = isDeep && first !== undefined && first !== number;
      site.merge(place, isOthers ? copies.getOrInsertComputed(entity, copied) : entity);
    }
  }
}

function rewriteAs(place: ResultObject, entity: ResultObject, rewrite: Change | null): void {
  if (!rewrite) return;
  entity["__typename"] ??= place["__typename"];
  rewrite(entity);
}

function copied<T>(value: T): T;
function copied(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copied);
  return isResultObject(value)
    ? Object.fromEntries(Object.entries(value).map(([name, of]) => [name, copied(of)]))
    : value;
}
