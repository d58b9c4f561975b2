import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import type { Logger } from "pino";
import { ClaimSigner } from "../core/access/claims.ts";
import type { Amounts } from "../core/access/spending.ts";
import { UsageLedger } from "../core/access/usage/ledger.ts";
import type { AuditLog } from "../core/audit/writing/log.ts";
import { openAudit } from "../core/audit/open.ts";
import type { Clock } from "../core/clock.ts";
import type { Settings } from "../core/settings.ts";
import { realTimer, type Timer } from "../core/timer.ts";
import { Cursors } from "../subgraphs/cursors.ts";
import { kindNames } from "../records/kinds.ts";
import { openPlatform, type Platform } from "../session/platform.ts";
import type { SubgraphName } from "../records/subgraphs.ts";
import { RequestHandler } from "./request/handler.ts";
import { apolloGateway, startApollo } from "./request/apollo.ts";
import { compiledGateway } from "./request/compiled.ts";
import type { RequestContext } from "./request/context.ts";
import { Authenticator } from "./request/authenticator.ts";
import { createExecutor } from "./executor/supergraph.ts";
import { openTrustedDocuments } from "./trusted-documents/open.ts";
import { openSources, type Sources } from "./sources/open.ts";
import { takeTextsAlone } from "./request/text-scalars.ts";
import { loggedTo } from "../core/jobs/derive-anew.ts";

export interface HubOptions {
  readonly settings: Settings<SubgraphName>;
  readonly clock: Clock;
  readonly log: Logger;
  /** What rings for settlements of what keys have used. */
  readonly timer?: Timer;
  /** What one request may spend, where it is not what the hub lets every one. */
  readonly largestSpending?: Amounts;
}

/** The whole hub without a port: what the server puts HTTP before, and what tests and benchmarks ask directly. */
export interface Hub {
  readonly requestHandler: RequestHandler;
  readonly platform: Platform;
  readonly audit: AuditLog;
  /** Plans and compiles the trusted documents, one at a turn of the loop: once it listens, as that may take a while. */
  warm(): Promise<void>;
  /** The audit of what is done to the hub. */
  readonly administration: AuditLog;
  /** Whether it could answer now: the store answers, the audit can be written, and the names of persons are loaded. */
  ready(): Promise<boolean>;
  /** Ends it in order; to be called when no request is in flight. */
  close(): Promise<void>;
}

/** The subgraphs that ask who may be meant by a name. */
const namesAsked: readonly SubgraphName[] = ["persons", "checks"];

const supergraph = join(import.meta.dirname, "../schema/generated/supergraph.graphql");

/** Puts the hub together: store, keys, policies, audit, subgraphs, gateway. */
export async function openHub({ settings, clock, log, timer = realTimer, ...limits }: HubOptions): Promise<Hub> {
  const platform = await openPlatform(settings, clock, loggedTo(log));
  const { store, keys, secret } = platform;
  const signIn = await signInOf({ settings, clock, log }, platform);
  const failed = (error: unknown) =>
    log.error({ err: error }, "a checkpoint of the audit cannot be written or exported");
  const { audit, administration, closed, close } = await openAudit({ ...settings, store, clock, failed });
  if (closed.length > 0) log.warn({ closed }, "closed writes that an earlier process left open");
  const ledger = new UsageLedger({
    store,
    clock,
    timer,
    failed: (error) => log.warn({ err: error }, "what keys use is counted in memory until the store is back"),
  });

  const sources = await openSources(settings, new ClaimSigner(secret("claims"), clock), log);
  const supergraphSdl = readFileSync(supergraph, "utf8");
  const compiled = settings.executor === "compiled" ? compiledExecutor(supergraphSdl, sources) : null;
  const trustedDocuments = openTrustedDocuments(settings, compiled?.schema);
  const gateway = compiled ? compiledGateway(compiled, supergraphSdl) : await apolloGateway(supergraphSdl, sources.of);
  const apollo = await startApollo(gateway, { keepsOperations: compiled !== null });
  const requestHandler = new RequestHandler({
    ...limits,
    platform,
    apollo,
    compiled,
    authenticator: new Authenticator({ keys, ledger, signIn }),
    ledger,
    trustedDocuments,
    documentModes: settings.documentModes,
    hitRules: settings,
    audit,
    administration,
    auditKey: secret("audit"),
    cursors: new Cursors(secret("id")),
    clock,
    log,
  });
  let closing = false;
  if (namesAsked.some((name) => !settings.remote.includes(name)))
    platform.personIndex.prepare().catch((error: unknown) => {
      if (!closing) log.warn({ err: error }, "the names of persons cannot be read; the next search begins anew");
    });
  return {
    requestHandler,
    platform,
    audit,
    warm: async () => {
      // The planner is slowest at first: measured, the largest of the examples takes 50 ms as the first, 12 as the last.
      const shortestFirst = trustedDocuments.all.toSorted((one, other) => one.body.length - other.body.length);
      for (const { body, document, name } of compiled ? shortestFirst : []) {
        await setImmediate();
        if (closing) return;
        try {
          compiled?.prepare(body, document, name);
        } catch (error) {
          log.error({ err: error, trustedDocument: name }, "a trusted document cannot be planned");
        }
      }
    },
    administration,
    ready: async () => {
      const answers = await Promise.allSettled([store.ping(), audit.ready()]);
      const answering = answers.every((answer) => answer.status === "fulfilled" && answer.value !== false);
      return answering && platform.personIndex.ready;
    },
    close: async () => {
      closing = true;
      await apollo.stop();
      await sources.close();
      await close().catch((error: unknown) => log.error({ err: error }, "the audit's last entry cannot be written"));
      await ledger.close();
      await platform.close();
    },
  };
}

async function signInOf({ settings, clock, log }: HubOptions, { agreements, secret }: Platform) {
  const { oidcIssuer: issuer, oidcAudience: audience, oidcRoles: roles, oidcJwks: jwks } = settings;
  if (!issuer || !audience || !roles) return null;
  const { openSignIn } = await import("../core/access/sign-in/open.ts");
  const failed = (error: unknown) => log.warn({ err: error }, "the issuer's keys cannot be fetched");
  const pepper = secret("pepper");
  return openSignIn({ issuer, audience, roles, jwks, kinds: kindNames, agreements, pepper, clock, failed });
}

function compiledExecutor(supergraphSdl: string, sources: Sources) {
  const executor = createExecutor<RequestContext>({
    supergraphSdl,
    fetcher: (name, { query, variables, context, stop }) =>
      // What goes on although the client has left, a mutation, is not hung up on either.
      sources.of(name as SubgraphName).ask(query, variables, context, stop && context.signal),
  });
  takeTextsAlone(executor.schema);
  return executor;
}
