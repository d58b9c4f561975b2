import { connect, type Socket } from "node:net";
import type { RequestHeaders } from "./cases.ts";

const endOfHead = Buffer.from("\r\n\r\n");
const startOfData = Buffer.from('{"data":');

/**
 * One kept connection to a server that answers with `Content-Length`. It costs a few microseconds a request where a
 * general client costs more than the hub's floor: on a machine of few cores the asker must not eat what it measures.
 */
export class KeepAlive {
  readonly #socket: Socket;
  #received: Buffer = Buffer.alloc(0);
  #waiting: { resolve(): void; reject(error: Error): void } | null = null;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.setNoDelay(true);
    socket.on("data", (chunk: Buffer) => this.#receive(chunk));
    socket.on("error", (error) => this.#fail(error));
    socket.on("close", () => this.#fail(new Error("the server closed the connection")));
  }

  static open(url: URL): Promise<KeepAlive> {
    return new Promise((resolve, reject) => {
      const socket = connect(Number(url.port), url.hostname, () => {
        socket.off("error", reject);
        resolve(new KeepAlive(socket));
      });
      socket.once("error", reject);
    });
  }

  /** Resolves when the whole answer is there; rejects where it is not one of data alone. */
  ask(request: Buffer): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      this.#socket.write(request);
    });
  }

  close(): void {
    this.#socket.destroy();
  }

  #receive(chunk: Buffer): void {
    const received = this.#received.length === 0 ? chunk : Buffer.concat([this.#received, chunk]);
    this.#received = received;
    const head = received.indexOf(endOfHead);
    if (head < 0) return;
    const text = received.toString("latin1", 0, head);
    const length = /\r\ncontent-length: *(\d+)/i.exec(text)?.[1];
    if (!text.startsWith("HTTP/1.1 200 ") || !length) return this.#fail(new Error(`not an answer: ${text}`));
    const start = head + endOfHead.length;
    if (received.length < start + Number(length)) return;
    this.#received = Buffer.alloc(0);
    // An answer with errors is one of 200 as well, and names them first.
    if (received.indexOf(startOfData, start) !== start)
      return this.#fail(new Error(received.toString("utf8", start, start + 500)));
    const waiting = this.#waiting;
    this.#waiting = null;
    waiting?.resolve();
  }

  #fail(error: Error): void {
    this.#waiting?.reject(error);
    this.#waiting = null;
  }
}

/** A POST as it goes over the wire. */
export function wireRequest(url: URL, headers: RequestHeaders, body: string): Buffer {
  const lines = [
    `POST ${url.pathname} HTTP/1.1`,
    `host: ${url.host}`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    `content-length: ${Buffer.byteLength(body)}`,
  ];
  return Buffer.from(`${lines.join("\r\n")}\r\n\r\n${body}`);
}
