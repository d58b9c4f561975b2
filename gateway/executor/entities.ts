import type { GraphQLError } from "graphql";
import { contextualArguments } from "./contextual-arguments.ts";
import { type Answered, caller, type Fetcher, located, type Run } from "./fetch.ts";
import type { Merge, FetchSite } from "./result-merger.ts";
import { gatherer, isResultObject, type ResultObject, type ResultPath, visitResults } from "./result-objects.ts";
import { representer, type Wanted } from "./representations.ts";
import { type Rewrite, rewriter } from "./rewrites.ts";
import type { Types } from "./types.ts";

/** Entities of one call: their answer is made in one piece. */
const atOnce = 2_000;

type Step<C> = (run: Run<C>) => Promise<void> | void;

/** Places that are asked for in one call: all of them, unless contextual arguments differ among them. */
interface Group {
  readonly places: ResultObject[];
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Compiles a fetch of entities: what stands at the path is named, asked for once, and completed by the answer. */
export function entityFetch<C>({ node, path, merge }: FetchSite, fetcher: Fetcher<C>, types: Types): Step<C> {
  const gather = gatherer(path);
  const represent = representer(node, types);
  const rewrite = rewriter(node.outputRewrites, types);
  const call = caller(node, fetcher);

  const ask = async (run: Run<C>, { places, variables }: Group) => {
    const wanted = represent(places);
    const { representations } = wanted;
    try {
      for (let from = 0; from < representations.length; from += atOnce) {
        const some = representations.slice(from, from + atOnce);
        const { data, errors } = await call(run, { ...variables, representations: some });
        if (errors) run.errors.push(...errorsAt(run.root, path, places, wanted, from, errors));
        if (data) landAll(places, wanted, from, entitiesOf(data, some.length), rewrite, merge);
      }
    } catch (error) {
      run.stop?.throwIfAborted();
      run.errors.push(located(error as Error, sharedPath(pathsOf(run.root, path, new Set(places)))));
    }
  };

  const { contextRewrites } = node;
  if (!contextRewrites?.length) return (run) => ask(run, { places: gather(run.root), variables: {} });
  const argumentsOf = contextualArguments(contextRewrites, types);
  return async (run) => {
    const groups = new Map<string, Group>();
    visitResults(run.root, path, (place, parents) => {
      const variables = argumentsOf(place, parents);
      const key = JSON.stringify(variables);
      const group = groups.get(key);
      if (group) group.places.push(place);
      else groups.set(key, { places: [place], variables });
    });
    await Promise.all([...groups.values()].map((group) => ask(run, group)));
  };
}

function entitiesOf(data: NonNullable<Answered["data"]>, wanted: number): readonly unknown[] {
  const entities = data["_entities"];
  if (Array.isArray(entities) && entities.length === wanted) return entities;
  throw new Error(`a subgraph was asked for ${wanted} entities and answered otherwise`);
}

function landAll(
  places: readonly ResultObject[],
  { of }: Wanted,
  from: number,
  entities: readonly unknown[],
  rewrite: Rewrite | null,
  merge: Merge,
): void {
  const rewritten = new Set<unknown>();
  for (const [index, place] of places.entries()) {
    const entity = entities[(of[index] ?? -1) - from];
    if (!isResultObject(entity)) continue;
    if (rewrite && !rewritten.has(entity)) {
      entity["__typename"] ??= place["__typename"];
      rewrite(entity);
      rewritten.add(entity);
    }
    merge(place, entity);
  }
}

/** Errors at `_entities`, index, rest: each for every place that its entity stands at. */
function errorsAt(
  root: ResultObject,
  path: readonly string[],
  places: readonly ResultObject[],
  { of }: Wanted,
  from: number,
  errors: NonNullable<Answered["errors"]>,
): GraphQLError[] {
  const numbers = errors.map(({ path: at }) => at?.[1]).filter((number) => typeof number === "number");
  const numberOf = new Map(places.map((place, index) => [place, of[index]]));
  const pathsTo = new Map(numbers.map((number) => [number + from, [] as ResultPath[]]));
  // One walk for all of them: a refusal may stand at each of ten thousand entities.
  visitResults(root, path, (place, _parents, at) => pathsTo.get(numberOf.get(place) ?? -1)?.push(at));
  return errors.flatMap((error) => {
    const [, number, ...rest] = error.path ?? [];
    if (typeof number !== "number") return [located(error, sharedPath(pathsOf(root, path, new Set(places))))];
    return (pathsTo.get(number + from) ?? []).map((at) => located(error, [...at, ...rest]));
  });
}

function pathsOf(root: ResultObject, path: readonly string[], places: ReadonlySet<ResultObject>): ResultPath[] {
  const paths: ResultPath[] = [];
  visitResults(root, path, (place, _parents, at) => {
    if (places.has(place)) paths.push(at);
  });
  return paths;
}

/** The part of the answer in which all these places lie. */
function sharedPath([first = [], ...others]: readonly ResultPath[]): ResultPath {
  const end = first.findIndex((step, index) => others.some((other) => other[index] !== step));
  return end < 0 ? first : first.slice(0, end);
}
