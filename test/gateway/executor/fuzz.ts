import { parseArgs } from "node:util";
import fc from "fast-check";
import { borderValues, expectAgreement } from "./agreement.ts";
import { smallSubgraphs } from "./border.ts";
import { bothWays } from "./both-ways.ts";
import { operations } from "./operations.ts";
import { supergraphOf, troubleOf } from "./supergraph-of.ts";

// The long form of `differential.test.ts`: `npm run fuzz -- --runs 100000 --seed 7`.
const { values } = parseArgs({
  options: { runs: { type: "string", default: "10000" }, seed: { type: "string", default: "1" } },
});
const { labels: _, ...subgraphs } = smallSubgraphs;
const both = await bothWays(supergraphOf(subgraphs));
const property = fc.asyncProperty(
  operations(both.schema, borderValues),
  fc.nat(),
  fc.constantFrom(3, 6, 12, 50, 1_000_000),
  (operation, seed, every) => expectAgreement(both, operation, troubleOf(seed, every)),
);
await fc.assert(property, { numRuns: Number(values.runs), seed: Number(values.seed) });
console.log(`${values.runs} operations were answered alike by both executors (seed ${values.seed}).`);
