import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

const counting = join(import.meta.dirname, "count-until-killed.ts");

/** Starts a process that counts, kills it with 9 a moment later, and starts the next, so often. */
export function countAndDie(data: string, kills: number): { readonly over: () => Promise<number> } {
  const running = (async () => {
    let killed = 0;
    for (; killed < kills; killed += 1) {
      const child = spawn(process.execPath, [counting, "sqlite", data], { stdio: ["ignore", "pipe", "inherit"] });
      await Promise.race([once(child.stdout, "data"), once(child, "exit")]);
      await wait(50 + ((killed * 37) % 400));
      child.kill("SIGKILL");
      if (child.signalCode === null && child.exitCode === null) await once(child, "exit");
    }
    return killed;
  })();
  return { over: () => running };
}
