import {
  buildASTSchema,
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  visit,
} from "graphql";
import type { SupergraphFeatures } from "./supergraph-features.ts";

/** The schema that clients see of a composed supergraph: without what is hidden, and without the supergraph's own words. */
export function clientSchemaOf(supergraph: DocumentNode, { inaccessible, own }: SupergraphFeatures): GraphQLSchema {
  const definitions = supergraph.definitions.filter((one) => !("name" in one && one.name && own(one.name.value)));
  const shown: DocumentNode = { kind: Kind.DOCUMENT, definitions };
  const seen = inaccessible === null ? shown : withoutHidden(shown, inaccessible);
  return buildASTSchema(seen, { assumeValid: true, assumeValidSDL: true });
}

function withoutHidden({ definitions, ...document }: DocumentNode, inaccessible: string): DocumentNode {
  const isHidden = ({ directives = [] }: { readonly directives?: readonly ConstDirectiveNode[] }) =>
    directives.some(({ name }) => name.value === inaccessible);
  const isHiddenType = (one: DefinitionNode) =>
    "directives" in one && isHidden({ directives: one.directives as readonly ConstDirectiveNode[] });
  const hidden = new Set(
    definitions.filter(isHiddenType).flatMap((one) => ("name" in one && one.name ? [one.name.value] : [])),
  );
  const part = (one: { readonly directives?: readonly ConstDirectiveNode[] }) => (isHidden(one) ? null : undefined);
  return visit(
    { ...document, definitions: definitions.filter((one) => !isHiddenType(one)) },
    {
      FieldDefinition: part,
      InputValueDefinition: part,
      EnumValueDefinition: part,
      // A field of a hidden type is hidden itself; what else names one is a list of interfaces or of a union's members.
      NamedType: ({ name }) => (hidden.has(name.value) ? null : undefined),
    },
  );
}
