import { type GraphQLLeafType, isEnumType } from "graphql";

/**
 * Whether a subgraph's value may stand where the client's schema has that type. An enum value that is inaccessible to
 * clients may not; of custom scalars nothing is known.
 */
export function leafTest(type: GraphQLLeafType): (value: unknown) => boolean {
  if (isEnumType(type)) {
    const names = new Set<unknown>(type.getValues().map(({ name }) => name));
    return (value) => names.has(value);
  }
  switch (type.name) {
    case "Boolean":
      return (value) => typeof value === "boolean";
    case "Int":
      return Number.isInteger;
    case "Float":
      return Number.isFinite;
    case "ID":
      return (value) => typeof value === "string" || Number.isInteger(value);
    case "String":
      return (value) => typeof value === "string";
    default:
      return () => true;
  }
}
