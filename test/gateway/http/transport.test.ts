import { once } from "node:events";
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { type AddressInfo, connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { connect as connectTls, type TLSSocket } from "node:tls";
import type { FastifyInstance } from "fastify";
import { pino } from "pino";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { readSettings, type Settings, SettingsError } from "../../../core/settings.ts";
import { subgraphs } from "../../../records/subgraphs.ts";
import { buildApp } from "../../../gateway/http/app.ts";
import { reloadTls } from "../../../gateway/http/transport.ts";
import { openTestHub, type TestHub } from "../../hub.ts";

const silent = pino({ level: "silent" });
const fixtures = join(import.meta.dirname, "fixtures");

let hub: TestHub & { close(): Promise<void> };
let key: string;
let folder: string;
const apps: FastifyInstance[] = [];
beforeAll(async () => {
  hub = await openTestHub();
  key = await hub.key("UTO");
  folder = mkdtempSync(join(tmpdir(), "borderlink-"));
});
afterEach(async () => {
  for (const app of apps.splice(0)) await app.close();
});
afterAll(async () => {
  await hub.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The same hub behind a server with these settings. */
async function served(settings: Readonly<Record<string, string>>): Promise<FastifyInstance> {
  const app = await buildApp(hub.hub, {
    settings: readSettings(subgraphs, { HUB_PAGE: "off", ...settings }),
    log: silent,
  });
  apps.push(app);
  return app;
}

const asking = (headers: Readonly<Record<string, string>> = {}, remoteAddress = "127.0.0.1") => ({
  method: "POST" as const,
  url: "/graphql",
  remoteAddress,
  payload: { query: "{ me { owner } }" },
  headers: { authorization: `Bearer ${key}`, ...headers },
});

describe("a page of another origin", () => {
  const origin = "https://desk.example";
  const preflight = (from: string, url = "/graphql") => ({
    method: "OPTIONS" as const,
    url,
    headers: { origin: from, "access-control-request-method": "POST", "access-control-request-headers": "hub-purpose" },
  });

  it("may not ask, unless its origin is named: then it may, without cookies", async () => {
    const app = await served({ HUB_CORS: `${origin}, https://other.example` });
    const { statusCode, headers } = await app.inject(preflight(origin));
    expect([statusCode, headers["access-control-allow-origin"]]).toEqual([204, origin]);
    expect(headers["access-control-allow-headers"]).toContain("hub-purpose");
    expect(headers["access-control-allow-methods"]).toBe("POST");
    const asked = await app.inject(asking({ origin }));
    expect([asked.statusCode, asked.headers["access-control-allow-origin"]]).toEqual([200, origin]);
    for (const answer of [headers, asked.headers]) expect(answer["access-control-allow-credentials"]).toBeUndefined();
  });

  it.each(["https://desk.example.evil.example", "http://desk.example", "https://desk.example:444", "null"])(
    "is told nothing where it is %s and another is named",
    async (from) => {
      const app = await served({ HUB_CORS: origin });
      for (const request of [preflight(from), asking({ origin: from })]) {
        expect((await app.inject(request)).headers["access-control-allow-origin"]).toBeUndefined();
      }
    },
  );

  it("reads neither health nor metrics, and nothing at all where none is named", async () => {
    const named = await served({ HUB_CORS: origin });
    for (const url of ["/health/ready", "/metrics", "/nothing"]) {
      const { headers } = await named.inject({ url, headers: { origin } });
      expect(headers["access-control-allow-origin"]).toBeUndefined();
    }
    const closed = await served({});
    const { statusCode, headers } = await closed.inject(preflight(origin));
    expect([statusCode, headers["access-control-allow-origin"]]).toEqual([405, undefined]);
  });
});

describe("the client's address", () => {
  async function addressOf(app: FastifyInstance, from: string, forwarded: string): Promise<unknown> {
    const { headers } = await app.inject(asking({ "x-forwarded-for": forwarded }, from));
    const [entry] = await hub.entries(String(headers["hub-request"]));
    return entry?.header.address;
  }

  it("is what a trusted proxy says, the last of them that is none itself", async () => {
    const app = await served({ HUB_PROXIES: "192.0.2.0/24, 2001:db8::/32" });
    expect(await addressOf(app, "192.0.2.7", "198.51.100.9")).toBe("198.51.100.9");
    expect(await addressOf(app, "2001:db8::1", "198.51.100.9, 192.0.2.8")).toBe("198.51.100.9");
    expect(await addressOf(app, "192.0.2.7", "10.0.0.1, 198.51.100.9")).toBe("198.51.100.9");
  });

  it("is never what anybody else says", async () => {
    const app = await served({ HUB_PROXIES: "192.0.2.0/24" });
    expect(await addressOf(app, "203.0.113.5", "198.51.100.9")).toBe("203.0.113.5");
    expect(await addressOf(await served({}), "127.0.0.1", "198.51.100.9")).toBe("127.0.0.1");
  });
});

describe("TLS", () => {
  const files = (name: string): { HUB_TLS_CERT: string; HUB_TLS_KEY: string } => ({
    HUB_TLS_CERT: join(fixtures, `${name}-cert.pem`),
    HUB_TLS_KEY: join(fixtures, `${name}-key.pem`),
  });

  async function shaken(app: FastifyInstance, more: object = {}): Promise<TLSSocket> {
    const { port } = app.server.address() as AddressInfo;
    const socket = connectTls({ port, host: "127.0.0.1", rejectUnauthorized: false, ...more });
    await once(socket, "secureConnect");
    return socket;
  }

  it("is spoken with the certificate of the files, 1.2 or later, and says so to browsers", async () => {
    const app = await served(files("first"));
    await app.listen({ host: "127.0.0.1", port: 0 });
    const socket = await shaken(app);
    expect(socket.getPeerCertificate().subject.CN).toBe("first.example");
    socket.end("GET /health/live HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    expect(await text(socket)).toMatch(/^HTTP\/1.1 200 [\s\S]*strict-transport-security: max-age=\d+/);
    const old = shaken(app, { minVersion: "TLSv1.1", maxVersion: "TLSv1.1", ciphers: "DEFAULT@SECLEVEL=0" });
    await expect(old).rejects.toThrow(/version|alert/i);
  });

  it("takes a new certificate while it runs, and keeps the old one where the new is none", async () => {
    const [cert, own] = [join(folder, "cert.pem"), join(folder, "key.pem")];
    const place = (name: string) => {
      copyFileSync(files(name).HUB_TLS_CERT, cert);
      copyFileSync(files(name).HUB_TLS_KEY, own);
    };
    place("first");
    const settings: Settings = readSettings(subgraphs, { HUB_TLS_CERT: cert, HUB_TLS_KEY: own });
    const app = await served({ HUB_TLS_CERT: cert, HUB_TLS_KEY: own });
    await app.listen({ host: "127.0.0.1", port: 0 });
    const shown = async () => {
      const socket = await shaken(app);
      const { subject } = socket.getPeerCertificate();
      socket.destroy();
      return subject.CN;
    };
    place("second");
    reloadTls(app, settings, silent);
    expect(await shown()).toBe("second.example");
    writeFileSync(cert, "nonsense");
    reloadTls(app, settings, silent);
    expect(await shown()).toBe("second.example");
  });

  it.each([
    ["a file that is missing", "none.pem", "first-key.pem"],
    ["a file that is no certificate", "first-key.pem", "first-key.pem"],
    ["another certificate's key", "first-cert.pem", "second-key.pem"],
  ])("does not start with %s", async (_what, cert, own) => {
    const started = served({ HUB_TLS_CERT: join(fixtures, cert), HUB_TLS_KEY: join(fixtures, own) });
    await expect(started).rejects.toThrow(SettingsError);
  });
});

describe("a client that is no good one", () => {
  let app: FastifyInstance;
  beforeAll(async () => {
    app = await buildApp(hub.hub, { settings: readSettings(subgraphs, { HUB_PAGE: "off" }), log: silent });
    await app.listen({ host: "127.0.0.1", port: 0 });
  });
  afterAll(() => app.close());

  /** Sends these bytes, and reads until the hub hangs up. */
  async function told(bytes: string): Promise<{ head: string; body: string }> {
    const socket = connect((app.server.address() as AddressInfo).port, "127.0.0.1");
    socket.write(bytes);
    const [head = "", body = ""] = (await text(socket)).split("\r\n\r\n");
    return { head, body };
  }

  it.each([
    ["too large headers", `GET / HTTP/1.1\r\nHost: x\r\nX: ${"a".repeat(64 * 1024)}\r\n\r\n`, 431, "HEADERS_TOO_LARGE"],
    ["no HTTP at all", "hello there\r\n\r\n", 400, "BAD_REQUEST"],
  ])("with %s is told so in JSON, on the record, and hung up on", async (_what, bytes, status, code) => {
    const { head, body } = await told(bytes);
    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(head).toContain("x-content-type-options: nosniff");
    const { errors } = JSON.parse(body) as { errors: { extensions: { code: string; requestId: string } }[] };
    expect(errors[0]?.extensions.code).toBe(code);
    const [entry] = await hub.entries(errors[0]?.extensions.requestId);
    expect(entry?.header).toMatchObject({ kind: "refusal", status, address: "127.0.0.1" });
  });

  it("that does not get on with its headers is not waited for", async () => {
    const { server } = app;
    expect([server.headersTimeout, server.requestTimeout, server.timeout]).toEqual([10_000, 15_000, 30_000]);
    expect(server.maxRequestsPerSocket).toBe(100_000);
    server.headersTimeout = 100;
    const [{ head, body }, idle] = await Promise.all([told("POST /graphql HTTP/1.1\r\nHost: x\r\n"), told("")]);
    expect([head.slice(0, 12), body]).toEqual(["HTTP/1.1 408", expect.stringContaining("REQUEST_TIMEOUT")]);
    // Who merely opens a connection asks nothing: there is nothing to tell or to write down.
    expect(idle).toEqual({ head: "", body: "" });
  });
});
