import { type ExecutionResult, graphql } from "graphql";
import { expect } from "vitest";
import type { Dataset, HubRecord } from "../../core/record.ts";
import type { Draft } from "../../core/store/port.ts";
import { Cursors } from "../../subgraphs/cursors.ts";
import { makeSubgraph, type Subgraph } from "../../subgraphs/make.ts";
import type { Kind } from "../../records/kinds.ts";
import { callerOf, openWorld } from "../world.ts";

/** A record as its owner writes it, of a dataset; it belongs to UTO unless it says otherwise. */
export interface Written {
  readonly dataset: Dataset;
  readonly reference: string;
  readonly owner?: string;
  readonly [field: string]: unknown;
}

/** One subgraph alone over a store of its own, holding these records under a policy that shows them to everybody. */
export async function subgraphWith(subgraph: Subgraph, written: readonly Written[]) {
  const world = await openWorld();
  const { store, secret } = world.platform;
  const batches = new Map<string, Promise<Draft<HubRecord>>[]>();
  for (const { dataset, owner = "UTO", ...said } of written) {
    const draft = world.draft(dataset.name as Kind, { ...said, owner });
    batches.getOrInsertComputed(`${owner} ${dataset.name}`, () => []).push(draft);
  }
  for (const [name, drafts] of batches) {
    const [owner, kind] = name.split(" ") as [string, Kind];
    const records = (await Promise.all(drafts)).map((record) => ({ record }));
    const outcomes = await world.put(owner, kind, records);
    expect(outcomes.filter(({ result }) => result !== "created")).toEqual([]);
  }
  const schema = makeSubgraph(subgraph);
  let reads = 0;
  const findEach = store.findEach.bind(store);
  store.findEach = (...request) => {
    reads += 1;
    return findEach(...request);
  };

  return {
    /** Answers a query as a caller with these scopes. */
    ask: (source: string, scopes: readonly string[] = ["*:read", "*:search"]): Promise<ExecutionResult> => {
      const session = world.asking(callerOf("XYZ", { scopes }), null);
      const more = { log: { error: () => {} }, cursors: new Cursors(secret("id")), loaders: new Map() };
      return graphql({ schema, source, contextValue: Object.assign(session, more) });
    },
    /** How often neighbours were read from the store. */
    neighbourReads: () => reads,
    close: () => world[Symbol.asyncDispose](),
  };
}
