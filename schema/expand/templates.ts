import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  type ASTNode,
  type EnumTypeDefinitionNode,
  type FieldDefinitionNode,
  type InputObjectTypeDefinitionNode,
  Kind,
  type NameNode,
  type ObjectTypeDefinitionNode,
  parse,
  visit,
} from "graphql";

export type FieldsDefinition = ObjectTypeDefinitionNode | InputObjectTypeDefinitionNode;

/** What stands in a template's place of TYPE, NOUN, NOUNS … */
export type Words = Readonly<Record<string, string | number>>;

const { definitions } = parse(readFileSync(join(import.meta.dirname, "../templates.graphql"), "utf8"), {
  noLocation: true,
});

const templates = new Map(
  definitions.filter((one): one is FieldsDefinition => "fields" in one).map((one) => [one.name.value, one]),
);

const enums = new Map(
  definitions
    .filter((one): one is EnumTypeDefinitionNode => one.kind === Kind.ENUM_TYPE_DEFINITION)
    .map((one) => [one.name.value, one]),
);

export function enumFromTemplate(name: string, words: Words): EnumTypeDefinitionNode {
  return fillIn(enums.get(name) as EnumTypeDefinitionNode, words);
}

/** The template of this name with its words filled in, in names and descriptions alike. */
export function fromTemplate(name: string, words: Words): ObjectTypeDefinitionNode {
  return fillIn(templates.get(name) as ObjectTypeDefinitionNode, words);
}

/** The same for one of its fields. */
export function fieldFromTemplate(type: string, field: string, words: Words): FieldDefinitionNode {
  const { fields } = templates.get(type) as ObjectTypeDefinitionNode;
  return fillIn(fields?.find(({ name }) => name.value === field) as FieldDefinitionNode, words);
}

function fillIn<N extends ASTNode>(node: N, words: Words): N {
  return visit(node, {
    [Kind.NAME]: (name: NameNode) => ({ ...name, value: replaced(name.value, words) }),
    [Kind.STRING]: (text) => ({ ...text, value: withArticle(replaced(text.value, words)) }),
  });
}

function replaced(text: string, words: Words): string {
  return text.replaceAll(/TYPE|STUB|NOUNS|NOUN|PREFIX|YEARS|FIELD|SAYS|TARGET/g, (word) => String(words[word] ?? word));
}

/** `A alert` is `An alert`. */
function withArticle(text: string): string {
  return text.replaceAll(/\b(a) (?=`?[aeiou])/gi, "$1n ");
}

/** `DocumentReport`, `document report`, `document reports`. */
export function wordsOf(type: string): Words {
  const noun = type.replaceAll(/(?<!^)(?=[A-Z])/g, " ").toLowerCase();
  return { TYPE: type, NOUN: noun, NOUNS: noun.endsWith("y") ? `${noun.slice(0, -1)}ies` : `${noun}s` };
}
