import { isInputObjectType } from "graphql";
import { expect, it } from "vitest";
import { api } from "../access/schema.ts";

/**
 * graphql-jit fills in no default of an input's field where the input comes as a variable, while graphql-js does: the same
 * query would come to mean something else once it is compiled. Each of these is said by its resolver as well; whoever adds one does so too.
 */
it("no field of an input has a default but where its resolver has the same", () => {
  const inputs = Object.values(api.getTypeMap()).filter(isInputObjectType);
  const fields = inputs.flatMap((input) =>
    Object.values(input.getFields()).map((field) => [`${input.name}.${field.name}`, field.defaultValue] as const),
  );
  expect(fields.filter(([, value]) => value !== undefined)).toEqual([
    ["AccessAs.scopes", ["*:read"]],
    ["AccessAs.test", false],
    ["NetworkBudget.nodes", 500],
    ["NetworkBudget.edges", 2_000],
    ["NetworkBudget.milliseconds", 1_000],
    ["PathsBudget.nodes", 20_000],
    ["PathsBudget.edges", 50_000],
    ["PathsBudget.milliseconds", 1_000],
  ]);
});
