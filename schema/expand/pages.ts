import { type FieldDefinitionNode, GraphQLError } from "graphql";
import { fieldFromTemplate, fromTemplate, wordsOf } from "./templates.ts";
import { addType, filledIn, nameOf, objectTypes, type Types, withArguments } from "./types.ts";

const { arguments: pageArguments = [] } = fieldFromTemplate("Page", "page", {});

/** The pages that fields answer with, `DocumentConnection` or `LinkedDocumentConnection`, and the arguments for them. */
export function addPages(types: Types): void {
  for (const type of objectTypes(types)) {
    const { fields = [] } = type;
    types.set(type.name.value, {
      ...type,
      fields: fields.map((field) => (isPaged(field) ? withArguments(field, pageArguments) : field)),
    });
    for (const { type: page } of fields.filter(isPaged)) addPage(types, nameOf(page));
  }
}

function isPaged({ type }: FieldDefinitionNode): boolean {
  return nameOf(type).endsWith("Connection");
}

function addPage(types: Types, page: string): void {
  const [, linked, of = ""] = /^(Linked)?(\w+)Connection$/.exec(page) ?? [];
  if (!types.has(of)) throw new GraphQLError(`${page} is a page of ${of}, and there is no type of that name.`);
  const words = wordsOf(of);
  for (const shape of ["TYPEConnection", "TYPEEdge"]) {
    const plain = fromTemplate(shape, words);
    addType(types, linked ? filledIn(fromTemplate(`Linked${shape}`, words), plain) : plain);
  }
}
