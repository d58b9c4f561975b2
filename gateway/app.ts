import cors from "@fastify/cors";
import fastify, {
  type FastifyBaseLogger,
  LogController,
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from "fastify";
import { type ErrorCode, isErrorCode } from "../core/errors.ts";
import { clientErrors } from "./client-errors.ts";
import type { HubAnswer } from "./exchange.ts";
import { securityHeaders } from "./headers.ts";
import type { Hub, HubOptions } from "./hub.ts";
import { metrics } from "./metrics.ts";
import { page } from "./page/serve.ts";
import { corsOptions, limitConnections, serverOptions } from "./transport.ts";

/** Bytes of a request's body. */
const largestBody = 256 * 1024;

/** How long a hub that stops waits for what is in flight, in milliseconds: well below what `main.ts` gives it in all. */
const patience = 6_000;

/** HTTP in front of the hub: routes, limits, and Fastify's own errors in the hub's form. */
export async function buildApp(
  hub: Hub,
  { settings, log }: Pick<HubOptions, "settings" | "log">,
): Promise<FastifyInstance> {
  const saidAlways = securityHeaders({ tls: settings.tlsCert !== null });
  const app = fastify({
    ...serverOptions(settings),
    clientErrorHandler: clientErrors(hub.answerer, saidAlways),
    loggerInstance: log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: largestBody,
    forceCloseConnections: "idle",
    // Fastify's own 503 would pass the audit by.
    return503OnClosing: false,
  });
  limitConnections(app);
  // First of all hooks: the page sets a policy of its own over it.
  app.addHook("onRequest", (_request, reply, done) => {
    reply.headers(saidAlways);
    done();
  });
  const meter = metrics(app);
  const metered = async (reply: FastifyReply, answering: Promise<HubAnswer>) => {
    const stop = meter.start();
    const { status, headers, body } = await answering;
    stop(status);
    return reply.code(status).headers(headers).send(body);
  };

  // A hub that stops answers what is in flight, then waits for its clients to hang up: they are told to.
  let stopping = false;
  app.addHook("preClose", async () => {
    stopping = true;
    // A client that never finishes its request must not keep the audit from being ended in order.
    setTimeout(() => app.server.closeAllConnections(), patience).unref();
  });
  app.addHook("onSend", async (_request, reply) => {
    if (stopping) reply.header("connection", "close");
  });

  // Before the routes: Fastify gives each the error handler that stands when it is declared.
  const refuse = ({ headers, ip }: FastifyRequest, reply: FastifyReply, code: ErrorCode) =>
    metered(reply, hub.answerer.refuse({ headers, address: ip }, code));
  app.setNotFoundHandler((request, reply) =>
    refuse(request, reply, request.url.split("?")[0] === "/graphql" ? "METHOD_NOT_ALLOWED" : "NOT_FOUND"),
  );
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const code = codeOf(error);
    if (code === "INTERNAL") log.error({ err: error }, "a request failed before it reached the hub");
    return refuse(request, reply, code);
  });

  app.removeAllContentTypeParsers();
  app.addContentTypeParser("application/json", { parseAs: "buffer" }, (request, body, done) => {
    try {
      done(null, parseJson(request, body as Buffer));
    } catch (error) {
      done(refused(error instanceof OtherCharset ? "UNSUPPORTED_MEDIA_TYPE" : "BAD_REQUEST"));
    }
  });

  // In a scope of its own, so that what pages of other origins may do ends with it.
  await app.register(async (graphql) => {
    if (settings.cors.length > 0) await graphql.register(cors, corsOptions(settings));
    graphql.post("/graphql", ({ headers, body, ip }, reply) =>
      metered(reply, hub.answerer.answer({ headers, body, address: ip, signal: leaving(reply) })),
    );
  });

  app.get("/health/live", async () => ({ status: "live" }));
  app.get("/health/ready", async (_request, reply) => {
    const ready = await hub.ready();
    return reply.code(ready ? 200 : 503).send({ status: ready ? "ready" : "not ready" });
  });
  if (settings.page) await app.register(page, { endpoint: "/graphql" });

  return app;
}

/** Ends when the client hangs up before its answer is out. */
function leaving({ raw }: FastifyReply): AbortSignal {
  const controller = new AbortController();
  raw.once("close", () => {
    if (!raw.writableFinished) controller.abort();
  });
  return controller.signal;
}

class OtherCharset extends Error {}

const utf8 = new TextDecoder("utf-8", { fatal: true });

/** Strict: bytes that are no UTF-8 are refused, as two inputs would become one where they are replaced. */
function parseJson(request: FastifyRequest, body: Buffer): unknown {
  const charset = /charset="?([\w-]+)/i.exec(request.headers["content-type"] ?? "")?.[1];
  if (charset && charset.toLowerCase() !== "utf-8") throw new OtherCharset();
  return JSON.parse(utf8.decode(body));
}

function refused(code: ErrorCode): Error {
  return Object.assign(new Error(code), { code });
}

function codeOf({ code, statusCode }: FastifyError): ErrorCode {
  if (isErrorCode(code)) return code;
  if (statusCode === 413) return "BODY_TOO_LARGE";
  if (statusCode === 415) return "UNSUPPORTED_MEDIA_TYPE";
  return statusCode && statusCode < 500 ? "BAD_REQUEST" : "INTERNAL";
}
