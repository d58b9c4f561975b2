import type { Guard } from "./list.ts";

/** What scopes reach, and what a list says that they do not. */
export const reach: readonly Guard[] = [
  {
    name: "scopes that an agreement covers",
    file: "core/access/keys/narrow.ts",
    find: "const kept = [...ours].filter((grant) => covers(theirs, grant));",
    put: "const kept = [...ours];",
    test: ["test/core/access/keys/narrow.test.ts", "allow what they and the agreement both do"],
  },
  {
    name: "scopes of kinds that there are",
    file: "core/access/caller.ts",
    find: '(kind === "*" || kinds.includes(kind)) && ',
    put: "",
    test: ["test/core/access/keys/registry.test.ts", "is not made from"],
  },
  {
    name: "kinds of a link's ends",
    file: "core/access/row-filter.ts",
    find: "...(readable && { [`${side}Kind`]: { $in: readable } }),",
    put: "",
    test: ["test/core/access/reader.test.ts", "who may not read the kind of an end"],
  },
  {
    name: "dossier that is not whole",
    file: "records/dossier.ts",
    find: "rows.some(({ more }) => more)",
    put: "false",
    test: ["test/records/dossier.test.ts", "is whole or an error"],
  },
  {
    name: "dossier under every scope",
    file: "records/dossier.ts",
    find: '!may(caller, name, "read")',
    put: "false",
    test: ["test/records/dossier.test.ts", "nothing found would read as nothing reported"],
  },
];
