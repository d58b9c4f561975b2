import { fieldsOf, type ReadFetch, type ReadPart } from "./fetch-text.ts";
import { caller, type Fetcher, located, type Run } from "./fetch.ts";
import type { ResultMerger } from "./result-merger.ts";
import { isResultObject, type ResultObject, type ResultPath, visitResults } from "./result-objects.ts";
import { rewriter } from "./rewrites.ts";
import type { Types } from "./types.ts";

/** What the fetches of a plan are compiled with. */
export interface FetchParts<C> {
  readonly read: ReadFetch;
  readonly merger: ResultMerger;
  readonly fetcher: Fetcher<C>;
  readonly types: Types;
}

/** Compiles a fetch of fields of `Query` or `Mutation`: at the answer's root, or where a field leads back to it. */
export function rootFetch<C>({ read, merger, fetcher, types }: FetchParts<C>): (run: Run<C>) => Promise<void> {
  const call = caller(read.fetch, fetcher);
  const [asked] = read.parts as [ReadPart];
  const [path = []] = asked.part.paths;
  const rewrite = rewriter(asked.part.outputRewrites, types);
  // That name the answer has without any subgraph.
  const names = [...fieldsOf([asked.selection]).keys()].filter((name) => name !== "__typename");
  const merge = merger.mergeOf(asked, path);
  return async (run) => {
    const places: { readonly place: ResultObject; readonly at: ResultPath }[] = [];
    visitResults(run.root, path, types, (place, _parents, at) => places.push({ place, at }));
    if (places.length === 0) return;
    try {
      const { data, errors } = await call(run, {});
      for (const error of errors ?? []) {
        for (const { at } of places) run.errors.push(located(error, error.path && [...at, ...error.path]));
      }
      if (!isResultObject(data)) return;
      rewrite?.(data);
      for (const { place } of places) merge(place, data);
    } catch (error) {
      run.stop?.throwIfAborted();
      for (const { at } of places) {
        for (const name of names) run.errors.push(located(error as Error, [...at, name]));
      }
    }
  };
}
