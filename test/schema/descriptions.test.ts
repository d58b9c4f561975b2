import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  buildSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
} from "graphql";
import { expect, it } from "vitest";

const clientSchema = join(import.meta.dirname, "../../schema/generated/api.graphql");

it("the client schema describes every type, field and enum value: the descriptions are the manual", () => {
  const schema = buildSchema(readFileSync(clientSchema, "utf8"));
  const silent: string[] = [];
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith("__") || isSpecifiedScalarType(type)) continue;
    const parts =
      isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)
        ? Object.values(type.getFields())
        : isEnumType(type)
          ? type.getValues()
          : [];
    if (!type.description) silent.push(type.name);
    for (const part of parts) if (!part.description) silent.push(`${type.name}.${part.name}`);
  }
  expect(silent).toEqual([]);
});
