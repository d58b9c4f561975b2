import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { ErrorCode } from "../../core/errors.ts";
import { codeOfFault } from "../../core/refusal.ts";
import { largestHandedIn } from "../../packs/journal/form.ts";
import type { HubAnswer } from "../http-message.ts";
import type { Hub } from "../hub.ts";
import { plainAnswer } from "../rest/problem.ts";
import { handedIn } from "./way.ts";

export interface PackRoutesOptions {
  readonly hub: Pick<Hub, "requestHandler" | "platform" | "clock">;
  readonly send: (reply: FastifyReply, answering: Promise<HubAnswer>) => Promise<FastifyReply>;
  readonly leaving: (reply: FastifyReply) => AbortSignal;
  readonly answered: (request: FastifyRequest) => boolean;
}

/** What the catalogue says in words of GraphQL's. */
const inPlainWords: Partial<Record<ErrorCode, string>> = {
  UNSUPPORTED_MEDIA_TYPE: "Send what borderlink pack journal answers, as application/x-ndjson.",
};

/** Where devices hand in what they were asked without a network. */
export async function packRoutes(app: FastifyInstance, options: PackRoutesOptions): Promise<void> {
  const { hub, send, leaving, answered } = options;
  const refuse = ({ headers, ip }: FastifyRequest, reply: FastifyReply, code: ErrorCode) =>
    send(
      reply,
      hub.requestHandler.refuse({ headers, address: ip }, code, { message: inPlainWords[code], form: plainAnswer }),
    );
  app.setErrorHandler((error: FastifyError, request, reply) =>
    answered(request) ? reply.hijack() : refuse(request, reply, codeOfFault(error)),
  );
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("application/x-ndjson", { parseAs: "buffer" }, (_request, body, done) => done(null, body));
  app.post("/packs/journal", { bodyLimit: largestHandedIn }, ({ headers, body, ip }, reply) =>
    send(reply, handedIn(hub, { headers, body: null, address: ip, signal: leaving(reply) }, body)),
  );
}
