import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The whole SDL of one subgraph, as schema/expand.ts wrote it. */
export function sdlOf(subgraph: string): string {
  return readFileSync(sdlFile(subgraph), "utf8");
}

export function sdlFile(subgraph: string): string {
  return join(import.meta.dirname, "generated/subgraphs", `${subgraph}.graphql`);
}
