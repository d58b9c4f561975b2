import { expect, it } from "vitest";
import { largestSpending, Spending } from "../../core/access/spending.ts";
import { connection, connectionResolvers } from "../../subgraphs/connection.ts";
import type { SubgraphContext } from "../../subgraphs/context.ts";

it.each<[found: number, total: number | null, atLeast: number]>([
  [0, 0, 0],
  [9_999, 9_999, 9_999],
  [10_000, 10_000, 10_000],
  [10_001, null, 10_000],
  [1_000_000, null, 10_000],
])(
  "a list of %i has the total %j and at least %i, and counting stops at one more than ten thousand",
  async (...row) => {
    const [found, total, atLeast] = row;
    const asked: number[] = [];
    const count = async (atMost: number) => Math.min(found, asked[asked.push(atMost) - 1] ?? 0);
    const context = { loaders: new Map(), spending: new Spending(largestSpending) } as unknown as SubgraphContext;
    const list = { field: "persons", of: {} };
    const pages = [1, 2].map((first) =>
      connection(context, list, { first }, { records: [], more: false }, (node) => ({ node }), count),
    );
    for (const page of pages) {
      expect(await connectionResolvers.totalCount(page)).toBe(total);
      expect(await connectionResolvers.totalCountAtLeast(page)).toBe(atLeast);
    }
    expect(asked).toEqual([10_001]);
  },
);
