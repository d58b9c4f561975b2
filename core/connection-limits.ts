import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { networkOf, rangesOf, within } from "./access/admission.ts";

export interface ConnectionLimits {
  /** Open at once. */
  readonly most: number;
  /** Of these from one network address. */
  readonly perAddress: number;
  /** Addresses and ranges for which `perAddress` does not count, as they speak for many clients. */
  readonly proxies: readonly string[];
}

/** A connection that is open. */
interface Open {
  readonly socket: Socket;
  /** All that are open from its address; null where they are not counted. */
  readonly neighbours: Set<Open> | null;
  /** Requests that are whole and not yet answered. */
  answering: number;
  /** These, and the one that is still coming: several where the client does not wait for its answers. */
  asked: number;
}

/** Requests of one connection that wait for their answers; beyond, it is closed. Clients of today send one. */
const maxPipelined = 100;

/**
 * Bounds the connections to a server. Beyond a bound, a connection is closed that waits for its client, whether for a
 * request, the rest of one, or the next one. Of one address it is the oldest such; where the server is full, those that
 * never sent a request go before those that did, the longest waiting first. So a client with a request gets in, however
 * many connections are silent. What is being answered is never closed. Node's own `maxConnections` would refuse the
 * newest.
 */
export function limitConnections(server: Server, { most, perAddress, proxies }: ConnectionLimits): void {
  const trusted = rangesOf(proxies);
  const all = new Set<Open>();
  const byAddress = new Map<string, Set<Open>>();
  const known = new WeakMap<Socket, Open>();
  /** Those that never asked anything, and those that did. Sets keep their order: the first waits longest. */
  const [silent, kept] = [new Set<Open>(), new Set<Open>()];

  server.on("connection", (socket: Socket) => {
    const address = socket.remoteAddress ?? "";
    const neighbours = within(trusted, address)
      ? null
      : byAddress.getOrInsertComputed(networkOf(address), () => new Set());
    const one: Open = { socket, neighbours, answering: 0, asked: 0 };
    known.set(socket, one);
    for (const set of [all, silent, neighbours]) set?.add(one);
    socket.once("close", () => {
      forget(one);
      if (neighbours?.size === 0) byAddress.delete(networkOf(address));
    });
    if (neighbours && neighbours.size > perAddress) makeRoom(neighbours);
    // It is silent itself as yet.
    if (all.size > most) makeRoom(silent.size === 1 && kept.size > 0 ? kept : silent);
  });
  // With TLS, requests name the socket that speaks it; Node keeps the one below under this name alone.
  server.on("secureConnection", (secure: Socket & { readonly _parent?: Socket }) => {
    const { _parent: below } = secure;
    const one = below && known.get(below);
    if (one) known.set(secure, one);
  });
  server.on("request", (request: IncomingMessage, response: ServerResponse) => {
    const one = known.get(request.socket);
    if (!one) return;
    one.asked += 1;
    if (one.asked > maxPipelined) return void request.socket.destroy();
    let whole = false;
    const begin = () => {
      whole = true;
      one.answering += 1;
      silent.delete(one);
      kept.delete(one);
    };
    const { "content-length": length, "transfer-encoding": coding } = request.headers;
    if (length === undefined && coding === undefined) begin();
    else request.once("end", begin);
    response.once("close", () => {
      one.asked -= 1;
      if (whole) one.answering -= 1;
      if (one.answering === 0 && all.has(one)) {
        silent.delete(one);
        kept.add(one);
      }
    });
  });

  /** Closes the first of them that waits for its client; where none does, the newest, which has not asked yet. */
  function makeRoom(among: Set<Open>): void {
    for (const one of among) {
      if (one.answering > 0) continue;
      forget(one);
      one.socket.destroy();
      return;
    }
  }

  function forget(one: Open): void {
    for (const set of [all, silent, kept, one.neighbours]) set?.delete(one);
  }
}
