import { readFileSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { allowedTo } from "../../../core/webhooks/allowed.ts";
import { type Network, send } from "../../../core/webhooks/send.ts";
import { openReceiver } from "../../receiver.ts";

const fixtures = join(import.meta.dirname, "../../gateway/http/fixtures");
const fixture = (name: string) => readFileSync(join(fixtures, name), "utf8");
const tls = { cert: fixture("first-cert.pem"), key: fixture("first-key.pem") };
const message = { headers: { "content-type": "application/json" }, body: '{"type":"hit.created"}' };
const going = new AbortController().signal;

const closing: (() => void)[] = [];
afterEach(() => closing.splice(0).forEach((close) => close()));

/** A server that answers as an attacker would; the port it is on. */
async function hostile(listener: RequestListener, connected: (socket: Socket) => void = () => {}): Promise<number> {
  const server = createServer(listener).on("connection", connected);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

/** Sends to a name, whose addresses are those. */
function sending(
  url: string,
  addresses: readonly string[],
  { networks = ["127.0.0.1"], ...more }: Partial<Network> & { networks?: readonly string[] } = {},
) {
  const lookup = vi.fn<Network["lookup"]>(async () => addresses);
  const network: Network = { lookup, millis: 5_000, ...more };
  const allowed = allowedTo([new URL(url).origin], networks);
  return { lookup, sent: send(network, allowed, url, message, going) };
}

const nowhere = { unreached: "its name leads to no address that the hub may connect to" };

describe("a message", () => {
  it("goes to the address that the one look-up said, with the name in Host", async () => {
    await using receiver = await openReceiver();
    const { sent, lookup } = sending(`http://hooks.example:${receiver.port}/hits?desk=1`, ["127.0.0.1"]);
    expect(await sent).toEqual({ status: 204 });
    expect(lookup).toHaveBeenCalledTimes(1);
    expect(receiver.received).toMatchObject([
      { path: "/hits?desk=1", body: message.body, headers: { host: `hooks.example:${receiver.port}` } },
    ]);
  });

  it("goes over TLS under the name of the address, to whoever proves it", async () => {
    await using receiver = await openReceiver(tls);
    const url = (name: string) => `https://${name}:${receiver.port}/`;
    const trusting = { ca: tls.cert };
    expect(await sending(url("localhost"), ["127.0.0.1"], trusting).sent).toEqual({ status: 204 });
    expect(await sending(url("hooks.example"), ["127.0.0.1"], trusting).sent).toEqual({
      unreached: "it cannot be reached (ERR_TLS_CERT_ALTNAME_INVALID)",
    });
    expect(await sending(url("localhost"), ["127.0.0.1"]).sent).toEqual({
      unreached: "it cannot be reached (DEPTH_ZERO_SELF_SIGNED_CERT)",
    });
    expect(receiver.received).toHaveLength(1);
  });

  it("of a hub that is stopping is broken off, and is no failure", async () => {
    const stopping = new AbortController();
    const port = await hostile(() => stopping.abort(new Error("the hub is stopping")));
    const network: Network = { lookup: async () => ["127.0.0.1"], millis: 5_000 };
    const url = `http://hooks.example:${port}/`;
    const sent = send(network, allowedTo([url], ["127.0.0.1"]), url, message, stopping.signal);
    await expect(sent).rejects.toThrow("the hub is stopping");
  });
});

describe("nobody is connected to", () => {
  it.each([
    ["whose name leads into a private network", "hooks.example", ["10.0.0.1"]],
    ["whose name leads to clouds' metadata", "hooks.example", ["169.254.169.254"]],
    ["one of whose addresses is private", "hooks.example", ["8.8.8.8", "::1"]],
    ["whose name leads nowhere", "hooks.example", []],
    ["who is named by a decimal number", "2130706433", []],
    ["who is named by an octal number", "0177.0.0.1", []],
    ["who is named by a hexadecimal number", "0x7f000001", []],
    ["who is named by a short form", "127.1", []],
    ["who is this machine in IPv6", "[::1]", []],
    ["who is this machine as IPv4 in IPv6", "[::ffff:127.0.0.1]", []],
    ["who is this machine behind NAT64", "[64:ff9b::127.0.0.1]", []],
  ])("%s", async (_, host, addresses) => {
    const connected = vi.fn<() => void>();
    const port = await hostile((_request, response) => response.end(), connected);
    const { sent } = sending(`http://${host}:${port}/`, addresses, { networks: [] });
    expect(await sent).toEqual(nowhere);
    expect(connected).not.toHaveBeenCalled();
  });

  it("whose name leads to another address at a second look-up: there is none", async () => {
    await using receiver = await openReceiver();
    const lookup = vi.fn<Network["lookup"]>(async () => ["169.254.169.254"]).mockResolvedValueOnce(["127.0.0.1"]);
    const { sent } = sending(`http://hooks.example:${receiver.port}/`, [], { lookup });
    expect(await sent).toEqual({ status: 204 });
    expect(lookup).toHaveBeenCalledTimes(1);
  });

  it("whom the operator does not allow any more", async () => {
    const network: Network = { lookup: async () => ["127.0.0.1"], millis: 5_000 };
    const sent = send(network, allowedTo([], ["127.0.0.1"]), "http://hooks.example/", message, going);
    expect(await sent).toEqual({ unreached: "the hub's operator does not allow this address" });
  });
});

describe("a receiver that is an attacker", () => {
  it("is not followed to where it redirects", async () => {
    const followed = vi.fn<() => void>();
    const inside = await hostile((_request, response) => (followed(), response.end()));
    const port = await hostile((_request, response) =>
      response.writeHead(307, { location: `http://127.0.0.1:${inside}/latest/meta-data` }).end(),
    );
    expect(await sending(`http://hooks.example:${port}/`, ["127.0.0.1"]).sent).toEqual({ status: 307 });
    expect(followed).not.toHaveBeenCalled();
  });

  it("makes the hub read no more than the status of an answer without an end", async () => {
    let written = 0;
    const ended = Promise.withResolvers<void>();
    const port = await hostile((_request, response) => {
      response.writeHead(200);
      const more = () => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536))) written += 65_536;
      };
      response.on("drain", more).on("close", ended.resolve);
      more();
    });
    expect(await sending(`http://hooks.example:${port}/`, ["127.0.0.1"]).sent).toEqual({ status: 200 });
    await ended.promise;
    expect(written).toBeLessThan(16 * 1024 * 1024);
  });

  it("is left where it sends headers without an end", async () => {
    const port = await hostile((request) => {
      request.socket.write("HTTP/1.1 200 OK\r\n");
      for (let line = 0; line < 1_000; line += 1) request.socket.write(`x-${line}: ${"x".repeat(100)}\r\n`);
    });
    expect(await sending(`http://hooks.example:${port}/`, ["127.0.0.1"]).sent).toEqual({
      unreached: "it cannot be reached (UND_ERR_HEADERS_OVERFLOW)",
    });
  });

  it("is left where it says nothing in time, and so is a name that nobody looks up", async () => {
    const port = await hostile(() => {});
    // Waits for that long only where it is not left.
    const never = new Promise<"never">((resolve) => setTimeout(resolve, 5_000, "never").unref());
    const lookup = () => new Promise<string[]>(() => {});
    const url = `http://hooks.example:${port}/`;
    for (const { sent } of [sending(url, ["127.0.0.1"], { millis: 30 }), sending(url, [], { lookup, millis: 30 })])
      expect(await Promise.race([sent, never])).toEqual({ unreached: "it did not answer in time" });
  });
});
