import { parse } from "graphql";
import { beforeAll, describe, expect, it } from "vitest";
import type { Executor } from "../../../gateway/executor/supergraph.ts";
import type { SmallRun, SmallSubgraph } from "./border.ts";
import { executorOf } from "./executor-of.ts";
import { noTrouble, type SmallSupergraph, supergraphOf } from "./supergraph-of.ts";

// It answers what it was asked with, as the subgraph understood it.
const echo: SmallSubgraph = {
  sdl: `
    type Query { say(text: String, at: Int, share: Float, id: ID, colour: Colour, tags: [String!], grid: [[Int!]!], good: Good, free: Anything): String }
    enum Colour { RED GREEN }
    scalar Anything
    input Good { name: String! weight: Float = 1.5 colour: Colour inside: [Good!] }
    type Mutation { put(good: Good!): String }`,
  resolvers: {
    Query: { say: (_: unknown, given: object) => JSON.stringify(given) },
    Mutation: { put: (_: unknown, given: object) => JSON.stringify(given) },
  },
};

let supergraph: SmallSupergraph;
let executor: Executor<SmallRun>;
let asked: string[];
const make = (cacheBytes?: number) =>
  executorOf<SmallRun>(
    supergraph.sdl,
    (name, { query, variables, context }) => {
      asked.push(query);
      return supergraph.ask(name, { query, variables, run: context });
    },
    undefined,
    cacheBytes,
  );
beforeAll(async () => {
  asked = [];
  supergraph = supergraphOf({ echo });
  executor = await make();
});

const context = { trouble: noTrouble, stamps: 0 };
async function say(query: string, variables: Readonly<Record<string, unknown>> = {}) {
  const { data, errors } = await executor.execute({ query, variables, context });
  if (errors) throw errors[0];
  return JSON.parse(Object.values(data ?? {})[0] as string) as unknown;
}
const operationOf = async (text: string, name?: string) => (await executor.prepare(text, parse(text), name)).operation;

describe("a value in the text", () => {
  it.each([
    [`text: "a \\" b"`, { text: 'a " b' }],
    [`text: """\n  block\n  text\n"""`, { text: "block\ntext" }],
    [`text: null`, { text: null }],
    [`at: -3, share: 2`, { at: -3, share: 2 }],
    [`share: 1e3`, { share: 1000 }],
    [`id: 12345678901234567890`, { id: "12345678901234567890" }],
    [`id: 5`, { id: "5" }],
    [`id: "5"`, { id: "5" }],
    [`colour: GREEN`, { colour: "GREEN" }],
    [`tags: "one"`, { tags: ["one"] }],
    [`tags: ["one", "two"]`, { tags: ["one", "two"] }],
    [`grid: [[1, 2], []]`, { grid: [[1, 2], []] }],
    [`grid: 4`, { grid: [[4]] }],
    [
      `good: { name: "llama", inside: { name: "foal", weight: null } }`,
      { good: { name: "llama", weight: 1.5, inside: [{ name: "foal", weight: null }] } },
    ],
    [`free: { a: [1, 2.50, RED], b: "c" }`, { free: { a: [1, 2.5, "RED"], b: "c" } }],
    [`free: "text"`, { free: "text" }],
  ])("means what it says: %s", async (argument, understood) => {
    expect(await say(`{ say(${argument}) }`)).toEqual(understood);
  });

  it("may stand beside variables, in one value too", async () => {
    const query = `query ($name: String!, $tag: String = "b", $grid: Int!) {
      say(text: "t", tags: ["a", $tag], grid: [[$grid, 2]], good: { name: $name, colour: RED, inside: [{ name: "x" }] }) }`;
    expect(await say(query, { name: "llama", grid: 7 })).toEqual({
      text: "t",
      tags: ["a", "b"],
      grid: [[7, 2]],
      good: { name: "llama", weight: 1.5, colour: "RED", inside: [{ name: "x", weight: 1.5 }] },
    });
  });

  it("is not one that a client can send in its place", async () => {
    expect(await say(`{ say(text: "mine") }`, { literal0: "other" })).toEqual({ text: "mine" });
    expect(await say(`query ($literal0: Int) { say(text: "mine", at: $literal0) }`, { literal0: 4 })).toEqual({
      text: "mine",
      at: 4,
    });
  });

  it("that is equal stays equal where fields are merged", async () => {
    const query = `{ say(text: "a") ...More } fragment More on Query { say(text: "a") other: say(text: "b") }`;
    const { data, errors } = await executor.execute({ query, context });
    expect([data, errors]).toEqual([{ say: '{"text":"a"}', other: '{"text":"b"}' }, undefined]);
  });

  it("leaves a fault of a variable at its place in the client's own text", async () => {
    const variables = { at: "x" };
    const locations = [];
    for (const text of [
      `query ($at: Int) { say(text: "a", at: $at) }`,
      `\n query   Named($at: Int) { say(text: "b", at: $at) }`,
    ]) {
      const { errors } = await executor.execute({ query: text, variables, context });
      locations.push(errors?.map((error) => error.toJSON()));
    }
    const message = "The variables cannot be taken. at: must be a whole number";
    const faults = [{ path: "at", reason: "must be a whole number" }];
    const extensions = { code: "BAD_USER_INPUT", faults, moreFaults: 0 };
    expect(locations).toEqual([
      [{ message, locations: [{ line: 1, column: 8 }], extensions }],
      [{ message, locations: [{ line: 2, column: 16 }], extensions }],
    ]);
  });
});

describe("wordings of one operation", () => {
  it("share it, whatever their values, layout, comments and names", async () => {
    const first = await operationOf(`{ say(text: "a", good: { name: "b" }) }`);
    for (const text of [
      `{ say(text: "other", good: { name: "values", weight: 3 }) }`,
      `query Named { # a comment\n say(text: "a", good: { name: "b" }) }`,
      `query { say(text: "a",, good: { name: "b" }) }`,
    ]) {
      expect(await operationOf(text)).toBe(first);
    }
    const two = `query A { say(text: "x", good: { name: "y" }) } query B { say(text: "x") }`;
    expect(await operationOf(two, "A")).toBe(first);
    expect(await operationOf(two, "B")).not.toBe(first);
    expect(await operationOf(`{ say(text: "a", id: 1) }`)).not.toBe(first);
  });

  it("ask the subgraphs with one text", async () => {
    asked = [];
    for (const text of ["a", "b", "c"]) expect(await say(`query Q${text} { say(text: "${text}") }`)).toEqual({ text });
    expect(new Set(asked).size).toBe(1);
  });

  it("of which one client sends ever new ones push out no other's operation, nor its text", async () => {
    const small = await make(1024 * 1024);
    const hot = `query ($text: String) { hot: say(text: $text) }`;
    const prepare = (text: string) => small.prepare(text, parse(text));
    const { operation } = await prepare(hot);
    for (let round = 0; round < 3; round += 1) {
      for (let uses = 0; uses < 7; uses += 1) small.cached(hot);
      for (let at = 0; at < 400; at += 1) await prepare(`{ say(text: "${round} ${at}") }`);
      for (let at = 0; at < 60; at += 1) await prepare(`{ new${round}x${at}: say }`);
      expect(small.cached(hot)?.operation).toBe(operation);
      expect((await prepare(`query Other($text: String) { hot: say(text: $text) }`)).operation).toBe(operation);
    }
  });
});
