import { expect, it } from "vitest";
import type { SmallSubgraph } from "./border.ts";
import { executorOf } from "./executor-of.ts";
import { noTrouble, supergraphOf } from "./supergraph-of.ts";

// Apollo's own gateway plans `@fromContext` and then does not run it, so there is nothing to compare with.
const head = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.8", import: ["@key", "@context", "@fromContext"])\n`;

const desks: SmallSubgraph = {
  sdl: `${head}
    type Query { desks: [Desk!] }
    type Desk @key(fields: "id") @context(name: "desk") { id: ID! language: String officers: [Officer] }
    type Officer @key(fields: "id") { id: ID! greeting(in: String @fromContext(field: "$desk { language }")): String }`,
  resolvers: {
    Query: {
      desks: () => [
        { id: "D1", language: "nl", officers: [{ id: "O1" }, null, { id: "O2" }] },
        { id: "D2", language: "fr", officers: [{ id: "O1" }] },
        { id: "D3", language: "nl", officers: [{ id: "O2" }] },
      ],
    },
    Officer: {
      __resolveReference: ({ id }: { id: string }) => ({ id }),
      greeting: ({ id }: { id: string }, args: { in: string }) => `${id} greets in ${args.in}`,
    },
  },
};

it("an argument comes from what stands above, with one call for all places where it is the same", async () => {
  const { sdl, ask } = supergraphOf({ desks });
  const asked: unknown[] = [];
  const executor = await executorOf<null>(sdl, (subgraph, { query, variables }) => {
    asked.push(variables);
    return ask(subgraph, { query, variables, run: { trouble: noTrouble, stamps: 0 } });
  });
  const { data, errors } = await executor.execute({ query: "{ desks { officers { greeting } } }", context: null });
  expect(errors).toBeUndefined();
  expect(data).toEqual({
    desks: [
      { officers: [{ greeting: "O1 greets in nl" }, null, { greeting: "O2 greets in nl" }] },
      { officers: [{ greeting: "O1 greets in fr" }] },
      { officers: [{ greeting: "O2 greets in nl" }] },
    ],
  });
  expect(asked).toHaveLength(3);
});
