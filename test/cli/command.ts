import { execFile } from "node:child_process";
import { join } from "node:path";
import { call } from "../../cli/borderlink.ts";

const command = join(import.meta.dirname, "../../cli/borderlink.ts");

/** How a command ended, and what it wrote. */
export interface Ended {
  /** Null where it was killed. */
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

type Settings = Readonly<Record<string, string>>;

let turn: Promise<unknown> = Promise.resolve();

/**
 * Calls a command in this process, as its main program does, under these settings alone. A start costs more than most
 * commands do; `spawned` is for what only a process shows. Settings and streams are the process's: one call waits for
 * another.
 */
export function called(settings: Settings, ...args: readonly string[]): Promise<Ended> {
  const ended = turn.then(() => inItsPlace(settings, args));
  turn = ended.catch(() => {});
  return ended;
}

/** Runs the command in a process of its own, under these settings alone. */
export function spawned(settings: Settings, ...args: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(process.execPath, [command, ...args], { env: settings }, (error, out, err) =>
      resolve({ code: error ? (error.signal ? null : Number(error.code)) : 0, out, err }),
    );
  });
}

async function inItsPlace(settings: Settings, args: readonly string[]): Promise<Ended> {
  const before = Object.entries(process.env).filter(([name]) => name.startsWith("HUB_"));
  const [out, err] = [heard(process.stdout), heard(process.stderr)];
  const stand = (names: readonly (readonly [string, string | undefined])[]) => {
    for (const name of Object.keys(process.env)) if (name.startsWith("HUB_")) delete process.env[name];
    Object.assign(process.env, Object.fromEntries(names));
  };
  stand(Object.entries(settings));
  try {
    const code = await call(args);
    return { code, out: out.said(), err: err.said() };
  } finally {
    stand(before);
    out.leave();
    err.leave();
  }
}

/** Keeps what is written to a stream, instead of writing it, until it is left. */
function heard(stream: NodeJS.WriteStream) {
  const { write } = stream;
  const said: string[] = [];
  stream.write = (text: string | Uint8Array) => said.push(String(text)) > 0;
  return { said: () => said.join(""), leave: () => void (stream.write = write) };
}
