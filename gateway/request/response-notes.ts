import type { GraphQLFormattedError } from "graphql";
import type { ErrorCode } from "../../core/errors.ts";
import type { RequestContext } from "./context.ts";
import { codeOf } from "./shown-errors.ts";

/** What noting an answer looks at. */
interface Noted {
  readonly data?: unknown;
  readonly errors?: readonly GraphQLFormattedError[] | undefined;
}

/**
 * ResponseNotes which errors the answer carries, for its status and the audit. Returns what the answer says beside data and
 * errors: the request's id for a complaint, and which parts of the answer are missing.
 */
export function noteResponse(
  { notes, requestId }: RequestContext,
  { data, errors }: Noted,
): { requestId: string; incomplete?: readonly string[] } | undefined {
  notes.changed = notes.mutates && Object.values(data ?? {}).some((value) => value != null);
  if (!errors) return undefined;
  notes.answered = data !== undefined;
  notes.codes = [...new Set(errors.map(({ extensions }) => codeOf(extensions?.["code"])))];
  const incomplete = missingParts(data, errors);
  return incomplete.length > 0 ? { requestId, incomplete } : { requestId };
}

/** Errors behind which there may be something: an empty part must not be taken for "no hit". */
const faults: ReadonlySet<ErrorCode> = new Set<ErrorCode>(["SUBGRAPH_UNAVAILABLE", "INTERNAL"]);

const maxNamed = 50;

/** The fields of the answer that a fault left out, such as `documents.nodes.vehicles`, each once. */
function missingParts(data: unknown, errors: readonly GraphQLFormattedError[]): string[] {
  if (typeof data !== "object" || data === null) return [];
  const parts = errors
    .filter(({ extensions }) => faults.has(codeOf(extensions?.["code"])))
    // Apollo's gateway does not say where: then any part may be missing.
    .flatMap(({ path }) => (path ? [path.filter((step) => typeof step === "string").join(".")] : Object.keys(data)));
  return [...new Set(parts)].slice(0, maxNamed);
}
