import { type DocumentRecord, documents } from "../../subgraphs/documents/records.ts";
import { type PersonRecord, persons } from "../../subgraphs/persons/records.ts";
import type { HubRecord } from "../../core/record.ts";
import type { ByHand } from "./answers.ts";
import { follow, type Linked, nodes, recordsAt } from "./reads.ts";

interface Gathered {
  readonly found: readonly (HubRecord | null)[];
  readonly persons: readonly (PersonRecord | null)[];
  readonly held: Linked;
  readonly documents: ReadonlyMap<string, DocumentRecord>;
}

const holding = { kind: "HOLDER_OF", side: "from", otherKind: "document", first: 10 } as const;

/** `queries/fifty.graphql` by hand. As in the hub, `nodes` and the persons' owner each look for themselves. */
export const fifty: ByHand<{ readonly ids: readonly string[] }, Gathered> = {
  field: "nodes",
  gather: async (reader, { ids }) => {
    const found = await reader.nodes(ids);
    const seen = found.flatMap((record) => record?.id ?? []);
    const held = await follow(reader, seen, holding);
    return {
      found,
      persons: await reader.byIds(persons, seen),
      held,
      documents: await recordsAt(reader, documents, held),
    };
  },
  data: (gathered) => {
    const byId = new Map(gathered.persons.flatMap((person) => (person ? [[person.id, person] as const] : [])));
    return {
      nodes: gathered.found.map((record) => {
        const person = record && byId.get(record.id);
        if (!person) return null;
        const names = person.names.map(({ kind, full }) => ({ kind, full }));
        const held = nodes(gathered.held, person.id, gathered.documents, documentShown);
        return { id: person.id, names, nationalities: person.nationalities, documents: held };
      }),
    };
  },
};

function documentShown({ id, type, number, issuer }: DocumentRecord) {
  return { id, type, number, issuer };
}
