import { type DocumentRecord, type DocumentReportRecord, reportsKeyOf } from "../../subgraphs/documents/records.ts";
import type { ByHand } from "./answers.ts";
import { documentsByNumber, reportsOf } from "./reads.ts";

interface Gathered {
  readonly documents: readonly DocumentRecord[];
  readonly reports: ReadonlyMap<string, readonly DocumentReportRecord[]>;
}

/** `queries/check.graphql` by hand. */
export const check: ByHand<{ readonly number: string }, Gathered> = {
  field: "documents",
  gather: async (reader, { number }) => {
    const documents = await documentsByNumber(reader, number);
    return { documents, reports: await reportsOf(reader, documents) };
  },
  data: ({ documents, reports }) => ({
    documents: {
      nodes: documents.map((document) => {
        const { id, type, number, issuer, expires } = document;
        const weak = issuer === null || type === null;
        const met = (reports.get(reportsKeyOf(document) ?? "") ?? []).map((report) => ({
          weak,
          report: reportShown(report),
        }));
        return { id, type, number, issuer, expires, reports: met };
      }),
    },
  }),
};

function reportShown({ id, owner, fraudType, theftDate, theftCountry }: DocumentReportRecord) {
  return { id, owner, fraudType, theftDate, theftCountry };
}
