import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { clientFor } from "../core/store/mongodb/connection.ts";

export interface TestServer {
  /** The URL of a database of this test run's own. */
  readonly url: string;
  /** Drops the database, and stops the server if it was started for the tests. */
  stop(): Promise<void>;
}

/**
 * The MongoDB server to run tests against: the one at `MONGODB_URI`, else one started from `mongod` on the path, else
 * null. With `HUB_TEST_REQUIRE_MONGODB=1` (as CI sets it) it throws instead, so that a missing server is no success.
 */
export async function mongodbServer(): Promise<TestServer | null> {
  const given = process.env["MONGODB_URI"];
  const started = given ? null : await startMongod();
  const server = given ?? started?.url;
  if (!server) {
    if (process.env["HUB_TEST_REQUIRE_MONGODB"] === "1")
      throw new Error("no MongoDB server, and the tests require one");
    return null;
  }
  const url = withDatabase(server, `borderlink-test-${randomUUID().slice(0, 8)}`);
  return {
    url,
    async stop() {
      const client = clientFor(url);
      await client.db().dropDatabase();
      await client.close();
      await started?.stop();
    },
  };
}

/** What the tests say where there is no server. */
export const noServer =
  "no MongoDB server found: set MONGODB_URI, put mongod on the path, or run `npm run test:mongodb` (needs internet)";

function withDatabase(url: string, name: string): string {
  const [, hosts, query = ""] = /^(mongodb(?:\+srv)?:\/\/[^/?]+)(?:\/[^?]*)?(\?.*)?$/.exec(url) ?? [];
  if (!hosts) throw new Error("MONGODB_URI is no mongodb:// URL");
  return `${hosts}/${name}${query}`;
}

/** Transactions need a replica set, of which one member is enough. Null where there is no `mongod` on the path. */
async function startMongod(): Promise<TestServer | null> {
  const folder = mkdtempSync(join(tmpdir(), "borderlink-mongod-"));
  const port = await freePort();
  const options = ["--replSet", "borderlink", "--bind_ip", "127.0.0.1", "--port", String(port), "--dbpath", folder];
  const mongod = spawn("mongod", options, { stdio: "ignore" });
  const present = await once(mongod, "spawn").then(
    () => true,
    () => false,
  );
  const forget = () => rmSync(folder, { recursive: true, force: true });
  if (!present) {
    forget();
    return null;
  }
  await becomePrimary(port, mongod);
  return {
    url: `mongodb://127.0.0.1:${port}/?replicaSet=borderlink`,
    async stop() {
      mongod.kill("SIGTERM");
      if (mongod.exitCode === null) await once(mongod, "exit");
      forget();
    },
  };
}

async function becomePrimary(port: number, mongod: ChildProcess): Promise<void> {
  const client = clientFor(`mongodb://127.0.0.1:${port}/?directConnection=true`);
  try {
    const member = { _id: 0, host: `127.0.0.1:${port}` };
    await client.db("admin").command({ replSetInitiate: { _id: "borderlink", members: [member] } });
    for (let tries = 0; tries < 300; tries++) {
      const hello = await client.db("admin").command({ hello: 1 });
      if (hello["isWritablePrimary"] === true) return;
      await wait(100);
    }
    throw new Error("mongod did not become primary within 30 s");
  } catch (error) {
    mongod.kill("SIGKILL");
    throw error;
  } finally {
    await client.close();
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("no free port");
  return address.port;
}
