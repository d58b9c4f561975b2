import { type DocumentNode, Kind } from "graphql";
import type { KindDataset } from "../../records/datasets.ts";
import { addInput } from "./inputs.ts";
import { addKinds } from "./kinds.ts";
import { byHand } from "../by-hand.ts";
import { addNamed } from "./named.ts";
import { addLists } from "./lists.ts";
import { addNeighbours } from "./neighbours.ts";
import { addPages } from "./pages.ts";
import { addStubs } from "./stubs.ts";
import { addHeader, addIdempotencyKeys, addWriting } from "./records.ts";
import { typesOf } from "./types.ts";

/** The whole of a subgraph: what is written by hand, and what follows from that and from the kinds of record it owns. */
export function expandSubgraph(written: DocumentNode, own: readonly KindDataset[]): DocumentNode {
  const types = typesOf(written);
  for (const dataset of own) addHeader(types, dataset);
  const handedIn = own.filter((dataset) => dataset.handedIn);
  for (const dataset of handedIn) addInput(types, dataset);
  addWriting(types, handedIn);
  addIdempotencyKeys(types);
  if (own.some(({ joins }) => joins)) addNeighbours(types);
  addLists(types, own);
  addStubs(types);
  addPages(types);
  addNamed(types, byHand("named"));
  addKinds(types);
  const extensions = written.definitions.filter(({ kind }) => kind === Kind.SCHEMA_EXTENSION);
  return { kind: Kind.DOCUMENT, definitions: [...extensions, ...types.values()] };
}
