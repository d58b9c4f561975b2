import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Pool } from "undici";
import { createExecutor, type Executor } from "../../../gateway/executor/supergraph.ts";
import { exchange } from "../../../gateway/sources/exchange.ts";

/** Nobody leaves here. */
const never = new AbortController().signal;

/** Connections to each subgraph. */
const connections = 50;

/**
 * The executor alone, as a user of it would serve it: behind Node's HTTP server, with a pool of kept connections to each
 * subgraph. The hub's guards are not there, as the others have none. Resolves with its port.
 */
export async function serveExecutor([supergraphSdl = "", urlsText = "{}"]: readonly string[]): Promise<number> {
  const urls = JSON.parse(urlsText) as Readonly<Record<string, string>>;
  const pools = new Map(
    Object.entries(urls).map(([name, url]) => [name, new Pool(new URL(url).origin, { connections })]),
  );
  const headers = { "content-type": "application/json" };
  const executor = createExecutor<null>({
    supergraphSdl,
    fetcher: async (name, { query, variables }) => {
      const body = JSON.stringify({ query, variables });
      const asked = { path: "/graphql", method: "POST", headers, body };
      const { text } = await exchange(pools.get(name) as Pool, asked, never);
      return JSON.parse(text) as object;
    },
  });
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => void answer(executor, parts, response));
  });
  server.listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  return (server.address() as AddressInfo).port;
}

async function answer(executor: Executor<null>, parts: readonly Buffer[], response: ServerResponse): Promise<void> {
  const { query, variables } = JSON.parse(Buffer.concat(parts).toString()) as {
    readonly query: string;
    readonly variables?: Readonly<Record<string, unknown>>;
  };
  const { data, errors } = await executor.execute({ query, variables, context: null });
  const body = Buffer.from(JSON.stringify({ data, errors }));
  response.writeHead(200, { "content-type": "application/json", "content-length": body.length });
  response.end(body);
}
