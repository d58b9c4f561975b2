import type { Dataset, HubRecord } from "../../core/record.ts";
import { country, equivalentCodes } from "../../core/standards/countries.ts";
import { countryAsked } from "../codes-asked.ts";
import type { SubgraphContext } from "../context.ts";
import { pageOfMatches } from "../matches.ts";
import { lookUp } from "../numbers.ts";
import { byId, conditions, numberAsked, search } from "../search.ts";
import type { Resolvers } from "./generated/resolver-types.ts";
import { documentsKeysOf, isMetWeakly, reportsKeyOf } from "../../records/documents/matching.ts";
import { documentReports, documents } from "../../records/documents/records.ts";

const reportsField = { field: "Document.reports", dataset: documentReports, key: "number" };
const documentsField = { field: "DocumentReport.documents", dataset: documents, key: "number" };

export const resolvers: Resolvers = {
  Query: {
    document: (_parent, { id }, context) => byId(context, documents, id),
    documents: (_parent, { number, type, issuer, ...page }, context) =>
      search(
        context,
        "documents",
        documents,
        conditions({ number: numberAsked("number", number), type, issuer: countryAsked("issuer", issuer) }),
        page,
      ),
    documentsByNumbers: (_parent, asked, context) => lookUpNumbers(context, documents, asked),
    documentReport: (_parent, { id }, context) => byId(context, documentReports, id),
    documentReports: (_parent, { number, type, issuer, fraudType, ...page }, context) => {
      const asked = { number: numberAsked("number", number), issuer: countryAsked("issuer", issuer) };
      return search(context, "documentReports", documentReports, conditions({ ...asked, type, fraudType }), page);
    },
    documentReportsByNumbers: (_parent, asked, context) => lookUpNumbers(context, documentReports, asked),
  },
  Document: {
    issuerName: ({ issuer }) => (issuer && country(issuer)?.name) ?? null,
    reports: (document, page, context) => {
      const key = reportsKeyOf(document);
      const match = { keys: key === null ? [] : [key], preferences: [] };
      return pageOfMatches(context, reportsField, document, match, page, () => ({ weak: isMetWeakly(document) }));
    },
  },
  DocumentReport: {
    documents: (report, page, context) => {
      const issuerFirst = { field: "owner", values: equivalentCodes(report.issuer) };
      const match = { keys: documentsKeysOf(report), preferences: [issuerFirst] };
      return pageOfMatches(context, documentsField, report, match, page, (one) => ({ weak: isMetWeakly(one) }));
    },
  },
};

interface NumbersAsked {
  readonly numbers: readonly string[];
  readonly type?: string | null;
  readonly issuer?: string | null;
  readonly first?: number | null;
}

function lookUpNumbers<R extends HubRecord>(
  context: SubgraphContext,
  dataset: Dataset<R>,
  { numbers, type, issuer, first }: NumbersAsked,
) {
  const filter = conditions({ type, issuer: countryAsked("issuer", issuer) });
  return lookUp(context, {
    dataset,
    key: "number",
    argument: "numbers",
    numbers,
    keysOf: (number) => [number],
    filter,
    first,
  });
}
