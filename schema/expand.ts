// node schema/expand.ts [--check]: writes each subgraph's whole SDL (generated/subgraphs/) from what is written by hand
// and what its kinds of record declare, or says what of it is stale.

import { GraphQLError } from "graphql";
import { subgraphNames } from "../records/subgraphs.ts";
import { expandedSdl } from "./expand/written.ts";
import { writeGenerated } from "./generated.ts";
import { sdlFile } from "./sdl.ts";

try {
  writeGenerated(Object.fromEntries(subgraphNames.map((name) => [sdlFile(name), expandedSdl(name)])));
} catch (error) {
  if (!(error instanceof GraphQLError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
