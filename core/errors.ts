// The class alone: the package as a whole is 129 files, which every command would load.
import { GraphQLError } from "graphql/error/GraphQLError.js";
import { type Fault, told } from "./faults.ts";

interface CatalogueEntry {
  /** HTTP status where the whole request fails with this error. */
  readonly status: number;
  /** What it means and what to do, for the manual page and as the default message. */
  readonly meaning: string;
}

/** Every error a caller can meet. Nothing that is not listed here leaves the hub: it becomes `INTERNAL`. */
export const catalogue = {
  UNAUTHENTICATED: {
    status: 401,
    meaning:
      "No valid API key or token. Send `Authorization: Bearer …` with a key, or the token of a sign-in, that is neither revoked nor expired, from a network address that it is good from, at a time at which your organisation's agreement holds.",
  },
  FORBIDDEN: { status: 403, meaning: "Your key has no scope for this. Ask the hub's operator for it." },
  PURPOSE_REQUIRED: { status: 400, meaning: "Say why you ask, in the header `Hub-Purpose`." },
  CASE_REQUIRED: {
    status: 400,
    meaning: "Your key asks for certain operations alone: name one of them, by its id, in the header `Hub-Case`.",
  },
  RATE_LIMIT: {
    status: 429,
    meaning: "Your key or organisation has spent its points of this minute. Ask again after `Retry-After` seconds.",
  },
  QUOTA_LIMIT: {
    status: 429,
    meaning: "Your key or organisation has spent its points of this day. Ask again after `Retry-After` seconds.",
  },
  TOO_MANY_FAILURES: {
    status: 429,
    meaning: "Too many requests with a wrong key came from your network address. Mend the key, and wait a minute.",
  },
  BAD_REQUEST: { status: 400, meaning: "The request is not a GraphQL request over HTTP." },
  BODY_TOO_LARGE: { status: 413, meaning: "The request's body is larger than the hub reads." },
  HEADERS_TOO_LARGE: { status: 431, meaning: "The request's headers are larger than the hub reads." },
  REQUEST_TIMEOUT: { status: 408, meaning: "The request took too long to arrive." },
  UNSUPPORTED_MEDIA_TYPE: { status: 415, meaning: "Send `Content-Type: application/json` in UTF-8, uncompressed." },
  METHOD_NOT_ALLOWED: {
    status: 405,
    meaning:
      'Ask with POST, trusted documents too: with GET a passport number would stand in the address, and so in logs. Apollo Client: leave `useGETForQueries` and `useGETForHashedQueries` false, their default. urql: `preferGetMethod: false`, and `preferGetForPersistedQueries: false` in its `persistedExchange`. Relay: `method: "POST"` in the `fetch` of your network layer. curl: `-d` without `-G`.',
  },
  NOT_FOUND: {
    status: 404,
    meaning:
      "There is nothing at this address. Programs ask with POST at `/graphql`; the query page is at `/page`, where the hub serves it; the hub's health is at `/health/ready`.",
  },
  GRAPHQL_PARSE_FAILED: { status: 400, meaning: "The query is not GraphQL." },
  GRAPHQL_VALIDATION_FAILED: { status: 400, meaning: "The query does not fit the schema." },
  BAD_USER_INPUT: { status: 400, meaning: "A variable or argument has a value it cannot have." },
  IDEMPOTENCY_KEY_USED: {
    status: 422,
    meaning:
      "You have used this idempotency key for other contents, which stand; nothing was done now. Send what you sent then, or take a new key for this.",
  },
  OPERATION_RESOLUTION_FAILURE: {
    status: 400,
    meaning: "Say in `operationName` which query to run: the text holds several, or none of that name.",
  },
  OPERATION_NOT_LISTED: {
    status: 403,
    meaning: "Your key runs the hub's trusted documents alone. Ask the hub's operator to add yours.",
  },
  PERSISTED_QUERY_NOT_FOUND: {
    status: 400,
    meaning: "No trusted document of the hub has this id. The hub registers none by itself.",
  },
  PAGE_SIZE: { status: 400, meaning: "The page asked for is larger than the hub gives, or smaller than one." },
  TOKEN_LIMIT: { status: 400, meaning: "The query is longer than the hub reads. Send values as variables." },
  FIELDS_LIMIT: { status: 400, meaning: "The query asks for more fields than the hub plans, fragments expanded." },
  DEPTH_LIMIT: { status: 400, meaning: "The query is nested deeper than the hub plans." },
  ALIAS_LIMIT: { status: 400, meaning: "The query has more aliases than the hub plans, fragments expanded." },
  DIRECTIVE_LIMIT: { status: 400, meaning: "The query has more directives than the hub plans, fragments expanded." },
  LITERAL_TOO_DEEP: { status: 400, meaning: "A value in the query is nested too deeply. Send values as variables." },
  VARIABLES_TOO_DEEP: { status: 400, meaning: "The variables are nested too deeply." },
  VARIABLES_LIMIT: { status: 400, meaning: "The variables hold more values than the hub reads." },
  STRING_TOO_LONG: { status: 400, meaning: "A string is longer than any value the hub could find." },
  BAD_CHARACTER: { status: 400, meaning: "A string holds a control character or half a surrogate pair." },
  COST_LIMIT: {
    status: 400,
    meaning:
      "The pages of the query multiply to too many rows, the request took more than one may while it ran, or it costs more than your key or organisation may ever spend at once. Ask for smaller pages, or in several requests.",
  },
  INTROSPECTION_REFUSED: {
    status: 400,
    meaning: "Your key may not ask for the schema: the hub gives you the part that it can use as schema.graphql.",
  },
  BAD_CURSOR: { status: 400, meaning: "The cursor is not one this query gave out. Start again without `after`." },
  SUBSCRIPTIONS_LIMIT: {
    status: 429,
    meaning:
      "As many subscriptions are open as your key, or one process of the hub, may have. End one you do not need.",
  },
  RIGHTS_CHANGED: {
    status: 403,
    meaning:
      "What your key or sign-in may do has changed since the subscription began. Subscribe again, `after` the last cursor.",
  },
  STOPPING: { status: 503, meaning: "The hub is ending. Subscribe again, `after` the last cursor." },
  PICTURE_REFUSED: {
    status: 422,
    meaning:
      "The file is no picture that the hub can read whole. Send an undamaged JPEG, PNG or WebP of at most 8 MiB and 50 million pixels, whatever its name.",
  },
  PICTURES_BUSY: {
    status: 503,
    meaning: "As many pictures are being written anew as may at once, so yours was not read. Send it again shortly.",
  },
  QUEUE_FULL: {
    status: 503,
    meaning:
      "As many questions of your organisation wait to be checked as may at once, so nothing of this request was taken. Send it again in a minute.",
  },
  STORE_UNAVAILABLE: { status: 503, meaning: "The store cannot be reached. Nothing was answered; try again shortly." },
  INDEX_LOADING: {
    status: 503,
    meaning:
      "The hub has just started and is reading the names of all persons, so nobody was looked for: this is no answer. Ask again when `/health/ready` says `ready`.",
  },
  SIGN_IN_UNAVAILABLE: {
    status: 503,
    meaning:
      "Tokens cannot be checked, as their issuer does not give its keys; try again shortly. API keys go on working.",
  },
  SUBGRAPH_UNAVAILABLE: { status: 200, meaning: "A part of the hub did not answer: what is null here may exist." },
  VERSIONS_DIFFER: {
    status: 409,
    meaning: "The hub's processes are of different versions. They tell only each other so: upgrade them together.",
  },
  OTHER_INSTANCE: {
    status: 421,
    meaning:
      "Another of the hub's processes was meant. They tell only each other so: who asked learns who answers, and asks anew.",
  },
  CLIENT_LEFT: {
    status: 499,
    meaning: "The client hung up before it was answered; only the audit says so, with what had been read until then.",
  },
  AUDIT_UNAVAILABLE: {
    status: 503,
    meaning: "The audit cannot be written, so nothing is answered; try again shortly.",
  },
  OUTCOME_UNRECORDED: {
    status: 503,
    meaning:
      "What you asked for took place, but the audit could not record its outcome, so its result is not answered. Look before you send it again; under its idempotency key it has no second effect.",
  },
  INTERNAL: { status: 500, meaning: "The hub failed. Give the operator the request's id." },
} as const satisfies Record<string, CatalogueEntry>;

