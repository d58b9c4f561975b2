import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  buildSchema,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
} from "graphql";
import { expect, it } from "vitest";
import { rewordings } from "./rewordings.ts";

const schemaIn = (file: string) =>
  buildSchema(readFileSync(join(import.meta.dirname, "../../schema", file), "utf8"), { noLocation: true });

const [released, now] = [schemaIn("released.graphql"), schemaIn("generated/api.graphql")].map(descriptionsOf);

/** What the schema says of each type, field, argument and value: `Document.number`, `Query.documents(first)`. */
function descriptionsOf(schema: GraphQLSchema): ReadonlyMap<string, string | null | undefined> {
  const types = Object.values(schema.getTypeMap()).filter(
    (type) => !type.name.startsWith("__") && !isSpecifiedScalarType(type),
  );
  return new Map(
    types.flatMap((type) => [
      [type.name, type.description] as const,
      ...partsOf(type).flatMap(({ name, description, args = [] }) => [
        [`${type.name}.${name}`, description] as const,
        ...args.map((one) => [`${type.name}.${name}(${one.name})`, one.description] as const),
      ]),
    ]),
  );
}

interface Part {
  readonly name: string;
  readonly description?: string | null | undefined;
  readonly args?: readonly Part[];
}

function partsOf(type: GraphQLNamedType): readonly Part[] {
  if (isEnumType(type)) return type.getValues();
  return isObjectType(type) || isInterfaceType(type) || isInputObjectType(type) ? Object.values(type.getFields()) : [];
}

it("the client schema describes every type, field and enum value: the descriptions are the manual", () => {
  const silent = [...(now ?? [])].filter(([place, description]) => !place.includes("(") && !description);
  expect(silent.map(([place]) => place)).toEqual([]);
});

it("no description of the last release is lost: it stands, or the same is said in other words", () => {
  const lost = [...(released ?? [])].filter(([place, was]) => {
    if (!was || !now?.has(place)) return false;
    const is = now.get(place);
    return is !== was && !rewordings.some(([before, after]) => before === was && after === is);
  });
  expect(lost.map(([place, was]) => `${place}: ${was}`)).toEqual([]);
});
