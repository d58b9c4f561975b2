import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import type { GraphQLSchema } from "graphql";
import type { Logger } from "pino";
import { ClaimSigner } from "../core/access/claims.ts";
import type { Amounts } from "../core/access/spending.ts";
import { UsageLedger } from "../core/access/usage/ledger.ts";
import type { CheckRetention } from "../core/audit/retain-checks.ts";
import { countedUpTo } from "../core/operation-counts/counted-up-to.ts";
import { DayKeys } from "../core/audit/marks/day-keys.ts";
import type { CheckAudit } from "../core/audit/writing/check-audit.ts";
import type { AuditLog } from "../core/audit/writing/log.ts";
import { openAudit } from "../core/audit/open.ts";
import type { Clock } from "../core/clock.ts";
import type { Settings } from "../core/settings.ts";
import { retention } from "../core/retention/sweep.ts";
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
import { LiveService } from "./live/service.ts";
import { RateLimiter } from "./limits/rate-limiter.ts";
import { openPlanner } from "./executor/planners/open.ts";
import { createExecutor } from "./executor/supergraph.ts";
import type { TrustedDocuments } from "./trusted-documents/resolve.ts";
import { clientSchema, openTrustedDocuments } from "./trusted-documents/open.ts";
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
  readonly authenticator: Authenticator;
  readonly live: LiveService;
  readonly platform: Platform;
  readonly clock: Clock;
  readonly audit: AuditLog;
  /** The audit of checks, and the keys under which it marks what they are asked. */
  readonly checkAudit: CheckAudit;
  readonly dayKeys: DayKeys;
  readonly trustedDocuments: TrustedDocuments;
  /** What clients ask by. */
  readonly schema: GraphQLSchema;
  /** Plans and compiles the trusted documents, one at a turn of the loop: once it listens, as that may take a while. */
  warm(): Promise<void>;
  /** The audit of what is done to the hub. */
  readonly administration: AuditLog;
  /** What is kept of checks, and for how long. */
  readonly checkRetention: CheckRetention;
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
  const { audit, checkAudit, administration, closed, close } = await openAudit({ ...settings, store, clock, failed });
  if (closed.length > 0) log.warn({ closed }, "closed writes that an earlier process left open");
  const ledger = new UsageLedger({
    store,
    clock,
    timer,
    failed: (error) => log.warn({ err: error }, "what keys use is counted in memory until the store is back"),
  });

  const sources = await openSources(settings, new ClaimSigner(secret("claims"), clock), log);
  const supergraphSdl = readFileSync(supergraph, "utf8");
  const compiled =
    settings.executor === "compiled" ? await compiledExecutor(supergraphSdl, sources, settings, log) : null;
  const schema = compiled?.schema ?? clientSchema();
  const trustedDocuments = openTrustedDocuments(settings, schema);
  const gateway = compiled ? compiledGateway(compiled, supergraphSdl) : await apolloGateway(supergraphSdl, sources.of);
  const apollo = await startApollo(gateway, { keepsOperations: compiled !== null });
  const dayKeys = new DayKeys(settings.data, clock, settings.checkKeyDays);
  const context = {
    ...limits,
    platform,
    documentModes: settings.documentModes,
    hitRules: settings,
    fakePrior: settings.fakePrior,
    audit,
    checkAudit,
    dayKeys,
    administration,
    cursors: new Cursors(secret("id")),
    log,
  };
  const answering = {
    compiled,
    authenticator: new Authenticator({ keys, ledger, signIn }),
    rateLimiter: new RateLimiter(ledger, clock),
    audit,
    auditKey: secret("audit"),
    clock,
  };
  const { subscriptions: most, subscriptionsPerKey: perKey } = settings;
  const live = new LiveService({ ...answering, context, idKey: secret("id"), timer, limits: { most, perKey } });
  const requestHandler = new RequestHandler({ ...context, ...answering, apollo, trustedDocuments, live });
  let closing = false;
  if (namesAsked.some((name) => !settings.remote.includes(name)))
    platform.personIndex.prepare().catch((error: unknown) => {
      if (!closing) log.warn({ err: error }, "the names of persons cannot be read; the next search begins anew");
    });
  return {
    requestHandler,
    authenticator: answering.authenticator,
    live,
    platform,
    clock,
    audit,
    checkAudit,
    dayKeys,
    trustedDocuments,
    schema,
    warm: async () => {
      // The planner is slowest at first: measured, the largest of the examples takes 50 ms as the first, 12 as the last.
      const shortestFirst = trustedDocuments.all.toSorted((one, other) => one.body.length - other.body.length);
      for (const { body, document, name } of compiled ? shortestFirst : []) {
        await setImmediate();
        if (closing) return;
        try {
          await compiled?.prepare(body, document, name);
        } catch (error) {
          log.error({ err: error, trustedDocument: name }, "a trusted document cannot be planned");
        }
      }
    },
    administration,
    checkRetention: {
      data: settings.data,
      store,
      clock,
      index: platform.index,
      administration,
      caller: retention,
      dayKeys,
      countedUpTo: countedUpTo(store),
      entryDays: settings.checkEntryDays,
      endPast: () => checkAudit.endPast(),
    },
    ready: async () => {
      const answers = await Promise.allSettled([store.ping(), audit.ready()]);
      const answering = answers.every((answer) => answer.status === "fulfilled" && answer.value !== false);
      return answering && platform.personIndex.ready;
    },
    close: async () => {
      closing = true;
      await live.close();
      await apollo.stop();
      await sources.close();
      await platform.afterwards.end();
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

async function compiledExecutor(
  supergraphSdl: string,
  sources: Sources,
  settings: Pick<Settings, "planner">,
  log: Pick<Logger, "warn">,
) {
  const { planner, instead } = await openPlanner(supergraphSdl, settings.planner);
  if (instead) log.warn({ planner: settings.planner, instead }, "another planner is used, which starts later");
  const executor = createExecutor<RequestContext>({
    supergraphSdl,
    planner,
    fetcher: (name, { query, variables, context, stop }) =>
      // What goes on although the client has left, a mutation, is not hung up on either.
      sources.of(name as SubgraphName).ask(query, variables, context, stop && context.signal),
  });
  takeTextsAlone(executor.schema);
  return executor;
}
