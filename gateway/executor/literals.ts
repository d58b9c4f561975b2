import {
  type ArgumentNode,
  type DocumentNode,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isSpecifiedScalarType,
  Kind,
  parseType,
  print,
  TypeInfo,
  type ValueNode,
  valueFromASTUntyped,
  type VariableDefinitionNode,
  visit,
  visitWithTypeInfo,
} from "graphql";

/** A document whose arguments hold no values of their own, and the values, as if a client had sent them with it. */
export interface ExtractedLiterals {
  readonly document: DocumentNode;
  readonly values: Readonly<Record<string, unknown>>;
}

/**
 * Puts the values that stand in the arguments of a valid operation into variables, so that operations which differ in
 * them alone are one. Left in place are those of directives, which decide what is planned, and values that JSON cannot
 * carry for certain. The document holds one operation.
 */
export function extractLiterals(schema: GraphQLSchema, document: DocumentNode): ExtractedLiterals {
  const prefix = freePrefix(document);
  const names = new Map<string, string>();
  const values: Record<string, unknown> = {};
  const definitions: VariableDefinitionNode[] = [];

  // Fields of one name in the answer must stay alike where they are merged: equal values there are one variable.
  const variable = (value: ValueNode, type: GraphQLInputType, place: string): ValueNode => {
    const key = `${place} ${String(type)} ${print(value)}`;
    let name = names.get(key);
    if (name === undefined) {
      names.set(key, (name = `${prefix}${names.size}`));
      values[name] = valueFromASTUntyped(value);
      definitions.push({ kind: Kind.VARIABLE_DEFINITION, variable: named(name), type: parseType(String(type)) });
    }
    return named(name);
  };

  const lift = (value: ValueNode, type: GraphQLInputType, place: string): ValueNode => {
    if (value.kind === Kind.VARIABLE) return value;
    if (isLiftable(value, type)) return variable(value, type, place);
    const inner = getNullableType(type);
    if (isListType(inner)) {
      if (value.kind !== Kind.LIST) return lift(value, inner.ofType, place);
      return { ...value, values: value.values.map((item) => lift(item, inner.ofType, place)) };
    }
    // A variable in a `@oneOf` may not be null, whatever the field says.
    if (value.kind !== Kind.OBJECT || !isInputObjectType(inner) || inner.isOneOf) return value;
    const known = inner.getFields();
    const fields = value.fields.map((field) => {
      const declared = known[field.name.value];
      return declared ? { ...field, value: lift(field.value, declared.type, `${place}.${field.name.value}`) } : field;
    });
    return { ...value, fields };
  };

  const types = new TypeInfo(schema);
  let field = "";
  const lifted = visit(
    document,
    visitWithTypeInfo(types, {
      Directive: () => false,
      VariableDefinition: () => false,
      Field: ({ alias, name }) => void (field = (alias ?? name).value),
      Argument: (node): ArgumentNode | false => {
        const type = types.getInputType();
        return type ? { ...node, value: lift(node.value, type, `${field}(${node.name.value}`) } : false;
      },
    }),
  );
  return { document: definitions.length > 0 ? withVariables(lifted, definitions) : lifted, values };
}

/** Whether the value, sent as JSON in a variable of that type, means the same to every subgraph. */
function isLiftable(value: ValueNode, type: GraphQLInputType): boolean {
  const inner = getNullableType(type);
  switch (value.kind) {
    case Kind.VARIABLE:
      return false;
    case Kind.NULL:
      return true;
    case Kind.LIST:
      return isListType(inner) && value.values.every((item) => isLiftable(item, inner.ofType));
    case Kind.OBJECT: {
      // One thing where a list belongs is a list of it.
      const named = getNamedType(inner);
      if (!isInputObjectType(named)) return false;
      const fields = named.getFields();
      return value.fields.every(({ name, value: part }) => {
        const declared = fields[name.value];
        return declared !== undefined && isLiftable(part, declared.type);
      });
    }
    case Kind.STRING:
    case Kind.BOOLEAN:
      return true;
    case Kind.ENUM:
      return isEnumType(getNamedType(inner));
    case Kind.INT:
      return isSpecifiedScalarType(getNamedType(inner)) && Number.isSafeInteger(Number(value.value));
    case Kind.FLOAT:
      // A scalar of a subgraph's own may read more digits than a number of JSON holds.
      return isSpecifiedScalarType(getNamedType(inner)) && Number.isFinite(Number(value.value));
  }
}

function withVariables({ definitions, ...rest }: DocumentNode, added: readonly VariableDefinitionNode[]): DocumentNode {
  return {
    ...rest,
    definitions: definitions.map((one) =>
      one.kind === Kind.OPERATION_DEFINITION
        ? { ...one, variableDefinitions: [...(one.variableDefinitions ?? []), ...added] }
        : one,
    ),
  };
}

/** A beginning that no variable of the document has. */
function freePrefix(document: DocumentNode): string {
  let prefix = "literal";
  const taken = new Set<string>();
  visit(document, { Variable: ({ name }) => void taken.add(name.value) });
  while ([...taken].some((name) => name.startsWith(prefix))) prefix += "_";
  return prefix;
}

function named(name: string) {
  return { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } } as const;
}
