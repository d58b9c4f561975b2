import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { obey } from "../child.ts";
import { floorHandler, type Handler, hollowHandler } from "../floor/handler.ts";
import { countReads } from "../usage.ts";
import { openStanding } from "./standing.ts";

// The floor: each query answered by a handler written for it, on Node's own HTTP server and the core.
const [data = ""] = process.argv.slice(2);
const standing = await openStanding(data);
const usage = countReads(standing.holdings.store);
const handlers: Readonly<Record<string, Handler>> = {
  "/graphql": floorHandler(standing),
  "/hollow": hollowHandler(standing),
};

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", async () => {
    const { authorization, "hub-purpose": purpose } = request.headers;
    const address = request.socket.remoteAddress ?? null;
    const incoming = { authorization, purpose, address, text: Buffer.concat(chunks).toString() };
    const answer = await handlers[request.url ?? ""]?.(incoming).catch((error: unknown) => {
      console.error(error);
      return 500;
    });
    if (typeof answer !== "string") return response.writeHead(answer ?? 404).end();
    const headers = { "content-type": "application/json; charset=utf-8", "content-length": Buffer.byteLength(answer) };
    return response.writeHead(200, headers).end(answer);
  });
});
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
const { port } = server.address() as AddressInfo;

obey({ usage, url: () => `http://127.0.0.1:${port}/graphql` });
