import { reportsPath } from "../../session/results/report-addresses.ts";
import { pagePath } from "../addressed/described.ts";

/** The pages of after-action reports, in the words of OpenAPI. */
export const reportPaths = () =>
  pagePath(reportsPath, {
    operationId: "ReportPage",
    summary: "Report page",
    description:
      "The after-action report of an operation as one HTML page, to be read and printed, at an address that `OperationReport.page` of the schema gave out: for who asked for it, as that caller is told the report, and for five minutes. Whatever else is asked for is not there.",
    nothing: "there is no report at this address, or none any more.",
  });
