import { expect, it } from "vitest";
import { largestSpending, Spending } from "../../core/access/spending.ts";
import { connection, connectionResolvers, edgeResolvers } from "../../subgraphs/connection.ts";
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
    for (const page of await Promise.all(pages)) {
      expect(await connectionResolvers.totalCount(page)).toBe(total);
      expect(await connectionResolvers.totalCountAtLeast(page)).toBe(atLeast);
    }
    expect(asked).toEqual([10_001]);
  },
);

/** As many pages of a hundred rows at once as an id brings that is asked for so often. */
const pagesOf = (many: number) => {
  let sealed = 0;
  const cursors = { seal: (_list: string, id: string) => `${(sealed += 1)} ${id}` };
  const spending = new Spending(largestSpending);
  const context = { loaders: new Map(), spending, cursors } as unknown as SubgraphContext;
  const records = Array.from({ length: 100 }, (_, at) => ({ id: `PER-${at}` }));
  const pages = Array.from({ length: many }, () =>
    connection(
      context,
      { field: "links", of: {} },
      { first: 100 },
      { records, more: false },
      (node) => ({ node }),
      async () => 0,
    ),
  );
  return { pages, sealed: () => sealed };
};

it("many pages that one read has brought are answered in turns of their own", async () => {
  let answered = 0;
  const { pages } = pagesOf(20);
  const all = pages.map((page) => page.then(() => (answered += 1)));
  await all[0];
  expect(answered).toBe(5);
  await Promise.all(all);
});

it("an edge has one cursor under however many aliases, sealed once", async () => {
  const { pages, sealed } = pagesOf(1);
  const [edge] = (await (pages[0] as (typeof pages)[0])).edges;
  const cursors = [1, 2, 3].map(() => edge && edgeResolvers.cursor(edge));
  expect([cursors, sealed()]).toEqual([Array(3).fill("1 PER-0"), 1]);
});
