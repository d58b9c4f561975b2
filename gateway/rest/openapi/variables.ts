import {
  type GraphQLSchema,
  isNonNullType,
  Kind,
  TypeInfo,
  typeFromAST,
  type GraphQLInputType,
  valueFromASTUntyped,
  type VariableDefinitionNode,
  visit,
  visitWithTypeInfo,
} from "graphql";
import type { RestCall } from "../calls.ts";
import { described, type JsonSchema, objectOf } from "./json-schema.ts";
import type { NamedTypes } from "./named-types.ts";

/** What the body of a call holds. */
export function bodySchema(call: RestCall, schema: GraphQLSchema, named: NamedTypes): JsonSchema {
  const meanings = meaningsOf(call, schema);
  const variables = variablesIn(call, schema);
  return objectOf(
    Object.fromEntries(
      variables.map(({ name, type, definition: { defaultValue } }) => [
        name,
        {
          ...named.input(type),
          ...described(meanings.get(name)),
          ...(defaultValue && { default: valueFromASTUntyped(defaultValue) }),
        },
      ]),
    ),
    variables.flatMap(({ name, isRequired }) => (isRequired ? [name] : [])),
  );
}

/** Whether a call can be made without a body. */
export function needsBody(call: RestCall, schema: GraphQLSchema): boolean {
  return variablesIn(call, schema).some(({ isRequired }) => isRequired);
}

function variablesIn({ operation, inBody }: RestCall, schema: GraphQLSchema) {
  return definitionsOf(operation.variableDefinitions, inBody).map((definition) => {
    const type = typeFromAST(schema, definition.type) as GraphQLInputType;
    const isRequired = isNonNullType(type) && !definition.defaultValue;
    return { name: definition.variable.name.value, definition, type, isRequired };
  });
}

function definitionsOf(definitions: readonly VariableDefinitionNode[] = [], names: readonly string[]) {
  return definitions.filter(({ variable }) => names.includes(variable.name.value));
}

/** What each variable means: its own description, or that of the first argument or input field that it is given to. */
function meaningsOf({ trusted, operation }: RestCall, schema: GraphQLSchema): ReadonlyMap<string, string> {
  const meanings = new Map<string, string>();
  for (const { variable, description } of operation.variableDefinitions ?? [])
    if (description) meanings.set(variable.name.value, description.value);
  const types = new TypeInfo(schema);
  const note = (name: string, description: string | null | undefined) => {
    if (description && !meanings.has(name)) meanings.set(name, description);
  };
  visit(
    trusted.document,
    visitWithTypeInfo(types, {
      Argument: ({ value }) => {
        if (value.kind === Kind.VARIABLE) note(value.name.value, types.getArgument()?.description);
      },
      ObjectField: ({ name, value }) => {
        if (value.kind !== Kind.VARIABLE) return;
        const around = types.getParentInputType();
        const fields = around && "getFields" in around ? around.getFields() : {};
        note(value.name.value, fields[name.value]?.description);
      },
    }),
  );
  return meanings;
}
