import { PassThrough, pipeline, Readable } from "node:stream";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { type Clock, timestamp } from "../../core/clock.ts";
import type { ErrorCode } from "../../core/errors.ts";
import { dayOf } from "../../core/lifetime/days.ts";
import type { HubAnswer } from "../http-message.ts";
import type { RequestHandler } from "../request/handler.ts";
import { plainAnswer } from "../rest/problem.ts";
import { refuseInPlainWords, takePostAlone } from "../rest/refusing.ts";
import { screened } from "./batch.ts";
import { linesOf } from "./lines.ts";
import { isReadable, mediaTypes, rowsOf, statedIn } from "./stated.ts";
import { admit, type Asked, wayOf } from "./way.ts";

export interface ScreenOptions {
  readonly requestHandler: RequestHandler;
  readonly clock: Clock;
  readonly send: (reply: FastifyReply, answering: Promise<HubAnswer>) => Promise<FastifyReply>;
  /** Counts an answer that leaves as it is made; what it returns is called at its end. */
  readonly begin: () => (status: number) => void;
  readonly leaving: (reply: FastifyReply) => AbortSignal;
  readonly answered: (request: FastifyRequest) => boolean;
  /** Lets a request arrive for as long as it likes; what it returns ends that. */
  readonly unhurried: (request: FastifyRequest) => () => void;
}

/** Lines that are checked together, in as many reads as one: they take the event loop some 20 ms. */
const linesOfPart = 4_000;

/** About as many bytes as a part of zones has. */
const bytesGathered = 256 * 1024;

/** What the catalogue says in words of GraphQL's. */
const inPlainWords: Partial<Record<ErrorCode, string>> = {
  METHOD_NOT_ALLOWED: "Send it with POST.",
  UNSUPPORTED_MEDIA_TYPE: "Send application/x-ndjson or text/csv in UTF-8, uncompressed.",
};

/** Lists of travellers, documents or vehicles, of any size: answered line by line while they are still being sent. */
export async function screen(app: FastifyInstance, options: ScreenOptions): Promise<void> {
  const { requestHandler, clock, send, begin, leaving, answered, unhurried } = options;
  let stopping = false;
  app.addHook("preClose", async () => void (stopping = true));
  const refuse = refuseInPlainWords(app, { requestHandler, send, answered }, inPlainWords);
  app.removeAllContentTypeParsers();
  app.addContentTypeParser([...mediaTypes], (_request, body, done) => done(null, body));

  // What a stream may hold is bounded by line and by part, not as a whole.
  app.post("/screen", { bodyLimit: Number.MAX_SAFE_INTEGER }, async (request, reply) => {
    const { headers, ip, body } = request;
    const asked: Asked = { headers, address: ip, signal: leaving(reply) };
    if (!(body instanceof Readable) || !isReadable(asked)) return refuse(request, reply, "UNSUPPORTED_MEDIA_TYPE");
    const stated = statedIn(asked);
    const admitted = await admit(requestHandler, asked, "fault" in stated ? stated.fault : null);
    if (admitted.code || "fault" in stated) return send(reply, Promise.resolve(plainAnswer(admitted)));
    reply.raw.once("close", unhurried(request));
    // What arrives while a part is answered is the next one: the fewer parts, the fewer audit entries and commits.
    const gathered = new PassThrough({ highWaterMark: bytesGathered });
    pipeline(body, gathered, () => {});
    const parts = linesOf(gathered, linesOfPart);
    const rows = await rowsOf(asked, stated.subjects, parts);
    if ("fault" in rows) return send(reply, admit(requestHandler, asked, rows.fault).then(plainAnswer));
    const batch = { ...stated, readRow: rows.readRow, today: () => dayOf(timestamp(clock)), stopping: () => stopping };
    const lines = Readable.from(screened(batch, rows.parts, wayOf(requestHandler, asked)), { highWaterMark: 1 });
    const end = begin();
    reply.raw.once("close", () => end(200));
    return reply.code(200).headers(answerHeaders).header("hub-request", admitted.headers["hub-request"]).send(lines);
  });
  takePostAlone(app, "/screen", refuse);
}

const answerHeaders = { "content-type": "application/x-ndjson; charset=utf-8", "cache-control": "no-store" };
