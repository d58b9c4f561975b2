import { type DefinitionNode, Kind, parse, print, separateOperations, type Source } from "graphql";
import { sha256 } from "../../core/audit/journal/entry.ts";
import { tooDeep } from "../limits/document.ts";
import type { Manifest, ManifestEntry } from "./manifest.ts";

/**
 * The manifest of GraphQL files, given their texts: each query, mutation or subscription with the fragments it uses, from
 * whichever file.
 * Throws an `Error` that says what to mend.
 */
export function manifestOf(texts: readonly (string | Source)[]): Manifest {
  const definitions = texts.flatMap(definitionsIn);
  const names = definitions.flatMap((one) => (one.kind === Kind.OPERATION_DEFINITION ? [one.name?.value ?? ""] : []));
  if (names.includes("")) throw new Error("a query has no name: in a manifest each needs one");
  const twice = names.find((name, at) => names.indexOf(name) < at);
  if (twice) throw new Error(`two queries are called ${twice}: in a manifest each needs a name of its own`);
  const separate = Object.values(separateOperations({ kind: Kind.DOCUMENT, definitions }));
  const operations = separate.map((document): ManifestEntry => {
    const [operation] = document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
    const name = operation?.name?.value ?? "";
    if (!operation) throw new Error(`${name}: there is nothing to run`);
    const body = print(document);
    return { id: sha256(body), name, type: operation.operation, body };
  });
  return { format: "apollo-persisted-query-manifest", version: 1, operations };
}

function definitionsIn(text: string | Source): readonly DefinitionNode[] {
  try {
    return parse(text, { noLocation: true }).definitions;
  } catch (error) {
    // The parser goes down by recursion, which ends where the stack does.
    if (!(error instanceof RangeError)) throw error;
    throw new Error(typeof text === "string" ? tooDeep.message : `${text.name}: ${tooDeep.message}`, { cause: error });
  }
}
