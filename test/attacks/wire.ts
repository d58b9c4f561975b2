import { request } from "node:http";
import { connect } from "node:net";
import { performance } from "node:perf_hooks";
import type { Target } from "./row.ts";

/** An answer as it came over the wire. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
  readonly millis: number;
}

interface Whole {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: Buffer;
}

/** Sends one well-formed request on a connection of its own. The answer may come before all of the body is sent. */
export function sendRequest({ host, port }: Target, { method, path, headers, body }: Whole): Promise<Reply> {
  const began = performance.now();
  const sent: Record<string, string | string[]> = { "content-length": String(body.length) };
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) sent[name] = typeof value === "string" ? value : [...value];
  }
  if (sent["transfer-encoding"]) delete sent["content-length"];
  return new Promise((resolve, reject) => {
    const outgoing = request({ host, port, method, path, headers: sent, agent: false, insecureHTTPParser: true });
    outgoing.on("response", (response) => {
      const parts: Buffer[] = [];
      const done = () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(parts).toString("utf8"),
          millis: performance.now() - began,
        });
      // A server that hangs up on what it will not read has answered all the same.
      response
        .on("data", (part: Buffer) => parts.push(part))
        .on("end", done)
        .on("error", done);
    });
    outgoing.on("error", reject);
    outgoing.end(body);
  });
}

/** Sends bytes as they are and reads one answer; null where the connection is closed without any. */
export function sendBytes({ host, port }: Target, ...pieces: readonly (string | Buffer)[]): Promise<Reply | null> {
  const began = performance.now();
  return new Promise((resolve) => {
    const socket = connect({ host, port }, () => {
      for (const piece of pieces) socket.write(typeof piece === "string" ? Buffer.from(piece, "latin1") : piece);
    });
    let text = "";
    const read = () => replyIn(text, performance.now() - began);
    const end = () => {
      resolve(read());
      socket.destroy();
    };
    socket.setEncoding("utf8");
    socket.on("data", (part: string) => {
      text += part;
      const length = Number(/^content-length: (\d+)/im.exec(text)?.[1] ?? NaN);
      if (Buffer.byteLength(text.slice(text.indexOf("\r\n\r\n") + 4)) >= length) end();
    });
    socket.on("close", end).on("error", end);
  });
}

/** The first answer in what a server sent; null where there is none. */
export function replyIn(text: string, millis: number): Reply | null {
  const [, status, head = "", body = ""] = /^HTTP\/1\.1 (\d{3})[^\r]*\r\n(.*?)\r\n\r\n(.*)$/s.exec(text) ?? [];
  if (!status) return null;
  const headers = Object.fromEntries(
    head.split("\r\n").map((line) => [line.split(":")[0]?.toLowerCase() ?? "", line.replace(/^[^:]*:\s*/, "")]),
  );
  return { status: Number(status), headers, text: body, millis };
}
