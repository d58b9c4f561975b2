import { may, type Permissions } from "../shield.ts";

export const permissions = {
  Query: {
    document: may("read", "document"),
    documents: may("search", "document"),
    documentReport: may("read", "documentReport"),
    documentReports: may("search", "documentReport"),
  },
  Document: may("read", "document"),
  PrintedHolder: may("read", "document"),
  DocumentReportMatch: may("read", "documentReport"),
  DocumentReport: may("read", "documentReport"),
  DocumentConnection: may("search", "document"),
  DocumentEdge: may("search", "document"),
  DocumentReportConnection: may("search", "documentReport"),
  DocumentReportEdge: may("search", "documentReport"),
} satisfies Permissions;
