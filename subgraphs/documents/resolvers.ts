import { country } from "../../core/standards/countries.ts";
import { everything } from "../../core/store/port.ts";
import type { SubgraphContext } from "../context.ts";
import { loader } from "../loader.ts";
import { countryAsked } from "../codes-asked.ts";
import { byId, conditions, numberAsked, search } from "../search.ts";
import type { Resolvers } from "./generated/resolver-types.ts";
import { documentsKeysOf, isMetWeakly, maxMatches, reportsKeyOf } from "../../records/documents/matching.ts";
import {
  type DocumentRecord,
  type DocumentReportRecord,
  documentReports,
  documents,
} from "../../records/documents/records.ts";

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
    documentReport: (_parent, { id }, context) => byId(context, documentReports, id),
    documentReports: (_parent, { number, type, issuer, fraudType, ...page }, context) => {
      const asked = { number: numberAsked("number", number), issuer: countryAsked("issuer", issuer) };
      return search(context, "documentReports", documentReports, conditions({ ...asked, type, fraudType }), page);
    },
  },
  Document: {
    issuerName: ({ issuer }) => (issuer && country(issuer)?.name) ?? null,
    reports: async (document, _args, context) => {
      const key = reportsKeyOf(document);
      const reports = key ? await reportsByKey(context).load(key) : [];
      context.spending.charge("rows", reports.length);
      return reports.map((report) => ({ report, weak: isMetWeakly(document) }));
    },
  },
  DocumentReport: {
    documents: async (report, _args, context) => {
      const byKey = documentsByKey(context);
      const found = (await Promise.all(documentsKeysOf(report).map((key) => byKey.load(key)))).flat();
      context.spending.charge("rows", found.length);
      return found;
    },
  },
};

function reportsByKey(context: SubgraphContext) {
  return loader<string, readonly DocumentReportRecord[]>(context, "Document.reports", async (keys) => {
    const found = await context.reader.findEach(documentReports, "number", keys, everything, { first: maxMatches });
    return keys.map((key) => found.get(key)?.records ?? []);
  });
}

function documentsByKey(context: SubgraphContext) {
  return loader<string, readonly DocumentRecord[]>(context, "DocumentReport.documents", async (keys) => {
    const found = await context.reader.findEach(documents, "number", keys, everything, { first: maxMatches });
    return keys.map((key) => found.get(key)?.records ?? []);
  });
}
