import { DEFAULT_SUPPORTED_SUPERGRAPH_FEATURES, operationFromDocument, Supergraph } from "@apollo/federation-internals";
import { type PlanNode, QueryPlanner } from "@apollo/query-planner";
import { type DocumentNode, GraphQLError, type GraphQLSchema, parse, validate } from "graphql";
import type { Fetcher } from "./fetch.ts";
import { Kept } from "./kept.ts";
import { type Answer, Operation, type Question } from "./operation.ts";
import { compilePlan } from "./plan.ts";
import { safeNames } from "./safe-names.ts";
import { typesOf } from "./types.ts";

export interface ExecutorOptions<C> {
  /** A composed supergraph of Federation 2, whatever its subgraphs. */
  readonly supergraphSdl: string;
  readonly fetcher: Fetcher<C>;
  /** Bytes that kept operations may hold, by estimate; those asked longest ago go first. */
  readonly keptBytes?: number;
}

/** Plans and runs operations over one supergraph. */
export interface Executor<C> {
  /** What clients see. */
  readonly schema: GraphQLSchema;
  /**
   * The operation of a valid document, planned and compiled at its first use and kept under the text. Throws a
   * `GraphQLError` where it cannot be planned.
   */
  prepare(text: string, document: DocumentNode, operationName?: string | null): Operation<C>;
  /** The operation if it is still kept. */
  kept(text: string, operationName?: string | null): Operation<C> | undefined;
  /** Parses, validates, prepares and runs: for who has no pipeline of his own. */
  execute(question: Question<C> & { readonly query: string; readonly operationName?: string | null }): Promise<Answer>;
}

/** Bytes; about 1,000 operations of ordinary size. */
const standardBytes = 64 * 1024 * 1024;

/** What a supergraph may ask of its gateway: what Apollo's own offers, and `@fromContext`. Any other is refused. */
const supportedFeatures = new Set([...DEFAULT_SUPPORTED_SUPERGRAPH_FEATURES, "https://specs.apollo.dev/context/v0.1"]);

/** Makes the executor of a supergraph. */
export function createExecutor<C>({
  supergraphSdl,
  fetcher,
  keptBytes = standardBytes,
}: ExecutorOptions<C>): Executor<C> {
  const supergraph = Supergraph.build(supergraphSdl, { supportedFeatures });
  const apiSchema = supergraph.apiSchema();
  const schema = apiSchema.toGraphQLJSSchema();
  const types = typesOf(supergraph.schema.toGraphQLJSSchema());
  const planner = new QueryPlanner(supergraph, { reuseQueryFragments: false });
  const operations = new Kept<Operation<C>>(keptBytes);

  const prepare: Executor<C>["prepare"] = (text, document, operationName) => {
    const key = keyOf(text, operationName);
    const known = operations.get(key);
    if (known) return known;
    const safe = safeNames(document);
    const named = operationName ?? undefined;
    const { node } = planner.buildQueryPlan(operationFromDocument(apiSchema, safe.document, { operationName: named }));
    if (node?.kind === "Subscription") throw new GraphQLError("Subscriptions are not offered.");
    const fill = compilePlan(node, fetcher, types);
    const operation = new Operation<C>({ schema, document, safe, operationName: named, fill });
    return operations.set(key, operation, sizeOf(text, node));
  };

  return {
    schema,
    prepare,
    kept: (text, operationName) => operations.get(keyOf(text, operationName)),
    execute: async ({ query, operationName, ...question }) => {
      const known = operations.get(keyOf(query, operationName));
      if (known) return known.run(question);
      const document = parse(query);
      const errors = validate(schema, document);
      return errors.length > 0 ? { errors } : prepare(query, document, operationName).run(question);
    },
  };
}

function keyOf(text: string, operationName: string | null | undefined): string {
  return operationName ? `${operationName}\n${text}` : `\n${text}`;
}

/**
 * Bytes that a compiled operation holds, rather too many than too few. Measured on the hub's supergraph with its forms:
 * 12 kB for the smallest, 100 kB for the link query, whose text and plan have 6,400 characters.
 */
function sizeOf(text: string, plan: PlanNode | undefined): number {
  return 16_384 + 20 * (text.length + (plan ? JSON.stringify(plan).length : 0));
}
