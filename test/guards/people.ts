import type { Guard } from "./list.ts";

/** Who may be meant by a name: nobody is told of whom he may not see, and nobody is told that there is no one too early. */
export const people: readonly Guard[] = [
  {
    name: "row filter of who may be meant",
    file: "core/access/reader.ts",
    find: "this.#store.getMany(dataset, ids, visible(view, dataset, filter, by))",
    put: "this.#store.getMany(dataset, ids)",
    test: ["test/session/person-search.test.ts", "none of those shows"],
  },
  {
    name: "the class of the names asked about",
    file: "session/person-search.ts",
    find: 'await reader.seen(persons, ids, "name")',
    put: 'await reader.seen(persons, ids, "")',
    test: ["test/session/person-search.test.ts", "whose identity is withheld"],
  },
  {
    name: "caught up before each answer",
    file: "core/jobs/follow.ts",
    find: "this.#running ??= this.#follow().finally(() => (this.#running = null));",
    put: "this.#running = null;",
    test: ["test/session/person-search.test.ts", "as soon as it is written"],
  },
  {
    name: "followed from before the first row was read",
    file: "core/jobs/follow.ts",
    find: "this.#cursor = begun;",
    put: "this.#cursor = await store.logEnd();",
    test: ["test/session/person-search.test.ts", "misses nothing that is written meanwhile"],
  },
  {
    name: "not ready before it is known how many there are",
    file: "core/jobs/follow.ts",
    find: "this.#long = true;",
    put: "this.#long = false;",
    test: ["test/session/person-search.test.ts", "refuses to answer, says that it is not ready"],
  },
  {
    name: "no answer while names are loaded",
    file: "core/jobs/follow.ts",
    find: 'throw hubError("INDEX_LOADING");',
    put: "return;",
    test: ["test/session/person-search.test.ts", "refuses to answer"],
  },
  {
    name: "live and trials apart in the index",
    file: "session/person-index.ts",
    find: "return test ? this.#test : this.#live;",
    put: "return this.#live;",
    test: ["test/session/person-search.test.ts", "those of trials for trials"],
  },
  {
    name: "a search that goes on says so",
    file: "session/person-search.ts",
    find: "more: seen.length > most",
    put: "more: false",
    test: ["test/session/person-search.test.ts", "none of those shows"],
  },
  {
    name: "limit counted as rows",
    file: "gateway/request/rows-rule.ts",
    find: 'new Set(["first", "limit", "ids"])',
    put: 'new Set(["first", "ids"])',
    test: ["test/gateway/person-search.test.ts", "counts its limit as rows"],
  },
  {
    name: "nothing of an erased text stays in memory",
    file: "records/persons/candidates/texts.ts",
    find: "this.#bytes.fill(0, start, start + length);",
    put: "",
    test: ["test/records/persons/candidates.test.ts", "no byte of it stays"],
  },
];
