import { type Kind, kinds } from "../../records/kinds.ts";
import { neighbours } from "../../records/links/kinds.ts";
import { fieldFromTemplate, fromTemplate } from "./templates.ts";
import { addType, type Types } from "./types.ts";

interface NeighbourField {
  readonly of: Kind;
  readonly field: string;
  readonly leadsTo: Kind;
  readonly description: string;
}

/** The types of all records as the subgraph of links knows them: by id, with the fields that lead to their neighbours. */
export function addNeighbours(types: Types): void {
  for (const [kind, fields] of Map.groupBy(neighbours.flatMap(fieldsOf), ({ of }) => of)) {
    const { type, prefix } = kinds[kind];
    const stub = fromTemplate("TYPE", { TYPE: type, PREFIX: prefix });
    const expanded = fields.map(({ field, leadsTo, description }) =>
      fieldFromTemplate("TYPE", "FIELD", { FIELD: field, SAYS: description, TARGET: kinds[leadsTo].type }),
    );
    addType(types, {
      ...stub,
      fields: (stub.fields ?? []).flatMap((field) => (field.name.value === "FIELD" ? expanded : field)),
    });
  }
}

/** Both ways of a link; one where it has no direction. */
function fieldsOf({ from, to, outward, inward, descriptions }: (typeof neighbours)[number]): NeighbourField[] {
  const there = { of: from, field: outward, leadsTo: to, description: descriptions[0] };
  return from === to ? [there] : [there, { of: to, field: inward, leadsTo: from, description: descriptions[1] }];
}
