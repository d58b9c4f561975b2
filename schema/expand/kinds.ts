import { parse, type TypeDefinitionNode } from "graphql";
import { kindNames, kinds, wordOfKind } from "../../records/kinds.ts";
import { namesIn } from "./named.ts";
import { wordsOf } from "./templates.ts";
import type { Types } from "./types.ts";

const name = "RecordKind";

/** The enum of the kinds of record, where anything names it. */
export function addKinds(types: Types): void {
  if (![...types.values()].some((type) => namesIn(type).has(name))) return;
  const values = kindNames.map((kind) => {
    const { type, prefix } = kinds[kind];
    return `"${type}: ${wordsOf(type)["NOUN"]}, prefix ${prefix}." ${wordOfKind(kind)}`;
  });
  const { definitions } = parse(`"Kinds of record." enum ${name} { ${values.join(" ")} }`, { noLocation: true });
  types.set(name, definitions[0] as TypeDefinitionNode);
}
