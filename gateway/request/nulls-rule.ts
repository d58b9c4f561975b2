import {
  type ASTNode,
  type DocumentNode,
  type GraphQLSchema,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from "graphql";
import { hubError } from "../../core/errors.ts";
import { lines } from "../../core/faults.ts";
import type { QueryRule } from "./query-rules.ts";
import { fragmentsOf } from "./rows-rule.ts";

/**
 * Refuses nulls that are sent for variables whose places take none. A query is valid with such a variable where it, or
 * its place, has a default (`query($id: ID = "x") { person(id: $id) { id } }`), and a null that is sent takes no default.
 */
export function nullsRule(): (asked: Parameters<QueryRule>[0]) => void {
  // A text that is kept keeps its queries, so that each is read once.
  const known = new WeakMap<OperationDefinitionNode, readonly string[]>();
  return ({ schema, document, operation, variables }) => {
    if (!operation?.variableDefinitions?.length) return;
    let names = known.get(operation);
    if (!names) known.set(operation, (names = neverNull(schema, document, operation)));
    const wrong = names.filter((name) => Object.hasOwn(variables, name) && variables[name] === null);
    if (wrong.length === 0) return;
    const faults = wrong.map((path) => ({ path, reason: nullSent }));
    throw hubError("BAD_USER_INPUT", `The variables cannot be taken. ${lines(faults).join("; ")}.`, faults);
  };
}

const nullSent = "must not be null: send a value, or leave it out for its default";

/**
 * Names of the variables of a valid query that are used where null is not allowed, although their own type has it: what a
 * variable's type does not have is told with its other faults.
 */
function neverNull(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): string[] {
  const fragments = fragmentsOf(document.definitions);
  const types = new TypeInfo(schema);
  const names = new Set<string>();
  const parts = new Set<ASTNode>([operation]);
  // A set goes on to what is added to it meanwhile.
  for (const part of parts) {
    visit(
      part,
      visitWithTypeInfo(types, {
        VariableDefinition: () => false,
        FragmentSpread: ({ name }) => {
          const fragment = fragments.get(name.value);
          if (fragment) parts.add(fragment);
        },
        Variable: ({ name }) => void (isNonNullType(types.getInputType()) && names.add(name.value)),
      }),
    );
  }
  return (operation.variableDefinitions ?? [])
    .filter(({ type, variable }) => type.kind !== Kind.NON_NULL_TYPE && names.has(variable.name.value))
    .map(({ variable }) => variable.name.value);
}
