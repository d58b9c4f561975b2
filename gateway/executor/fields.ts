import {
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  isAbstractType,
  isObjectType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  visit,
  type DocumentNode,
} from "graphql";

/** What the fields of an operation are collected with: schema, fragments, and what its conditions say this time. */
export interface Scope {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Values of the variables in `@skip` and `@include`. */
  readonly conditions: Readonly<Record<string, unknown>>;
}

/** The fields that selections ask of a type, by response name, in the order in which the answer has them. */
export function collectFields(
  scope: Scope,
  type: GraphQLCompositeType,
  sets: readonly SelectionSetNode[],
): Map<string, FieldNode[]> {
  const fields = new Map<string, FieldNode[]>();
  const spread = new Set<string>();
  const follow = ({ selections }: SelectionSetNode) => {
    for (const one of selections) {
      if (!isIncluded(scope, one)) continue;
      if (one.kind === Kind.FIELD) {
        const name = (one.alias ?? one.name).value;
        const known = fields.get(name);
        if (known) known.push(one);
        else fields.set(name, [one]);
      } else {
        if (one.kind === Kind.FRAGMENT_SPREAD && spread.has(one.name.value)) continue;
        const fragment = one.kind === Kind.INLINE_FRAGMENT ? one : scope.fragments.get(one.name.value);
        if (one.kind === Kind.FRAGMENT_SPREAD) spread.add(one.name.value);
        if (fragment && applies(scope.schema, type, fragment.typeCondition?.name.value)) follow(fragment.selectionSet);
      }
    }
  };
  for (const set of sets) follow(set);
  return fields;
}

/** Names of the variables that decide which fields an operation has. */
export function conditionVariables(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    Directive: ({ name, arguments: [argument] = [] }) => {
      if ((name.value === "skip" || name.value === "include") && argument?.value.kind === Kind.VARIABLE) {
        names.add(argument.value.name.value);
      }
    },
  });
  return [...names].sort();
}

function isIncluded({ conditions }: Scope, { directives = [] }: SelectionNode): boolean {
  return directives.every((directive) => {
    if (directive.name.value === "skip") return !ifValue(directive, conditions);
    return directive.name.value !== "include" || ifValue(directive, conditions);
  });
}

function ifValue({ arguments: [argument] = [] }: DirectiveNode, conditions: Scope["conditions"]): boolean {
  if (argument?.value.kind === Kind.VARIABLE) return conditions[argument.value.name.value] === true;
  return argument?.value.kind === Kind.BOOLEAN && argument.value.value;
}

/** A thing of which only an abstract type is known is of those types that all things of that type are. */
function applies(schema: GraphQLSchema, type: GraphQLCompositeType, condition: string | undefined): boolean {
  if (!condition || condition === type.name) return true;
  const wanted = schema.getType(condition);
  if (!isAbstractType(wanted)) return false;
  if (isObjectType(type)) return schema.isSubType(wanted, type);
  return schema.getPossibleTypes(type).every((possible) => schema.isSubType(wanted, possible));
}
