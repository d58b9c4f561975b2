import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ExecutionResult, graphql } from "graphql";
import { type Caller, unbounded } from "../../core/access/caller.ts";
import { Disclosures } from "../../core/access/disclosures.ts";
import { PolicyBook, policyCollection } from "../../core/access/policies/book.ts";
import { Reader } from "../../core/access/reader.ts";
import { type Dataset, header } from "../../core/record.ts";
import { recordId } from "../../core/record-id.ts";
import { openSqlite } from "../../core/store/sqlite.ts";
import { Cursors } from "../../subgraphs/cursors.ts";
import { makeSubgraph, type Subgraph } from "../../subgraphs/make.ts";

const key = new Uint8Array(32);
const stamp = { at: "2026-01-05T09:00:00.000Z", by: "KEY-TEST", request: "REQ-1" };

/** A record as its owner writes it, of a dataset; it belongs to UTO unless it says otherwise. */
export interface Written {
  readonly dataset: Dataset;
  readonly reference: string;
  readonly owner?: string;
  readonly [field: string]: unknown;
}

/** One subgraph alone over a store of its own, holding these records under a policy that shows them to everybody. */
export async function subgraphWith(subgraph: Subgraph, written: readonly Written[]) {
  const folder = await mkdtemp(join(tmpdir(), "borderlink-"));
  const store = await openSqlite(join(folder, "store.sqlite"), [policyCollection, ...subgraph.datasets]);
  const policies = new PolicyBook(store);
  const [policy = ""] = await policies.intern(
    [{ audiences: [{ to: null, except: [], purposes: null, classes: null, until: null }] }],
    stamp,
  );
  for (const { dataset, ...fields } of written) {
    const said = header.parse({ owner: "UTO", ...fields });
    const content = dataset.content.parse(fields);
    const id = recordId(key, dataset, said.test, said.owner, said.reference);
    const record = { ...said, ...content, id, policy };
    await store.upsert(dataset, [{ record }], stamp);
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
      const caller: Caller = {
        id: "KEY-TEST",
        name: "test",
        role: "analyst",
        owner: "XYZ",
        scopes,
        purposes: null,
        test: false,
        expires: null,
        bounds: unbounded,
      };
      const datasets = new Map(subgraph.datasets.map((dataset) => [dataset.name, dataset]));
      const now = Date.parse(stamp.at);
      const reader = new Reader({
        store,
        policies,
        caller,
        purpose: null,
        now,
        disclosures: new Disclosures(),
        datasets,
      });
      const log = { error: () => {} };
      const contextValue = {
        caller,
        purpose: null,
        requestId: "REQ-2",
        log,
        reader,
        cursors: new Cursors(key),
        loaders: new Map(),
      };
      return graphql({ schema, source, contextValue });
    },
    /** How often neighbours were read from the store. */
    neighbourReads: () => reads,
    close: async () => {
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
}
