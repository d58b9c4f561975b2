import { type FieldDefinitionNode, GraphQLError } from "graphql";
import { fieldFromTemplate, fromTemplate, wordsOf } from "./templates.ts";
import { addType, filledIn, nameOf, objectTypes, type Types, withArguments } from "./types.ts";

const { arguments: pageArguments = [] } = fieldFromTemplate("Page", "page", {});

/**
 * The pages that fields answer with, and the arguments for them: `DocumentConnection`, `LinkedDocumentConnection` (what
 * links lead to) or `MatchedDocumentConnection` (what meets the record).
 */
export function addPages(types: Types): void {
  for (const type of objectTypes(types)) {
    const fields = type.fields?.map((field) => (isPaged(field) ? withArguments(field, pageArguments) : field));
    types.set(type.name.value, { ...type, fields: fields ?? [] });
  }
  const paged = objectTypes(types).flatMap(({ fields = [] }) => fields.filter(isPaged));
  for (const page of new Set(paged.map(({ type }) => nameOf(type)))) addPage(types, page);
}

function isPaged({ type }: FieldDefinitionNode): boolean {
  return nameOf(type).endsWith("Connection");
}

function addPage(types: Types, page: string): void {
  const [, by, of = ""] = /^(Linked|Matched)?(\w+)Connection$/.exec(page) ?? [];
  if (!types.has(of)) throw new GraphQLError(`${page} is a page of ${of}, and there is no type of that name.`);
  const words = wordsOf(of);
  for (const shape of ["TYPEConnection", "TYPEEdge"]) {
    const plain = fromTemplate(shape, words);
    addType(types, by ? filledIn(fromTemplate(`${by}${shape}`, words), plain) : plain);
  }
}
