import { type AfterActionReportRecord, operations } from "../../records/operations/records.ts";
import { afterActionReports } from "../../records/operations/reports.ts";
import type { Reported, ToldReport } from "../../session/results/reports.ts";
import type { SubgraphContext } from "../context.ts";
import { checkIds, checkIdsGiven } from "../ids-asked.ts";
import { byId, conditions, search } from "../search.ts";
import { writeResult } from "../in-capitals.ts";
import type { Resolvers } from "./generated/resolver-types.ts";
import { toldApart } from "./results.ts";

export const reportQueries = {
  afterActionReport: (_parent, { id }, context) => byId(context, afterActionReports, id),
  afterActionReports: (_parent, { operation, ...page }, context) => {
    checkIdsGiven({ operation });
    return search(context, "afterActionReports", afterActionReports, conditions({ operation }), page);
  },
  operationReport: async (_parent, { operation, number: asked }, context) => {
    checkIds("operation", [operation]);
    const { reports } = context.operations;
    const told = await reports.of(operation, asked ?? null);
    if (!told) return null;
    context.spending.charge("records", told.rows.length);
    const { exact, report, equal } = told;
    const { number, asOf } = report;
    // The hash of small counts would tell them to who tries them all.
    const whole = exact ? { report: await shown(context, report), equal } : { report: null, equal: null };
    return { ...told, number, asOf, ...whole, page: reports.page(told) } as never;
  },
} satisfies Resolvers["Query"];

export const reportMutations = {
  closeOperation: async (_parent, { operation, idempotencyKey }, context) => {
    checkIds("operation", [operation]);
    return reported(context, await context.operations.reports.close(operation, idempotencyKey));
  },
  correctReport: async (_parent, { operation, reason, idempotencyKey }, context) => {
    checkIds("operation", [operation]);
    return reported(context, await context.operations.reports.correct(operation, reason, idempotencyKey));
  },
} satisfies Resolvers["Mutation"];

export const reportResolvers = {
  operation: ({ operation }, _args, context) => byId(context, operations, operation as unknown as string),
} satisfies Resolvers["AfterActionReport"];

export const toldReportResolvers = {
  counts: (told, { by }, { spending }) => toldApart(told as unknown as ToldReport, by, spending),
} satisfies Resolvers["OperationReport"];

/** For who may read it; what it said under this number, in the record as it is shown now. */
async function shown(context: SubgraphContext, report: AfterActionReportRecord) {
  const standing = await byId(context, afterActionReports, report.id);
  const { number, asOf, content, sha256, reason, version } = report;
  return standing && { ...standing, number, asOf, content, sha256, reason, version };
}

async function reported(context: SubgraphContext, done: Reported | null) {
  if (!done) return null;
  return { result: writeResult(done.result), report: await byId(context, afterActionReports, done.id) };
}
