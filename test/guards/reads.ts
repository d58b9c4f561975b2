import type { Guard } from "./list.ts";

/** Counts, and reads of the store that take more than one turn of the event loop. */
export const reads: readonly Guard[] = [
  {
    name: "row filter of the counts of neighbours",
    file: "core/access/reader.ts",
    find: "const counted = visible(await this.view(), dataset, filter, field);",
    put: "const counted = filter;",
    test: ["test/subgraphs/links/neighbours.test.ts", "is counted in one read"],
  },
  {
    name: "where counting stops",
    file: "subgraphs/connection.ts",
    find: "count(mostCounted + 1)",
    put: "count(Infinity)",
    test: ["test/subgraphs/connection.test.ts", "counting stops"],
  },
  {
    name: "a list counted once",
    file: "subgraphs/connection.ts",
    find: "counts.getOrInsertComputed(list, count)",
    put: "count()",
    test: ["test/subgraphs/connection.test.ts", "counting stops"],
  },
  {
    name: "a slice of a read",
    file: "core/store/sqlite/slices.ts",
    find: "throw new Paused(String(id))",
    put: "return 0",
    test: ["test/core/store/slices.test.ts", "leaves the event loop its turns"],
  },
  {
    name: "a read given up between two slices",
    file: "core/store/sqlite/slices.ts",
    find: "await reading.pause?.(lasted);",
    put: "pause?.length;",
    test: ["test/core/store/slices.test.ts", "ends with what is thrown"],
  },
  {
    name: "what others did in a turn is not charged to a read",
    file: "core/store/sqlite/slices.ts",
    find: "turnLasted() - reading.began",
    put: "turnLasted()",
    test: ["test/core/store/slices.test.ts", "is charged what it took"],
  },
  {
    name: "where a read goes on",
    file: "core/store/sqlite/slices.ts",
    find: "last = passed(error.at, records);",
    put: 'last = passed("z", records);',
    test: ["test/core/store/slices.test.ts", "whatever is asked"],
  },
  {
    name: "a turn for each who waits",
    file: "core/turn.ts",
    find: "waiting.shift()?.();",
    put: "waiting.pop()?.();",
    test: ["test/core/turn.test.ts", "those who wait"],
  },
  {
    name: "row filter of a walk along links",
    file: "core/access/reader.ts",
    find: "const seen = visible(await this.view(), dataset, filter, side);",
    put: "const seen = filter;",
    test: ["test/session/graph/walks.test.ts", "a network shows what is"],
  },
  {
    name: "what a walk shows is disclosed",
    file: "session/graph/service.ts",
    find: "this.#reader.disclose(owner, id);",
    put: "void [owner, id];",
    test: ["test/subgraphs/links/network.test.ts", "is disclosed"],
  },
  {
    name: "a walk that was cut says so",
    file: "session/graph/network.ts",
    find: 'this.#budget.stop("DEGREE")',
    put: "void 0",
    test: ["test/subgraphs/links/network.test.ts", "follows so many links"],
  },
  {
    name: "a path that was not looked for to the end",
    file: "session/graph/paths.ts",
    find: 'return this.#budget.stop("EDGES");',
    put: "return;",
    test: ["test/subgraphs/links/paths.test.ts", "tell apart"],
  },
];
