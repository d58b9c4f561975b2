import fastify from "fastify";
import {
  type FastifyBaseLogger,
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  LogController,
} from "fastify";
import { GraphQLError } from "graphql";
import type { Logger } from "pino";
import { z } from "zod";
import { ClaimVerifier, versionsDiffer } from "../core/access/claims.ts";
import type { AuditLog } from "../core/audit/writing/log.ts";
import type { Clock } from "../core/clock.ts";
import { type ConnectionLimits, limitConnections } from "../core/connection-limits.ts";
import { catalogue, type ErrorCode } from "../core/errors.ts";
import { codeOfFault, type Refusal, refusal } from "../core/refusal.ts";
import { stopInOrder } from "../core/stopping.ts";
import { answerExpectations, UnreadRequests } from "../core/unread-requests.ts";
import { Cursors } from "./cursors.ts";
import { SubgraphExecutor } from "./executor.ts";
import { loadSubgraph } from "./load.ts";
import { makeSubgraph } from "./make.ts";
import type { SubgraphName } from "../records/subgraphs.ts";
import type { SessionParts } from "../session/parts.ts";
import { RequestSession } from "../session/request.ts";
import type { ActLog } from "../core/audit/recorded-act.ts";

/** Bytes of a fetch: as many entities as one request of a client may bring, at some 70 bytes each. */
const largestBody = 4 * 1024 * 1024;

/** Bytes of a fetch's headers. Claims name all that a key is bound to: 950 operations, as one mutation can, come to 45 kB. */
const largestHeaders = 64 * 1024;

/** Room for 64 processes of a gateway with the 128 connections that each keeps, from whatever addresses. */
const connectionLimits: ConnectionLimits = { most: 10_000, perAddress: Infinity, proxies: [] };

export interface SubgraphOptions extends SessionParts {
  readonly clock: Clock;
  readonly log: Logger;
  readonly audit: ActLog & Pick<AuditLog, "append">;
}

const requestSchema = z.object({ query: z.string(), variables: z.record(z.string(), z.unknown()).optional() });

/**
 * One subgraph behind HTTP. It answers nobody but the gateway: a request without the gateway's signed claims for this
 * very process is refused before anything is read, and the refusal stands in the audit. What it discloses and spends goes
 * back in `extensions`, for the gateway's audit entry and for what the request may still spend.
 */
export async function buildSubgraphApp(name: SubgraphName, options: SubgraphOptions): Promise<FastifyInstance> {
  const { clock, log, audit } = options;
  const { secret } = options.platform;
  const executor = new SubgraphExecutor(makeSubgraph(await loadSubgraph(name)));
  const verifier = new ClaimVerifier(secret("claims"), clock, { subgraph: name, instance: clock.id() });
  const cursors = new Cursors(secret("id"));
  const unread = new UnreadRequests(refused);
  const app: FastifyInstance = fastify({
    loggerInstance: log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: largestBody,
    requestTimeout: 15_000,
    http: {
      maxHeaderSize: largestHeaders,
      headersTimeout: 10_000,
      connectionsCheckingInterval: 1_000,
      requireHostHeader: false,
      // Of two tokens none is believed, not the first.
      joinDuplicateHeaders: true,
    },
    connectionTimeout: 20_000,
    clientErrorHandler: unread.onClientError,
    frameworkErrors: (fault, request, reply) => refuse(reply, codeOfFault(fault), request.ip),
    forceCloseConnections: "idle",
    return503OnClosing: false,
  });
  answerExpectations(app.server);
  limitConnections(app.server, connectionLimits);
  stopInOrder(app);

  app.addHook("onRequest", async ({ url, headers, ip }, reply) => {
    // The token is judged with the body; of who has none, not even that is read.
    if (url !== "/health/live" && !tokenIn(headers)) await refuse(reply, "UNAUTHENTICATED", ip);
  });
  app.setNotFoundHandler((request, reply) => refuse(reply, "UNAUTHENTICATED", request.ip));
  app.setErrorHandler((error: FastifyError, request, reply) => {
    if (unread.has(request.raw.socket)) return reply.hijack();
    const code = error instanceof GraphQLError ? "GRAPHQL_PARSE_FAILED" : codeOfFault(error);
    if (code === "INTERNAL") log.error({ err: error }, "a fetch failed");
    return refuse(reply, code, request.ip);
  });

  app.removeAllContentTypeParsers();
  app.addContentTypeParser("application/json", { parseAs: "string" }, (_request, body, done) => done(null, body));
  app.post("/graphql", async (request, reply) => {
    const token = tokenIn(request.headers);
    // Read as text first: the gateway vouches for these bytes, and until it does nothing looks into them.
    const body = request.body as string;
    const claims = await verifier.verify(token ?? "", body);
    if ("code" in claims) {
      if (claims.code === "VERSIONS_DIFFER") log.error(versionsDiffer);
      return refuse(reply, claims.code, request.ip, claims.note);
    }
    const { success, data: asked } = requestSchema.safeParse(parsed(body));
    if (!success) return refuse(reply, "BAD_REQUEST", request.ip);
    const session = new RequestSession(options, claims);
    const context = Object.assign(session, { log, cursors, loaders: new Map() });
    const { data, errors } = await executor.run(asked.query, asked.variables, context);
    return {
      data,
      errors,
      extensions: {
        disclosed: session.disclosures.list(),
        counted: session.counted.said(),
        spent: session.spending.here,
      },
    };
  });
  app.get("/instance", async (request, reply) => {
    const introduction = await verifier.introduce(tokenIn(request.headers) ?? "");
    return introduction
      ? { introduction }
      : refuse(reply, "UNAUTHENTICATED", request.ip, "no greeting of the gateway's");
  });
  app.get("/health/live", async () => ({ status: "live" }));

  async function refused(code: ErrorCode, address: string | null, note: string | null = null): Promise<Refusal> {
    const requestId = clock.id();
    try {
      const { status } = catalogue[code];
      await audit.append({
        kind: "refusal",
        requestId,
        caller: null,
        operation: null,
        address,
        status,
        errors: [code],
        note,
      });
      return refusal(code, requestId);
    } catch (error) {
      log.error({ err: error, requestId }, "the audit cannot be written");
      return refusal("AUDIT_UNAVAILABLE", requestId);
    }
  }

  async function refuse(reply: FastifyReply, code: ErrorCode, address: string, note: string | null = null) {
    const { status, headers, body } = await refused(code, address, note);
    return reply.code(status).headers(headers).send(body);
  }
  return app;
}

function tokenIn({ authorization = "" }: { readonly authorization?: string }): string | undefined {
  return /^Bearer (\S+)$/.exec(authorization)?.[1];
}

/** What the text holds as JSON; undefined where it is none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
