import { type DocumentNode, GraphQLError, type GraphQLSchema, parse, validate } from "graphql";
import { FrequencyCache } from "../../core/frequency-cache.ts";
import { clientSchemaOf } from "./client-schema.ts";
import { compilePlan } from "./compile.ts";
import { entityTypesOf } from "./entity-types.ts";
import { planEvents } from "./events.ts";
import type { Fetcher } from "./fetch.ts";
import { type Answer, Operation, type Question } from "./operation.ts";
import type { Plan, Planner } from "./plan.ts";
import { safeNames } from "./safe-names.ts";
import { plannerAtFirstUse } from "./planners/open.ts";
import { featuresOf } from "./supergraph-features.ts";
import { takenNames } from "./taken-names.ts";
import { typesOf } from "./types.ts";
import { QueryVariant, type NormalizedText, normalizedTextOf } from "./query-variants.ts";

export interface ExecutorOptions<C> {
  /** A composed supergraph of Federation 2, whatever its subgraphs. */
  readonly supergraphSdl: string;
  /** Of the same supergraph; `plannerAtFirstUse` where it is left out. */
  readonly planner?: Planner;
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
   * layout, names of operations and values alone. Rejects with a `GraphQLError` where none of its operations is
   * meant, or no subgraph can answer it.
   */
  prepare(text: string, document: DocumentNode, operationName?: string | null): Promise<QueryVariant<C>>;
  /** The operation if this text of it is still cached. */
  cached(text: string, operationName?: string | null): QueryVariant<C> | undefined;
  /** Parses, validates, prepares and runs: for who has no pipeline of his own. */
  execute(question: Question<C> & { readonly query: string; readonly operationName?: string | null }): Promise<Answer>;
}

/** Bytes; about 1,000 operations of ordinary size. */
const defaultCacheBytes = 64 * 1024 * 1024;

/** The part of them that the clients' texts may hold beside. */
const textsShare = 1 / 8;

/** Makes the executor of a supergraph. Throws where the supergraph asks its gateway for what is not offered here. */
export function createExecutor<C>({
  supergraphSdl,
  planner = plannerAtFirstUse(supergraphSdl),
  fetcher,
  cacheBytes = defaultCacheBytes,
}: ExecutorOptions<C>): Executor<C> {
  const { schema, types, entityTypes, taken } = readOnce(supergraphSdl);
  const texts = new FrequencyCache<NormalizedText>(cacheBytes * textsShare);
  const operations = new FrequencyCache<Operation<C>>(cacheBytes * (1 - textsShare));
  const underWay = new Map<string, Promise<Operation<C>>>();

  const plan = async (text: string): Promise<Operation<C>> => {
    // Without its places in the text a document takes a fraction of the memory.
    const document = parse(text, { noLocation: true });
    const safe = safeNames(schema, taken, document);
    const planned = await planner.plan(safe.document);
    const events = planned.subscription ? planEvents(entityTypes, planned.subscription, planned.node) : undefined;
    const fill = compilePlan(events ? events.node : planned.node, fetcher, types);
    return operations.set(text, new Operation<C>({ schema, document, safe, fill, events }), sizeOf(text, planned));
  };

  const cached: Executor<C>["cached"] = (text, operationName) => {
    const words = texts.get(keyOf(text, operationName));
    const operation = words && operations.get(words.plain);
    return operation && new QueryVariant(words, operation);
  };

  const prepare: Executor<C>["prepare"] = async (text, document, operationName) => {
    const known = cached(text, operationName);
    if (known) return known;
    const words = normalizedTextOf(schema, text, document, operationName ?? undefined);
    // Who asks for what is being planned waits for that plan.
    const operation =
      operations.get(words.plain) ??
      (await underWay.getOrInsertComputed(words.plain, (plain) => plan(plain).finally(() => underWay.delete(plain))));
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
      if (errors.length > 0) return { errors };
      let operation: QueryVariant<C>;
      try {
        operation = await prepare(query, document, operationName);
      } catch (error) {
        if (error instanceof GraphQLError) return { errors: [error] };
        throw error;
      }
      return operation.run(question);
    },
  };
}

let lastRead: (ReturnType<typeof readSupergraph> & { readonly sdl: string }) | null = null;

/** A process that makes several hubs, as the tests do, reads their supergraph once. */
function readOnce(sdl: string) {
  if (lastRead?.sdl !== sdl) lastRead = { sdl, ...readSupergraph(sdl) };
  return lastRead;
}

/** What follows from the supergraph alone, and belongs to no executor. */
function readSupergraph(sdl: string) {
  const document = parse(sdl, { noLocation: true });
  return {
    schema: clientSchemaOf(document, featuresOf(document)),
    types: typesOf(document),
    entityTypes: entityTypesOf(document),
    taken: takenNames(document),
  };
}

function keyOf(text: string, operationName: string | null | undefined): string {
  return operationName ? `${operationName}\n${text}` : `\n${text}`;
}

/**
 * Bytes that a compiled operation holds, rather too many than too few. Measured on the hub's supergraph with its forms:
 * 12 kB for the smallest, 100 kB for the link query, whose text and plan have 6,400 characters.
 */
function sizeOf(text: string, plan: Plan): number {
  return 16_384 + 20 * (text.length + JSON.stringify(plan).length);
}

/** Bytes that a client's text holds beside the operation: itself, what it comes to, its values and their names. */
function textSize({ text, plain, values }: NormalizedText): number {
  return 1_024 + 2 * (text.length + plain.length) + 4 * JSON.stringify(values).length;
}
