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
    if (canBeTold(socket) && socket.bytesRead > 0) void tell(socket, codes[error.code ?? ""] ?? "BAD_REQUEST");
    else socket.destroy();
  };

  async function tell(socket: Socket, code: ErrorCode): Promise<void> {
    const answer = await answerer.refuse({ headers: {}, address: socket.remoteAddress ?? null }, code);
    if (!canBeTold(socket)) return void socket.destroy();
    const length = String(Buffer.byteLength(answer.body));
    const all = { ...headers, ...answer.headers, "content-length": length, connection: "close" };
    const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
    const head = `HTTP/1.1 ${answer.status} ${STATUS_CODES[answer.status]}\r\n${lines.join("")}\r\n`;
    socket.end(head + answer.body, () => socket.destroy());
  }
}

function canBeTold({ writable, _httpMessage: answering }: Answering): boolean {
  const { _headerSent: begun = false } = answering ?? {};
  return writable && !begun;
}
