import type { Guard } from "./list.ts";

const turns = "test/session/graph/turns.test.ts";

/** What walks along links leave to others. */
export const walks: readonly Guard[] = [
  {
    name: "common is looked for in turns",
    file: "session/graph/common.ts",
    find: "    await budget.giveWay();\n",
    put: "",
    test: [turns, "waits for the links of one record"],
  },
  {
    name: "links of a dense network are taken in by turns",
    file: "session/graph/network.ts",
    find: "/** Links that are taken in between two looks at how long the turn has lasted. */\nconst linksAtOnce = 500;",
    put: "const linksAtOnce = 50_000;",
    test: [turns, "every link between the records of a dense network"],
  },
  {
    name: "kinds that an argument does not name",
    file: "subgraphs/kinds-asked.ts",
    find: "if (asked.length === 0) throw hubError(",
    put: "if (asked.length < 0) throw hubError(",
    test: ["test/subgraphs/what-is-asked.test.ts", "are refused where there are none"],
  },
  {
    name: "days that lie the wrong way round",
    file: "subgraphs/times-asked.ts",
    find: "if (isReversed(dates)) throw",
    put: "if (isReversed(dates) && first === last) throw",
    test: ["test/subgraphs/what-is-asked.test.ts", "are refused where the first is later than the last"],
  },
  {
    name: "moments in years of more than four digits",
    file: "core/moments.ts",
    find: "return /^\\d/.test(moment) ? moment : null;",
    put: "return moment;",
    test: ["test/core/moments.test.ts", "is no other text"],
  },
  {
    name: "texts that are no ids",
    file: "subgraphs/ids-asked.ts",
    find: "if (wrong !== undefined)",
    put: 'if (wrong === "-")',
    test: ["test/subgraphs/what-is-asked.test.ts", "are refused where one cannot be any"],
  },
];
