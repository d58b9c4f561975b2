import { hash, timingSafeEqual } from "node:crypto";
import fastify, { type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import type { Clock } from "../../core/clock.ts";
import type { ErrorCode } from "../../core/errors.ts";
import { readJson } from "../../core/json.ts";
import { codeOfFault, refusal } from "../../core/refusal.ts";
import { UnreadRequests } from "../../core/unread-requests.ts";
import type { HubAnswer } from "../../gateway/http-message.ts";
import { callsOf } from "../../gateway/rest/calls.ts";
import { plainAnswer, unreadableCall } from "../../gateway/rest/problem.ts";
import { requestOf } from "../../gateway/rest/request.ts";
import type { TrustedDocuments } from "../../gateway/trusted-documents/resolve.ts";
import { cardsPath } from "../../session/cards/service.ts";
import { picturesPath } from "../../session/pictures.ts";
import type { PackAnswers } from "./answers.ts";
import type { PackShown } from "./shown.ts";

export interface PackAppOptions {
  readonly answers: Pick<PackAnswers, "answer">;
  readonly shown: Pick<PackShown, "picture" | "page">;
  readonly trustedDocuments: TrustedDocuments;
  readonly token: string;
  readonly clock: Clock;
  /** Whether there is a pack that answers. */
  readonly ready: () => boolean;
}

/** Bytes of a request's body. */
const largestBody = 256 * 1024;

/** The plain calls of the hub that a pack answers. */
const calls: ReadonlySet<string> = new Set([
  "check-document",
  "check-vehicle",
  "check-person",
  "check-traveller",
  "quick-check-card",
]);

/** Below these nobody is answered in GraphQL. */
const plain = ["/rest", cardsPath, picturesPath];

/** The hub's own interface for checks, for programs on this machine alone. */
export function buildPackApp({
  answers,
  shown,
  trustedDocuments,
  token,
  clock,
  ready,
}: PackAppOptions): FastifyInstance {
  const app = fastify({
    bodyLimit: largestBody,
    requestTimeout: 15_000,
    connectionTimeout: 20_000,
    http: { joinDuplicateHeaders: true },
    forceCloseConnections: true,
    clientErrorHandler: new UnreadRequests(async (code) => refusal(code, clock.id())).onClientError,
    // Before any hook.
    frameworkErrors: (error, request, reply) =>
      turnedAway(request, reply) ?? refuse(request, reply, codeOfFault(error), unreadableCall.message),
  });
  const send = async (reply: FastifyReply, { status, headers, body, stream }: HubAnswer) =>
    reply
      .code(status)
      .headers(headers)
      .send(stream ?? body);
  const isPlain = ({ url }: FastifyRequest) => plain.some((path) => url.startsWith(`${path}/`));
  const refuse = (request: FastifyRequest, reply: FastifyReply, code: ErrorCode, message?: string) => {
    const answer = refusal(code, clock.id(), message);
    return send(reply, isPlain(request) ? plainAnswer(answer) : answer);
  };
  const isToken = sameAs(`Bearer ${token}`);

  /** Undefined where who asks is answered. */
  const turnedAway = (request: FastifyRequest, reply: FastifyReply) => {
    // A page of another host that had its name lead here would be believed by the browser: its own name gives it away.
    if (!isOwnHost(request)) return refuse(request, reply, "FORBIDDEN", "Ask at 127.0.0.1, by that name.");
    if (request.url !== "/health/live" && request.url !== "/health/ready" && !isToken(request.headers.authorization))
      return refuse(request, reply, "UNAUTHENTICATED");
    return undefined;
  };
  app.addHook("onRequest", async (request, reply) => turnedAway(request, reply));
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("application/json", { parseAs: "string" }, (_request, text, done) => {
    const read = readJson(text as string);
    if ("value" in read) done(null, read.value);
    else done(Object.assign(new Error(read.fault), { code: "BAD_REQUEST" }));
  });
  app.setErrorHandler((error: FastifyError, request, reply) => refuse(request, reply, codeOfFault(error)));
  app.setNotFoundHandler((request, reply) =>
    refuse(request, reply, "NOT_FOUND", "This is a pack: it answers checks and cards, at /graphql and /rest/check-…"),
  );

  const all = callsOf(trustedDocuments.all);
  app.post("/graphql", async ({ headers, body, ip }, reply) =>
    send(reply, await answers.answer({ headers, body, address: ip })),
  );
  app.post<{ Params: { call: string } }>("/rest/:call", async (request, reply) => {
    const { headers, body, ip, params } = request;
    const call = calls.has(params.call) ? all.get(params.call) : undefined;
    if (!call) return refuse(request, reply, "NOT_FOUND", `A pack has these calls: ${[...calls].join(", ")}.`);
    return send(reply, plainAnswer(await answers.answer(requestOf(call, { headers, body, address: ip }))));
  });
  const shownBelow = (path: string, show: (address: string) => Promise<HubAnswer>) =>
    app.get<{ Params: { "*": string } }>(`${path}/*`, { exposeHeadRoute: false }, async ({ params }, reply) =>
      send(reply, await show(params["*"])),
    );
  shownBelow(picturesPath, (address) => shown.picture(address));
  shownBelow(cardsPath, (address) => shown.page(address));
  app.get("/health/live", async () => ({ status: "live" }));
  app.get("/health/ready", async (_request, reply) =>
    reply.code(ready() ? 200 : 503).send({ status: ready() ? "ready" : "not ready" }),
  );
  return app;
}

function isOwnHost({ headers: { host }, socket: { localPort } }: FastifyRequest): boolean {
  return host === `127.0.0.1:${localPort}` || host === `localhost:${localPort}`;
}

/** In a time that says nothing of how much was right. */
function sameAs(expected: string): (said: string | undefined) => boolean {
  const known = hash("sha256", expected, "buffer");
  return (said) => said !== undefined && timingSafeEqual(hash("sha256", said, "buffer"), known);
}
