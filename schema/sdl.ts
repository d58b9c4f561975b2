import { readFileSync } from "node:fs";
import { join } from "node:path";

const shared = readFileSync(join(import.meta.dirname, "shared.graphql"), "utf8");

/** The SDL of one subgraph: what all share, then its own file. */
export function sdlOf(subgraph: string): string {
  return `${shared}\n${readFileSync(join(import.meta.dirname, `${subgraph}.graphql`), "utf8")}`;
}
