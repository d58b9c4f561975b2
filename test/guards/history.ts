import type { Guard } from "./list.ts";

const versions = "test/gateway/history/versions.test.ts";
const links = "test/gateway/history/links.test.ts";
const reader = "core/access/history/version-reader.ts";

/** What was recorded before, and who is shown it. */
export const history: readonly Guard[] = [
  {
    name: "a version's own handling",
    file: reader,
    find: "const shown = own ? null : view.shown.get(record.policy);\n    if (shown === undefined || !",
    put: "const shown = own ? null : (view.shown.get(record.policy) ?? null);\n    if (!",
    test: [versions, "their own handling keeps"],
  },
  {
    name: "classes of a version and of the record as it stands",
    file: reader,
    find: "classes: classesOfBoth(sight.classes, shown), own }",
    put: "classes: shown, own }",
    test: [versions, "show no more classes"],
  },
  {
    name: "the history of a withdrawn record is its owner's",
    file: reader,
    find: "others, { owner: view.whole, test: caller.test }",
    put: "others, {}",
    test: [versions, "erased, nobody's"],
  },
  {
    name: "the history of a kind that the key may not read",
    file: reader,
    find: 'if (!may(caller, dataset.name, "read")) return sights;',
    put: "",
    test: [versions, "may not read"],
  },
  {
    name: "moments that are withheld",
    file: "core/access/withhold.ts",
    find: "return of === undefined || shown === null || shown.has(of);",
    put: "return of !== null;",
    test: [versions, "tell no moments"],
  },
  {
    name: "the ends of a link as known on the same day",
    file: "core/access/history/known-links.ts",
    find: "if (from && to && (",
    put: "if ((",
    test: [links, "hidden then"],
  },
  {
    name: "the class of a version of a link",
    file: reader,
    find: " || !showsRecordClass(view, dataset, record as HubRecord)",
    put: "",
    test: [links, "name relatives"],
  },
  {
    name: "only the caller's own withdrawn links",
    file: "core/access/history/known-links.ts",
    find: "const own = { owner: view.whole, test: caller.test };",
    put: "const own = {};",
    test: [links, "its owner's alone"],
  },
  {
    name: "a timeline that would not be whole",
    file: "session/history/timeline.ts",
    find: "if (found?.more) throw",
    put: "if (found === null) throw",
    test: ["test/gateway/history/timeline.test.ts", "is refused"],
  },
  {
    name: "a timeline discloses what it shows",
    file: "session/history/timeline.ts",
    find: "parts.reader.silent()",
    put: "parts.reader",
    test: ["test/gateway/history/timeline.test.ts", "discloses"],
  },
];
