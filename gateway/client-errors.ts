import { STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import type { ErrorCode } from "../core/errors.ts";
import type { Answerer } from "./answer.ts";

/** Node keeps the answer that is on its way here; after its first byte nothing else may be written. */
interface Answering extends Socket {
  readonly _httpMessage?: { readonly _headerSent?: boolean } | null;
}

const codes: Readonly<Record<string, ErrorCode>> = {
  HPE_HEADER_OVERFLOW: "HEADERS_TOO_LARGE",
  ERR_HTTP_REQUEST_TIMEOUT: "REQUEST_TIMEOUT",
};

/**
 * Answers what never became a request of HTTP (headers too large, too slow, or none at all) as any other refusal, with
 * its audit entry, and ends the connection.
 */
export function clientErrors(answerer: Answerer, headers: Readonly<Record<string, string>>) {
  return (error: Error & { code?: string }, socket: Socket): void => {
    // A connection that was merely opened, or is gone, asked nothing.
    if (!canBeTold(socket) || socket.bytesRead === 0) return void socket.destroy();
    const request = { headers: {}, address: socket.remoteAddress ?? null };
    void answerer.refuse(request, codes[error.code ?? ""] ?? "BAD_REQUEST").then((answer) => {
      if (!canBeTold(socket)) return socket.destroy();
      const length = String(Buffer.byteLength(answer.body));
      const all = { ...headers, ...answer.headers, "content-length": length, connection: "close" };
      const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
      const head = [`HTTP/1.1 ${answer.status} ${STATUS_CODES[answer.status]}`, ...lines].join("\r\n");
      return socket.end(`${head}\r\n\r\n${answer.body}`, () => socket.destroy());
    });
  };
}

function canBeTold(socket: Answering): boolean {
  return socket.writable && !socket._httpMessage?._headerSent;
}
