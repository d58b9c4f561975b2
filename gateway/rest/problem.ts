import { STATUS_CODES } from "node:http";
import { catalogue, type ErrorCode, isErrorCode } from "../../core/errors.ts";
import type { Fault } from "../../core/faults.ts";
import type { HubAnswer, RefusalForm } from "../http-message.ts";

/** An answer of GraphQL's, as the hub writes it. */
interface GraphQLAnswer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: { readonly code: ErrorCode; readonly faults?: readonly Fault[]; readonly moreFaults?: number };
  }[];
  readonly extensions?: { readonly incomplete?: readonly string[] };
}

/**
 * The status that a plain call fails with. GraphQL answers 200 where a part of the hub did not answer; a plain call that
 * did so would be taken for whole.
 */
export function statusOfProblem(code: ErrorCode): number {
  return code === "SUBGRAPH_UNAVAILABLE" ? 503 : catalogue[code].status;
}

/**
 * An answer of GraphQL's in the form of a plain call: its data alone, or a problem document (RFC 9457) where anything of
 * it failed, with the gravest status of what failed and with the data that there is.
 */
export function plainAnswer(answer: HubAnswer): HubAnswer {
  const { data = null, errors, extensions } = JSON.parse(answer.body) as GraphQLAnswer;
  if (!errors) return { ...answer, headers: { ...answer.headers, ...json }, body: JSON.stringify(data) };
  const told = errors.map(({ message, path, extensions: { code, faults, moreFaults } }) => ({
    code: isErrorCode(code) ? code : ("INTERNAL" as const),
    detail: message,
    ...(path && { path }),
    ...(faults && { faults, moreFaults }),
  }));
  const [gravest] = told.toSorted((one, other) => statusOfProblem(other.code) - statusOfProblem(one.code));
  const { code, detail } = gravest ?? { code: "INTERNAL" as const, detail: catalogue.INTERNAL.meaning };
  const status = statusOfProblem(code);
  const body = JSON.stringify({
    type: "about:blank",
    title: STATUS_CODES[status],
    status,
    code,
    detail,
    requestId: answer.headers["hub-request"],
    errors: told,
    ...(extensions?.incomplete && { incomplete: extensions.incomplete }),
    data,
  });
  return { ...answer, status, headers: { ...answer.headers, ...problem }, body };
}

const json = { "content-type": "application/json; charset=utf-8" };
const problem = { "content-type": "application/problem+json; charset=utf-8" };

/** How a call is refused of which not even the address can be read. */
export const unreadableCall: RefusalForm = {
  message: "The address cannot be read: what is percent-encoded in it is no UTF-8.",
  form: plainAnswer,
};
