import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { ErrorCode } from "../../core/errors.ts";
import type { Hub } from "../hub.ts";
import type { HubAnswer } from "../http-message.ts";
import { refuseInPlainWords, takePostAlone } from "../rest/refusing.ts";
import { exported } from "./way.ts";

export interface ExportOptions {
  readonly hub: Pick<Hub, "requestHandler" | "schema">;
  readonly send: (reply: FastifyReply, answering: Promise<HubAnswer>) => Promise<FastifyReply>;
  readonly leaving: (reply: FastifyReply) => AbortSignal;
  readonly answered: (request: FastifyRequest) => boolean;
}

/** What the catalogue says in words of GraphQL's. */
const inPlainWords: Partial<Record<ErrorCode, string>> = {
  BAD_REQUEST: "The body is not JSON in UTF-8 that names each key once: send an object that says what to export.",
  METHOD_NOT_ALLOWED: "Ask for it with POST.",
};

/** What the caller sees, as a file: made whole, written into the audit, and then sent. */
export async function exportRoutes(app: FastifyInstance, options: ExportOptions): Promise<void> {
  const { hub, send, leaving, answered } = options;
  const refuse = refuseInPlainWords(app, { requestHandler: hub.requestHandler, send, answered }, inPlainWords);
  app.post("/export", ({ headers, body, ip }, reply) =>
    send(reply, exported(hub, { headers, body, address: ip, signal: leaving(reply) })),
  );
  takePostAlone(app, "/export", refuse);
}
