import { kindOf, kindNames, kindOfWord, wordOfKind } from "../../records/kinds.ts";
import { connection, pageRequest } from "../connection.ts";
import { kindsAsked } from "../kinds-asked.ts";
import type { RecordKind, Resolvers } from "./generated/resolver-types.ts";

export const searchQueries = {
  search: async (_parent, { text, kinds, ...page }, context) => {
    const asked = { text, kinds: kindsAsked("kinds", kindNames, kinds?.map(kindOfWord)) };
    const list = { field: "search", of: asked };
    const request = pageRequest(context, list, page);
    const { takenFor, found, more } = await context.looking.search.search(asked, request.first, request.after ?? null);
    const rows = { records: found.map((one) => ({ ...one, id: one.place })), more };
    const edge = ({ record, kind, matched, field }: (typeof rows.records)[number]) => ({
      // A record of another subgraph is known here by its id alone.
      node: kindOf(record.id) === "link" ? record : { id: record.id },
      kind: wordOfKind(kind) as RecordKind,
      matched,
      field,
    });
    // Counting would be to read all that is found.
    const paged = await connection(context, list, request, rows, edge, async () => rows.records.length);
    return {
      takenFor: [...takenFor],
      edges: [...paged.edges],
      nodes: paged.edges.map(({ node }) => node),
      pageInfo: paged,
    };
  },
} satisfies Resolvers["Query"];
