import type { Guard } from "./list.ts";

const takingPart = "test/subgraphs/operations/participations.test.ts";
const resources = "test/subgraphs/operations/resources.test.ts";
const narrowed = "test/subgraphs/operations/narrowed.test.ts";
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
  {
    name: "handling of an operation binds what is said of it",
    file: "core/access/row-filter.ts",
    find: "within ? [withinFilter(view, within)] : []",
    put: "within ? [] : []",
    test: [narrowed, "to nobody but its own owner"],
  },
  {
    name: "narrowed handling of an operation reaches what was said before",
    file: "core/access/carrying.ts",
    find: "if (dataset.within?.kind === kind && dataset.within)",
    put: 'if (kind === "" && dataset.within)',
    test: [narrowed, "to nobody but its own owner"],
  },
  {
    name: "no more is allocated than is offered",
    file: "records/operations/borne-offers.ts",
    find: "if (most > amount)",
    put: "if (most < 0)",
    test: [resources, "is not allocated beyond it at once"],
  },
  {
    name: "two who allocate at once see each other",
    file: "session/operations/resources.ts",
    find: "const others = (await allocationsOf(session, id))",
    put: "const others = ([] as AllocationRecord[])",
    test: [resources, "by two who allocate it at the same time"],
  },
  {
    name: "an offer is not lowered below what is allocated of it",
    file: "session/operations/resources.ts",
    find: "const allocated = standing ? await allocationsOf(session, offer.id) : [];",
    put: "const allocated: AllocationRecord[] = [];",
    test: [resources, "is not offered anew for less"],
  },
  {
    name: "what is allocated falls with its offer",
    file: "session/operations/resources.ts",
    find: "return falling(session);",
    put: "return [];",
    test: [resources, "released with the offer"],
  },
  {
    name: "resources of an operation that is over stand",
    file: "session/operations/resources.ts",
    find: "if (operation && isOver(operation.phase))",
    put: 'if (operation && operation.owner === "")',
    test: [resources, "stand as they are once the operation is over"],
  },
  {
    name: "conflicts by the minute",
    file: "records/operations/hours.ts",
    find: "if (mine.from < theirs.until && theirs.from < mine.until)",
    put: "if (mine.from <= theirs.until && theirs.from <= mine.until)",
    test: ["test/records/operations/allocation-conflicts.test.ts", "in the morning and at the other in the afternoon"],
  },
  {
    name: "arrests and hits are no targets",
    file: "records/operations/targets.ts",
    find: "if (neverTargets.includes(measure))",
    put: 'if (measure === "CHECKS" && amount < 0)',
    test: ["test/subgraphs/operations/programmes.test.ts", "have no target of ARRESTS"],
  },
];
