import type { GraphQLFormattedError } from "graphql";
import { z } from "zod";
import { catalogue, type ErrorCode, isErrorCode } from "../../core/errors.ts";

/** What Apollo's pipeline and planner call otherwise than the catalogue. */
const renamed: Readonly<Record<string, ErrorCode>> = {
  INTERNAL_SERVER_ERROR: "INTERNAL",
  PERSISTED_QUERY_NOT_SUPPORTED: "BAD_REQUEST",
};

/** Codes whose message was written for the caller. Of all others the catalogue's meaning is said, and nothing more. */
const outspoken: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  "BAD_REQUEST",
  "BAD_USER_INPUT",
  "COST_LIMIT",
  "FORBIDDEN",
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "NOT_FOUND",
  "OPERATION_RESOLUTION_FAILURE",
  "PAGE_SIZE",
  "PURPOSE_REQUIRED",
  "QUOTA_LIMIT",
  "RATE_LIMIT",
]);

/**
 * What graphql-js says where it gives up comparing the fields of one name, after 500,000 pairs. It has no code for it, and
 * the query may well be valid.
 */
const comparisonGivenUp = "Validation aborted.";
const tooOften = "The query asks for fields of one name too often to compare each with all others: name each once.";

/** What a caller may read of an error: code, place, path and the faults of what it sent; never a stack, a subgraph's name or the store's own text. */
export function shownError({ message, locations, path, extensions }: GraphQLFormattedError): GraphQLFormattedError {
  const code = codeOf(extensions?.["code"]);
  if (code === "GRAPHQL_VALIDATION_FAILED" && message === comparisonGivenUp)
    return { message: tooOften, extensions: { code: "FIELDS_LIMIT" satisfies ErrorCode } };
  return {
    message: outspoken.has(code) ? withoutSuggestion(message) : catalogue[code].meaning,
    ...(locations && { locations }),
    ...(path && { path }),
    extensions: { code, ...(code === "BAD_USER_INPUT" && faultsOf(extensions)) },
  };
}

const faultsForm = z.object({
  faults: z.array(z.object({ path: z.string(), reason: z.string() })),
  moreFaults: z.int(),
});

/** As `hubError` writes them, in a remote subgraph too; nothing where there are none. */
function faultsOf(extensions: unknown) {
  return faultsForm.safeParse(extensions).data;
}

export function codeOf(code: unknown): ErrorCode {
  if (isErrorCode(code)) return code;
  return (typeof code === "string" && Object.hasOwn(renamed, code) && renamed[code]) || "INTERNAL";
}

/** graphql-js offers names of the schema for a misspelt one, even where introspection is refused. */
function withoutSuggestion(message: string): string {
  return message.replace(/ ?Did you mean .*\?$/s, "");
}
