import type {
  FetchNodePathSegment,
  FetchRewrite,
  FlattenNodePathSegment,
  PlanNode as HiveNode,
  QueryPlanner,
  RequiresSelection,
} from "@graphql-hive/router-query-planner";
import { GraphQLError, print } from "graphql";
import {
  type AskedEntities,
  type Fetch,
  type FetchPart,
  type Path,
  type Planner,
  type PlanNode,
  type Required,
  type Rewrite,
  stepToTypes,
} from "../plan.ts";

/** Labels of `@override` that are on, and the draw that is compared with its percentages: none takes a field over. */
const noLabels: ReadonlySet<string> = new Set();
const neverDrawn = 100;

interface Binding {
  readonly QueryPlanner: typeof QueryPlanner;
}

/** The planner of Hive Router, in Rust. */
export function hivePlanner(binding: Binding, supergraphSdl: string): Planner {
  const planner = new binding.QueryPlanner(supergraphSdl);
  return {
    plan: (document) => {
      const text = print(document);
      const { node } = planned(() => planner.plan(text, null, noLabels as Set<string>, neverDrawn), text);
      if (!node) return { node: null, subscription: null };
      const nodes = node.kind === "Sequence" ? node.nodes : [node];
      const [first, ...rest] = nodes;
      if (first?.kind !== "Subscription") return { node: nodeOf(node, []), subscription: null };
      const subscription = fetchOf(first.primary, []);
      return { node: { kind: "Sequence", nodes: rest.map((one) => nodeOf(one, [])) }, subscription };
    },
  };
}

/** What the planner says where no subgraph that can be reached from the others has a field, or a type of a fragment. */
const unreachable = /No paths found for selection item: (\w+)/;

/** Fields that nobody can answer are refused; whatever else the planner gives up is its own fault. */
function planned<T>(plan: () => T, text: string): T {
  try {
    return plan();
  } catch (error) {
    const [, name] = unreachable.exec((error as Error).message) ?? [];
    if (!name || text.includes(` on ${name} `)) throw error;
    throw new GraphQLError(`No subgraph can answer \`${name}\` here.`);
  }
}

function nodeOf(node: HiveNode, path: Path): PlanNode {
  switch (node.kind) {
    case "Sequence":
    case "Parallel":
      return { kind: node.kind, nodes: node.nodes.map((one) => nodeOf(one, path)) };
    case "Flatten":
      return nodeOf(node.node, [...path, ...node.path.map(stepOf)]);
    case "Condition":
      return {
        kind: "Condition",
        variable: node.condition,
        met: node.ifClause ? nodeOf(node.ifClause, path) : null,
        unmet: node.elseClause ? nodeOf(node.elseClause, path) : null,
      };
    case "Fetch":
    case "BatchFetch":
      return fetchOf(node, path);
    case "Subscription":
    case "Defer":
      throw new Error(`a plan has a node where none is known: ${node.kind}`);
  }
}

type HiveFetch = Extract<HiveNode, { kind: "Fetch" | "BatchFetch" }>;

function fetchOf(node: HiveFetch, path: Path): Fetch {
  return {
    kind: "Fetch",
    subgraph: node.serviceName,
    text: node.operation,
    isMutation: node.operationKind === "mutation",
    variables: node.variableUsages ?? [],
    parts: "entityBatch" in node ? batchedParts(node) : [partOf(node, path)],
  };
}

function partOf({ requires, inputRewrites, outputRewrites }: Extract<HiveFetch, { kind: "Fetch" }>, path: Path) {
  const names = { field: "_entities", variable: "representations" };
  return {
    entities: requires ? entitiesOf(names, requires, inputRewrites) : null,
    paths: [path],
    outputRewrites: (outputRewrites ?? []).map(rewriteOf),
  };
}

function batchedParts({ entityBatch }: Extract<HiveFetch, { kind: "BatchFetch" }>): FetchPart[] {
  return entityBatch.aliases.map((one) => ({
    entities: entitiesOf(
      { field: one.alias, variable: one.representationsVariableName },
      one.requires,
      one.inputRewrites,
    ),
    paths: one.paths.map((path) => path.map(stepOf)),
    outputRewrites: (one.outputRewrites ?? []).map(rewriteOf),
  }));
}

function entitiesOf(
  names: Pick<AskedEntities, "field" | "variable">,
  requires: readonly RequiresSelection[],
  inputRewrites: readonly FetchRewrite[] = [],
): AskedEntities {
  return {
    ...names,
    requires: requires.map(requiredOf),
    inputRewrites: inputRewrites.map(rewriteOf),
    contextRewrites: [],
  };
}

function stepOf(segment: FlattenNodePathSegment): string {
  if (segment === "@") return segment;
  return "Field" in segment ? segment.Field : stepToTypes(segment.TypeCondition);
}

function keyStepOf(segment: FetchNodePathSegment): string {
  return "Key" in segment ? segment.Key : stepToTypes(segment.TypenameEquals);
}

function requiredOf(node: RequiresSelection): Required {
  if (node.kind === "Field") {
    const { name, alias = name } = node;
    return { kind: "Field", name, as: alias, selections: node.selections?.map(requiredOf) ?? null };
  }
  if (node.kind === "FragmentSpread") throw new Error("a fragment of what is required has only a name");
  return { kind: "Fragment", type: node.typeCondition, selections: node.selections.map(requiredOf) };
}

function rewriteOf(one: FetchRewrite): Rewrite {
  if ("KeyRenamer" in one) {
    const { path, renameKeyTo } = one.KeyRenamer;
    return { kind: "KeyRenamer", path: path.map(keyStepOf), to: renameKeyTo };
  }
  const { path, setValueTo } = "ValueSetter" in one ? one.ValueSetter : one;
  return { kind: "ValueSetter", path: path.map(keyStepOf), value: setValueTo };
}
