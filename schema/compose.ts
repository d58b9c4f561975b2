// node schema/compose.ts [--check]: composes the subgraphs and writes schema/generated/, or says what of it is stale.

import { join, relative } from "node:path";
import { composeServices } from "@apollo/composition";
import { type DocumentNode, GraphQLError, parse, printSchema, Source } from "graphql";
import { exitOnError } from "../core/start.ts";
import { type SubgraphName, subgraphNames } from "../records/subgraphs.ts";
import { writeGenerated } from "./generated.ts";
import { sdlFile, sdlOf } from "./sdl.ts";

const folder = join(import.meta.dirname, "generated");

await exitOnError(async () => writeGenerated(compose()));

/** The supergraph for the gateway and the client's schema, by path. */
function compose(): Record<string, string> {
  // The gateway knows where its subgraphs are from the settings; an address here would be one more to keep right.
  const services = subgraphNames.map((name) => ({ name, url: `http://${name}.invalid`, typeDefs: documentOf(name) }));
  const { supergraphSdl, schema, errors, hints } = composeServices(services);
  if (errors) return stop(errors);
  for (const { definition, message } of hints) console.error(`hint ${definition.code}: ${message.split("\n", 1)[0]}`);
  const api = printSchema(schema.toAPISchema().toGraphQLJSSchema());
  return { [join(folder, "supergraph.graphql")]: `${supergraphSdl}\n`, [join(folder, "api.graphql")]: `${api}\n` };
}

function documentOf(name: SubgraphName): DocumentNode {
  try {
    return parse(new Source(sdlOf(name), relative(process.cwd(), sdlFile(name))));
  } catch (error) {
    if (error instanceof GraphQLError) return stop([error]);
    throw error;
  }
}

/** Says what does not compose, each fault with the lines it points at, and ends with 1. */
function stop(errors: readonly GraphQLError[]): never {
  console.error(`The subgraphs do not compose: ${errors.length} ${errors.length === 1 ? "fault" : "faults"}.`);
  for (const error of errors) console.error(`\n${String(error.extensions["code"] ?? "SYNTAX")}: ${String(error)}`);
  process.exit(1);
}
