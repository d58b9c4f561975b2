import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from "fastify";
import type { Logger } from "pino";
import { z } from "zod";
import { type Claims, ClaimVerifier } from "../core/access/claims.ts";
import { Desk } from "../core/access/desk.ts";
import { Disclosures } from "../core/access/disclosures.ts";
import { EnquiryDesk } from "../core/access/enquiry-desk.ts";
import { KeyDesk } from "../core/access/key-desk.ts";
import { Reader } from "../core/access/reader.ts";
import type { ClassModes } from "../core/access/operations-mode.ts";
import type { AuditLog } from "../core/audit/log.ts";
import { RetentionDesk } from "../core/retention/desk.ts";
import { type Clock, timestamp } from "../core/clock.ts";
import type { SubgraphContext } from "./context.ts";
import { Cursors } from "./cursors.ts";
import { datasets } from "./datasets.ts";
import { SubgraphExecutor } from "./executor.ts";
import type { Holdings } from "./holdings.ts";
import { loadSubgraph } from "./load.ts";
import { makeSubgraph } from "./make.ts";
import type { SubgraphName } from "./names.ts";

export interface SubgraphOptions {
  readonly clock: Clock;
  readonly log: Logger;
  readonly audit: Pick<AuditLog, "intent" | "outcome">;
  /** The audit of what is done to the hub. */
  readonly administration: Pick<AuditLog, "intent" | "outcome">;
  readonly operationsModes: ClassModes;
  /** Folder of the audit's files. */
  readonly folder: string;
}

const requestForm = z.object({ query: z.string(), variables: z.record(z.string(), z.unknown()).optional() });

/**
 * One subgraph behind HTTP. It answers nobody but the gateway: a request without the gateway's signed claims for this
 * very subgraph is refused before anything is read. What it discloses goes back in `extensions.disclosed`, for the
 * gateway's audit entry.
 */
export async function buildSubgraphApp(
  name: SubgraphName,
  holdings: Holdings,
  { clock, log, audit, administration, folder, operationsModes }: SubgraphOptions,
): Promise<FastifyInstance> {
  const { secret, store, policies } = holdings;
  const executor = new SubgraphExecutor(makeSubgraph(await loadSubgraph(name)));
  const verifier = new ClaimVerifier(secret("claims"), clock);
  const cursors = new Cursors(secret("id"));
  const app = fastify({
    loggerInstance: log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    forceCloseConnections: "idle",
  });

  app.removeAllContentTypeParsers();
  app.addContentTypeParser("application/json", { parseAs: "string" }, (_request, body, done) => done(null, body));
  app.post("/graphql", async (request, reply) => {
    const [, token] = /^Bearer (\S+)$/.exec(request.headers.authorization ?? "") ?? [];
    // Read as text first: the gateway vouches for these bytes, and until it does nothing looks into them.
    const body = request.body as string;
    const claims = token ? await verifier.verify(token, name, body) : null;
    if (!claims) return reply.code(401).send({ errors: [{ message: "Only the gateway is answered." }] });
    const { success, data: asked } = requestForm.safeParse(parsed(body));
    if (!success) return reply.code(400).send({ errors: [{ message: "Not a GraphQL request." }] });
    const disclosures = new Disclosures();
    const { data, errors } = await executor.run(asked.query, asked.variables, contextOf(claims, disclosures));
    return { data, errors, extensions: { disclosed: disclosures.list() } };
  });
  app.get("/health/live", async () => ({ status: "live" }));

  function contextOf(request: Claims, disclosures: Disclosures): SubgraphContext {
    const { caller, purpose, requestId } = request;
    const reader = new Reader({ store, policies, datasets, caller, purpose, now: clock.now(), disclosures });
    const at = timestamp(clock);
    const desk = new Desk({ store, policies, datasets, reader, idKey: secret("id"), audit, request, at });
    const retention = new RetentionDesk({ store, datasets, audit, request, at, disclosures });
    const keyDesk = new KeyDesk({ keys: holdings.keys, audit: administration, caller, requestId, operationsModes });
    const enquiryDesk = new EnquiryDesk({ store, folder, caller });
    return {
      caller,
      purpose,
      requestId,
      log,
      reader,
      desk,
      keyDesk,
      enquiryDesk,
      retention,
      cursors,
      loaders: new Map(),
    };
  }
  return app;
}

/** What the text holds as JSON; undefined where it is none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
