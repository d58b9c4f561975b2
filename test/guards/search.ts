import type { Guard } from "./list.ts";

/** What one text over all kinds tells, and to whom. */
export const search: readonly Guard[] = [
  {
    name: "row filter of the entries of a key",
    file: "core/access/reader.ts",
    find: "this.#store.findEntries(dataset, key, range, visible(await this.view(), dataset, filter, key), page)",
    put: "this.#store.findEntries(dataset, key, range, filter, page)",
    test: ["test/core/access/reader.test.ts", "a filter on it meets only who is shown it"],
  },
  {
    name: "class of the words that a record is searched by",
    file: "core/record.ts",
    find: "...declaration.searched, ...withheld(textClasses(textKeys)) },",
    put: "...declaration.searched },",
    test: ["test/subgraphs/classes.test.ts", "what changes without it is searched as its class"],
  },
  {
    name: "a record stands once in a search",
    file: "session/search.ts",
    find: "if (place?.group !== group || place.value !== value) continue;",
    put: "if (!place) continue;",
    test: ["test/subgraphs/links/search.test.ts", "join to the whole, each record once"],
  },
  {
    name: "kinds that may not be searched are refused",
    file: "session/search.ts",
    find: "if (refused) throw lacksScope(`${refused}:read and ${refused}:search`);",
    put: "",
    test: ["test/subgraphs/links/search.test.ts", "kinds that the caller may not search"],
  },
  {
    name: "a search discloses its page alone",
    file: "session/search.ts",
    find: "options.reader.silent()",
    put: "options.reader",
    test: ["test/subgraphs/links/search.test.ts", "no record that only was read for it"],
  },
  {
    name: "look-alikes are told as such",
    file: "records/search/number-part.ts",
    find: "isLikeIn: (key) => !isIn(key) && alike(withoutLikeness(numberOf(key))),",
    put: "isLikeIn: () => false,",
    test: ["test/subgraphs/links/search.test.ts", "tells an exact match first"],
  },
  {
    name: "few rows are sorted, and not met one by one among all",
    file: "core/store/sqlite/entries.ts",
    find: "if (few === 0) return null;",
    put: "if (few >= 0) return null;",
    test: ["test/core/store/sqlite.test.ts", "passing over those of all others"],
  },
  {
    name: "the beginning of words is not looked for among those that are it",
    file: "records/search/beginning.ts",
    find: "return { ...rangeOf(beginning), from: `${beginning}\\u0001` };",
    put: "return rangeOf(beginning);",
    test: ["test/records/search/question.test.ts", "looks for longer words behind the word itself"],
  },
];
