import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sdlOf } from "./compose.ts";
import { type SubgraphName, subgraphNames } from "./world.ts";

/** What Cosmo's router reads in the place of a supergraph, as its own command makes it. */
export function cosmoConfig(urls: Readonly<Record<SubgraphName, string>>, folder: string, wgc: string): string {
  const cwd = join(folder, "cosmo-composition");
  mkdirSync(cwd, { recursive: true });
  for (const name of subgraphNames) writeFileSync(join(cwd, `${name}.graphql`), sdlOf(name));
  const subgraphs = subgraphNames.map((name) => ({
    name,
    routing_url: urls[name],
    schema: { file: `${name}.graphql` },
  }));
  // JSON is YAML.
  writeFileSync(join(cwd, "graph.yaml"), JSON.stringify({ version: 1, subgraphs }));
  execFileSync(wgc, ["router", "compose", "--input", "graph.yaml", "--out", "execution.json"], { cwd, stdio: "pipe" });
  return readFileSync(join(cwd, "execution.json"), "utf8");
}
