import { type GraphQLSchema, isAbstractType, isInterfaceType, isObjectType } from "graphql";

/** What a plan asks about types while it runs. */
export interface Types {
  /** Whether a thing of that type meets a type condition of the plan. */
  meets(typename: string, condition: string): boolean;
  /** Whether things have that type themselves, rather than one of the types that belong to it. */
  isObject(typename: unknown): boolean;
}

/** The types of the supergraph, those that clients do not see among them. */
export function typesOf(schema: GraphQLSchema): Types {
  const all = Object.values(schema.getTypeMap());
  const objects = new Set<unknown>(all.filter(isObjectType).map(({ name }) => name));
  return {
    isObject: (typename) => objects.has(typename),
    meets: (typename, condition) => {
      if (typename === condition) return true;
      const [type, wanted] = [schema.getType(typename), schema.getType(condition)];
      if (!type || !wanted || !isAbstractType(wanted)) return false;
      return (isObjectType(type) || isInterfaceType(type)) && schema.isSubType(wanted, type);
    },
  };
}
