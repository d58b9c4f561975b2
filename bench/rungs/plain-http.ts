import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Handler } from "../floor/handler.ts";

/** Handlers by path on Node's own HTTP server: what stands before a rung that has no server of its own. Returns the origin. */
export async function servePlain(handlers: Readonly<Record<string, Handler>>): Promise<string> {
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
      const headers = {
        "content-type": "application/json; charset=utf-8",
        "content-length": Buffer.byteLength(answer),
      };
      return response.writeHead(200, headers).end(answer);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
