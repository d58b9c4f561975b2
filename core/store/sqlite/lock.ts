import { closeSync, openSync, statSync } from "node:fs";
import { Mendable } from "../../mendable.ts";
import { openSealed } from "./connection.ts";
import { isBusy, unavailable } from "./failures.ts";

/** Milliseconds for which a process waits for another. */
const busyMs = 10_000;

/**
 * Does the work while no other process does any under the same file, which is made where it is missing. The system lets go
 * of it where the process dies; Node has no other lock that it does that of.
 */
export function whileLocked<T>(path: string, work: () => T): T {
  closeSync(openSync(path, "a", 0o600));
  if (statSync(path).size > 0)
    throw new Mendable(`${path} is no lock, which would be empty: remove it, and try again.`);
  const file = openSealed(path, true);
  try {
    lock(path, file);
    return work();
  } finally {
    file.close();
  }
}

function lock(path: string, { run }: Pick<ReturnType<typeof openSealed>, "run">): void {
  try {
    run(`PRAGMA busy_timeout = ${busyMs}`);
    run("BEGIN IMMEDIATE");
  } catch (error) {
    if (isBusy(error)) throw new Mendable(`${path} is held by another process. Try again once that has written.`);
    throw unavailable(error, path) ?? error;
  }
}
