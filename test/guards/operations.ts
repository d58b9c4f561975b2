import type { Guard } from "./list.ts";

const takingPart = "test/subgraphs/operations/participations.test.ts";
const resources = "test/subgraphs/operations/resources.test.ts";
const deciding = "test/subgraphs/operations/decisions.test.ts";

/** Who says what about an operation, and to whom a plan is told. */
export const operations: readonly Guard[] = [
  {
    name: "only who is asked answers an operation",
    file: "session/operations/participations.ts",
    find: "if (standing === null)",
    put: 'if (operation.owner === "")',
    test: [takingPart, "is answered by nobody else"],
  },
  {
    name: "who is asked no more takes no part",
    file: "records/operations/participations.ts",
    find: "if (!includesCode(askedBy(operation), owner)) return null;",
    put: "",
    test: [takingPart, "is nothing once the operation asks it no more"],
  },
  {
    name: "an operation is closed by the hub alone",
    file: "records/operations/phases.ts",
    find: 'EVALUATION: ["EVALUATION", "RUNNING"],',
    put: 'EVALUATION: ["EVALUATION", "RUNNING", "CLOSED"],',
    test: [takingPart, "is closed by the hub alone"],
  },
  {
    name: "an operation's owner alone allocates",
    file: "session/operations/resources.ts",
    find: "if (!includesCode([operation.owner], this.#options.caller.owner))",
    put: 'if (operation.owner === "")',
    test: [resources, "allocated by the operation's owner alone"],
  },
  {
    name: "a decision stands as it was made",
    file: "session/operations/decisions.ts",
    find: "policy), expected: 0 }];",
    put: "policy) }];",
    test: [deciding, "stands as it was made"],
  },
  {
    name: "only who takes part decides",
    file: "session/operations/decisions.ts",
    find: 'if (standing !== "OWNER" && standing !== "ACCEPTED")',
    put: "if (standing === null)",
    test: [deciding, "not by who is only asked or has left"],
  },
];
