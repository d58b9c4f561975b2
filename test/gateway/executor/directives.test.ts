import { beforeAll, describe, expect, it } from "vitest";
import type { Executor } from "../../../gateway/executor/supergraph.ts";
import { type SmallRun, smallSubgraphs, type Trouble } from "./border.ts";
import { executorOf } from "./executor-of.ts";
import { noTrouble, type SmallSupergraph, supergraphOf } from "./supergraph-of.ts";

interface Call {
  readonly subgraph: string;
  readonly query: string;
  readonly representations: readonly object[];
}

let supergraph: SmallSupergraph;
let executor: Executor<SmallRun & { readonly calls: Call[] }>;
beforeAll(async () => {
  supergraph = supergraphOf(smallSubgraphs);
  executor = await executorOf(supergraph.sdl, (subgraph, { query, variables, context }) => {
    context.calls.push({ subgraph, query, representations: (variables["representations"] ?? []) as object[] });
    return supergraph.ask(subgraph, { query, variables, run: context });
  });
});

async function ask(
  query: string,
  { variables = {}, trouble = noTrouble as Trouble, signal = undefined as AbortSignal | undefined } = {},
) {
  const calls: Call[] = [];
  const { data, errors } = await executor.execute({
    query,
    variables,
    context: { trouble, stamps: 0, calls },
    stop: signal,
  });
  return { data, errors: errors?.map(({ path, extensions }) => [path?.join("."), extensions["code"]]), calls };
}

/** Trouble at these places: the subgraph's field of the thing with that key. */
const failing =
  (...places: readonly string[]): Trouble =>
  (where) =>
    places.includes(where) ? "error" : null;

describe("entities", () => {
  it("are asked for once, however many places they stand at", async () => {
    const { data, calls } = await ask("{ crossings(first: 5) { traveller { nick } } }");
    expect(calls.map(({ subgraph, representations }) => [subgraph, representations])).toEqual([
      ["border", []],
      [
        "persons",
        [
          { __typename: "Traveller", code: "T0" },
          { __typename: "Traveller", code: "T1" },
        ],
      ],
    ]);
    const [zero, one] = ["T0", "T1"].map((code) => ({ traveller: { nick: `nick of ${code}` } }));
    expect(data).toEqual({ crossings: [zero, one, zero, one, zero] });
  });

  it("that fail leave an error at every place, list indices included, and with the subgraph's own code", async () => {
    const trouble = failing("persons Traveller.nick T1", "persons Traveller.country T0");
    const { data, errors } = await ask("{ crossings { traveller { nick country } } }", { trouble });
    expect(errors?.toSorted()).toEqual([
      ["crossings.0.traveller.country", "TROUBLE"],
      ["crossings.1.traveller.nick", "TROUBLE"],
      ["crossings.2.traveller.country", "TROUBLE"],
    ]);
    expect(data).toMatchObject({
      crossings: [{ traveller: { nick: "nick of T0", country: null } }, { traveller: { nick: null } }, {}],
    });
  });

  it("of several types are placed by their own index, not by that among their like", async () => {
    const trouble = failing("registry Vehicle.make V0");
    const { errors } = await ask("{ seen { ... on Vehicle { make } } }", { trouble });
    expect(errors).toEqual([["seen.3.make", "TROUBLE"]]);
  });

  it("whose subgraph is down leave one error at the part of the answer that lacks them", async () => {
    const { data, errors } = await ask("{ crossings { id traveller { nick } } }", {
      trouble: failing("subgraph persons"),
    });
    expect(errors).toEqual([["crossings", "DOWN"]]);
    expect(data).toMatchObject({ crossings: [{ id: "C0", traveller: { nick: null } }, {}, {}] });
  });

  it("are found by any of their keys, nested ones too", async () => {
    const { data } = await ask(`{ vehicle(vin: "V1") { keeper { code passport { number } risk } } }`);
    expect(data).toEqual({ vehicle: { keeper: { code: "T1", passport: { number: "P1" }, risk: 20 } } });
  });
});

describe("a null where the schema allows none", () => {
  it("takes what holds it, and is explained by an error where no subgraph gave one", async () => {
    const trouble: Trouble = (where) => (where === "border Place.north " ? "null" : null);
    const { data, errors } = await ask("{ crossings { id place { town } } }", { trouble });
    expect([data, errors]).toMatchObject([{ crossings: [{ place: { town: "Utopia" } }, {}, {}] }, undefined]);
    const lost = await ask(`{ wanted(number: "P1") { name } travellers { name } }`, {
      trouble: failing("subgraph persons"),
    });
    expect(lost).toMatchObject({
      data: { wanted: null, travellers: null },
      errors: [
        ["wanted", "DOWN"],
        ["travellers", "DOWN"],
      ],
    });
  });
});

