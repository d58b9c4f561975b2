import {
  type DocumentNode,
  execute,
  type ExecutionResult,
  GraphQLError,
  type GraphQLSchema,
  isInputType,
  Kind,
  OverlappingFieldsCanBeMergedRule,
  parse,
  specifiedRules,
  typeFromAST,
  validate,
  valueFromAST,
} from "graphql";
import { type CompiledQuery, compileQuery, isCompiledQuery } from "graphql-jit";
import { AuditUnavailable } from "../core/audit/writing/log.ts";
import { OutcomeUnrecorded } from "../core/audit/recorded-act.ts";
import { type ErrorCode, hubError, isErrorCode } from "../core/errors.ts";
import { FrequencyCache } from "../core/frequency-cache.ts";
import { StoreUnavailable } from "../core/store/port.ts";
import type { SubgraphContext } from "./context.ts";
import { isMisread } from "./misread.ts";
import { PrecheckedRules } from "./prechecked-rules.ts";
import { beneathGuard } from "./shield.ts";

/** Bytes of queries that are cached, by estimate. The gateway's plans send few, and send them again and again. */
const cacheBytes = 16 * 1024 * 1024;

/**
 * That fields can be merged was seen in the client's own query, from which the gateway made this one. graphql-js gives the
 * rule up by the number of fields that it compares (500,000): fragments on many types become one query of as many again.
 */
const rules = specifiedRules.filter((rule) => rule !== OverlappingFieldsCanBeMergedRule);

/** Uses before a query is compiled: V8 keeps the source of all that ever was, also of what never comes again. */
const usesUncompiled = 2;

/** Runs queries on one subgraph. Each is parsed and validated at its first use, compiled once it recurs, then cached. */
export class SubgraphExecutor {
  readonly #schema: GraphQLSchema;
  readonly #cache = new FrequencyCache<Prepared>(cacheBytes);

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  /** Errors leave with a code of the catalogue; what lies behind an `INTERNAL` one is in the log. */
  async run(
    query: string,
    variables: Readonly<Record<string, unknown>> = {},
    context: SubgraphContext,
  ): Promise<ExecutionResult> {
    const { faults, prechecked, guarded, open } = this.#cache.get(query) ?? this.#prepare(query);
    const runnable = prechecked?.isFree(context.caller) ? open : guarded;
    const result = faults.length > 0 ? { errors: faults } : await runnable.run(variables, context);
    return result.errors ? { ...result, errors: result.errors.map((error) => coded(error, context)) } : result;
  }

  #prepare(query: string): Prepared {
    const document = parse(query);
    const faults = validate(this.#schema, document, rules);
    const beneath = beneathGuard(this.#schema);
    // Where nothing has to be waited for, graphql-jit makes an alias of that name the answer's prototype.
    const safe = faults.length === 0 && !query.includes("__proto__");
    const prechecked = beneath && safe ? new PrecheckedRules(document, beneath) : null;
    const guarded = new RunnableQuery(this.#schema, document);
    const prepared = {
      faults,
      prechecked,
      guarded,
      open: prechecked ? new RunnableQuery(prechecked.open, document) : guarded,
    };
    return this.#cache.set(query, prepared, sizeOf(query));
  }
}

/** A query, with its rules around every field (`guarded`) or, for who passes them all, without (`open`). */
interface Prepared {
  readonly faults: readonly GraphQLError[];
  /** Null where the schema has no guard. */
  readonly prechecked: PrecheckedRules | null;
  readonly guarded: RunnableQuery;
  readonly open: RunnableQuery;
}

/** Bytes that a query holds once it is compiled, which is rather more than before. Measured: 28 kB to 100 kB. */
function sizeOf(query: string): number {
  return 20_000 + 130 * query.length;
}

/** One query on one schema. */
class RunnableQuery {
  readonly #schema: GraphQLSchema;
  readonly #document: DocumentNode;
  /** What a variable is that was not sent: graphql-jit asks for one that may not be null, whatever its default. */
  readonly #defaults: Readonly<Record<string, unknown>>;
  readonly #interpreted: boolean;
  #uses = 0;
  #compiled: CompiledQuery | ExecutionResult | null = null;

  constructor(schema: GraphQLSchema, document: DocumentNode) {
    this.#schema = schema;
    this.#document = document;
    this.#defaults = defaultsOf(schema, document);
    this.#interpreted = isMisread(document);
  }

  run(sent: Readonly<Record<string, unknown>>, context: SubgraphContext) {
    const [schema, document] = [this.#schema, this.#document];
    const variables = { ...this.#defaults, ...sent };
    if (this.#interpreted || this.#uses < usesUncompiled) {
      this.#uses += 1;
      return execute({ schema, document, variableValues: variables, contextValue: context });
    }
    this.#compiled ??= compileQuery(schema, document);
    return isCompiledQuery(this.#compiled) ? this.#compiled.query(undefined, context, variables) : this.#compiled;
  }
}

function defaultsOf(schema: GraphQLSchema, { definitions }: DocumentNode): Readonly<Record<string, unknown>> {
  const variables = definitions.flatMap((one) =>
    one.kind === Kind.OPERATION_DEFINITION ? (one.variableDefinitions ?? []) : [],
  );
  return Object.fromEntries(
    variables.flatMap(({ variable, type, defaultValue }) => {
      const declared = typeFromAST(schema, type);
      return defaultValue && isInputType(declared) ? [[variable.name.value, valueFromAST(defaultValue, declared)]] : [];
    }),
  );
}

function coded(error: GraphQLError, { log, requestId }: SubgraphContext): GraphQLError {
  if (isErrorCode(error.extensions?.["code"])) return error;
  const cause = error.originalError;
  const code = codeOf(cause);
  log.error(
    { err: cause ?? error, requestId, path: error.path },
    code === "INTERNAL" ? "a resolver failed" : cause?.message,
  );
  const { message, extensions } = hubError(code);
  return new GraphQLError(message, { path: error.path ?? null, extensions });
}

function codeOf(cause: unknown): ErrorCode {
  if (cause instanceof StoreUnavailable) return "STORE_UNAVAILABLE";
  if (cause instanceof OutcomeUnrecorded) return "OUTCOME_UNRECORDED";
  return cause instanceof AuditUnavailable ? "AUDIT_UNAVAILABLE" : "INTERNAL";
}
