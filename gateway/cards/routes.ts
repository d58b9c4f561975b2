import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { ErrorCode } from "../../core/errors.ts";
import { codeOfFault } from "../../core/refusal.ts";
import type { Hub } from "../hub.ts";
import type { HubAnswer } from "../http-message.ts";
import { plainAnswer } from "../rest/problem.ts";
import { noCard, shownCard } from "./shown.ts";

export interface CardOptions {
  readonly hub: Pick<Hub, "requestHandler" | "authenticator" | "platform" | "clock">;
  readonly send: (reply: FastifyReply, answering: Promise<HubAnswer>) => Promise<FastifyReply>;
  readonly leaving: (reply: FastifyReply) => AbortSignal;
  readonly answered: (request: FastifyRequest) => boolean;
}

const refused = (answer: HubAnswer): HubAnswer => {
  const { allow, ...headers } = answer.headers;
  return plainAnswer({ ...answer, headers: { ...headers, ...(allow && { allow: "GET" }) } });
};

/** Pages of Quick Check Cards, by the addresses that answers give out. */
export async function cardRoutes(app: FastifyInstance, { hub, send, leaving, answered }: CardOptions): Promise<void> {
  const asked = ({ headers, ip }: FastifyRequest, reply: FastifyReply) => ({
    headers,
    address: ip,
    signal: leaving(reply),
  });
  const refuse = (request: FastifyRequest, reply: FastifyReply, code: ErrorCode) => {
    const message = code === "METHOD_NOT_ALLOWED" ? "The page of a card is got with GET." : undefined;
    return send(reply, hub.requestHandler.refuse(asked(request, reply), code, { message, form: refused }));
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
    send(reply, shownCard(hub, request.params["*"], asked(request, reply))),
  );
  // To who asks for the head alone it would say the length of what it does not send.
  app.head("/*", (request, reply) => send(reply, noCard(hub, asked(request, reply))));
}
