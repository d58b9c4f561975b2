import { lookup } from "node:dns/promises";
import { isIP, type LookupFunction } from "node:net";
import { Client } from "undici";
import type { Allowed } from "./allowed.ts";

/** What of the network is used; a test has its own. */
export interface Network {
  /** The addresses of a name. */
  lookup(name: string): Promise<readonly string[]>;
  /** Certificate authorities in the place of those that the machine trusts. */
  readonly ca?: string;
  /** Milliseconds that a receiver has to answer, from the look-up of its name on. */
  readonly millis: number;
}

export const realNetwork: Network = {
  lookup: async (name) => (await lookup(name, { all: true })).map(({ address }) => address),
  millis: 10_000,
};

/** What became of one message: the receiver's HTTP status, or why it was not reached, in words. */
export type Sent = { readonly status: number } | { readonly unreached: string };

export interface Message {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Bytes of an answer's headers. Of its body nothing is read. */
const largestHeaders = 16 * 1024;

/**
 * Posts a message. The name is looked up once, and that address connected to: what a second look-up would say has no say.
 * No redirect is followed. Throws where `stop` ended it.
 */
export async function send(
  network: Network,
  allowed: Allowed,
  url: string,
  message: Message,
  stop: AbortSignal,
): Promise<Sent> {
  const target = new URL(url);
  if (!allowed.url(target)) return { unreached: "the hub's operator does not allow this address" };
  const late = AbortSignal.timeout(network.millis);
  const signal = AbortSignal.any([stop, late]);
  try {
    const found = await ending(addressesOf(network, target), signal);
    const [address] = found;
    // One that is forbidden among several is somebody's attempt, or a mistake.
    if (!address || !found.every((one) => allowed.address(one)))
      return { unreached: "its name leads to no address that the hub may connect to" };
    return { status: await post(network, target, address, message, signal) };
  } catch (error) {
    stop.throwIfAborted();
    return { unreached: late.aborted ? "it did not answer in time" : wordsFor(error as NodeJS.ErrnoException) };
  }
}

async function addressesOf(network: Network, { hostname }: URL): Promise<readonly string[]> {
  const host = hostname.replace(/^\[|\]$/g, "");
  return isIP(host) ? [host] : network.lookup(host);
}

async function post(
  { ca, millis }: Network,
  { origin, pathname, search }: URL,
  address: string,
  { headers, body }: Message,
  signal: AbortSignal,
): Promise<number> {
  const connect = { lookup: only(address), timeout: millis, autoSelectFamily: false, ...(ca && { ca }) };
  const client = new Client(origin, { connect, maxHeaderSize: largestHeaders, pipelining: 0 });
  try {
    const answer = await client.request({ method: "POST", path: `${pathname}${search}`, headers, body, signal });
    // What it would say is nobody's to read; ended below, it says so as an error.
    answer.body.on("error", () => {});
    return answer.statusCode;
  } finally {
    await client.destroy();
  }
}

/** Answers each look-up with this address, however it is asked. */
function only(address: string): LookupFunction {
  const family = isIP(address);
  return (_name, options, told) => (options.all ? told(null, [{ address, family }]) : told(null, address, family));
}

/** A look-up cannot be broken off, so it is left to itself. */
function ending<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  if (signal.aborted) reject(signal.reason as Error);
  signal.addEventListener("abort", () => reject(signal.reason as Error), { once: true });
  promise.catch(() => {});
  return Promise.race([work, promise]);
}

/** The code alone: messages name addresses, which are not for who may have chosen the name. */
function wordsFor({ code = "" }: NodeJS.ErrnoException): string {
  return /^[A-Z_\d]{3,60}$/.test(code) ? `it cannot be reached (${code})` : "it cannot be reached";
}
