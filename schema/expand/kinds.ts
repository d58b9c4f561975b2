import { Kind, parse, type TypeDefinitionNode, visit } from "graphql";
import { kindNames, kinds, wordOfKind } from "../../records/kinds.ts";
import { wordsOf } from "./templates.ts";
import type { Types } from "./types.ts";

const name = "RecordKind";

/** The enum of the kinds of record, where anything names it. */
export function addKinds(types: Types): void {
  if (![...types.values()].some(namesKinds)) return;
  const values = kindNames.map((kind) => {
    const { type, prefix } = kinds[kind];
    return `"${type}: ${wordsOf(type)["NOUN"]}, prefix ${prefix}." ${wordOfKind(kind)}`;
  });
  const { definitions } = parse(`"Kinds of record." enum ${name} { ${values.join(" ")} }`, { noLocation: true });
  types.set(name, definitions[0] as TypeDefinitionNode);
}

function namesKinds(type: TypeDefinitionNode): boolean {
  let found = false;
  visit(type, { [Kind.NAMED_TYPE]: (named) => void (found ||= named.name.value === name) });
  return found;
}
