import { type GraphQLSchema, isAbstractType, isInterfaceType, isObjectType } from "graphql";

/** Tells whether a thing of that type meets a type condition of a plan. */
export type TypeTest = (typename: string, condition: string) => boolean;

/** The test by the supergraph's schema, which also knows the types that clients do not see. */
export function typeTest(schema: GraphQLSchema): TypeTest {
  return (typename, condition) => {
    if (typename === condition) return true;
    const [type, wanted] = [schema.getType(typename), schema.getType(condition)];
    if (!type || !wanted || !isAbstractType(wanted)) return false;
    return (isObjectType(type) || isInterfaceType(type)) && schema.isSubType(wanted, type);
  };
}
