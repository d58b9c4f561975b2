// node schema/expand.ts [--check]: writes each subgraph's whole SDL (generated/subgraphs/) from what is written by hand
// and what its kinds of record declare, or says what of it is stale.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { concatAST, type DocumentNode, GraphQLError, parse, print } from "graphql";
import { kinds } from "../records/kinds.ts";
import { datasets } from "../records/datasets.ts";
import { subgraphNames } from "../records/subgraphs.ts";
import { expandSubgraph } from "./expand/subgraph.ts";
import { writeGenerated } from "./generated.ts";
import { sdlFile } from "./sdl.ts";

try {
  writeGenerated(Object.fromEntries(subgraphNames.map((name) => [sdlFile(name), expanded(name)])));
} catch (error) {
  if (!(error instanceof GraphQLError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

function expanded(name: string): string {
  const own = [...datasets.values()].filter((dataset) => kinds[dataset.name].subgraph === name);
  const written = concatAST([writtenIn("shared"), writtenIn(name)]);
  return `# Written by schema/expand.ts.\n\n${print(expandSubgraph(written, own))}\n`;
}

function writtenIn(name: string): DocumentNode {
  return parse(readFileSync(join(import.meta.dirname, `${name}.graphql`), "utf8"), { noLocation: true });
}
