// node checks/rooms.ts [--generated]: says what of a kind or a subgraph is not written yet, a sentence for each file;
// with --generated also what npm run generate has not written. The first step of every job, and of every test run.

import { keepCompiled } from "../core/compile-cache.ts";
import { StartRefused } from "../core/start.ts";
import { listFaults, missingRooms } from "../records/rooms.ts";
import { subgraphNames } from "../records/subgraphs.ts";

/** In this order: what one stage finds missing, the next could only stumble over. */
const stages: readonly (() => readonly string[] | Promise<readonly string[]>)[] = [
  listFaults,
  () => subgraphNames.flatMap((name) => missingRooms(name)),
  async () => (await import("./rooms/kinds.ts")).kindFaults(),
  async () => (await import("./rooms/answers.ts")).answerFaults(),
  async () => (await import("./rooms/expansion.ts")).expansionFaults(),
];

/** A sentence for each file that is to be written, of the first stage that finds one. */
export async function roomFaults({ generated }: { readonly generated: boolean }): Promise<readonly string[]> {
  for (const stage of generated ? [...stages, ungenerated] : stages) {
    const faults = await said(stage);
    if (faults.length > 0) return faults;
  }
  return [];
}

async function ungenerated(): Promise<readonly string[]> {
  const { unwritten } = await import("../schema/sdl.ts");
  return subgraphNames.flatMap(unwritten);
}

/** What loads the rooms says the same of itself. */
async function said(stage: (typeof stages)[number]): Promise<readonly string[]> {
  try {
    return await stage();
  } catch (error) {
    if (error instanceof StartRefused) return error.message.split("\n");
    throw error;
  }
}

if (import.meta.main) {
  keepCompiled();
  const faults = await roomFaults({ generated: process.argv.includes("--generated") });
  if (faults.length > 0) {
    console.error(faults.join("\n"));
    process.exitCode = 1;
  }
}
