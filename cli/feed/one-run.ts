import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { readBounded } from "../../core/bounded-file.ts";
import { createNewFile } from "../new-file.ts";
import { Refusal } from "../output.ts";

/**
 * Keeps a folder, which is made where it is missing, for one run: two would write into the same file. What a killed run left
 * keeps nobody out. Returns what gives the folder free.
 */
export async function keepForOneRun(folder: string): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, "in-use");
  for (let isFirst = true; ; isFirst = false) {
    const file = await createNewFile(path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "EEXIST") throw error;
      return null;
    });
    if (file) {
      await file.writeFile(`${process.pid}\n`);
      await file.close();
      return () => rm(path, { force: true });
    }
    const said = await readBounded(path).catch(() => "");
    if (!isFirst || !isGone(Number.parseInt(said, 10)))
      throw new Refusal(`Another run is at work in ${folder}, or began this moment. If there is none, delete ${path}.`);
    await rm(path, { force: true });
  }
}

/** A number of our own is one of before a restart, as the first process of a container has the same each time. */
function isGone(pid: number): boolean {
  if (!(pid > 0)) return false;
  if (pid === process.pid) return true;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ESRCH";
  }
}
