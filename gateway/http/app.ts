import cors from "@fastify/cors";
import fastify, {
  type FastifyBaseLogger,
  LogController,
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from "fastify";
import { Registry } from "prom-client";
import { timestamp } from "../../core/clock.ts";
import { limitConnections } from "../../core/connection-limits.ts";
import type { ErrorCode } from "../../core/errors.ts";
import { readJson } from "../../core/json.ts";
import { codeOfFault } from "../../core/refusal.ts";
import { stopInOrder } from "../../core/stopping.ts";
import { answerExpectations, UnreadRequests } from "../../core/unread-requests.ts";
import type { HubAnswer, RefusalForm } from "../http-message.ts";
import { securityHeaders } from "./headers.ts";
import type { Hub, HubOptions } from "../hub.ts";
import { metrics } from "../process/metrics.ts";
import { sourceMetrics } from "../process/source-metrics.ts";
import { cardsPath } from "../../session/cards/service.ts";
import { reportsPath } from "../../session/results/report-addresses.ts";
import { picturesPath } from "../../session/pictures.ts";
import { cardRoutes } from "../cards/routes.ts";
import { reportRoutes } from "../reports/routes.ts";
import { describedBeside } from "../described.ts";
import { exportRoutes } from "../export/routes.ts";
import { feedRoutes } from "../feed/routes.ts";
import { pictureRoutes } from "../pictures/routes.ts";
import { packRoutes } from "../packs/routes.ts";
import { page } from "../page/serve.ts";
import { unreadableCall } from "../rest/problem.ts";
import { rest } from "../rest/routes.ts";
import { schemaRoute } from "../schema-download/routes.ts";
import { screen } from "../screen/routes.ts";
import { corsOptions, serverOptions } from "./transport.ts";

/** Bytes of a request's body. */
const largestBody = 256 * 1024;

/** What is asked with POST alone, where nothing else is said of other methods. */
const posted: ReadonlySet<string> = new Set(["/graphql", "/screen", "/export", "/feed", "/packs/journal"]);

export interface AppOptions extends Pick<HubOptions, "settings" | "log"> {
  /** The figures that `/metrics` tells beside those of the requests. */
  readonly registry?: Registry;
}

/** HTTP in front of the hub: routes, limits, and Fastify's own errors in the hub's form. */
export async function buildApp(
  hub: Hub,
  { settings, log, registry = new Registry() }: AppOptions,
): Promise<FastifyInstance> {
  const saidAlways = securityHeaders({ tls: settings.tlsCert !== null });
  const unread = new UnreadRequests(async (code, address) => {
    const answer = await metered(hub.requestHandler.refuse({ headers: {}, address }, code));
    return { ...answer, headers: { ...saidAlways, ...answer.headers } };
  });
  const app: FastifyInstance = fastify({
    ...serverOptions(settings),
    clientErrorHandler: unread.onClientError,
    frameworkErrors: (error, request, reply) => {
      reply.headers(saidAlways);
      // No route was found yet, and so none of their forms.
      return refuse(request, reply, codeOfFault(error), request.url.startsWith("/rest/") ? unreadableCall : {});
    },
    loggerInstance: log as FastifyBaseLogger,
    // One for each request costs more than it says: a number of Fastify's own, which is not the request's id.
    childLoggerFactory: (logger) => logger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: largestBody,
    forceCloseConnections: "idle",
    return503OnClosing: false,
  });
  answerExpectations(app.server);
  const { connections: most, connectionsPerAddress: perAddress, proxies } = settings;
  limitConnections(app.server, { most, perAddress, proxies });
  // First of all hooks: the page sets a policy of its own over it.
  app.addHook("onRequest", (_request, reply, done) => {
    reply.headers(saidAlways);
    done();
  });
  const meter = metrics(app, registry);
  sourceMetrics(registry, hub.platform.sources, () => timestamp(hub.clock));
  const metered = async (answering: Promise<HubAnswer>) => {
    const stop = meter.start();
    const answer = await answering;
    stop(answer.status);
    return answer;
  };
  const send = async (reply: FastifyReply, answering: Promise<HubAnswer>) => {
    const { status, headers, body, stream } = await metered(answering);
    return reply
      .code(status)
      .headers(headers)
      .send(stream ?? body);
  };

  stopInOrder(app);
  // A subscription is a request in flight, which would be waited for.
  app.addHook("preClose", () => hub.live.close());

  const answered = ({ raw }: FastifyRequest) => unread.has(raw.socket);
  // Before the routes: Fastify gives each the error handler that is set when it is declared.
  const refuse = ({ headers, ip }: FastifyRequest, reply: FastifyReply, code: ErrorCode, said: RefusalForm = {}) =>
    send(reply, hub.requestHandler.refuse({ headers, address: ip }, code, said));
  const notRouted = (request: FastifyRequest, reply: FastifyReply) =>
    refuse(request, reply, posted.has(request.url.split("?")[0] ?? "") ? "METHOD_NOT_ALLOWED" : "NOT_FOUND");
  app.setNotFoundHandler(notRouted);
  app.setErrorHandler((error: FastifyError, request, reply) => {
    if (answered(request)) return reply.hijack();
    // Of QUERY Fastify looks at the head of the body first.
    if (request.is404) return notRouted(request, reply);
    const code = codeOfFault(error);
    if (code === "INTERNAL") log.error({ err: error }, "a request failed before it reached the hub");
    return refuse(request, reply, code);
  });

  app.removeAllContentTypeParsers();
  app.addContentTypeParser("application/json", { parseAs: "buffer" }, (request, body, done) => {
    try {
      done(null, parseJson(request, body as Buffer));
    } catch (error) {
      done(refused(error instanceof OtherCoding ? "UNSUPPORTED_MEDIA_TYPE" : "BAD_REQUEST"));
    }
  });

  // In a scope of its own, so that what pages of other origins may do ends with it.
  await app.register(async (graphql) => {
    if (settings.cors.length > 0) await graphql.register(cors, corsOptions(settings));
    graphql.post("/graphql", ({ headers, body, ip }, reply) =>
      send(reply, hub.requestHandler.answer({ headers, body, address: ip, signal: leaving(reply) })),
    );
    await graphql.register(schemaRoute, { hub, send });
    await graphql.register(rest, { prefix: "/rest", hub, beside: describedBeside, send, leaving, answered });
    await graphql.register(exportRoutes, { hub, send, leaving, answered });
    const feeding = { requestHandler: hub.requestHandler, begin: meter.start, send, leaving, answered };
    await graphql.register(feedRoutes, feeding);
    await graphql.register(cardRoutes, { prefix: cardsPath, hub, send, leaving, answered });
    await graphql.register(reportRoutes, { prefix: reportsPath, hub, send, leaving, answered });
    await graphql.register(packRoutes, { hub, send, leaving, answered });
    await graphql.register(pictureRoutes, { prefix: picturesPath, hub, send, leaving, answered });
    const unhurried = ({ raw }: FastifyRequest) => unread.letArrive(raw.socket);
    const { requestHandler, clock } = hub;
    await graphql.register(screen, { requestHandler, clock, send, begin: meter.start, leaving, answered, unhurried });
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

class OtherCoding extends Error {}

const utf8 = new TextDecoder("utf-8", { fatal: true });

/**
 * Strict: bytes that are no UTF-8 are refused, as two inputs would become one where they are replaced; and a key that is
 * named twice, as one of the two would not be asked.
 */
function parseJson(request: FastifyRequest, body: Buffer): unknown {
  // Said once and plainly, or not at all: two readers must not take one body for two.
  const type = (request.headers["content-type"] ?? "").replace(/;\s*charset=("?)utf-8\1\s*(?=;|$)/i, "");
  if (/charset/i.test(type)) throw new OtherCoding();
  // Nothing is inflated: a few bytes would become many.
  if ((request.headers["content-encoding"] ?? "identity") !== "identity") throw new OtherCoding();
  const read = readJson(utf8.decode(body));
  if ("fault" in read) throw new SyntaxError(read.fault);
  return read.value;
}

function refused(code: ErrorCode): Error {
  return Object.assign(new Error(code), { code });
}
