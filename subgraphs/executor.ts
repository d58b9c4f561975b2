import { type ExecutionResult, GraphQLError, type GraphQLSchema, parse, validate } from "graphql";
import { type CompiledQuery, compileQuery, isCompiledQuery } from "graphql-jit";
import { hubError, isErrorCode } from "../core/errors.ts";
import { StoreUnavailable } from "../core/store/port.ts";
import type { SubgraphContext } from "./context.ts";

/** Operations kept; the oldest goes first. The gateway's plans send few, and send them again and again. */
const mostKept = 1000;

/** Runs operations on one subgraph. Each is parsed, validated and compiled at its first use, then kept. */
export class SubgraphExecutor {
  readonly #schema: GraphQLSchema;
  readonly #compiled = new Map<string, CompiledQuery>();

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  /** Errors leave with a code of the catalogue; what lies behind an `INTERNAL` one is in the log. */
  async run(
    query: string,
    variables: Readonly<Record<string, unknown>> | undefined,
    context: SubgraphContext,
  ): Promise<ExecutionResult> {
    const compiled = this.#compiled.get(query) ?? this.#compile(query);
    const result = isCompiledQuery(compiled) ? await compiled.query(undefined, context, variables ?? {}) : compiled;
    return result.errors ? { ...result, errors: result.errors.map((error) => coded(error, context)) } : result;
  }

  #compile(query: string): CompiledQuery | ExecutionResult {
    const document = parse(query);
    const faults = validate(this.#schema, document);
    if (faults.length > 0) return { errors: faults };
    const compiled = compileQuery(this.#schema, document);
    if (!isCompiledQuery(compiled)) return compiled;
    if (this.#compiled.size >= mostKept) this.#compiled.delete(this.#compiled.keys().next().value as string);
    this.#compiled.set(query, compiled);
    return compiled;
  }
}

function coded(error: GraphQLError, { log, requestId }: SubgraphContext): GraphQLError {
  if (isErrorCode(error.extensions?.["code"])) return error;
  const cause = error.originalError;
  const code = cause instanceof StoreUnavailable ? "STORE_UNAVAILABLE" : "INTERNAL";
  log.error(
    { err: cause ?? error, requestId, path: error.path },
    code === "INTERNAL" ? "a resolver failed" : cause?.message,
  );
  const { message, extensions } = hubError(code);
  return new GraphQLError(message, { path: error.path ?? null, extensions });
}
