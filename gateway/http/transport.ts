import type { ServerOptions } from "node:http";
import { createSecureContext, type SecureContextOptions, Server as TlsServer } from "node:tls";
import type { FastifyCorsOptions } from "@fastify/cors";
import type { FastifyInstance, FastifyServerOptions } from "fastify";
import type { Logger } from "pino";
import { type Settings, SettingsError } from "../../core/settings.ts";
import { readNamedFile } from "../../core/setting-file.ts";

/** Requests on one connection, so that a proxy's are spread anew over the processes every few minutes at full load. */
const maxRequests = 100_000;

/**
 * Milliseconds. Node looks for what is late only every half minute unless it is told otherwise. Where no host is named it
 * would answer by itself, with an empty body; nothing here asks which host was meant.
 */
const patience: ServerOptions = {
  headersTimeout: 10_000,
  requestTimeout: 15_000,
  connectionsCheckingInterval: 1_000,
  requireHostHeader: false,
  // Node would take the first `Authorization` of two and drop the other: joined, they are no credential.
  joinDuplicateHeaders: true,
};
/** Milliseconds in which nothing went over a connection although an answer is on its way: the client does not read. */
const longestSilence = 30_000;

type Transport = Pick<Settings, "cors" | "proxies" | "tlsCert" | "tlsKey">;

/** What Fastify is made with: limits for slow clients, TLS where there is a certificate, the proxies that are believed. */
export function serverOptions(settings: Transport): FastifyServerOptions {
  const tls = readTls(settings);
  const options = {
    connectionTimeout: longestSilence,
    requestTimeout: 15_000,
    maxRequestsPerSocket: maxRequests,
    trustProxy: settings.proxies.length > 0 ? [...settings.proxies] : false,
    ...(tls ? { https: { ...patience, handshakeTimeout: 10_000, ...tls } } : { http: patience }),
  };
  // Fastify's types tell a server with TLS from one without; both are the same to all that follows.
  return options as FastifyServerOptions;
}

/** Pages of these origins alone may ask from a browser; keys go in a header, so cookies are never let in. */
export function corsOptions({ cors }: Transport): FastifyCorsOptions {
  return {
    origin: [...cors],
    methods: ["POST"],
    allowedHeaders: ["authorization", "content-type", "hub-purpose", "hub-case", "x-request-id", "last-event-id"],
    exposedHeaders: ["hub-request", "hub-cursor", "hub-manifest", "content-digest", "retry-after", "server-timing"],
    credentials: false,
    maxAge: 600,
    strictPreflight: false,
  };
}

/** Takes the certificate's files anew for the connections to come; where they cannot be used, the old one stays. */
export function reloadTls({ server }: FastifyInstance, settings: Transport, log: Logger): void {
  try {
    const tls = readTls(settings);
    if (tls && server instanceof TlsServer) server.setSecureContext(tls);
    log.info("the certificate was read again");
  } catch (error) {
    log.error({ err: error }, "the certificate cannot be read again: the old one stays");
  }
}

/** Null where no TLS is wanted. Throws `SettingsError` where the files are no certificate and its key. */
function readTls({ tlsCert, tlsKey }: Transport): SecureContextOptions | null {
  if (!tlsCert || !tlsKey) return null;
  const [cert, key] = [readNamedFile("HUB_TLS_CERT", tlsCert), readNamedFile("HUB_TLS_KEY", tlsKey)];
  const tls = { cert, key, minVersion: "TLSv1.2" } as const;
  try {
    createSecureContext(tls);
  } catch {
    throw new SettingsError([
      `HUB_TLS_CERT and HUB_TLS_KEY must be a certificate and its key, in files (PEM): ${tlsCert} and ${tlsKey} are not.`,
    ]);
  }
  return tls;
}
