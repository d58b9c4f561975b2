import { GraphQLError, type GraphQLFormattedError } from "graphql";
import type { Fetch } from "./plan.ts";
import type { ResultObject } from "./result-objects.ts";

/** What one fetch of a plan asks one subgraph. */
export interface Asked<C> {
  /** The same text each time the plan runs, so it may name what was prepared for it. */
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The client's request, as it was handed to the executor. */
  readonly context: C;
  readonly stop: Stop | undefined;
}

/** What ends a run from outside: an `AbortSignal`, or whatever else knows that nobody waits for the answer any more. */
export type Stop = Pick<AbortSignal, "throwIfAborted">;

/** A subgraph's answer. Its objects were made for it: the executor adds to them. */
export interface Answered {
  readonly data?: Readonly<Record<string, unknown>> | null | undefined;
  readonly errors?: readonly (GraphQLError | GraphQLFormattedError)[] | undefined;
}

/** Asks a subgraph, in this process or over the network; throws where there is no answer. */
export type Fetcher<C> = (subgraph: string, asked: Asked<C>) => Promise<Answered> | Answered;

/** One run of a plan. */
export interface Run<C> {
  readonly root: ResultObject;
  readonly errors: GraphQLError[];
  /** As the client sent them. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** The same with the defaults of what was not sent. */
  readonly coerced: Readonly<Record<string, unknown>>;
  readonly context: C;
  readonly stop: Stop | undefined;
}

/** The call of a fetch: picks its variables from the client's and asks. */
export function caller<C>({ subgraph, text: query, variables: names }: Fetch, fetcher: Fetcher<C>) {
  return async (run: Run<C>, own: Readonly<Record<string, unknown>>): Promise<Answered> => {
    run.stop?.throwIfAborted();
    const variables: Record<string, unknown> = { ...own };
    for (const name of names) {
      // A default is sent as well: graphql-jit takes a variable that cannot be null for missing in spite of it.
      if (Object.hasOwn(run.variables, name)) variables[name] = run.variables[name];
      else if (Object.hasOwn(run.coerced, name)) variables[name] = run.coerced[name];
    }
    const { context, stop } = run;
    const answered = await fetcher(subgraph, { query, variables, context, stop });
    stop?.throwIfAborted();
    return answered;
  };
}

type Path = readonly (string | number)[] | undefined;

/** A subgraph's error as the client may place it: at the client's path, with the subgraph's own code. */
export function located(error: Error | GraphQLFormattedError, path: Path): GraphQLError {
  const extensions = "extensions" in error ? (error.extensions as Record<string, unknown> | undefined) : undefined;
  return new GraphQLError(error.message, {
    path: path && path.length > 0 ? [...path] : null,
    extensions: { code: "DOWNSTREAM_SERVICE_ERROR", ...extensions },
    ...(error instanceof Error && { originalError: error }),
  });
}
