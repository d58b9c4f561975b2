import type { Caller } from "../../core/access/caller.ts";
import type { Claims } from "../../core/access/claims.ts";
import type { Idempotency, KeyedRequest } from "../../core/access/idempotency.ts";
import { policyId, policySchema } from "../../core/access/policies/policy.ts";
import type { Writer, WriterOptions } from "../../core/access/writer.ts";
import { hubError } from "../../core/errors.ts";
import { type OperationCount, operationHeadCollection } from "../../core/operation-counts/rows.ts";
import type { Uncounted } from "../../core/operation-counts/until.ts";
import { draftOf } from "../../core/draft.ts";
import { recordId } from "../../core/record-id.ts";
import type { Outcome, Stamp, Store, StoreSession } from "../../core/store/port.ts";
import { type AfterActionReportRecord, type OperationRecord, operations } from "../../records/operations/records.ts";
import { afterActionReports } from "../../records/operations/reports.ts";
import { contentOf, reportText, sha256Of } from "../../records/operations/report-text.ts";
import type { Address } from "../../core/sealed-addresses.ts";
import { draftSaid, resultOf, sentence } from "../said.ts";
import { type ReportAddresses, reportsPath } from "./report-addresses.ts";
import { reportNumbered } from "./report-numbers.ts";
import type { Results, ResultsService } from "./service.ts";

export interface ReportServiceOptions {
  readonly caller: Caller;
  readonly results: ResultsService;
  readonly request: Claims;
  readonly addresses: ReportAddresses;
  readonly store: Pick<Store, "getMany" | "versionsEach">;
  readonly writer: (about: Pick<WriterOptions, "sent" | "policies" | "mover">) => Writer;
  readonly idempotency: Idempotency;
  readonly idKey: Uint8Array;
  readonly stamp: Stamp;
}

/** A report as it is told to one caller. */
export interface ToldReport {
  readonly operation: OperationRecord;
  readonly exact: boolean;
  readonly report: AfterActionReportRecord;
  /** The report's counts, in the rows that the hub counts in. */
  readonly rows: readonly OperationCount[];
  /** What the report says that it may miss. */
  readonly uncounted: readonly Uncounted[];
  /** Whether the counters give the same bytes now. */
  readonly equal: boolean;
}

/** What became of a closing or a correction. */
export interface Reported {
  readonly result: Outcome["result"];
  readonly id: string;
}

/** Milliseconds that the counters may lie behind where an operation is closed. **Our rule**. */
const mostBehind = 60_000;

/** Where an operation is closed with the report that is kept of it, and the report is read and corrected. */
export class ReportService {
  readonly #options: ReportServiceOptions;

  constructor(options: ReportServiceOptions) {
    this.#options = options;
  }

  /** By the operation's owner, in evaluation: closes it, and keeps what was counted. Null where the caller sees none. */
  async close(id: string, idempotencyKey?: string | null): Promise<Reported | null> {
    const sent = await this.#options.idempotency.sent("close operation", { id }, idempotencyKey);
    const results = await this.#owned(id);
    if (!results) return null;
    const report = this.#draft(results, { number: 1, reason: null });
    const beside = { writer: this.#writer(null), dataset: afterActionReports, record: report };
    const writer = this.#options.writer({ sent, mover: "act" });
    const [outcome] = await writer.putDrafted<OperationRecord, AfterActionReportRecord>(
      operations,
      async (session) => {
        const standing = (await session.getMany<OperationRecord>(operations, [id])).get(id);
        // What was counted meanwhile would be missing in the report; a report that stands has whatever corrections it has.
        if (!standing || standing.phase === "CLOSED") return [];
        this.#refuseBehind(results);
        if ((await changesOf(session, id)) !== results.changed) return [];
        const closed = {
          ...draftOf(operations, standing),
          ...operations.content.safeParse(standing).data,
          phase: "CLOSED" as const,
        };
        return [{ record: closed, expected: standing.version }];
      },
      beside,
    );
    if (outcome && "reason" in outcome) throw hubError("BAD_USER_INPUT", sentence(outcome.reason));
    if (outcome) return { result: resultOf(outcome), id: report.id };
    if (await this.#report(results.operation)) return { result: "unchanged", id: report.id };
    if (results.operation.phase === "CLOSED")
      throw hubError("BAD_USER_INPUT", "The operation was recorded as CLOSED: the hub has not closed it.");
    return { result: "conflict", id: report.id };
  }

  /** By the owner: makes the report anew from what is counted now, as its next version. Null where the caller sees none. */
  async correct(id: string, reason: string, idempotencyKey?: string | null): Promise<Reported | null> {
    const sent = await this.#options.idempotency.sent("correct report", { id, reason }, idempotencyKey);
    const results = await this.#owned(id);
    if (!results) return null;
    const own = this.#idOf(results.operation);
    const [outcome] = await this.#writer(sent).putDrafted(afterActionReports, async (session) => {
      const before = (await session.getMany<AfterActionReportRecord>(afterActionReports, [own])).get(own);
      if (!before) throw hubError("BAD_USER_INPUT", "There is no report to correct: close the operation first.");
      this.#refuseBehind(results);
      const record = this.#draft(results, { number: before.number + 1, reason });
      if (isEqual(before, results))
        throw hubError(
          "BAD_USER_INPUT",
          "The counts are those of the report as it stands: there is nothing to correct.",
        );
      return [{ record, expected: before.version }];
    });
    return { result: outcome ? resultOf(outcome) : "absent", id: own };
  }

