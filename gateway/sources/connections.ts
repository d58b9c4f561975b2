import { Client } from "undici";
import type { Addressee } from "../../core/access/introduction.ts";

/** What a subgraph may take of the gateway. */
export interface RemoteLimits {
  /** Milliseconds it has to answer. */
  readonly time: number;
  /** Bytes of one answer. */
  readonly answer: number;
  /** Connections to it, each for one fetch at a time; more fetches wait for one, within their time. */
  readonly connections: number;
}

/** One that is kept, and what is known of its other end. */
export interface Connection {
  readonly client: Client;
  /** Null until it has said who it is; also when it was hung up, as the next one may lead elsewhere. */
  addressee: Addressee | null;
}

/** The connections to one address. Each serves one at a time, so that whom it leads to is known when claims are signed. */
export class Connections {
  readonly #origin: string;
  readonly #limits: RemoteLimits;
  readonly #all: Connection[] = [];
  readonly #free: Connection[] = [];
  readonly #waiting = new Set<(connection: Connection) => void>();

  constructor(origin: string, limits: RemoteLimits) {
    this.#origin = origin;
    this.#limits = limits;
  }

  /** Acts on a connection that is free, as soon as there is one; throws the signal's reason where it ends before. */
  async use<T>(signal: AbortSignal, act: (connection: Connection) => Promise<T>): Promise<T> {
    const connection = this.#free.pop() ?? this.#another() ?? (await this.#next(signal));
    try {
      return await act(connection);
    } finally {
      const [first] = this.#waiting;
      if (first) first(connection);
      else this.#free.push(connection);
    }
  }

  /** Hangs up when what is under way is answered. */
  async close(): Promise<void> {
    await Promise.all(this.#all.map(({ client }) => client.close()));
  }

  #another(): Connection | null {
    const { connections, time, answer } = this.#limits;
    if (this.#all.length >= connections) return null;
    const client = new Client(this.#origin, { maxResponseSize: answer, connect: { timeout: time } });
    const connection: Connection = { client, addressee: null };
    client.on("disconnect", () => (connection.addressee = null));
    this.#all.push(connection);
    return connection;
  }

  #next(signal: AbortSignal): Promise<Connection> {
    const { promise, resolve, reject } = Promise.withResolvers<Connection>();
    const take = (connection: Connection) => {
      this.#waiting.delete(take);
      signal.removeEventListener("abort", leave);
      resolve(connection);
    };
    const leave = () => {
      this.#waiting.delete(take);
      reject(signal.reason);
    };
    signal.addEventListener("abort", leave, { once: true });
    this.#waiting.add(take);
    return promise;
  }
}
