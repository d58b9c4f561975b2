import { stat } from "node:fs/promises";
import type { FoundSegment } from "./files.ts";
import { bytesOfChain } from "./lines.ts";

/** How many lines of the chain are whole, told from its length. */
export async function chainedLines({ chain }: FoundSegment): Promise<number> {
  const size = await stat(chain).then(
    (found) => found.size,
    (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return 0;
      throw error;
    },
  );
  let [low, high] = [0, size];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (bytesOfChain(middle) <= size) low = middle;
    else high = middle - 1;
  }
  return low;
}
