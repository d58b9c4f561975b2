import type { Guard } from "./list.ts";

/** Lists in an order, and ranges. */
export const lists: readonly Guard[] = [
  {
    name: "an order by what is withheld",
    file: "core/access/reader.ts",
    find: "visible(view, dataset, filter, page.order?.by)",
    put: "visible(view, dataset, filter)",
    test: ["test/subgraphs/lists.test.ts", "are in no order of time"],
  },
  {
    name: "the total of a list in an order by what is withheld",
    file: "core/access/reader.ts",
    find: "return this.#store.count(dataset, visible(await this.view(), dataset, filter, by), { atMost });",
    put: "return this.#store.count(dataset, visible(await this.view(), dataset, filter), { atMost });",
    test: ["test/subgraphs/lists.test.ts", "are in no order of time"],
  },
  {
    name: "a cursor of another order",
    file: "subgraphs/search.ts",
    find: "of: order ? [filter, order] : filter",
    put: "of: filter",
    test: ["test/subgraphs/lists.test.ts", "by a cursor of that order alone"],
  },
  {
    name: "an empty list of values",
    file: "subgraphs/lists.ts",
    find: "values.length === 0",
    put: "values.length < 0",
    test: ["test/subgraphs/lists.test.ts", "are refused an empty list"],
  },
  {
    name: "rows without a value in an order",
    file: "core/store/sqlite/ordered.ts",
    find: "if (found.length === first || !admitsNone(parts, order.by)) return found;",
    put: "if (found.length <= first) return found;",
    test: ["test/core/store/sqlite.test.ts", "join their pages to the whole"],
  },
  {
    name: "where an ordered read that was paused goes on",
    file: "core/store/sqlite/ordered.ts",
    find: "value: scalarOf(at.connection.get(column, [id])?.[0])",
    put: "value: null as never",
    test: ["test/core/store/slices.test.ts", "answers in whatever order"],
  },
  {
    name: "a vaguer date than the first of a range",
    file: "records/date-ranges.ts",
    find: "from === null || surely ? []",
    put: "from !== undefined ? []",
    test: ["test/records/date-ranges.test.ts", "finds every date that may lie within"],
  },
  {
    name: "a vaguer date than the last of a range, which is not surely within",
    file: "records/date-ranges.ts",
    find: "last === null || !surely ? []",
    put: "last !== undefined ? []",
    test: ["test/records/date-ranges.test.ts", "finds every date that may lie within"],
  },
];
