import type { InterfaceTypeDefinitionNode, ObjectTypeDefinitionNode } from "graphql";
import type { KindDataset } from "../../records/datasets.ts";
import { fieldFromTemplate, fromTemplate, wordsOf } from "./templates.ts";
import { addType, filledIn, type Types, withArguments } from "./types.ts";

const numbers = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** Gives the type of a kind what every record has: the fields of `Record`, in its words where the kind has none. */
export function addHeader(types: Types, { type, prefix, reviewYears }: KindDataset): void {
  const years = numbers[reviewYears] ?? reviewYears;
  const header = fromTemplate("TYPEHeader", { TYPE: type, PREFIX: prefix, YEARS: years });
  const { fields = [] } = types.get("Record") as InterfaceTypeDefinitionNode;
  addType(types, { ...filledIn(header, { fields }), name: { ...header.name, value: type } });
}

/** What becomes of records that are handed in, and the mutations that take them. */
export function addWriting(types: Types, own: readonly KindDataset[]): void {
  const words = own.map(({ type }) => wordsOf(type));
  for (const one of words) addType(types, fromTemplate("TYPEOutcome", one));
  const mutations = words.map((one) => fromTemplate("Mutation", one));
  const [mutation] = mutations;
  if (mutation) addType(types, { ...mutation, fields: mutations.flatMap(({ fields = [] }) => fields) });
}

const { arguments: actArguments = [] } = fieldFromTemplate("Act", "act", {});

/** Every mutation takes an idempotency key: a batch must have one, any other act may. */
export function addIdempotencyKeys(types: Types): void {
  const mutation = types.get("Mutation") as ObjectTypeDefinitionNode | undefined;
  const fields = mutation?.fields?.map((field) => withArguments(field, actArguments));
  if (mutation) types.set("Mutation", { ...mutation, fields: fields ?? [] });
}
