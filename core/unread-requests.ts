import { type Server, STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import type { ErrorCode } from "./errors.ts";
import type { Refusal } from "./refusal.ts";

/** Node keeps the answer that is on its way here; after its first byte nothing else may be written. */
interface Answering extends Socket {
  readonly _httpMessage?: { readonly _headerSent?: boolean } | null;
}

type Refuse = (code: ErrorCode, address: string | null) => Promise<Pick<Refusal, "status" | "headers" | "body">>;

/** What Node says of a request that it could not read; all else is a request that is none. */
const codes: Readonly<Record<string, ErrorCode>> = {
  HPE_HEADER_OVERFLOW: "HEADERS_TOO_LARGE",
  HPE_CHUNK_EXTENSIONS_OVERFLOW: "BODY_TOO_LARGE",
  ERR_HTTP_REQUEST_TIMEOUT: "REQUEST_TIMEOUT",
};

/**
 * Requests that Node's parser gives up on before the server sees them, or in the middle of their body: answered in the
 * hub's own form, like all others, and the connection closed.
 */
export class UnreadRequests {
  readonly #refuse: Refuse;
  readonly #refused = new WeakSet<Socket>();
  readonly #unhurried = new WeakSet<Socket>();

  constructor(refuse: Refuse) {
    this.#refuse = refuse;
  }

  /** Whether what came over this connection was refused here: then it has its answer and its audit entry. */
  has(socket: Socket): boolean {
    return this.#refused.has(socket);
  }

  /** Lets the request that comes over this connection arrive for as long as it goes on; what it returns ends that. */
  letArrive(socket: Socket): () => void {
    this.#unhurried.add(socket);
    return () => void this.#unhurried.delete(socket);
  }

  /** For Fastify's `clientErrorHandler`. */
  readonly onClientError = (error: NodeJS.ErrnoException, socket: Socket): void => {
    if (this.#refused.has(socket)) return;
    // Node tells of it once and goes on reading, unless the connection is ended here.
    if (error.code === "ERR_HTTP_REQUEST_TIMEOUT" && this.#unhurried.has(socket)) return;
    // Who never said anything asked nothing.
    if (!canBeTold(socket) || socket.bytesRead === 0) {
      socket.destroy();
      return;
    }
    this.#refused.add(socket);
    void this.#answer(codes[error.code ?? ""] ?? "BAD_REQUEST", socket);
  };

  async #answer(code: ErrorCode, socket: Socket): Promise<void> {
    try {
      const answer = await this.#refuse(code, socket.remoteAddress ?? null);
      if (!canBeTold(socket)) return void socket.destroy();
      socket.end(textOf(answer), () => socket.destroy());
    } catch {
      socket.destroy();
    }
  }
}

/** What Node answers by itself, with an empty body: the request goes to the server's handler as any other. */
export function answerExpectations(server: Server): void {
  server.on("checkExpectation", (request, response) => server.emit("request", request, response));
}

function canBeTold({ writable, _httpMessage: answering }: Answering): boolean {
  const { _headerSent: begun = false } = answering ?? {};
  return writable && !begun;
}

function textOf({ status, headers, body }: Awaited<ReturnType<Refuse>>): string {
  const all = { ...headers, "content-length": String(Buffer.byteLength(body)), connection: "close" };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join("")}\r\n${body}`;
}
