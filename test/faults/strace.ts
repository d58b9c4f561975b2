import { spawnSync } from "node:child_process";

/** Why no system call can be watched or made to fail here; null where it can. */
export async function noStrace(): Promise<string | null> {
  const { status, stderr, error } = spawnSync("strace", ["-o", "/dev/null", "true"], { encoding: "utf8" });
  return status === 0 ? null : `strace (the Debian package) cannot trace here: ${error?.message ?? stderr.trim()}`;
}

/** Runs the hub under strace, which is the hub's child and not the other way round, so that signals reach the hub. */
export function traced(log: string, ...options: readonly string[]): readonly string[] {
  return ["strace", "-D", "-f", "-y", "-o", log, ...options];
}
