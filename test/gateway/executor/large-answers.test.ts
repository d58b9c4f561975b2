import { type FieldNode, Kind, type OperationDefinitionNode, parse, type SelectionSetNode } from "graphql";
import { describe, expect, it } from "vitest";
import type { Answered } from "../../../gateway/executor/fetch.ts";
import { of2 } from "./answering.ts";
import { executorOf } from "./executor-of.ts";
import { supergraphOf } from "./supergraph-of.ts";

// Objects of a large answer are made by other code than the first of them. What a subgraph answers here is made of the
// place's number alone, wrong types and missing fields among it, and so is the same in a small answer and in a large one.

const directives = `"@key", "@shareable"`;
const { sdl } = supergraphOf({
  border: {
    sdl: of2(
      directives,
      `type Query { things: [Thing] }
      interface Thing { id: ID! name: String at: Int home: Home homes: [House!] next: Thing }
      type Person implements Thing @key(fields: "id") { id: ID! name: String at: Int home: Home @shareable homes: [House!] next: Thing sure: Boolean! }
      type Car implements Thing @key(fields: "id number") { id: ID! number: Int! name: String at: Int home: Home @shareable homes: [House!] next: Thing }
      type Visa implements Thing @key(fields: "id holder { code }") { id: ID! holder: Holder! name: String at: Int home: Home @shareable homes: [House!] next: Thing }
      type Holder @shareable { code: ID! }
      type Home @shareable { street: String city: String! }
      type House { street: String city: String! }`,
    ),
    resolvers: {},
  },
  registers: {
    sdl: of2(
      directives,
      `type Person @key(fields: "id") { id: ID! risk: Int home: Home @shareable echo: String }
      type Car @key(fields: "id number") { id: ID! number: Int! risk: Int home: Home @shareable echo: String }
      type Visa @key(fields: "id holder { code }") { id: ID! holder: Holder! risk: Int home: Home @shareable echo: String }
      type Holder @shareable { code: ID! }
      type Home @shareable { city: String! zip: Int }`,
    ),
    resolvers: {},
  },
});

function drawn(text: string, from: number): number {
  let value = 2166136261;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 16777619);
  value = Math.imul(value ^ (value >>> 15), 2246822519);
  return ((value ^ (value >>> 13)) >>> 0) % from;
}

const wrong: readonly unknown[] = [
  null,
  undefined,
  undefined,
  undefined,
  7,
  "7",
  true,
  "",
  {},
  [],
  [null],
  { city: 3 },
  ["a"],
  -0.5,
  "constructor",
];
const types = ["Person", "Car", "Visa"];
/** Two types have things of one id; and an id may come as a number or as its text. */
const ids = (seed: string): unknown => [drawn(seed, 900), String(drawn(seed, 900)), seed][drawn(`${seed} id`, 3)];

/** What a subgraph answers of a thing for a field, decided by the seed. */
function valueOf(field: string, type: string, seed: string, more: (type: string, seed: string) => unknown): unknown {
  if (drawn(`wrong ${seed} ${field}`, 7) === 0)
    return structuredClone(wrong[drawn(`${seed} ${field} which`, wrong.length)]);
  if (field === "id") return ids(seed);
  if (field === "home") return more("Home", `${seed} home`);
  if (field === "holder") return more("Holder", `${seed} holder`);
  if (field === "next")
    return seed.length > 60 ? null : more(types[drawn(`${seed} next`, 3)] as string, `${seed} next`);
  if (field === "homes")
    return Array.from({ length: drawn(`${seed} homes`, 3) }, (_, at) => more("House", `${seed} ${at}`));
  if (field === "sure") return true;
  return ["at", "number", "risk", "zip"].includes(field) ? drawn(`${seed} ${field}`, 4) : `${field} of ${type} ${seed}`;
}

