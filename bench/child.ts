import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";

interface Call {
  readonly number: number;
  readonly name: string;
  readonly input: unknown;
}

interface Reply {
  readonly number: number;
  readonly result?: unknown;
  readonly fault?: string;
}

/** What a process of the ladder can be asked over its parent's channel, by name. */
export type Commands = Readonly<Record<string, (input: never) => unknown>>;

/** In a process that the ladder started: answers its parent until the parent is gone. */
export function obey(commands: Commands): void {
  process.on("message", async ({ number, name, input }: Call) => {
    try {
      process.send?.({ number, result: await commands[name]?.(input as never) } satisfies Reply);
    } catch (error) {
      process.send?.({ number, fault: String(error) } satisfies Reply);
    }
  });
  process.on("disconnect", () => process.exit(0));
  process.send?.({ number: 0 } satisfies Reply);
}

/** A process that the ladder started, from a file of this folder. */
export class Child {
  readonly #process: ChildProcess;
  readonly #calls = new Map<number, { resolve(result: unknown): void; reject(error: Error): void }>();
  #last = 0;

  private constructor(path: string, args: readonly string[], execArgv: readonly string[]) {
    // As in production, and the same for every rung; nothing else of the caller's environment reaches them.
    const env = { NODE_ENV: "production", APOLLO_TELEMETRY_DISABLED: "1", HUB_PORT: "0" };
    this.#process = fork(join(import.meta.dirname, path), args, {
      env,
      execArgv: [...execArgv],
      serialization: "advanced",
    });
    this.#process.on("message", (reply: Reply) => this.#settle(reply));
    this.#process.on("exit", (code, signal) => {
      for (const { reject } of this.#calls.values()) reject(new Error(`${path} ended: ${code ?? signal}`));
    });
  }

  /** Resolves when the process is ready to be asked. */
  static async start(path: string, args: readonly string[], execArgv: readonly string[] = []): Promise<Child> {
    const child = new Child(path, args, execArgv);
    await child.#answer(0);
    return child;
  }

  call<T>(name: string, input: unknown = null): Promise<T> {
    const number = (this.#last += 1);
    this.#process.send({ number, name, input } satisfies Call);
    return this.#answer(number) as Promise<T>;
  }

  /** Ends it and waits until it is gone. */
  async stop(): Promise<void> {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return;
    const gone = new Promise((resolve) => this.#process.once("exit", resolve));
    this.#process.disconnect();
    await gone;
  }

  #answer(number: number): Promise<unknown> {
    return new Promise((resolve, reject) => this.#calls.set(number, { resolve, reject }));
  }

  #settle({ number, result, fault }: Reply): void {
    const call = this.#calls.get(number);
    this.#calls.delete(number);
    if (fault === undefined) call?.resolve(result);
    else call?.reject(new Error(fault));
  }
}
