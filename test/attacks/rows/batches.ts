import { once } from "node:events";
import { type AddressInfo, connect, type Socket } from "node:net";
import { setTimeout } from "node:timers/promises";
import { expect } from "vitest";
import { badRequest, type Row } from "../row.ts";
import { openTestHub, ownLimits, type TestHub } from "../../hub.ts";

/** Milliseconds in which a request is to be whole, made shorter here: a batch is none that this may end. */
const soon = 1_000;

const line = `${JSON.stringify({ number: "XZ000123" })}\n`;

/** A hub of its own: what is left in the middle stands in the audit of others as well. */
async function withHub(attack: (hub: TestHub, port: number) => Promise<void>): Promise<void> {
  const hub = await openTestHub({}, ownLimits);
  try {
    await hub.app.listen({ host: "127.0.0.1", port: 0 });
    await attack(hub, (hub.app.server.address() as AddressInfo).port);
    expect((await hub.ask("XYZ", "{ me { owner } }")).status).toBe(200);
  } finally {
    await hub.close();
  }
}

async function head(hub: TestHub, key: string | null = null): Promise<string> {
  const own = key ?? (await hub.key({ owner: "XYZ", scopes: ["document:check"] }));
  return [
    "POST /screen HTTP/1.1",
    "Host: x",
    `Authorization: Bearer ${own}`,
    "Hub-Purpose: border-control",
    "Idempotency-Key: attack-0001",
    "Content-Type: application/x-ndjson",
    "Transfer-Encoding: chunked\r\n\r\n",
  ].join("\r\n");
}

/** A connection to it, and all that came over it. */
function open(port: number) {
  const socket = connect(port, "127.0.0.1");
  const said = { text: "" };
  socket.setEncoding("latin1").on("data", (part: string) => (said.text += part));
  socket.on("error", () => {});
  return { socket, said };
}

function piece(text: string): string {
  return `${text.length.toString(16)}\r\n${text}\r\n`;
}

function ended(socket: Socket): Promise<void> {
  return new Promise((resolve) => (socket.closed ? resolve() : socket.once("close", () => resolve())));
}

/** Batches that do not end, and clients that do not listen. */
export const batches: readonly Row[] = [
  {
    number: 44,
    name: "batches without end",
    safe: badRequest,
    shapes: () => [
      {
        what: "lines that go on longer than a request may take to arrive: answered all the while",
        within: 20_000,
        drill: () =>
          withHub(async (hub, port) => {
            const { server } = hub.app;
            const { requestTimeout } = server;
            server.requestTimeout = soon;
            const { socket, said } = open(port);
            socket.write(await head(hub));
            for (let sent = 0; sent < 15; sent += 1) {
              socket.write(piece(line));
              await setTimeout(soon / 4);
            }
            socket.write("0\r\n\r\n");
            while (!said.text.includes('"end"')) await once(socket, "data");
            socket.destroy();
            server.requestTimeout = requestTimeout;
            expect(said.text).toContain('{"line":15,');
            expect(said.text).toMatch(/^HTTP\/1\.1 200 /);
          }),
      },
      {
        what: "a line that goes on and on: ended at its limit",
        within: 10_000,
        drill: () =>
          withHub(async (hub, port) => {
            const { socket, said } = open(port);
            socket.write(await head(hub));
            const more = setInterval(() => socket.write(piece("x".repeat(4_096))), 20);
            while (!said.text.includes("BODY_TOO_LARGE")) await once(socket, "data");
            clearInterval(more);
            socket.destroy();
          }),
      },
      {
        what: "a client that takes no answer: what waits for it is bounded, and it is left when it stays silent",
        within: 30_000,
        drill: () =>
          withHub(async (hub, port) => {
            const { server } = hub.app;
            const { timeout } = server;
            server.timeout = 2 * soon;
            const { socket } = open(port);
            socket.write(await head(hub));
            socket.pause();
            const many = piece(line.repeat(5_000));
            let sent = 0;
            while (sent < 500 && socket.write(many)) sent += 1;
            const more = setInterval(() => socket.writableNeedDrain || void socket.write(many), 10);
            await Promise.race([ended(socket), setTimeout(20_000)]);
            clearInterval(more);
            server.timeout = timeout;
            // Both kernels' buffers, and one part on its way through the hub.
            expect(socket.bytesWritten).toBeLessThan(64 * 1024 * 1024);
            socket.destroy();
          }),
      },
      {
        what: "lines of nobody: refused before one is read",
        drill: () =>
          withHub(async (hub, port) => {
            const { socket, said } = open(port);
            socket.write(await head(hub, "blk_live_nobody"));
            while (!said.text.includes("UNAUTHENTICATED")) await once(socket, "data");
            expect(said.text).toMatch(/^HTTP\/1\.1 401 /);
            socket.destroy();
          }),
      },
    ],
  },
];
