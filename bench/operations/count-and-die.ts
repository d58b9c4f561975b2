import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

/** The processes that count: checks, and hits. */
const counting = { checks: "count-until-killed.ts", hits: "count-hits-until-killed.ts" } as const;

/** Starts a process that counts these, kills it with 9 a moment later, and starts the next, so often. */
export function countAndDie(
  what: keyof typeof counting,
  data: string,
  kills: number,
): { readonly over: () => Promise<number> } {
  const program = join(import.meta.dirname, counting[what]);
  const running = (async () => {
    let killed = 0;
    for (; killed < kills; killed += 1) {
      const child = spawn(process.execPath, [program, "sqlite", data], { stdio: ["ignore", "pipe", "inherit"] });
      await Promise.race([once(child.stdout, "data"), once(child, "exit")]);
      await wait(50 + ((killed * 37) % 400));
      child.kill("SIGKILL");
      if (child.signalCode === null && child.exitCode === null) await once(child, "exit");
    }
    return killed;
  })();
  return { over: () => running };
}