describe("directives of Federation 2", () => {
  it("@requires: a field is computed from what another subgraph says, hidden from clients or not", async () => {
    const { data } = await ask("query Ask($f: Int = 3) { travellers { code risk(factor: $f) } }");
    expect(data).toMatchObject({
      travellers: [{ code: "T0", risk: 1 }, { risk: 30 }, { risk: 60 }, { risk: 91 }, {}, {}],
    });
  });

  it("@provides: what a subgraph gives along is not asked of its owner", async () => {
    const { data, calls } = await ask("{ crossings(first: 1) { traveller { name } } }");
    expect([data, calls.length]).toEqual([{ crossings: [{ traveller: { name: 'Traveller "0"' } }] }, 1]);
  });

  it("@override: the new owner is asked", async () => {
    expect((await ask(`{ traveller(code: "T2") { nick } }`)).data).toEqual({ traveller: { nick: "nick of T2" } });
  });

  it("@shareable: parts of one value come from several subgraphs", async () => {
    const { data } = await ask(
      "{ crossings(first: 1) { place { name north town post { code gate chief { name } } } } }",
    );
    const post = { code: "C0-post", gate: 3, chief: { name: 'Traveller "3"' } };
    expect(data).toEqual({ crossings: [{ place: { name: "Place of C0", north: 52.5, town: "Utopia", post } }] });
  });

  it("@inaccessible: neither a field nor an enum value leaves", async () => {
    expect(await ask("{ lanes }")).toMatchObject({
      data: { lanes: ["GREEN", null, null, "RED"] },
      errors: [["lanes.1", "INVALID_GRAPHQL"]],
    });
    expect((await ask("{ travellers { secret } }")).data).toBeUndefined();
    expect((await ask(`{ __type(name: "Lane") { enumValues { name } } }`)).data).toEqual({
      __type: { enumValues: [{ name: "GREEN" }, { name: "RED" }] },
    });
  });

  it("@interfaceObject: a subgraph adds to every type of an interface, and none loses its own type by it", async () => {
    const { data } = await ask(
      "{ labelled { __typename id label ... on Animal { species } } found { __typename ... on Good { label } } }",
    );
    expect(data).toEqual({
      labelled: [
        { __typename: "Animal", id: "G1", label: "label of G1", species: "llama" },
        { __typename: "Parcel", id: "G2", label: "label of G2" },
        { __typename: "Animal", id: "G3", label: "label of G3", species: "llama" },
      ],
      found: [
        { __typename: "Parcel", label: "label of G0" },
        { __typename: "Traveller" },
        { __typename: "Animal", label: "label of G3" },
        { __typename: "Traveller" },
      ],
    });
  });

  it("fragments on wider types than what they stand in count", async () => {
    const { data } = await ask(
      '{ wanted(number: "P1") { ... on Found { ... on Seen { kind: __typename } ... on Traveller { code } } } }',
    );
    expect(data).toEqual({ wanted: { kind: "Traveller", code: "T1" } });
  });
});

describe("what a client writes", () => {
  it("is harmless where a plain object already has such a name", async () => {
    const { data } = await ask(
      `{ constructor: traveller(code: "T0") { toString: nick hasOwnProperty: country valueOf: __typename } }`,
      {
        trouble: failing("subgraph persons"),
      },
    );
    expect(JSON.stringify(data)).toBe('{"constructor":{"toString":null,"hasOwnProperty":null,"valueOf":"Traveller"}}');
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it("may say __proto__, which is then a name like others", async () => {
    const query =
      "query Ask($__proto__: ID!) { __proto__: traveller(code: $__proto__) { __proto__: code ...__proto__ } } fragment __proto__ on Traveller { nick }";
    const { data, errors } = await ask(query, {
      variables: JSON.parse('{ "__proto__": "T1" }'),
      trouble: failing("persons Traveller.nick T1"),
    });
    expect(JSON.stringify(data)).toBe('{"__proto__":{"__proto__":"T1","nick":null}}');
    expect([errors, Object.keys(Object.prototype)]).toEqual([[["__proto__.nick", "TROUBLE"]], []]);
    expect((await ask(query, { variables: {} })).errors).toEqual([[undefined, "BAD_USER_INPUT"]]);
  });

  it("is refused where a variable does not fit", async () => {
    const answer = await executor.execute({
      query: "query Ask($c: ID!) { traveller(code: $c) { code } }",
      variables: {},
      context: { trouble: noTrouble, stamps: 0, calls: [] },
    });
    expect(answer.errors?.map(({ message }) => message)).toEqual(["The variables cannot be taken. c: is required"]);
    expect(answer).not.toHaveProperty("data");
  });

  it("gets the fields that its conditions say, and no fetch for what they leave out", async () => {
    const query = "query Ask($with: Boolean!) { crossings(first: 1) { id traveller @include(if: $with) { nick } } }";
    const without = await ask(query, { variables: { with: false } });
    expect([without.data, without.calls.length]).toEqual([{ crossings: [{ id: "C0" }] }, 1]);
    const withIt = await ask(query, { variables: { with: true } });
    expect(withIt.data).toEqual({ crossings: [{ id: "C0", traveller: { nick: "nick of T0" } }] });
  });
});

describe("a run", () => {
  it("does mutations one after the other, each before what is asked of its result", async () => {
    const { data, calls } = await ask(
      `mutation { a: stamp(id: "C0") { count crossing { place { town } } } b: stamp(id: "C1") { count query { lanes } } forget c: stamp(id: "C2") { count } }`,
    );
    expect(data).toMatchObject({
      a: { count: 1, crossing: { place: { town: "Utopia" } } },
      b: { count: 2 },
      forget: 0,
      c: { count: 1 },
    });
    expect(calls.filter(({ query }) => query.startsWith("mutation")).length).toBeGreaterThan(0);
  });

  it("ends when the client has left, and asks nothing more", async () => {
    const leaving = new AbortController();
    const trouble: Trouble = (where) => (where.startsWith("border") && leaving.abort(new Error("left")), null);
    await expect(ask("{ crossings { traveller { nick } } }", { trouble, signal: leaving.signal })).rejects.toThrow(
      "left",
    );
  });
});
