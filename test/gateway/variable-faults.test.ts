import { buildSchema, getVariableValues, parse } from "graphql";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { refusedVariables } from "../../gateway/executor/variable-faults.ts";
import { takeTextsAlone } from "../../gateway/request/text-scalars.ts";
import { runsUnderTest } from "../store.ts";

const schema = buildSchema(`
  scalar Code
  enum Colour { RED }
  input Part { name: String! weight: Float }
  input One @oneOf { a: Int b: Int }
  input Whole { code: Code! colour: Colour parts: [Part!]! count: Int sure: Boolean id: ID one: One }
  type Query { ask(whole: Whole!, count: Int): Int }
`);
takeTextsAlone(schema);
const document = parse("query ($whole: Whole!, $count: Int) { ask(whole: $whole, count: $count) }");
const [definition] = document.definitions;

function refused(variables: Readonly<Record<string, unknown>>) {
  const asked = definition && "variableDefinitions" in definition ? (definition.variableDefinitions ?? []) : [];
  const { errors } = getVariableValues(schema, asked as Parameters<typeof getVariableValues>[1], variables);
  return errors ? (refusedVariables(errors).toJSON() as unknown as { message: string; extensions: Told }) : null;
}

interface Told {
  readonly faults: readonly { readonly path: string; readonly reason: string }[];
  readonly moreFaults: number;
}

const none = { code: "A", parts: [] };
const anything = fc.constantFrom<unknown>(
  null,
  undefined,
  "",
  "x",
  1,
  1.5,
  1e12,
  true,
  [],
  [null],
  {},
  { x: 1 },
  { a: 1, b: 2 },
);

describe("variables that do not fit the schema", () => {
  it("are refused by one error with every fault, each by its place, in our own words", () => {
    const parts = [{ name: 'a" at "x"; y' }, { weight: "1" }, null];
    expect(refused({ whole: { colour: "BLUE", parts, coulour: 1 }, count: "1" })?.extensions).toEqual({
      code: "BAD_USER_INPUT",
      faults: [
        { path: "whole.code", reason: "is required" },
        { path: "whole.colour", reason: "is none of the values of Colour" },
        { path: "whole.parts[1].name", reason: "is required" },
        { path: "whole.parts[1].weight", reason: "must be a number" },
        { path: "whole.parts[2]", reason: "is required" },
        { path: "whole", reason: "has no field coulour" },
        { path: "count", reason: "must be a whole number" },
      ],
      moreFaults: 0,
    });
  });

  it("are told up to a hundred faults, with the number beyond", () => {
    const told = refused({ whole: { ...none, parts: Array.from({ length: 103 }, () => ({})) } });
    expect(told?.extensions).toMatchObject({ faults: { length: 100 }, moreFaults: 3 });
    expect(told?.message).toMatch(/; and 3 more$/);
  });

  it("are never refused in the words of graphql-js, nor with what was sent", () => {
    const part = fc.oneof(anything, fc.record({ name: anything, weight: anything }));
    const fields = { code: anything, colour: anything, parts: fc.oneof(anything, fc.array(part)), count: anything };
    const whole = fc.record({ ...fields, sure: anything, id: anything, one: anything, secret: anything });
    const said = (sent: unknown, count: unknown) => {
      for (const { path, reason } of refused({ whole: sent, count })?.extensions.faults ?? []) {
        expect(path).toMatch(/^(whole|count)/);
        expect(reason).not.toMatch(/cannot represent|Expected|Variable|not defined by|is not as the schema has it/);
      }
    };
    fc.assert(fc.property(fc.oneof(whole, anything), anything, said), { numRuns: runsUnderTest ?? 200 });
  });
});
