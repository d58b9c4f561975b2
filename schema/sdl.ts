import { existsSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { refuseFaults } from "../records/rooms.ts";

/** The whole SDL of one subgraph, as schema/expand.ts wrote it. */
export function sdlOf(subgraph: string): string {
  refuseFaults(unwritten(subgraph));
  return readFileSync(sdlFile(subgraph), "utf8");
}

export function sdlFile(subgraph: string): string {
  return join(import.meta.dirname, "generated/subgraphs", `${subgraph}.graphql`);
}

/** Says that there is none yet; nothing where there is. */
export function unwritten(subgraph: string): string[] {
  const file = sdlFile(subgraph);
  return existsSync(file)
    ? []
    : [`${relative(join(import.meta.dirname, ".."), file)} is missing: run npm run generate.`];
}
