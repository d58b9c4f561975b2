import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { ErrorCode } from "../../core/errors.ts";
import { largestHandedIn } from "../../packs/journal/form.ts";
import type { HubAnswer } from "../http-message.ts";
import type { Hub } from "../hub.ts";
import { refuseInPlainWords } from "../rest/refusing.ts";
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
  refuseInPlainWords(app, { requestHandler: hub.requestHandler, send, answered }, inPlainWords);
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("application/x-ndjson", { parseAs: "buffer" }, (_request, body, done) => done(null, body));
  app.post("/packs/journal", { bodyLimit: largestHandedIn }, ({ headers, body, ip }, reply) =>
    send(reply, handedIn(hub, { headers, body: null, address: ip, signal: leaving(reply) }, body)),
  );
}
