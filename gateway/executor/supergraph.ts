import { DEFAULT_SUPPORTED_SUPERGRAPH_FEATURES, operationFromDocument, Supergraph } from "@apollo/federation-internals";
import { type PlanNode, QueryPlanner, type SubscriptionNode } from "@apollo/query-planner";
import { type DocumentNode, type GraphQLSchema, parse, validate } from "graphql";
import { FrequencyCache } from "../../core/frequency-cache.ts";
import type { Fetcher } from "./fetch.ts";
import { planEvents } from "./events.ts";
import { type Answer, Operation, type Question } from "./operation.ts";
import { compilePlan } from "./plan.ts";
import { safeNames } from "./safe-names.ts";
import { takenNames } from "./taken-names.ts";
import { typesOf } from "./types.ts";
import { QueryVariant, type NormalizedText, normalizedTextOf } from "./query-variants.ts";

export interface ExecutorOptions<C> {
  /** A composed supergraph of Federation 2, whatever its subgraphs. */
  readonly supergraphSdl: string;
  readonly fetcher: Fetcher<C>;
  /** Bytes that cached operations may hold, by estimate; those that are not asked again go first. */
  readonly cacheBytes?: number;
}

/** Plans and runs operations over one supergraph. */
export interface Executor<C> {
  /** What clients see. */
  readonly schema: GraphQLSchema;
  /**
   * The operation of a valid document, planned and compiled at its first use and cached, for every variant that differs in
   * layout, names of operations and values alone. Throws a `GraphQLError` where it cannot be planned.
   */
  prepare(text: string, document: DocumentNode, operationName?: string | null): QueryVariant<C>;
  /** The operation if this text of it is still cached. */
  cached(text: string, operationName?: string | null): QueryVariant<C> | undefined;
  /** Parses, validates, prepares and runs: for who has no pipeline of his own. */
  execute(question: Question<C> & { readonly query: string; readonly operationName?: string | null }): Promise<Answer>;
}

/** Bytes; about 1,000 operations of ordinary size. */
const defaultCacheBytes = 64 * 1024 * 1024;

/** The part of them that the clients' texts may hold beside. */
const textsShare = 1 / 8;

/** What a supergraph may ask of its gateway: what Apollo's own offers, and `@fromContext`. Any other is refused. */
const supportedFeatures = new Set([...DEFAULT_SUPPORTED_SUPERGRAPH_FEATURES, "https://specs.apollo.dev/context/v0.1"]);

/** Makes the executor of a supergraph. */
export function createExecutor<C>({
  supergraphSdl,
  fetcher,
  cacheBytes = defaultCacheBytes,
}: ExecutorOptions<C>): Executor<C> {
  const { supergraph, apiSchema, schema, types, taken, planner } = readOnce(supergraphSdl);
  const texts = new FrequencyCache<NormalizedText>(cacheBytes * textsShare);
  const operations = new FrequencyCache<Operation<C>>(cacheBytes * (1 - textsShare));

  const plan = (text: string): Operation<C> => {
    // Without its places in the text a document takes a fraction of the memory.
    const document = parse(text, { noLocation: true });
    const safe = safeNames(schema, taken, document);
    const { node } = planner.buildQueryPlan(operationFromDocument(apiSchema, safe.document));
    const events = node?.kind === "Subscription" ? planEvents(supergraph, node) : undefined;
    const fill = compilePlan(node?.kind === "Subscription" ? events?.node : node, fetcher, types);
    return operations.set(text, new Operation<C>({ schema, document, safe, fill, events }), sizeOf(text, node));
  };

  const cached: Executor<C>["cached"] = (text, operationName) => {
    const words = texts.get(keyOf(text, operationName));
    const operation = words && operations.get(words.plain);
    return operation && new QueryVariant(words, operation);
  };

  const prepare: Executor<C>["prepare"] = (text, document, operationName) => {
    const known = cached(text, operationName);
    if (known) return known;
    const words = normalizedTextOf(schema, text, document, operationName ?? undefined);
    const operation = operations.get(words.plain) ?? plan(words.plain);
    texts.set(keyOf(text, operationName), words, textSize(words));
    return new QueryVariant(words, operation);
  };

  return {
    schema,
    prepare,
    cached,
    execute: async ({ query, operationName, ...question }) => {
      const known = cached(query, operationName);
      if (known) return known.run(question);
      const document = parse(query);
      const errors = validate(schema, document);
      return errors.length > 0 ? { errors } : prepare(query, document, operationName).run(question);
    },
  };
}

let lastRead: (ReturnType<typeof readSupergraph> & { readonly sdl: string }) | null = null;

/** A process that makes several hubs, as the tests do, reads their supergraph once: it takes a second. */
function readOnce(sdl: string) {
  if (lastRead?.sdl !== sdl) lastRead = { sdl, ...readSupergraph(sdl) };
  return lastRead;
}

/** What follows from the supergraph alone, and belongs to no executor. */
function readSupergraph(sdl: string) {
  const supergraph = Supergraph.build(sdl, { supportedFeatures });
  const apiSchema = supergraph.apiSchema();
  return {
    supergraph,
    apiSchema,
    schema: apiSchema.toGraphQLJSSchema(),
    types: typesOf(supergraph.schema.toGraphQLJSSchema()),
    taken: takenNames(sdl),
    planner: new QueryPlanner(supergraph, { reuseQueryFragments: false }),
  };
}

function keyOf(text: string, operationName: string | null | undefined): string {
  return operationName ? `${operationName}\n${text}` : `\n${text}`;
}

/**
 * Bytes that a compiled operation holds, rather too many than too few. Measured on the hub's supergraph with its forms:
 * 12 kB for the smallest, 100 kB for the link query, whose text and plan have 6,400 characters.
 */
function sizeOf(text: string, plan: PlanNode | SubscriptionNode | undefined): number {
  return 16_384 + 20 * (text.length + (plan ? JSON.stringify(plan).length : 0));
}

/** Bytes that a client's text holds beside the operation: itself, what it comes to, its values and their names. */
function textSize({ text, plain, values }: NormalizedText): number {
  return 1_024 + 2 * (text.length + plain.length) + 4 * JSON.stringify(values).length;
}
