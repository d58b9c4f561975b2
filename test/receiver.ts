import { createServer, type RequestListener } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo } from "node:net";

/** A message as a receiver gets it. */
export interface Received {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly said: { readonly type: string; readonly timestamp: string; readonly data: Record<string, string> };
}

type Reply = (message: Received) => number | Promise<number>;

/** A receiver of webhooks on a free port of this machine. */
export interface Receiver extends AsyncDisposable {
  readonly origin: string;
  readonly port: number;
  readonly received: Received[];
  /** What it answers from now on: a status, or one for each message. */
  reply(with_: number | Reply): void;
}

export async function openReceiver(tls?: { readonly cert: string; readonly key: string }): Promise<Receiver> {
  const received: Received[] = [];
  let reply: Reply = () => 204;
  const listener: RequestListener = (request, response) => {
    let body = "";
    request.setEncoding("utf8").on("data", (part: string) => (body += part));
    request.on("end", async () => {
      const { url = "", headers } = request;
      const message = { path: url, headers: headers as Received["headers"], body, said: JSON.parse(body) };
      received.push(message);
      response.writeHead(await reply(message)).end();
    });
  };
  const server = tls ? createTlsServer(tls, listener) : createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `${tls ? "https" : "http"}://127.0.0.1:${port}`,
    port,
    received,
    reply: (with_) => (reply = typeof with_ === "number" ? () => with_ : with_),
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
