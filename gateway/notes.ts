import type { GraphQLFormattedError } from "graphql";
import type { RequestContext } from "./context.ts";
import { codeOf } from "./shown-errors.ts";

/** What noting an answer looks at. */
interface Noted {
  readonly data?: unknown;
  readonly errors?: readonly GraphQLFormattedError[] | undefined;
}

/**
 * Notes which errors the answer carries, for its status and the audit. Returns what the answer says beside data and
 * errors: by whom the request is to be named in a complaint.
 */
export function noteAnswer(
  { notes, requestId }: RequestContext,
  { data, errors }: Noted,
): { requestId: string } | undefined {
  if (!errors) return undefined;
  notes.answered = data !== undefined;
  notes.codes = [...new Set(errors.map(({ extensions }) => codeOf(extensions?.["code"])))];
  return { requestId };
}
