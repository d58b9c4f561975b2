import { setImmediate } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import type { Planner, PlanNode } from "../../../gateway/executor/plan.ts";
import { orElse } from "../../../gateway/executor/planners/open.ts";
import { createExecutor } from "../../../gateway/executor/supergraph.ts";
import { answering, of2 } from "./answering.ts";
import { type SmallSubgraph, smallSubgraphs, type Trouble } from "./border.ts";
import { executorOf, type PlannerName } from "./executor-of.ts";
import { noTrouble, supergraphOf } from "./supergraph-of.ts";

// A gate where persons and cars are seen; who they are is known elsewhere, and the port of the cars' keepers too.
const person = (id: string) => ({ id, name: `name of ${id}`, home: { id: `home of ${id}` } });
const subgraphs: Readonly<Record<string, SmallSubgraph>> = {
  gate: {
    sdl: of2(
      `"@key"`,
      `type Query { driver: Person passenger: Person car: Car }
      type Mutation { lift: Int }
      type Person @key(fields: "id") { id: ID! }
      type Car @key(fields: "id") { id: ID! }`,
    ),
    resolvers: {
      Mutation: { lift: () => 1 },
      Query: { driver: () => ({ id: "P1" }), passenger: () => ({ id: "P1" }), car: () => ({ id: "C1" }) },
    },
  },
  persons: {
    sdl: of2(
      `"@key"`,
      `type Person @key(fields: "id") { id: ID! name: String home: Place }
      type Place @key(fields: "id") { id: ID! }`,
    ),
    resolvers: { Person: { __resolveReference: ({ id }: { id: string }) => (id === "P9" ? null : person(id)) } },
  },
  places: {
    sdl: of2(`"@key"`, `type Place @key(fields: "id") { id: ID! town: String code: String }`),
    resolvers: {
      Place: { __resolveReference: ({ id }: { id: string }) => ({ id, town: `town of ${id}`, code: `code of ${id}` }) },
    },
  },
  cars: {
    sdl: of2(
      `"@key"`,
      `type Mutation { park: Int }
      type Car @key(fields: "id") { id: ID! make: String parked: Place }
      type Place @key(fields: "id") { id: ID! }`,
    ),
    resolvers: {
      Mutation: { park: () => 2 },
      Car: { __resolveReference: ({ id }: { id: string }) => ({ id, make: "Utopia Motors", parked: { id: "lot" } }) },
    },
  },
};

type Ask = (subgraph: string, query: string, variables: Readonly<Record<string, unknown>>) => Promise<unknown> | void;

const { sdl, ask } = supergraphOf(subgraphs);

/** Asks the executor; `before` is told of each fetch, which waits for it. */
async function asking(planner: PlannerName, before: Ask) {
  const run = { trouble: noTrouble, stamps: 0 };
  const executor = await executorOf<null>(
    sdl,
    async (name, { query, variables }) => {
      await before(name, query, variables);
      return ask(name, { query, variables, run });
    },
    planner,
  );
  return async (query: string) => {
    const { data, errors } = await executor.execute({ query, context: null });
    return { data, errors: errors?.map(({ path }) => path?.join(".")) };
  };
}

