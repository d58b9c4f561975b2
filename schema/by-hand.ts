import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { concatAST, type DocumentNode, parse } from "graphql";

/** What stands by hand of a subgraph: in a file of its name, or in those of a folder of its name. */
export function byHand(name: string): DocumentNode {
  const folder = join(import.meta.dirname, name);
  const files = existsSync(folder) ? globSync(join(folder, "*.graphql")).toSorted() : [`${folder}.graphql`];
  return concatAST(files.map((file) => parse(readFileSync(file, "utf8"), { noLocation: true })));
}
