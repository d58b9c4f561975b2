import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { ErrorCode } from "../../core/errors.ts";
import { codeOfFault } from "../../core/refusal.ts";
import type { HubAnswer } from "../http-message.ts";
import type { RequestHandler } from "../request/handler.ts";
import { plainAnswer } from "./problem.ts";

export interface Refusing {
  readonly requestHandler: Pick<RequestHandler, "refuse">;
  readonly send: (reply: FastifyReply, answering: Promise<HubAnswer>) => Promise<FastifyReply>;
  readonly answered: (request: FastifyRequest) => boolean;
}

type Refuse = (request: FastifyRequest, reply: FastifyReply, code: ErrorCode) => Promise<FastifyReply>;

/**
 * Has what cannot be read there refused as a problem. `inPlainWords`: what the catalogue says in words of GraphQL's. What it
 * returns refuses a request for another reason.
 */
export function refuseInPlainWords(
  app: FastifyInstance,
  { requestHandler, send, answered }: Refusing,
  inPlainWords: Partial<Record<ErrorCode, string>>,
): Refuse {
  const refuse: Refuse = ({ headers, ip }, reply, code) =>
    send(
      reply,
      requestHandler.refuse({ headers, address: ip }, code, { message: inPlainWords[code], form: plainAnswer }),
    );
  app.setErrorHandler((error: FastifyError, request, reply) =>
    answered(request) ? reply.hijack() : refuse(request, reply, codeOfFault(error)),
  );
  return refuse;
}

/** Refuses every method but POST. */
export function takePostAlone(app: FastifyInstance, url: string, refuse: Refuse): void {
  app.route({
    method: ["GET", "PUT", "PATCH", "DELETE"],
    url,
    handler: (request, reply) => refuse(request, reply, "METHOD_NOT_ALLOWED"),
  });
}
