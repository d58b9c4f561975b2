import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { catalogue, type ErrorCode } from "../../core/errors.ts";
import { codeOfFault } from "../../core/refusal.ts";
import type { HubAnswer } from "../http-message.ts";
import type { Hub } from "../hub.ts";
import { callsOf } from "./calls.ts";
import { openApiOf } from "./openapi/description.ts";
import type { JsonSchema } from "./openapi/json-schema.ts";
import { plainAnswer } from "./problem.ts";
import { requestOf } from "./request.ts";

export interface RestOptions {
  readonly hub: Pick<Hub, "requestHandler" | "trustedDocuments" | "schema">;
  /** What is described beside the calls, by its path. */
  readonly beside: () => Readonly<Record<string, JsonSchema>>;
  /** Sends an answer, counted as every other. */
  readonly send: (reply: FastifyReply, answering: Promise<HubAnswer>) => Promise<FastifyReply>;
  /** Ends when the client hangs up before its answer is out. */
  readonly leaving: (reply: FastifyReply) => AbortSignal;
  /** Whether the connection was answered already, where a request was not read. */
  readonly answered: (request: FastifyRequest) => boolean;
}

/** What describes the calls, under `/rest/`. */
const described = "openapi.json";

type ToCall = FastifyRequest<{ Params: { call: string } }>;

/** What the catalogue says in words of GraphQL's. */
const inPlainWords: Partial<Record<ErrorCode, string>> = {
  BAD_REQUEST: "The body is not JSON in UTF-8 that names each key once: send an object with a value for each variable.",
  METHOD_NOT_ALLOWED: "Call it with POST: with GET a passport number would stand in the address, and so in logs.",
  NOT_FOUND: "The hub has no call of this name: GET /rest/openapi.json describes those it has.",
};

/** Trusted documents as plain calls under `/rest`, by the way of every request, and what describes them. */
export async function rest(app: FastifyInstance, options: RestOptions): Promise<void> {
  const { hub, beside, send, leaving, answered } = options;
  const { requestHandler, trustedDocuments, schema } = hub;
  const calls = callsOf(trustedDocuments.all);
  const refuse = ({ headers, ip }: FastifyRequest, reply: FastifyReply, code: ErrorCode) =>
    send(
      reply,
      requestHandler.refuse({ headers, address: ip }, code, {
        message: inPlainWords[code] ?? catalogue[code].meaning,
        form: plainAnswer,
      }),
    );
  const refuseMethod = ({ headers, ip }: FastifyRequest, reply: FastifyReply) =>
    send(
      reply,
      requestHandler.refuse({ headers, address: ip }, "METHOD_NOT_ALLOWED", {
        message: "Ask for it with GET.",
        form: (answer) => withAllow(plainAnswer(answer)),
      }),
    );
  const notRouted = (request: FastifyRequest, reply: FastifyReply) => {
    const [, name = ""] = /^\/rest\/([^/?]+)(?:\?|$)/.exec(request.url) ?? [];
    if (name === described) return refuseMethod(request, reply);
    return refuse(request, reply, calls.has(name) ? "METHOD_NOT_ALLOWED" : "NOT_FOUND");
  };
  let description: string | null = null;
  const describe = () => (description ??= JSON.stringify(openApiOf(calls.values(), schema, beside())));

  app.post("/:call", (request: ToCall, reply) => {
    const { headers, body, ip, params } = request;
    const call = calls.get(params.call);
    if (!call) return notRouted(request, reply);
    const asked = requestOf(call, { headers, body, address: ip, signal: leaving(reply) });
    return send(reply, requestHandler.answer(asked, plainAnswer));
  });
  app.get(`/${described}`, ({ headers, ip }, reply) =>
    send(
      reply,
      requestHandler.describe({ headers, address: ip }, describe, (answer) =>
        answer.code ? plainAnswer(answer) : answer,
      ),
    ),
  );
  app.setNotFoundHandler(notRouted);
  app.setErrorHandler((error: FastifyError, request, reply) => {
    if (answered(request)) return reply.hijack();
    // The body is read first, whatever the method.
    return request.is404 ? notRouted(request, reply) : refuse(request, reply, codeOfFault(error));
  });
}

function withAllow(answer: HubAnswer): HubAnswer {
  return { ...answer, headers: { ...answer.headers, allow: "GET" } };
}
