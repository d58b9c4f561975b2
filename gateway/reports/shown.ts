import { hubError } from "../../core/errors.ts";
import type { SealedAddresses } from "../../core/sealed-addresses.ts";
import { afterActionReports } from "../../records/operations/reports.ts";
import type { ReportAddresses } from "../../session/results/report-addresses.ts";
import { pageHeaders } from "../addressed/page.ts";
import type { Addressed } from "../addressed/shown.ts";
import { policy, reportPage } from "./page.ts";

type Shown = ReportAddresses extends SealedAddresses<infer S> ? S : never;

/** The page of an after-action report, as whomever it was made for is told it now. */
export const reportShown: Addressed<Shown> = {
  name: "reportPage",
  nothing: "There is no report at this address, or none any more.",
  addresses: ({ reportAddresses }) => reportAddresses,
  variables: ([operation, number]) => ({ operation, number }),
  show: async ([operation, number], { reader, operations: { reports }, spending }) => {
    const told = await reports.of(operation, number);
    if (!told) throw hubError("NOT_FOUND");
    spending.charge("records", told.rows.length);
    // As the query does: the hash stands in the report itself, which is its owner's alone.
    const [read] = await reader.byIds(afterActionReports, [told.report.id]);
    const body = reportPage(told, { hash: read != null });
    return { body, headers: pageHeaders(policy), note: `after-action report ${number} of ${operation}` };
  },
};