describe.each(["hive", "apollo"] as const)("fetches planned by %s", (planner) => {
  it("of one level to one subgraph are one request, equal questions over one list without repetitions", async () => {
    const calls: [string, Readonly<Record<string, unknown>>][] = [];
    const ask = await asking(planner, (name, _, variables) => void calls.push([name, variables]));
    const { data, errors } = await ask("{ driver { name home { id } } passenger { name home { id } } }");
    const one = { name: "name of P1", home: { id: "home of P1" } };
    expect([data, errors]).toEqual([{ driver: one, passenger: one }, undefined]);
    expect(calls.map(([name]) => name)).toEqual(["gate", "persons"]);
    expect(Object.values(calls[1]?.[1] ?? {})).toEqual([[{ __typename: "Person", id: "P1" }]]);
  });

  it("that ask for different things are one request with a list for each", async () => {
    const calls: string[] = [];
    const ask = await asking(planner, (name) => void calls.push(name));
    const { data } = await ask("{ driver { name } passenger { home { id } } }");
    expect(data).toEqual({ driver: { name: "name of P1" }, passenger: { home: { id: "home of P1" } } });
    expect(calls).toEqual(["gate", "persons"]);
  });

  it("keep what one entity is called at two places apart, though it was asked for once", async () => {
    const ask = await asking(planner, () => {});
    const { data, errors } = await ask("{ driver { home { word: town } } passenger { home { word: code } } }");
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      driver: { home: { word: "town of home of P1" } },
      passenger: { home: { word: "code of home of P1" } },
    });
  });

  it("of a mutation take turns, however long one takes", async () => {
    const [slow, asked] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const calls: string[] = [];
    const ask = await asking(planner, (name) => {
      calls.push(name);
      asked.resolve();
      return calls.length === 1 ? slow.promise : undefined;
    });
    const answer = ask("mutation { lift park }");
    await asked.promise;
    expect(calls).toEqual(["gate"]);
    slow.resolve();
    expect((await answer).data).toEqual({ lift: 1, park: 2 });
    expect(calls).toEqual(["gate", "cars"]);
  });

  it("that fail in one request have their errors at each place", async () => {
    const ask = await asking(planner, (name) => {
      if (name === "persons") throw new Error("down");
    });
    const { data, errors } = await ask("{ driver { name } passenger { home { id } } car { make } }");
    expect(data).toEqual({ driver: { name: null }, passenger: { home: null }, car: { make: "Utopia Motors" } });
    expect(errors?.toSorted()).toEqual(["driver", "passenger"]);
  });

  it("that fail have no error at __typename, which no subgraph has to tell", async () => {
    const down: Trouble = (where) => (where === "subgraph persons" ? "error" : null);
    const ask = answering(smallSubgraphs, planner);
    const { data, errors } = await ask(`mutation { stamp(id: "C1") { query { __typename lanes } } }`, {}, down);
    expect(data).toEqual({ stamp: { query: { __typename: "Query", lanes: null } } });
    expect(errors?.map(({ path }) => path?.join("."))).toEqual(["stamp.query.lanes"]);
  });

  it("wait for none that they do not need: a quick branch is done while a slow subgraph is still asked", async () => {
    const [slow, quick] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const calls: string[] = [];
    const ask = await asking(planner, (name) => {
      calls.push(name);
      if (name === "cars") quick.resolve();
      return name === "persons" ? slow.promise : undefined;
    });
    const answer = ask("{ driver { name } car { parked { town } } }");
    await quick.promise;
    // Nothing here waits for a file or a network, so this is far longer than the branch takes.
    for (let turns = 0; turns < 1_000 && !calls.includes("places"); turns += 1) await setImmediate();
    expect(calls).toContain("places");
    slow.resolve();
    expect((await answer).data).toEqual({ driver: { name: "name of P1" }, car: { parked: { town: "town of lot" } } });
  });
});

it("a document that the first planner gives up is planned by the second", async () => {
  const node: PlanNode = {
    kind: "Fetch",
    subgraph: "gate",
    text: "{ car { id } }",
    isMutation: false,
    variables: [],
    parts: [{ entities: null, paths: [[]], outputRewrites: [] }],
  };
  const broken: Planner = {
    plan: () => {
      throw new Error("Expected a single parent");
    },
  };
  const planner = orElse(broken, { plan: async () => ({ node, subscription: null }) });
  const run = { trouble: noTrouble, stamps: 0 };
  const executor = createExecutor<null>({
    supergraphSdl: sdl,
    planner,
    fetcher: (name, { query, variables }) => ask(name, { query, variables, run }),
  });
  const answer = executor.execute({ query: "{ car { id } }", context: null });
  await expect(answer).resolves.toEqual({ data: { car: { id: "C1" } } });
});

it("an executor that is given no planner plans all the same", async () => {
  const run = { trouble: noTrouble, stamps: 0 };
  const executor = createExecutor<null>({
    supergraphSdl: sdl,
    fetcher: (name, { query, variables }) => ask(name, { query, variables, run }),
  });
  const { data } = await executor.execute({ query: "{ driver { name } }", context: null });
  expect(data).toEqual({ driver: { name: "name of P1" } });
});
