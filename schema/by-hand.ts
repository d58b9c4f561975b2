import { existsSync, globSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { concatAST, type DocumentNode, parse } from "graphql";

/** What stands by hand of a subgraph: in a file of its name, or in those of a folder of its name. */
export function byHand(name: string): DocumentNode {
  return concatAST(filesOf(name).map((file) => parse(readFileSync(file, "utf8"), { noLocation: true })));
}

/** The file, from the top of the checkout, in which a type of the subgraph stands; where none has it, the last of them. */
export function placeOf(name: string, type: string): string {
  const files = filesOf(name);
  const defines = new RegExp(`^(?:type|enum|input|interface|union|scalar) ${type}\\b`, "m");
  const file = files.find((one) => defines.test(readFileSync(one, "utf8"))) ?? files.at(-1) ?? "";
  return relative(join(import.meta.dirname, ".."), file);
}

function filesOf(name: string): string[] {
  const folder = join(import.meta.dirname, name);
  return existsSync(folder) ? globSync(join(folder, "*.graphql")).toSorted() : [`${folder}.graphql`];
}
