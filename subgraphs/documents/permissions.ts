import { may, type Permissions } from "../shield.ts";

export const permissions = {
  Query: {
    document: may("read", "document"),
    documents: may("search", "document"),
    documentsByNumbers: may("search", "document"),
    documentReport: may("read", "documentReport"),
    documentReports: may("search", "documentReport"),
    documentReportsByNumbers: may("search", "documentReport"),
  },
  // Without the scope for reports an empty list would read as "not reported": it is refused instead.
  Document: { "*": may("read", "document"), reports: may("read", "documentReport") },
  DocumentsByNumber: may("search", "document"),
  DocumentReportsByNumber: may("search", "documentReport"),
  PrintedHolder: may("read", "document"),
  DocumentReport: { "*": may("read", "documentReport"), documents: may("read", "document") },
} satisfies Permissions;
