import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

export interface GatewayOptions {
  /** The database where it is not the embedded one. */
  readonly store?: string;
  /** A command that runs the hub as its last arguments say, such as strace. It must become the hub's own process. */
  readonly under?: readonly string[];
  /** Options of Node. */
  readonly node?: readonly string[];
  /** More of its environment. */
  readonly environment?: Readonly<Record<string, string>>;
}

export interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** From the signal to the end. */
  readonly millis: number;
}

export interface Reply {
  readonly status: number;
  /** The hub's id of the request. */
  readonly requestId: string;
  readonly body: string;
}

const program = join(import.meta.dirname, "../../gateway/main.ts");
/** For what has no bar of its own, on a machine that has other things to do. */
const patience = 120_000;

/** A hub in a process of its own, on a free port, with nothing of this process's environment. */
export class Gateway {
  readonly pid: number;
  /** `http://127.0.0.1:4711` */
  readonly address: string;
  /** From its start until it was ready, without what it waited for a processor that others had. */
  readonly startMillis: number;
  readonly #child: ChildProcess;
  readonly #said: () => string;

  private constructor(child: ChildProcess, address: string, startMillis: number, said: () => string) {
    this.#child = child;
    this.pid = child.pid as number;
    this.address = address;
    this.startMillis = startMillis;
    this.#said = said;
  }

  /** Resolves when it is ready. Throws with its own words where it ends before. */
  static async start(data: string, options: GatewayOptions = {}): Promise<Gateway> {
    const began = performance.now();
    const { child, said } = spawnHub(data, options);
    const address = await addressOf(child, said);
    const response = await fetch(`${address}/health/ready`);
    if (response.status !== 200) throw new Error(`the hub listens but is not ready: ${await response.text()}`);
    const taken = performance.now() - began - (await waitedForProcessor(child.pid as number));
    return new Gateway(child, address, taken, said);
  }

  /** Its own words, for a report of what went wrong. */
  get said(): string {
    return this.#said();
  }

  get running(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** Posts a query; throws where no answer came. */
  async ask(key: string | null, query: string, variables: object = {}): Promise<Reply> {
    const response = await fetch(`${this.address}/graphql`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "hub-purpose": "border-control",
        ...(key && { authorization: `Bearer ${key}` }),
      },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(patience),
    });
    return {
      status: response.status,
      requestId: response.headers.get("hub-request") ?? "",
      body: await response.text(),
    };
  }

  /** Status of its health check. */
  async health(): Promise<number> {
    const response = await fetch(`${this.address}/health/ready`, { signal: AbortSignal.timeout(patience) });
    await response.arrayBuffer();
    return response.status;
  }

  /** Nothing it could do about it. */
  kill(): Promise<Ending> {
    return this.end("SIGKILL");
  }

  /** In good order. */
  stop(): Promise<Ending> {
    return this.end("SIGTERM");
  }

  async end(signal: NodeJS.Signals): Promise<Ending> {
    const began = performance.now();
    if (this.running) {
      const exited = once(this.#child, "exit");
      this.#child.kill(signal);
      await exited;
    }
    const { exitCode: code, signalCode } = this.#child;
    return { code, signal: signalCode, millis: performance.now() - began };
  }
}

/** A hub that is to end before it is ready: its exit code and what it said. */
export async function failedStart(
  data: string,
  options: GatewayOptions,
): Promise<{ code: number | null; said: string }> {
  const { child, said } = spawnHub(data, options);
  const [code] = (await once(child, "exit")) as [number | null];
  return { code, said: said() };
}

function spawnHub(data: string, { store = "sqlite", under = [], node = [], environment = {} }: GatewayOptions) {
  const [command, ...args] = [...under, process.execPath, ...node, program] as unknown as [string, ...string[]];
  const child = spawn(command, args, {
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      HUB_DATA: data,
      HUB_STORE: store,
      HUB_PORT: "0",
      HUB_DEMO: "off",
      HUB_PAGE: "off",
      HUB_LOG: "warn",
      ...environment,
    },
  });
  let text = "";
  // The end is what tells: a fault that is logged at every request must not fill the memory.
  const hear = (chunk: Buffer) => void (text = (text + chunk.toString()).slice(-100_000));
  child.stdout.on("data", hear);
  child.stderr.on("data", hear);
  return { child, said: () => text };
}

async function addressOf(child: ChildProcess, said: () => string): Promise<string> {
  const found = Promise.withResolvers<string>();
  const look = () => {
    const [, address] = /GraphQL +(http:\/\/\S+)\/graphql/.exec(said()) ?? [];
    if (address) found.resolve(address);
  };
  child.stdout?.on("data", look);
  child.once("exit", (code, signal) => found.reject(new Error(`the hub ended (${code ?? signal}): ${said()}`)));
  child.once("error", found.reject);
  const timer = setTimeout(() => {
    child.kill("SIGKILL");
    found.reject(new Error(`the hub was not ready within ${patience} ms: ${said()}`));
  }, patience);
  try {
    return await found.promise;
  } finally {
    clearTimeout(timer);
  }
}

/** How long the process's main thread could have run and had no processor, in milliseconds; 0 where Linux does not say. */
export async function waitedForProcessor(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/task/${pid}/schedstat`, "utf8").catch(() => "");
  return Number(text.split(" ")[1] ?? 0) / 1e6;
}
