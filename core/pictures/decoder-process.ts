import { type ChildProcess, fork } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Timer } from "../timer.ts";
import type { Decoded, Decoding, Ready } from "./decoder-words.ts";

export interface DecoderLimits {
  /** Milliseconds that a file may take. */
  readonly millis: number;
  /** Bytes of memory that the process may hold. */
  readonly memory: number;
}

/** Milliseconds that the process may take to begin: a busy machine takes many times as long as a quiet one. */
const beginning = 30_000;

/** Milliseconds from one look at its memory to the next: it cannot fill a machine in between. */
const lookEach = 25;

/** The child process that decodes files, one at a time. It has no environment, and nothing of the hub but its own file. */
export class DecoderProcess {
  readonly #child: ChildProcess;
  readonly #limits: DecoderLimits;
  readonly #timer: Timer;
  readonly #begun: Promise<boolean>;
  #over = false;

  constructor(limits: DecoderLimits, timer: Timer) {
    this.#limits = limits;
    this.#timer = timer;
    this.#child = fork(join(import.meta.dirname, "decoder.ts"), {
      env: {},
      execArgv: ["--max-old-space-size=64"],
      serialization: "advanced",
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    const over = () => void (this.#over = true);
    this.#child.on("exit", over);
    this.#child.on("error", over);
    this.#begun = this.#said(beginning).then((word) => word === ("ready" satisfies Ready));
  }

  get pid(): number | null {
    return this.#child.pid ?? null;
  }

  /** Whether it has ended, by itself or at its limits. */
  get over(): boolean {
    return this.#over;
  }

  /** What it makes of a file; null where that is no picture, or it ends over it. */
  async decode(asked: Decoding): Promise<Decoded> {
    if (!(await this.#begun)) return null;
    const answer = this.#said(this.#limits.millis);
    this.#child.send(asked, (error) => error && this.end());
    const looking = setInterval(() => void this.#endIfLarge(), lookEach);
    return answer.finally(() => clearInterval(looking)) as Promise<Decoded>;
  }

  end(): void {
    this.#child.kill("SIGKILL");
  }

  /** The next thing that it says; null where it ends before, at the latest by then. While it is waited for it keeps the hub's process. */
  async #said(millis: number): Promise<unknown> {
    const { promise, resolve } = Promise.withResolvers<unknown>();
    const over = () => resolve(null);
    if (this.#over) return null;
    for (const event of ["exit", "error"]) this.#child.once(event, over);
    this.#child.once("message", resolve);
    this.#child.ref();
    this.#child.channel?.ref();
    const forgo = this.#timer(async () => this.end(), millis);
    try {
      return await promise;
    } finally {
      forgo();
      for (const event of ["exit", "error"]) this.#child.off(event, over);
      this.#child.off("message", resolve);
      this.#child.unref();
      this.#child.channel?.unref();
    }
  }

  async #endIfLarge(): Promise<void> {
    if ((await memoryOf(this.pid ?? 0)) > this.#limits.memory) this.end();
  }
}

const page = 4096;

/** Bytes that a process holds, as Linux says; 0 where the system says nothing, and the limit of pixels alone holds. */
async function memoryOf(pid: number): Promise<number> {
  const said = await readFile(`/proc/${pid}/statm`, "latin1").catch(() => "");
  return Number(said.split(" ")[1] ?? 0) * page;
}
