import type { Guard } from "./list.ts";

const differential = "test/gateway/executor/differential.test.ts";
const fetches = "test/gateway/executor/fewest-fetches.test.ts";

/** What stands between a plan and a right answer. */
export const plans: readonly Guard[] = [
  {
    name: "fetches after what they read",
    file: "gateway/executor/dependencies.ts",
    find: "  for (const way of later.reads) if (earlier.writes.has(way)) return true;\n",
    put: "",
    test: ["test/gateway/executor/directives.test.ts", "are asked for once, however many places they stand at"],
  },
  {
    name: "fetches after nothing else",
    file: "gateway/executor/dependencies.ts",
    find: "if (earlier.isFixed || later.isFixed || later.readsAnything) return true;",
    put: "if (earlier !== later) return true;",
    test: [fetches, "wait for none that they do not need"],
  },
  {
    name: "mutations in their turn",
    file: "gateway/executor/dependencies.ts",
    find: "isFixed: fetch.isMutation",
    put: "isFixed: false && fetch.isMutation",
    test: [fetches, "of a mutation take turns"],
  },
  {
    name: "fetches of one level merged",
    file: "gateway/executor/merge-fetches.ts",
    find: "isMergeable(one) ? JSON",
    put: "isMergeable(one) && number < 0 ? JSON",
    test: [fetches, "that ask for different things are one request"],
  },
  {
    name: "an entity at two places kept apart",
    file: "gateway/executor/entity-parts.ts",
    find: "first !== undefined && first !== number",
    put: "first !== undefined && first > number",
    test: [fetches, "keep what one entity is called at two places apart"],
  },
  {
    name: "a plan for each case of a condition",
    file: "gateway/executor/planners/conditions.ts",
    find: "variables.length > mostDecided",
    put: "variables.length > 0",
    test: ["test/gateway/executor/conditions.test.ts", "have no subgraph asked for what they leave out"],
  },
  {
    name: "what a planner gives up",
    file: "gateway/executor/planners/open.ts",
    find: "        return second.plan(document);",
    put: "        throw error;",
    test: [fetches, "that the first planner gives up"],
  },
  {
    name: "fields that nobody can answer",
    file: "gateway/executor/planners/hive.ts",
    find: "throw new GraphQLError(`No subgraph",
    put: "throw new Error(`No subgraph",
    test: ["test/gateway/executor/resolvable-keys.test.ts", "is an error where nobody can complete it"],
  },
  {
    name: "fields hidden from clients",
    file: "gateway/executor/client-schema.ts",
    find: "      FieldDefinition: part,\n",
    put: "",
    test: ["test/gateway/executor/client-schema.test.ts", "nothing hidden among it"],
  },
  {
    name: "features of a supergraph",
    file: "gateway/executor/supergraph-features.ts",
    find: "if (purpose && !supported",
    put: "if (!purpose && !supported",
    test: ["test/gateway/executor/client-schema.test.ts", "in a way that is not offered is refused"],
  },
  {
    name: "errors of a fetch that failed",
    file: "gateway/executor/entities.ts",
    find: "      run.errors.push(...lostErrors({ root, types }, asked, error as Error));\n",
    put: "",
    test: [differential, "planner hive and Apollo's own answer alike whatever fails or is null: about one field in 4"],
  },
  {
    name: "errors at what was asked for",
    file: "gateway/executor/entities.ts",
    find: "if (errors) run.errors.push",
    put: "if (errors && !data) run.errors.push",
    test: [differential, "planner hive and Apollo's own answer alike whatever fails or is null: about one field in 4"],
  },
  {
    name: "errors at the places of their entities",
    file: "gateway/executor/entity-errors.ts",
    find: "const number = index + (from[at] ?? 0);",
    put: "const number = 0 * index;",
    test: [differential, "planner hive and Apollo's own answer alike whatever fails or is null: about one field in 4"],
  },
  {
    name: "no error at what no subgraph has to tell",
    file: "gateway/executor/roots.ts",
    find: '.filter((name) => name !== "__typename")',
    put: "",
    test: [fetches, "planned by apollo that fail have no error at __typename"],
  },
];
