import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

/** Stands before a server on this machine, and can be cut like a cable. */
export class Cable {
  readonly port: number;
  readonly #sockets: Set<Socket>;
  readonly #state: { cut: boolean };
  readonly close: () => void;

  private constructor(port: number, sockets: Set<Socket>, state: { cut: boolean }, close: () => void) {
    this.port = port;
    this.#sockets = sockets;
    this.#state = state;
    this.close = close;
  }

  static async before(target: number): Promise<Cable> {
    const sockets = new Set<Socket>();
    const state = { cut: false };
    const server = createServer((near) => {
      if (state.cut) return void near.destroy();
      const far = connect(target, "127.0.0.1");
      for (const [one, other] of [
        [near, far],
        [far, near],
      ] as const) {
        sockets.add(one);
        one.on("error", () => other.destroy());
        one.on("close", () => {
          sockets.delete(one);
          other.destroy();
        });
        one.pipe(other);
      }
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as { port: number };
    const close = () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    };
    return new Cable(port, sockets, state, close);
  }

  cut(): void {
    this.#state.cut = true;
    for (const socket of this.#sockets) socket.destroy();
  }

  mend(): void {
    this.#state.cut = false;
  }
}