export type ErrorCode = keyof typeof catalogue;

export function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === "string" && Object.hasOwn(catalogue, code);
}

/**
 * An error of the catalogue, to be thrown by a resolver or the gateway. The message is for the caller to read; `faults`
 * are all that is wrong with what was sent, where they can be told apart.
 */
export function hubError(
  code: ErrorCode,
  message: string = catalogue[code].meaning,
  faults: readonly Fault[] | null = null,
): GraphQLError {
  return new GraphQLError(message, { extensions: { code, ...(faults && told(faults)) } });
}

/** What a key is refused with that lacks a scope: named, so that its operator knows what to grant. */
export function lacksScope(needs: string): GraphQLError {
  return hubError("FORBIDDEN", `${catalogue.FORBIDDEN.meaning} It needs ${needs}.`);
}

/** The catalogue as its manual page, in Markdown. */
export function errorsPage(): string {
  const rows = Object.entries(catalogue)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([code, { status, meaning }]) => `| \`${code}\` | ${status} | ${meaning} |`);
  return `# Errors

Every error that a caller can meet is in \`errors[].extensions.code\`, with the request's id beside it. The status is
the answer's where the request as a whole fails; where a part of an answer fails, that part is null and the status 200.

| code | status | what it means and what to do |
|---|---|---|
${rows.join("\n")}
`;
}
