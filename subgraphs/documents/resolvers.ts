import type { Dataset, HubRecord } from "../../core/record.ts";
import { country, equivalentCodes } from "../../core/standards/countries.ts";
import type { Filter } from "../../core/store/port.ts";
import { countryAsked } from "../codes-asked.ts";
import type { SubgraphContext } from "../context.ts";
import { pageOfMatches } from "../matches.ts";
import { lookUp } from "../numbers.ts";
import { linkedAsked } from "../linked.ts";
import { among, amongCountries, within } from "../lists.ts";
import { all, byId, conditions, numberAsked, search } from "../search.ts";
import type { QuerydocumentReportsArgs, Resolvers } from "./generated/resolver-types.ts";
import { inDateRange } from "../../records/date-ranges.ts";
import { documentsKeysOf, isMetWeakly, reportsKeyOf } from "../../records/documents/matching.ts";
import { documentReports, documents } from "../../records/documents/records.ts";

const reportsField = { field: "Document.reports", dataset: documentReports, key: "number" };
const documentsField = { field: "DocumentReport.documents", dataset: documents, key: "number" };

export const resolvers: Resolvers = {
  Query: {
    document: (_parent, { id }, context) => byId(context, documents, id),
    documents: (_parent, { number, type, types, issuer, issuers, issued, expires, ...list }, context) => {
      const filter = all(
        conditions({ number: numberAsked("number", number), type, issuer: countryAsked("issuer", issuer) }),
        ...among("type", "types", types),
        ...amongCountries("issuer", "issuers", issuers),
        ...within("issued", issued, (days) => inDateRange("issued", days)),
        ...within("expires", expires, (days) => inDateRange("expires", days)),
      );
      return search(context, "documents", documents, filter, list, linkedAsked(list));
    },
    documentsByNumbers: (_parent, asked, context) => lookUpNumbers(context, documents, asked),
    documentReport: (_parent, { id }, context) => byId(context, documentReports, id),
    documentReports: (_parent, asked, context) =>
      search(context, "documentReports", documentReports, reportFilter(asked), asked),
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

function reportFilter(asked: Omit<QuerydocumentReportsArgs, "first">): Filter {
  const { number, type, types, issuer, issuers, fraudType, fraudTypes, theft, theftCountry, theftCountries } = asked;
  return all(
    conditions({
      number: numberAsked("number", number),
      issuer: countryAsked("issuer", issuer),
      theftCountry: countryAsked("theftCountry", theftCountry),
      type,
      fraudType,
    }),
    ...among("type", "types", types),
    ...amongCountries("issuer", "issuers", issuers),
    ...among("fraudType", "fraudTypes", fraudTypes),
    ...amongCountries("theftCountry", "theftCountries", theftCountries),
    ...within("theft", theft, (days) => inDateRange("theftDate", days)),
  );
}

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