  /** The report of an operation that the caller sees: the last, or that of a number. Null where there is none. */
  async of(id: string, number: number | null = null): Promise<ToldReport | null> {
    const results = await this.#options.results.of(id);
    const standing = results && (await this.#report(results.operation));
    if (!results || !standing) return null;
    const report = await reportNumbered(this.#options.store, standing, number ?? standing.number);
    if (!report) return null;
    const { operation, exact } = results;
    const { uncounted = [] } = contentOf(report.content);
    return { operation, exact, report, uncounted, rows: rowsIn(report), equal: isEqual(report, results) };
  }

  /** Where its page is got: good for this caller, purpose and case alone. Null where no address can be made. */
  page({ operation, report }: Pick<ToldReport, "operation" | "report">): Address | null {
    const { addresses, request } = this.#options;
    return addresses.give(reportsPath, [operation.id, report.number], request);
  }

  async #report(operation: OperationRecord): Promise<AfterActionReportRecord | null> {
    const id = this.#idOf(operation);
    const found = await this.#options.store.getMany<AfterActionReportRecord>(afterActionReports, [id]);
    return found.get(id) ?? null;
  }

  async #owned(id: string): Promise<Results | null> {
    const { caller, results } = this.#options;
    const found = await results.of(id);
    if (!found) return null;
    if (found.operation.owner !== caller.owner)
      throw hubError("FORBIDDEN", "Only its owner closes an operation and corrects its report.");
    return found;
  }

  /** Asked where it is about to be written: what was done already is told again however far the counts lie behind. */
  #refuseBehind({ asOf }: Results): void {
    if (asOf === null || Date.parse(this.#options.stamp.at) - Date.parse(asOf) > mostBehind)
      throw hubError(
        "BAD_USER_INPUT",
        "The counts lie more than a minute behind: try again once they have caught up. If they do not, the hub's operator finds why, and declares an audit lost whose disk is gone for good (borderlink audit lost).",
      );
  }

  #draft(
    { operation, rows, asOf, uncounted }: Results,
    { number, reason }: Pick<AfterActionReportRecord, "number" | "reason">,
  ) {
    const content = reportText(operation.id, rows, uncounted);
    const counted = { asOf: asOf ?? this.#options.stamp.at, content, sha256: sha256Of(content) };
    const fields = { reference: operation.id, operation: operation.id, number, reason, ...counted };
    return draftSaid(this.#options, afterActionReports, fields, ownerAlone);
  }

  #writer(sent: KeyedRequest | null): Writer {
    return this.#options.writer({ sent, policies: new Map([[policyId(ownerAlone), ownerAlone]]) });
  }

  #idOf({ id, test, owner }: OperationRecord): string {
    return recordId(this.#options.idKey, afterActionReports, test, owner, id);
  }
}

const ownerAlone = policySchema.parse({});

async function changesOf(session: Pick<StoreSession, "getMany">, id: string): Promise<number> {
  return (await session.getMany(operationHeadCollection, [id])).get(id)?.changed ?? 0;
}

/** Whether the counters give the report's very bytes now; what it says that it misses is its own. */
function isEqual({ operation, content, sha256 }: AfterActionReportRecord, { rows }: Pick<Results, "rows">): boolean {
  return sha256Of(reportText(operation, rows, contentOf(content).uncounted ?? [])) === sha256;
}

function rowsIn({ content, operation, test, created }: AfterActionReportRecord): OperationCount[] {
  const header = { policy: "", test, version: 1, created, updated: created, operation, changed: 0, toldChanged: 0 };
  return contentOf(content).rows.map(({ country: owner, place, day, counts: cells }, at) => {
    return { ...header, id: String(at), owner, place, day, cells };
  });
}
