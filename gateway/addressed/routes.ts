import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { ErrorCode } from "../../core/errors.ts";
import { codeOfFault } from "../../core/refusal.ts";
import type { HubAnswer } from "../http-message.ts";
import { plainAnswer } from "../rest/problem.ts";
import { type Addressed, noneAt, type Showing, shownAt } from "./shown.ts";

export interface AddressedOptions {
  readonly hub: Showing;
  readonly send: (reply: FastifyReply, answering: Promise<HubAnswer>) => Promise<FastifyReply>;
  readonly leaving: (reply: FastifyReply) => AbortSignal;
  readonly answered: (request: FastifyRequest) => boolean;
}

/** How what is wrong with a request is told there. */
export interface Refusals {
  /** What the catalogue says in words of GraphQL's. */
  readonly inPlainWords: Partial<Record<ErrorCode, string>>;
  /** The methods at this path, as the header `Allow` has them. */
  readonly allowed: (request: FastifyRequest) => string;
}

/** Of a scope with a prefix: whatever is below it is an address, but for what the scope routes besides. */
export function addressedRoutes<Shown extends readonly unknown[]>(
  app: FastifyInstance,
  of: Addressed<Shown>,
  { hub, send, leaving, answered }: AddressedOptions,
  { inPlainWords, allowed }: Refusals,
) {
  const asked = ({ headers, ip }: FastifyRequest, reply: FastifyReply) => ({
    headers,
    address: ip,
    signal: leaving(reply),
  });
  const refuse = (request: FastifyRequest, reply: FastifyReply, code: ErrorCode) => {
    const form = ({ headers: { allow, ...headers }, ...answer }: HubAnswer) =>
      plainAnswer({ ...answer, headers: { ...headers, ...(allow && { allow: allowed(request) }) } });
    return send(reply, hub.requestHandler.refuse(asked(request, reply), code, { message: inPlainWords[code], form }));
  };
  app.setErrorHandler((error: FastifyError, request, reply) =>
    answered(request)
      ? reply.hijack()
      : refuse(request, reply, request.is404 ? "METHOD_NOT_ALLOWED" : codeOfFault(error)),
  );
  app.setNotFoundHandler((request, reply) =>
    refuse(request, reply, request.method === "GET" ? "NOT_FOUND" : "METHOD_NOT_ALLOWED"),
  );
  app.get("/*", { exposeHeadRoute: false }, (request: FastifyRequest<{ Params: { "*": string } }>, reply) =>
    send(reply, shownAt(of, hub, request.params["*"], asked(request, reply))),
  );
  // A browser asks for no head, and to anybody else it would say the length of what it does not send.
  app.head("/*", (request, reply) => send(reply, noneAt(of, hub, asked(request, reply))));
  return { asked, refuse };
}
