import { DEFAULT_SUPPORTED_SUPERGRAPH_FEATURES, operationFromDocument, Supergraph } from "@apollo/federation-internals";
import {
  type FetchDataRewrite,
  type FetchNode,
  type PlanNode as ApolloNode,
  QueryPlanner,
  type QueryPlanSelectionNode,
} from "@apollo/query-planner";
import type { Fetch, KeyRenamer, Path, Planner, PlanNode, Required, Rewrite } from "../plan.ts";
import { contextFeature } from "../supergraph-features.ts";

/** Apollo's planner, for every platform and all of Federation 2. It takes half a second to load and to read a supergraph. */
export function apolloPlanner(supergraphSdl: string): Planner {
  const supportedFeatures = new Set([...DEFAULT_SUPPORTED_SUPERGRAPH_FEATURES, contextFeature]);
  const supergraph = Supergraph.build(supergraphSdl, { supportedFeatures });
  const schema = supergraph.apiSchema();
  const planner = new QueryPlanner(supergraph, { reuseQueryFragments: false });
  return {
    plan: (document) => {
      const { node } = planner.buildQueryPlan(operationFromDocument(schema, document));
      if (node?.kind !== "Subscription") return { node: node ? nodeOf(node, []) : null, subscription: null };
      return { node: node.rest ? nodeOf(node.rest, []) : null, subscription: fetchOf(node.primary, []) };
    },
  };
}

function nodeOf(node: ApolloNode, path: Path): PlanNode {
  switch (node.kind) {
    case "Sequence":
    case "Parallel":
      return { kind: node.kind, nodes: node.nodes.map((one) => nodeOf(one, path)) };
    case "Flatten":
      return nodeOf(node.node, [...path, ...node.path.map(String).filter(isFirstOfLists)]);
    case "Condition":
      return {
        kind: "Condition",
        variable: node.condition,
        met: node.ifClause ? nodeOf(node.ifClause, path) : null,
        unmet: node.elseClause ? nodeOf(node.elseClause, path) : null,
      };
    case "Fetch":
      return fetchOf(node, path);
    case "Defer":
      throw new Error("@defer is not offered");
  }
}

/** A list in a list has a step of its own there. */
function isFirstOfLists(step: string, at: number, path: Path): boolean {
  return step !== "@" || path[at - 1] !== "@";
}

function fetchOf(node: FetchNode, path: Path): Fetch {
  const { requires, inputRewrites = [], outputRewrites = [], contextRewrites = [] } = node;
  return {
    kind: "Fetch",
    subgraph: node.serviceName,
    text: node.operation,
    isMutation: String(node.operationKind) === "mutation",
    variables: node.variableUsages ?? [],
    parts: [
      {
        entities: requires
          ? {
              field: "_entities",
              variable: "representations",
              requires: requires.map(requiredOf),
              inputRewrites: inputRewrites.map(rewriteOf),
              contextRewrites: contextRewrites.map((one) => rewriteOf(one) as KeyRenamer),
            }
          : null,
        paths: [path],
        outputRewrites: outputRewrites.map(rewriteOf),
      },
    ],
  };
}

function requiredOf(node: QueryPlanSelectionNode): Required {
  const selections = node.selections?.map(requiredOf) ?? null;
  if (node.kind === "Field") {
    const name = node.alias ?? node.name;
    return { kind: "Field", name, as: name, selections };
  }
  if (!node.typeCondition) throw new Error("a fragment of what is required has no type");
  return { kind: "Fragment", type: node.typeCondition, selections: selections ?? [] };
}

function rewriteOf(one: FetchDataRewrite): Rewrite {
  if (one.kind === "KeyRenamer") return { kind: "KeyRenamer", path: one.path, to: one.renameKeyTo };
  return { kind: "ValueSetter", path: one.path, value: one.setValueTo };
}
