import type { Logger } from "pino";
import type { Caller } from "../../core/access/caller.ts";
import type { ClassModes } from "../../core/access/document-mode.ts";
import { isPurpose } from "../../core/access/purposes.ts";
import type { ErrorCode } from "../../core/errors.ts";
import type { SessionParts } from "../../session/parts.ts";
import { RequestSession } from "../../session/request.ts";
import type { SubgraphContext } from "../../subgraphs/context.ts";
import type { Cursors } from "../../subgraphs/cursors.ts";
import type { Stop } from "../executor/fetch.ts";
import { header, type HubRequest } from "../http-message.ts";
import { caseOf } from "./case.ts";
import type { RateLimiter } from "../limits/rate-limiter.ts";

/** One request's context: what resolvers see of it, and what the gateway keeps for the answer and the audit. */
export interface RequestContext extends SubgraphContext, Pick<RequestSession, "disclosures"> {
  /** The `Hub-Purpose` header as it was sent: what is not a purpose is refused only where data is asked for. */
  readonly statedPurpose: string | null;
  readonly log: Logger;
  readonly notes: ResponseNotes;
  readonly rateLimiter: RateLimiter;
  /** Ends when the client has left. */
  readonly signal: AbortSignal | undefined;
  /** Says whether a query is to go on: throws where the client has left, or all was spent that a request may. */
  readonly stop: Stop;
  /** Counts the characters of the answer. */
  readonly weigh: (characters: number) => void;
}

/** What becomes known of a request on its way. An object of its own, as Apollo Server copies the context. */
export interface ResponseNotes {
  /** What was asked, as far as it was understood. */
  operation: {
    readonly name: string | null;
    readonly fields: readonly string[];
    /** Of a check: the texts and numbers that stand in its document. */
    readonly literals: readonly string[];
  };
  /** Codes of the errors in the answer. */
  codes: readonly ErrorCode[];
  /** Whether the query was run; false where it was refused before. */
  answered: boolean;
  mutates: boolean;
  /** Whether it is a mutation of which something was done. */
  changed: boolean;
  /** Points that it was charged before it ran; null where it was not run. */
  charged: number | null;
  /** When it began to run, in milliseconds of the process's own time; null where it was not run. */
  began: number | null;
  /** Seconds after which it is worth asking again, where that is known. */
  retryAfter?: number;
}

/** What every request's context is made from. */
export interface ContextOptions extends SessionParts {
  readonly documentModes: ClassModes;
  readonly cursors: Cursors;
  readonly log: Logger;
}

interface ArrivedRequest {
  readonly request: HubRequest;
  readonly requestId: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** The context of a request of this caller, who is known from here on. */
export function contextOf(
  options: ContextOptions,
  rateLimiter: RateLimiter,
  { request, requestId, at }: ArrivedRequest,
  caller: Caller,
): RequestContext {
  const { cursors, log, documentModes } = options;
  const statedPurpose = header(request, "hub-purpose");
  const session = new RequestSession(options, {
    caller,
    purpose: isPurpose(statedPurpose) ? statedPurpose : null,
    caseReference: caseOf(request, caller),
    requestId,
    clientRequestId: header(request, "x-request-id"),
    arrived: at,
    documentModes,
  });
  const notes: ResponseNotes = {
    operation: { name: null, fields: [], literals: [] },
    codes: [],
    answered: true,
    mutates: false,
    changed: false,
    charged: null,
    began: null,
  };
  return Object.assign(session, {
    statedPurpose,
    cursors,
    loaders: new Map(),
    log,
    notes,
    rateLimiter,
    signal: request.signal,
    weigh: (characters: number) => session.spending.charge("answer", characters),
    stop: {
      throwIfAborted: () => {
        request.signal?.throwIfAborted();
        session.spending.throwIfEnded();
      },
    },
  });
}
