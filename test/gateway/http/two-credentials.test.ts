import { request as askPlain, type RequestOptions } from "node:http";
import { request as askTls } from "node:https";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ClaimSigner } from "../../../core/access/claims.ts";
import { readSettings } from "../../../core/settings.ts";
import { buildApp } from "../../../gateway/http/app.ts";
import { subgraphs } from "../../../records/subgraphs.ts";
import { buildSubgraphApp } from "../../../subgraphs/serve.ts";
import { openTestHub } from "../../hub.ts";
import { addresseeAt } from "../../introductions.ts";
import { callerOf, claimsOf } from "../../world.ts";

const log = pino({ level: "silent" });
const question = '{"query":"{ __typename }"}';
const fixtures = join(import.meta.dirname, "fixtures");

let hub: Awaited<ReturnType<typeof openTestHub>>;
let key: string;
const apps: FastifyInstance[] = [];
beforeAll(async () => {
  hub = await openTestHub();
  key = await hub.key("UTO");
});
afterAll(async () => {
  for (const app of apps) await app.close();
  await hub.close();
});

async function gateway(settings: Readonly<Record<string, string>> = {}): Promise<number> {
  return portOf(await buildApp(hub.hub, { settings: readSettings(subgraphs, { HUB_PAGE: "off", ...settings }), log }));
}

async function portOf(app: FastifyInstance): Promise<number> {
  apps.push(app);
  await app.listen({ host: "127.0.0.1", port: 0 });
  return (app.server.address() as AddressInfo).port;
}

/** The status of the answer to the question, sent with each credential in a header of its own. */
function statusOf(port: number, credentials: readonly string[], request: typeof askPlain = askPlain) {
  const authorization = credentials.map((one) => `Bearer ${one}`);
  const headers = { "content-type": "application/json", "content-length": question.length, authorization };
  const options = { host: "127.0.0.1", port, method: "POST", path: "/graphql", headers, rejectUnauthorized: false };
  return new Promise<number | undefined>((resolve, reject) => {
    const outgoing = request(options as unknown as RequestOptions, (response) => {
      response.resume().on("end", () => resolve(response.statusCode));
    });
    outgoing.on("error", reject).end(question);
  });
}

describe("two Authorization headers", () => {
  it("are refused by the gateway, whichever is good and even where both are", async () => {
    const port = await gateway();
    expect(await statusOf(port, [key])).toBe(200);
    for (const two of [
      [key, "blk_live_x"],
      ["blk_live_x", key],
      [key, key],
      [key, ""],
    ])
      expect(await statusOf(port, two)).toBe(401);
  });

  it("are refused by the gateway under TLS as well", async () => {
    const [cert, tlsKey] = ["first-cert.pem", "first-key.pem"].map((name) => join(fixtures, name)) as [string, string];
    const port = await gateway({ HUB_TLS_CERT: cert, HUB_TLS_KEY: tlsKey });
    expect(await statusOf(port, [key], askTls as typeof askPlain)).toBe(200);
    expect(await statusOf(port, [key, "blk_live_x"], askTls as typeof askPlain)).toBe(401);
  });

  it("are refused at a subgraph's port", async () => {
    const { audit, administration, platform } = hub.hub;
    const app = await buildSubgraphApp("persons", { platform, audit, administration, clock: hub.clock, log });
    const port = await portOf(app);
    const signer = new ClaimSigner(platform.secret("claims"), hub.clock);
    const addressee = await addresseeAt(app, "persons", signer);
    const token = () =>
      signer.sign(addressee, claimsOf(hub.clock, { caller: callerOf("UTO"), purpose: null }), question);
    expect(await statusOf(port, [await token()])).toBe(200);
    expect(await statusOf(port, [await token(), "x"])).toBe(401);
    expect(await statusOf(port, [await token(), await token()])).toBe(401);
  });
});
