import { type FetchNode, type PlanNode } from "@apollo/query-planner";
import { parse } from "graphql";
import { entityFetch } from "./entities.ts";
import { caller, type Fetcher, located, type Run } from "./fetch.ts";
import { answeredSelection, Landscape } from "./landing.ts";
import { isPlace, visitPlaces } from "./places.ts";
import { rewriter } from "./rewrites.ts";
import type { TypeTest } from "./types.ts";

/** A plan, or a part of it, ready to run: it fills the run's root. Errors are noted there; only an abort throws. */
export type Step<C> = (run: Run<C>) => Promise<void> | void;

/** Compiles a plan into closures, once. */
export function compilePlan<C>(node: PlanNode | undefined, fetcher: Fetcher<C>, isOfType: TypeTest): Step<C> {
  if (!node) return () => {};
  const landscape = new Landscape();
  eachFetch(node, [], (fetch, path) => landscape.note(path, selectionOf(fetch)));
  return compile(node, []);

  function compile(part: PlanNode, path: readonly string[]): Step<C> {
    switch (part.kind) {
      case "Sequence":
        return inTurn(part.nodes.map((one) => compile(one, path)));
      case "Parallel":
        return atOnce(part.nodes.map((one) => compile(one, path)));
      case "Flatten":
        return compile(part.node, [...path, ...part.path.map(String)]);
      case "Condition":
        return either(
          part.condition,
          part.ifClause && compile(part.ifClause, path),
          part.elseClause && compile(part.elseClause, path),
        );
      case "Fetch": {
        const renames = (part.outputRewrites ?? []).flatMap((one) =>
          one.kind === "KeyRenamer" ? [one.renameKeyTo] : [],
        );
        const land = landscape.landing(path, selectionOf(part), renames);
        return part.requires ? entityFetch(part, path, land, fetcher, isOfType) : rootFetch(part, path, land);
      }
      case "Defer":
        throw new Error("@defer is not offered");
    }
  }

  function rootFetch(part: FetchNode, path: readonly string[], land: ReturnType<Landscape["landing"]>): Step<C> {
    const call = caller(part, fetcher);
    const rewrite = rewriter(part.outputRewrites, isOfType);
    const fields = selectionOf(part).selections.flatMap((one) =>
      one.kind === "Field" ? [(one.alias ?? one.name).value] : [],
    );
    return async (run) => {
      try {
        const { data, errors } = await call(run, {});
        for (const error of errors ?? [])
          run.errors.push(located(error, error.path && [...plain(path), ...error.path]));
        if (!isPlace(data)) return;
        rewrite?.(data);
        visitPlaces(run.root, path, (place) => land(place, data));
      } catch (error) {
        run.signal?.throwIfAborted();
        for (const field of fields) run.errors.push(located(error as Error, [...plain(path), field]));
      }
    };
  }
}

function plain(path: readonly string[]): string[] {
  return path.filter((step) => step !== "@");
}

const selections = new WeakMap<FetchNode, ReturnType<typeof answeredSelection>>();

function selectionOf(fetch: FetchNode) {
  let selection = selections.get(fetch);
  if (!selection) {
    const document = parse(fetch.operation, { noLocation: true });
    selections.set(fetch, (selection = answeredSelection(document, fetch.requires !== undefined)));
  }
  return selection;
}

function eachFetch(
  node: PlanNode,
  path: readonly string[],
  note: (fetch: FetchNode, path: readonly string[]) => void,
): void {
  switch (node.kind) {
    case "Fetch":
      return note(node, path);
    case "Flatten":
      return eachFetch(node.node, [...path, ...node.path.map(String)], note);
    case "Sequence":
    case "Parallel":
      for (const one of node.nodes) eachFetch(one, path, note);
      return;
    case "Condition":
      for (const one of [node.ifClause, node.elseClause]) if (one) eachFetch(one, path, note);
  }
}

function inTurn<C>(steps: readonly Step<C>[]): Step<C> {
  return async (run) => {
    for (const step of steps) await step(run);
  };
}

function atOnce<C>(steps: readonly Step<C>[]): Step<C> {
  return async (run) => {
    await Promise.all(steps.map((step) => step(run)));
  };
}

function either<C>(variable: string, then: Step<C> | undefined, otherwise: Step<C> | undefined): Step<C> {
  return (run) => (run.conditions[variable] ? then : otherwise)?.(run);
}
