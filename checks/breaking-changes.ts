import { buildSchema, findBreakingChanges } from "graphql";

/** What a release would do to the clients of the one before. */
export interface SchemaChanges {
  /** Breaking, and nobody has said that it is meant. */
  readonly undeclared: readonly string[];
  /** Declared, and not to be found. */
  readonly unfounded: readonly string[];
}

/**
 * Compares the client's schema with that of the last release. `declared` has one change a line, in the exact words in
 * which graphql describes it; empty lines and those that begin with `#` are for people.
 */
export function schemaChanges(released: string, now: string, declared: string): SchemaChanges {
  const found = findBreakingChanges(buildSchema(released), buildSchema(now)).map(({ description }) => description);
  const said = declared
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"));
  return {
    undeclared: found.filter((change) => !said.includes(change)),
    unfounded: said.filter((change) => !found.includes(change)),
  };
}
