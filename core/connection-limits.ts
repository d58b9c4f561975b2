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

/** Connections that are bounded together: all, or those from one network address. Sets keep their order. */
interface Crowd {
  readonly most: number;
  readonly open: Set<Open>;
  /** Of these, such as never asked anything, the one that waits longest being the first. */
  readonly silent: Set<Open>;
  /** Such as were answered, and may ask again; likewise. */
  readonly kept: Set<Open>;
}

/** A connection that is open. */
interface Open {
  readonly socket: Socket;
  readonly network: string;
  readonly crowds: readonly Crowd[];
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
  const all = crowdOf(most);
  const byNetwork = new Map<string, Crowd>();
  const known = new WeakMap<Socket, Open>();

  server.on("connection", (socket: Socket) => {
    const address = socket.remoteAddress ?? "";
    const network = networkOf(address);
    const neighbours = () => byNetwork.getOrInsertComputed(network, () => crowdOf(perAddress));
    const crowds = within(trusted, address) ? [all] : [neighbours(), all];
    const one: Open = { socket, network, crowds, answering: 0, asked: 0 };
    known.set(socket, one);
    for (const { open, silent } of crowds) {
      open.add(one);
      silent.add(one);
    }
    socket.once("close", () => forget(one));
    for (const crowd of crowds) if (crowd.open.size > crowd.most) makeRoom(crowd);
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
      leaveWaiting(one);
    };
    const { "content-length": length, "transfer-encoding": coding } = request.headers;
    if (length === undefined && coding === undefined) begin();
    else request.once("end", begin);
    response.once("close", () => {
      // What Node reads past of a request that is answered already, as one with GET is: nobody answers it once more.
      request.off("end", begin);
      one.asked -= 1;
      if (whole) one.answering -= 1;
      if (one.answering > 0 || !all.open.has(one)) return;
      leaveWaiting(one);
      for (const { kept } of one.crowds) kept.add(one);
    });
  });

  /** Closes the first that waits for its client; where none else does, the newest, which has not asked yet. */
  function makeRoom({ silent, kept }: Crowd): void {
    // The newest is silent itself as yet.
    const [first] = silent.size === 1 && kept.size > 0 ? kept : silent;
    if (!first) return;
    forget(first);
    first.socket.destroy();
  }

  /** At once where it makes room, so that it counts no more, and when it is closed. */
  function forget(one: Open): void {
    if (!all.open.has(one)) return;
    leaveWaiting(one);
    for (const { open } of one.crowds) open.delete(one);
    if (byNetwork.get(one.network)?.open.size === 0) byNetwork.delete(one.network);
  }
}

function crowdOf(most: number): Crowd {
  return { most, open: new Set(), silent: new Set(), kept: new Set() };
}

function leaveWaiting(one: Open): void {
  for (const { silent, kept } of one.crowds) {
    silent.delete(one);
    kept.delete(one);
  }
}
