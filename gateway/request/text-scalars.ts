import { GraphQLError, type GraphQLSchema, isScalarType, isSpecifiedScalarType, valueFromASTUntyped } from "graphql";

/**
 * Has the hub's own scalars take texts alone: codes, dates, moments. A scalar that nobody defined takes any value, and an
 * object where a code is asked for would reach the store as an operator (`{ $gt: "" }`).
 */
export function takeTextsAlone(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isScalarType(type) || isSpecifiedScalarType(type)) continue;
    type.parseValue = (value) => {
      if (typeof value === "string") return value;
      throw new GraphQLError(`A value of type "${type.name}" is a text.`);
    };
    type.parseLiteral = (node, variables) => type.parseValue(valueFromASTUntyped(node, variables));
  }
}
