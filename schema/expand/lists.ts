import type { EnumTypeDefinitionNode } from "graphql";
import type { KindDataset } from "../../records/datasets.ts";
import { enumFromTemplate, fieldFromTemplate, wordsOf } from "./templates.ts";
import { nameOf, objectTypes, type Types, withArguments } from "./types.ts";

/** What every list of records can be narrowed to, and the orders in which it can be asked for. */
export function addLists(types: Types, own: readonly KindDataset[]): void {
  const query = objectTypes(types).find(({ name }) => name.value === "Query");
  if (!query) return;
  const listed = new Map(own.map(({ type }) => [`${type}Connection`, type]));
  const fields = query.fields?.map((field) => {
    const type = listed.get(nameOf(field.type));
    if (type === undefined) return field;
    addOrder(types, type);
    return withArguments(field, fieldFromTemplate("List", "list", wordsOf(type)).arguments ?? []);
  });
  types.set("Query", { ...query, fields: fields ?? [] });
}

/** The orders that are written by hand come first. */
function addOrder(types: Types, type: string): void {
  const order = enumFromTemplate("TYPEOrder", wordsOf(type));
  const written = types.get(order.name.value) as EnumTypeDefinitionNode | undefined;
  types.set(order.name.value, { ...order, values: [...(written?.values ?? []), ...(order.values ?? [])] });
}
