import fc from "fast-check";
import { beforeAll, describe, it } from "vitest";
import { borderValues, expectAgreement } from "./agreement.ts";
import { smallSubgraphs } from "./border.ts";
import { type BothWays, bothWays } from "./both-ways.ts";
import { operations } from "./operations.ts";
import { noTrouble, supergraphOf, troubleOf } from "./supergraph-of.ts";

// Apollo's gateway lets the subgraph that knows an interface as an object overwrite the types of its things, so that
// one is left out here; `directives.test.ts` says what is expected there.
const { labels: _, ...subgraphs } = smallSubgraphs;

describe.each(["hive", "apollo"] as const)(
  "the executor with the planner %s and Apollo's own answer alike",
  (planner) => {
    let both: BothWays;
    beforeAll(async () => {
      both = await bothWays(supergraphOf(subgraphs), planner);
    });

    it("whatever the operation, when all goes well", async () => {
      const asked = operations(both.schema, borderValues);
      await fc.assert(
        fc.asyncProperty(asked, (operation) => expectAgreement(both, operation, noTrouble)),
        { numRuns: 100, seed: 5 },
      );
    });

    it.each([4, 12])("whatever fails or is null: about one field in %i", async (every) => {
      const asked = operations(both.schema, borderValues);
      const property = fc.asyncProperty(asked, fc.nat(), (operation, seed) =>
        expectAgreement(both, operation, troubleOf(seed, every)),
      );
      await fc.assert(property, { numRuns: 100, seed: every });
    });
  },
);
