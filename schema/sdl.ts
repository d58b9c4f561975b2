import { readFileSync } from "node:fs";
import { join } from "node:path";

const shared = readFileSync(join(import.meta.dirname, "shared.graphql"), "utf8");

/** The SDL of one subgraph: what all share, its own file, and what owners hand in, which is generated. */
export function sdlOf(subgraph: string): string {
  return `${writtenSdlOf(subgraph)}\n${readFileSync(inputsFile(subgraph), "utf8")}`;
}

/** The same without the generated part. */
export function writtenSdlOf(subgraph: string): string {
  return `${shared}\n${readFileSync(join(import.meta.dirname, `${subgraph}.graphql`), "utf8")}`;
}

export function inputsFile(subgraph: string): string {
  return join(import.meta.dirname, "generated/inputs", `${subgraph}.graphql`);
}
