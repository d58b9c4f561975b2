import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Gateway } from "./gateways.ts";

/** What a gateway that is no program of Node's is started with. */
export interface Binary {
  /** The file to run. */
  readonly path: string;
  readonly args?: readonly string[];
  readonly env: (port: number) => Readonly<Record<string, string>>;
  /** Files it reads, by their names in a folder of its own. */
  readonly files: Readonly<Record<string, string>>;
}

/** Milliseconds. */
const patience = 20_000;

/** Starts it in a folder of its own and waits until it answers. */
export async function startBinary(
  name: Gateway["name"],
  folder: string,
  { path, args = [], env, files }: Binary,
): Promise<Gateway> {
  const port = await freePort();
  const cwd = join(folder, name);
  mkdirSync(cwd, { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(cwd, file), text);
  const child = spawn(path, args, { cwd, env: env(port), stdio: "ignore" });
  const url = `http://127.0.0.1:${port}/graphql`;
  await answering(url);
  return {
    name,
    url,
    pids: [child.pid as number],
    stop: async () => {
      const gone = new Promise((resolve) => child.once("exit", resolve));
      child.kill();
      await gone;
    },
  };
}

async function answering(url: string): Promise<void> {
  const body = JSON.stringify({ query: "{ __typename }" });
  for (const end = performance.now() + patience; performance.now() < end; await wait(100)) {
    const asked = fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body });
    if (await asked.then(({ ok }) => ok).catch(() => false)) return;
  }
  throw new Error(`nothing answers at ${url}`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
