import { type FetchNode, type PlanNode } from "@apollo/query-planner";
import { parse } from "graphql";
import { entityFetch } from "./entities.ts";
import type { Fetcher, Run } from "./fetch.ts";
import { answeredSelection, fieldsOf, ResultMerger } from "./result-merger.ts";
import { rootFetch } from "./roots.ts";
import type { Types } from "./types.ts";

/** A plan, or a part of it, ready to run: it fills the run's root. Errors are noted there; only an abort throws. */
export type Step<C> = (run: Run<C>) => Promise<void> | void;

/** Compiles a plan into closures, once. */
export function compilePlan<C>(node: PlanNode | undefined, fetcher: Fetcher<C>, types: Types): Step<C> {
  if (!node) return () => {};
  const merger = new ResultMerger(types);
  eachFetch(node, [], (fetch, path) => merger.note(path, selectionOf(fetch)));
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
        const selection = selectionOf(part);
        const merge = merger.mergeOf(path, selection, renames);
        const site = { node: part, path, names: [...fieldsOf([selection]).keys()], merge };
        return part.requires ? entityFetch(site, fetcher, types) : rootFetch(site, fetcher, types);
      }
      case "Defer":
        throw new Error("@defer is not offered");
    }
  }
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
  return (run) => (run.coerced[variable] ? then : otherwise)?.(run);
}
