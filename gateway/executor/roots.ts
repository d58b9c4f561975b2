import { caller, type Fetcher, located, type Run } from "./fetch.ts";
import type { Site } from "./landing.ts";
import { isPlace, type Place, type PlacePath, visitPlaces } from "./places.ts";
import { rewriter } from "./rewrites.ts";
import type { Types } from "./types.ts";

/** Compiles a fetch of fields of `Query` or `Mutation`: at the answer's root, or where a field leads back to it. */
export function rootFetch<C>(
  { node, path, names, land }: Site,
  fetcher: Fetcher<C>,
  types: Types,
): (run: Run<C>) => Promise<void> {
  const call = caller(node, fetcher);
  const rewrite = rewriter(node.outputRewrites, types);
  return async (run) => {
    const places: { readonly place: Place; readonly at: PlacePath }[] = [];
    visitPlaces(run.root, path, (place, _parents, at) => places.push({ place, at }));
    if (places.length === 0) return;
    try {
      const { data, errors } = await call(run, {});
      for (const error of errors ?? []) {
        for (const { at } of places) run.errors.push(located(error, error.path && [...at, ...error.path]));
      }
      if (!isPlace(data)) return;
      rewrite?.(data);
      for (const { place } of places) land(place, data);
    } catch (error) {
      run.signal?.throwIfAborted();
      for (const { at } of places) {
        for (const name of names) run.errors.push(located(error as Error, [...at, name]));
      }
    }
  };
}
