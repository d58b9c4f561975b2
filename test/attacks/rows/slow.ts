import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { setInterval } from "node:timers";
import { getIntrospectionQuery } from "graphql";
import { expect } from "vitest";
import type { Target, Row, Shape } from "../row.ts";
import type { Stage } from "../stage.ts";
import { type Reply, replyIn } from "../wire.ts";

/** A short question with a long answer. */
const schema = JSON.stringify({ query: getIntrospectionQuery() });

/** Milliseconds within which each of them must be over. */
const longest = 30_000;

/**
 * The servers' own limits are asked for, and then made shorter: by Node's own properties, which stand in no setting. Node
 * ends a connection whose answer nobody takes after twice the silence.
 */
function hasten({ local, subgraphs }: Stage): void {
  for (const { server } of [local.app, ...subgraphs.values()]) {
    const { headersTimeout, requestTimeout, timeout } = server;
    if (headersTimeout !== 10_000 || requestTimeout !== 15_000 || timeout > 30_000) throw new Error("other limits");
    Object.assign(server, { headersTimeout: 2_000, requestTimeout: 3_000, timeout: 9_000 });
  }
}

function head(key: string, length: number): string {
  return `POST /graphql HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${key}\r\nContent-Type: application/json\r\nContent-Length: ${length}\r\n\r\n`;
}

/** Clients that take their time. All of them begin at once, since each waits for a limit of its own to be over. */
export const slow: readonly Row[] = [
  {
    number: 41,
    name: "slow clients",
    safe: { status: 408, codes: ["REQUEST_TIMEOUT"] },
    shapes: async (stage) => {
      const { gateway, ports, local } = stage;
      hasten(stage);
      const key = await local.key("XYZ");
      const long = head(key, 100_000);
      return [
        begun("a body that comes byte by byte", gateway, dripping(gateway, long, " ")),
        begun("a body that stays away", gateway, dripping(gateway, long, "")),
        begun("headers that come byte by byte", gateway, dripping(gateway, "POST /graphql HTTP/1.1\r\nX-Slow: ", "x")),
        begun("headers that stay away", gateway, dripping(gateway, "POST /graphql HTTP/1.1\r\n", "")),
        begun(
          "a body in pieces without end",
          gateway,
          dripping(gateway, long.replace("Content-Length: 100000", "Transfer-Encoding: chunked"), "1\r\n \r\n"),
        ),
        ...ports.map((port) =>
          begun(`headers that stay away, at ${port.name}`, port, dripping(port, "POST /graphql HTTP/1.1\r\n", "")),
        ),
        begun(
          "1,900 sockets of one address that say nothing, while others are answered",
          gateway,
          silence(gateway, 1_900, 1).then(({ ended }) => ended),
        ),
        begun("a client that asks and reads no answer", gateway, deaf(gateway, `${head(key, schema.length)}${schema}`)),
        {
          what: "2,200 sockets of 22 addresses that say nothing, more than it holds",
          within: longest,
          send: async (at, { gateway: first, wellAndAlive }) => {
            if (at !== first) return [];
            const { ended } = await silence(at, 2_200, 22);
            const began = performance.now();
            await wellAndAlive(at);
            expect(performance.now() - began, "milliseconds").toBeLessThan(1_000);
            await ended;
            return [];
          },
        },
      ];
    },
  },
];

/** An attack that is on its way already; of the two gateways the first stands for both. */
function begun(what: string, target: Target, ending: Promise<Reply | null>): Shape {
  // A failure shows where the shape's turn comes.
  ending.catch(() => {});
  return {
    what,
    within: longest,
    send: async (at: Target, { gateway }: Stage) => {
      if (at !== gateway) return [];
      const reply = await Promise.race([ending, overdue(target)]);
      return reply ? [reply] : [];
    },
  };
}

async function overdue(target: Target): Promise<never> {
  const { promise, reject } = Promise.withResolvers<never>();
  setTimeout(() => reject(new Error(`still open at ${target.name}`)), longest).unref();
  return promise;
}

/** Says how it begins, then a little twice a second until the server has had enough; the answer is what it then said. */
async function dripping(target: Target, begins: string, drop: string): Promise<Reply | null> {
  const began = performance.now();
  const socket = open(target);
  let text = "";
  socket.setEncoding("utf8").on("data", (part: string) => (text += part));
  socket.write(begins);
  const drops = setInterval(() => drop && socket.write(drop), 500);
  await closed(socket);
  clearInterval(drops);
  const reply = replyIn(text, performance.now() - began);
  if (!reply) throw new Error(`closed without an answer at ${target.name}`);
  return reply;
}

/** Opens all, from so many addresses. Nobody asked anything, so nobody is answered and no record is kept. */
async function silence(target: Target, count: number, addresses: number): Promise<{ readonly ended: Promise<null> }> {
  const endings: Promise<void>[] = [];
  // Some at a time: what the kernel's queue does not hold it drops, and the client would never know.
  for (let opened = 0; opened < count; opened += 100) {
    const localAddress = `127.0.0.${2 + ((opened / 100) % addresses)}`;
    const sockets = Array.from({ length: 100 }, () => open(target, localAddress).resume());
    endings.push(...sockets.map(closed));
    await Promise.all(sockets.map((socket) => once(socket, "connect")));
  }
  return { ended: Promise.all(endings).then(() => null) };
}

/** Asks for more than the network holds, and never reads. That it was let go shows where it writes on. */
async function deaf(target: Target, question: string): Promise<null> {
  const socket = open(target).pause();
  socket.write(question.repeat(40));
  const drops = setInterval(() => socket.write(question), 500);
  await closed(socket);
  clearInterval(drops);
  return null;
}

/** From this machine's own address, unless another of its own (of Linux) is named: whose limits are not the others'. */
function open({ port, host }: Target, localAddress?: string): Socket {
  return connect({ port, host, ...(localAddress && { localAddress }) }).on("error", () => {});
}

function closed(socket: Socket): Promise<void> {
  return new Promise((resolve) => socket.once("close", () => resolve()));
}
