import { readFileSync } from "node:fs";
import { join } from "node:path";
import { composeServices } from "@apollo/composition";
import { graphql } from "../graphql.ts";
import { type SubgraphName, subgraphNames } from "./world.ts";

/** A subgraph's schema as it is written in `schemas/`. */
export function sdlOf(name: SubgraphName): string {
  return readFileSync(join(import.meta.dirname, "schemas", `${name}.graphql`), "utf8");
}

/** The supergraph of the four, each at its address. */
export function composed(urls: Readonly<Record<SubgraphName, string>>): string {
  const services = subgraphNames.map((name) => ({ name, url: urls[name], typeDefs: graphql.parse(sdlOf(name)) }));
  const { supergraphSdl, errors } = composeServices(services);
  if (!supergraphSdl) throw new Error(`they do not compose: ${errors?.map(({ message }) => message).join("; ")}`);
  return supergraphSdl;
}