function answered(sets: SelectionSetNode, type: string, seed: string): Record<string, unknown> {
  const object: Record<string, unknown> = {};
  for (const one of sets.selections) {
    if (one.kind === Kind.INLINE_FRAGMENT) {
      const condition = one.typeCondition?.name.value;
      if (condition === type || condition === "Thing" || condition === undefined)
        Object.assign(object, answered(one.selectionSet, type, seed));
    } else if (one.kind === Kind.FIELD) {
      const [field, name] = [one.name.value, (one.alias ?? one.name).value];
      const more = (inner: string, at: string) => answered(one.selectionSet as SelectionSetNode, inner, at);
      const value = field === "__typename" ? type : valueOf(field, type, seed, more);
      if (value !== undefined) object[name] = value;
    }
  }
  return object;
}

interface Run {
  /** Of the things that are answered. */
  readonly numbers: readonly number[];
  readonly asked: Set<string>;
}

type Representation = Readonly<Record<string, unknown>>;

/** Each of a fetch's questions: for the things of the run, or for entities. */
function fetched(query: string, variables: Readonly<Record<string, unknown>>, run: Run): Answered {
  const { selectionSet } = parse(query).definitions[0] as OperationDefinitionNode;
  const data: Record<string, unknown> = {};
  for (const field of selectionSet.selections as FieldNode[]) {
    const asked = field.selectionSet as SelectionSetNode;
    const argument = field.arguments?.[0]?.value;
    const named = argument?.kind === Kind.VARIABLE ? (variables[argument.name.value] as Representation[]) : null;
    for (const one of named ?? []) run.asked.add(JSON.stringify(one));
    data[(field.alias ?? field.name).value] =
      named?.map((one) => answered(asked, String(one["__typename"]), JSON.stringify(one))) ??
      run.numbers.map((at) => answered(asked, types[drawn(`${at}`, 3)] as string, `${at}`));
  }
  return { data };
}

const shared = "home { street city zip }";
const operations = {
  "names that every object inherits": `{ things { constructor: name toString: at hasOwnProperty: home { valueOf: city isPrototypeOf: street }
    __proto__: name __defineGetter__: homes { __lookupSetter__: city } __typename propertyIsEnumerable: id } }`,
  "keys of three forms": `{ things { __typename id ... on Person { risk echo } ... on Car { risk } ... on Visa { risk } } }`,
  "parts that two subgraphs know": `{ things { ... on Person { name ${shared} } ... on Car { ${shared} at } ... on Visa { ${shared} } } }`,
  "things within things": `{ things { __typename next { __typename name next { id homes { city street } ... on Person { sure risk } }
    ... on Car { constructor: risk number } } ... on Visa { holder { code } risk } } }`,
  "keys under other names": `{ things { id: name ... on Person { risk __typename: sure } ... on Car { number: at toString: risk } ... on Visa { holder: name risk } } }`,
};

const many = Array.from({ length: 1500 }, (_, at) => at);

/** What is answered of these things, so many at a time, each time by an executor that has answered none before. */
async function answersOf(query: string, size: number) {
  const values: unknown[] = [];
  const errors: unknown[] = [];
  const asked = new Set<string>();
  let weight = 0;
  const weigh = (more: number) => void (weight += more);
  for (let from = 0; from < many.length; from += size) {
    const context = { numbers: many.slice(from, from + size), asked };
    const executor = await executorOf<Run>(sdl, (_, one) => fetched(one.query, one.variables, one.context));
    const answer = await executor.execute({ query, context, weigh });
    const things = answer.data?.["things"] as unknown[];
    expect(things).toHaveLength(context.numbers.length);
    values.push(...things);
    // The characters of what holds the things: the root with its one field, and the list.
    weight -= 2 + "things".length + 8 + 2;
    for (const { message, path = [] } of answer.errors ?? [])
      errors.push({ message, path: path.map((step, at) => (at === 1 ? Number(step) + from : step)) });
  }
  const byText = (all: Iterable<unknown>) => [...all].map((one) => JSON.stringify(one)).toSorted();
  return {
    values: values.map((one) => JSON.stringify(one)),
    errors: byText(errors),
    representations: byText(asked),
    weight,
  };
}

describe("an answer of many objects is that of its parts", () => {
  it.each(Object.entries(operations))("with %s", async (_what, query) => {
    const whole = await answersOf(query, many.length);
    expect(whole.errors.length).toBeGreaterThan(20);
    expect(whole).toEqual(await answersOf(query, 50));
  });
});
