import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { parseCheckpoint, type SignedCheckpoint } from "./checkpoint.ts";

/**
 * The checkpoints of a file, or of every `.checkpoints` file of a folder that the hub exports to. Throws an error that
 * names the line where one is none. Whether the hub signed them is not looked at here.
 */
export async function exportedCheckpoints(path: string): Promise<SignedCheckpoint[]> {
  if (!(await stat(path)).isDirectory()) return checkpointsIn(path);
  const files = (await readdir(path)).filter((name) => name.endsWith(".checkpoints")).toSorted();
  return (await Promise.all(files.map((name) => checkpointsIn(join(path, name))))).flat();
}

async function checkpointsIn(path: string): Promise<SignedCheckpoint[]> {
  const lines = (await readFile(path, "latin1")).split("\n");
  return lines.flatMap((line, index) => {
    // What a full or lost disk tore stands whole in the line after it, or was never acknowledged.
    const tornOf = lines[index + 1];
    if (line === "" || tornOf === undefined || (tornOf !== line && tornOf.startsWith(line))) return [];
    const checkpoint = parseCheckpoint(line);
    if (checkpoint) return [checkpoint];
    throw new Error(`Line ${index + 1} of ${path} is not a checkpoint of borderlink audit checkpoint.`);
  });
}
