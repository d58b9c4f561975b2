import type { DocumentRecord, DocumentReportRecord } from "../../records/documents/records.ts";
import type { ByHand } from "./answers.ts";
import { documentsByNumber, reportsOf } from "./reads.ts";
import { reportsShown } from "./shown.ts";

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
        return { id, type, number, issuer, expires, reports: reportsShown(reports, document, reportShown) };
      }),
    },
  }),
};

function reportShown({ id, owner, fraudType, theftDate, theftCountry }: DocumentReportRecord) {
  return { id, owner, fraudType, theftDate, theftCountry };
}
