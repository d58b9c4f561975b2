import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import type { Rasterised, Rasterising } from "./rasteriser.ts";

/** Makes drawings into PNG, in a process of its own that has nothing of the hub. */
export class Rasteriser implements Disposable {
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, (png: Uint8Array | null) => void>();
  #count = 0;

  constructor() {
    this.#child = fork(join(import.meta.dirname, "rasteriser.ts"), {
      env: {},
      serialization: "advanced",
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    this.#child.on("message", (answer) => {
      const { id, png } = answer as Rasterised;
      this.#answer(id, png);
    });
    const ended = () => {
      for (const id of this.#waiting.keys()) this.#answer(id, null);
    };
    this.#child.on("exit", ended);
    this.#child.on("error", ended);
  }

  /** Throws where the drawing cannot be read, which is a fault of ours. */
  async png(svg: string): Promise<Uint8Array> {
    const { promise, resolve } = Promise.withResolvers<Uint8Array | null>();
    const asked: Rasterising = { id: this.#count++, svg };
    this.#waiting.set(asked.id, resolve);
    this.#child.send(asked, (error) => error && this.#answer(asked.id, null));
    const png = await promise;
    if (!png) throw new Error("a drawing of the demo world was not made into a picture");
    return png;
  }

  [Symbol.dispose](): void {
    this.#child.kill("SIGKILL");
  }

  #answer(id: number, png: Uint8Array | null): void {
    this.#waiting.get(id)?.(png);
    this.#waiting.delete(id);
  }
}
