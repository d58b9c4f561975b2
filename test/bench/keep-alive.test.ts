import { type AddressInfo, createServer, type Server } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { KeepAlive, wireRequest } from "../../bench/keep-alive.ts";

let server: Server | null = null;

/** A server that answers each request with the next of these, in pieces of that many bytes. */
async function answering(answers: readonly string[], piece = Number.POSITIVE_INFINITY): Promise<URL> {
  const left = [...answers];
  server = createServer((socket) => {
    socket.on("error", () => {});
    socket.on("data", () => {
      const answer = left.shift();
      if (answer === undefined) return void socket.end();
      for (let at = 0; at < answer.length; at += piece) socket.write(answer.slice(at, at + piece));
    });
  });
  await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
  return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`);
}

const answer = (body: string, status = "200 OK") =>
  `HTTP/1.1 ${status}\r\nContent-Length: ${body.length}\r\n\r\n${body}`;

afterEach(() => {
  server?.close();
  server = null;
});

describe("the loading process", () => {
  it("asks again on the same connection, however the answer is cut up on the way", async () => {
    const url = await answering([answer('{"data":{"a":1}}'), answer('{"data":{"a":2}}')], 7);
    const connection = await KeepAlive.open(url);
    const request = wireRequest(url, { "hub-purpose": "border-control" }, "{}");
    await expect(connection.ask(request)).resolves.toBeUndefined();
    await expect(connection.ask(request)).resolves.toBeUndefined();
    connection.close();
  });

  it.each([
    ["an answer with errors", answer('{"errors":[{"message":"no"}],"data":null}')],
    ["a refusal", answer("{}", "503 Service Unavailable")],
    ["an answer of unknown length", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"],
  ])("does not count %s", async (_what, text) => {
    const url = await answering([text]);
    const connection = await KeepAlive.open(url);
    await expect(connection.ask(wireRequest(url, {}, "{}"))).rejects.toThrow();
    connection.close();
  });

  it("does not wait for a server that hangs up", async () => {
    const url = await answering([]);
    const connection = await KeepAlive.open(url);
    await expect(connection.ask(wireRequest(url, {}, "{}"))).rejects.toThrow("closed the connection");
    connection.close();
  });

  it("counts a body's bytes, not its characters", () => {
    const request = wireRequest(new URL("http://127.0.0.1:1/graphql"), {}, '{"name":"Ångström"}').toString();
    expect(request).toContain(`content-length: ${Buffer.byteLength('{"name":"Ångström"}')}\r\n`);
  });
});
