import { Readable } from "node:stream";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { ErrorCode } from "../../core/errors.ts";
import type { HubAnswer } from "../http-message.ts";
import type { RequestHandler } from "../request/handler.ts";
import { plainAnswer } from "../rest/problem.ts";
import { refuseInPlainWords, takePostAlone } from "../rest/refusing.ts";
import { fed, FeedWay } from "./way.ts";

export interface FeedOptions {
  readonly requestHandler: RequestHandler;
  readonly send: (reply: FastifyReply, answering: Promise<HubAnswer>) => Promise<FastifyReply>;
  /** Counts an answer that leaves as it is made; what it returns is called at its end. */
  readonly begin: () => (status: number) => void;
  readonly leaving: (reply: FastifyReply) => AbortSignal;
  readonly answered: (request: FastifyRequest) => boolean;
}

/** What the catalogue says in words of GraphQL's. */
const inPlainWords: Partial<Record<ErrorCode, string>> = {
  BAD_REQUEST: "The body is not JSON in UTF-8 that names each key once: send an object that says what to follow.",
  METHOD_NOT_ALLOWED: "Ask for it with POST.",
};

/** All that a key may follow and what changes of it, line by line, from the beginning or from where a copy stands. */
export async function feedRoutes(app: FastifyInstance, options: FeedOptions): Promise<void> {
  const { requestHandler, send, begin, leaving, answered } = options;
  let stopping = false;
  app.addHook("preClose", async () => void (stopping = true));
  const refuse = refuseInPlainWords(app, { requestHandler, send, answered }, inPlainWords);
  app.post("/feed", async ({ headers, body, ip }, reply) => {
    const way = new FeedWay(requestHandler, { headers, body, address: ip, signal: leaving(reply) });
    // A feed that cannot begin is a problem with a status of its own.
    const first = await way.part(null);
    if (!first.part) return send(reply, Promise.resolve(plainAnswer(first.answer)));
    const lines = Readable.from(
      fed(way, first, () => stopping),
      { highWaterMark: 1 },
    );
    const end = begin();
    reply.raw.once("close", () => end(200));
    const request = first.answer.headers["hub-request"];
    return reply.code(200).headers(answerHeaders).header("hub-request", request).send(lines);
  });
  takePostAlone(app, "/feed", refuse);
}

const answerHeaders = { "content-type": "application/x-ndjson; charset=utf-8", "cache-control": "no-store" };
