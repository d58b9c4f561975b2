import { type ExecutionResult, GraphQLError, type GraphQLSchema, parse, validate } from "graphql";
import { type CompiledQuery, compileQuery, isCompiledQuery } from "graphql-jit";
import { hubError, isErrorCode } from "../core/errors.ts";
import { StoreUnavailable } from "../core/store/port.ts";
import type { SubgraphContext } from "./context.ts";
import { Passage } from "./passage.ts";
import { beneathGuard } from "./shield.ts";

/** Operations kept; the oldest goes first. The gateway's plans send few, and send them again and again. */
const mostKept = 1000;

/** Runs operations on one subgraph. Each is parsed, validated and compiled at its first use, then kept. */
export class SubgraphExecutor {
  readonly #schema: GraphQLSchema;
  readonly #kept = new Map<string, Kept>();

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  /** Errors leave with a code of the catalogue; what lies behind an `INTERNAL` one is in the log. */
  async run(
    query: string,
    variables: Readonly<Record<string, unknown>> | undefined,
    context: SubgraphContext,
  ): Promise<ExecutionResult> {
    const { passage, guarded, open } = this.#kept.get(query) ?? this.#keep(query);
    const compiled = passage?.isFree(context.caller) ? open() : guarded();
    const result = isCompiledQuery(compiled) ? await compiled.query(undefined, context, variables ?? {}) : compiled;
    return result.errors ? { ...result, errors: result.errors.map((error) => coded(error, context)) } : result;
  }

  #keep(query: string): Kept {
    const document = parse(query);
    const faults = validate(this.#schema, document);
    if (faults.length > 0)
      return { passage: null, guarded: () => ({ errors: faults }), open: () => ({ errors: faults }) };
    const beneath = beneathGuard(this.#schema);
    // Where nothing has to be waited for, graphql-jit makes an alias of that name the answer's prototype.
    const passage = beneath && !query.includes("__proto__") ? new Passage(document, beneath) : null;
    const kept: Kept = {
      passage,
      guarded: once(() => compileQuery(this.#schema, document)),
      open: once(() => compileQuery(passage?.open ?? this.#schema, document)),
    };
    if (this.#kept.size >= mostKept) this.#kept.delete(this.#kept.keys().next().value as string);
    this.#kept.set(query, kept);
    return kept;
  }
}

/** An operation in its two forms, each compiled when it is first needed. */
interface Kept {
  /** Null where the schema has no guard. */
  readonly passage: Passage | null;
  readonly guarded: () => CompiledQuery | ExecutionResult;
  readonly open: () => CompiledQuery | ExecutionResult;
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
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
