import { caller, type Fetcher, located, type Run } from "./fetch.ts";
import type { FetchSite } from "./result-merger.ts";
import { isResultObject, type ResultObject, type ResultPath, visitResults } from "./result-objects.ts";
import { rewriter } from "./rewrites.ts";
import type { Types } from "./types.ts";

/** Compiles a fetch of fields of `Query` or `Mutation`: at the answer's root, or where a field leads back to it. */
export function rootFetch<C>(
  { node, path, names, merge }: FetchSite,
  fetcher: Fetcher<C>,
  types: Types,
): (run: Run<C>) => Promise<void> {
  const call = caller(node, fetcher);
  const rewrite = rewriter(node.outputRewrites, types);
  return async (run) => {
    const places: { readonly place: ResultObject; readonly at: ResultPath }[] = [];
    visitResults(run.root, path, (place, _parents, at) => places.push({ place, at }));
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
