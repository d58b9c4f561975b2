import { documentsKeysOf, isMetWeakly, reportsKeyOf } from "../../records/documents/matching.ts";
import { type DocumentReportRecord, documentReports, documents } from "../../records/documents/records.ts";
import { everything, type Filter } from "../../core/store/port.ts";
import type { Condition } from "./conditions.ts";
import { allRecords, type Edge, everyRecord, type Shown, type Step, type Walking } from "./steps.ts";

/** Reports on documents, and whether one counts that may be about another document of the number. */
export interface ReportedAsked {
  readonly report: Filter;
  readonly weakly: boolean;
}

type Reported = Pick<Condition, "count" | "far" | "among"> & { readonly step: Step };

/** From documents to the reports that meet them, as `Document.reports` does, and back. */
export function reported(walking: Walking, { report, weakly }: ReportedAsked): Reported {
  const { reader, looked } = walking;
  const known = new Map<string, DocumentReportRecord>();
  const forth = async (ids: readonly string[]): Promise<Edge[]> => {
    looked.at(ids.length);
    const held = (await reader.byIds(documents, ids)).filter((one) => one !== null && (weakly || !isMetWeakly(one)));
    const keyed = Map.groupBy(held, (one) => (one && reportsKeyOf(one)) ?? "");
    const found = await everyRecord(walking, documentReports, "number", [...keyed.keys()], report);
    return [...found].flatMap(([key, reports]) =>
      (keyed.get(key) ?? []).flatMap((one) => reports.map(({ id, owner }) => edge(one?.id ?? "", id, [owner, id]))),
    );
  };
  const back = async (ids: readonly string[]): Promise<Edge[]> => {
    const reports = ids.flatMap((id) => known.get(id) ?? []);
    const keysOf = (one: DocumentReportRecord) => documentsKeysOf(one).slice(0, weakly ? undefined : 1);
    const keys = new Set(reports.flatMap(keysOf));
    const found = await everyRecord(walking, documents, "number", [...keys], everything);
    return reports.flatMap((one) =>
      keysOf(one)
        .flatMap((key) => found.get(key) ?? [])
        .map(({ id }) => edge(id, one.id, [one.owner, one.id])),
    );
  };
  return {
    step: { forth, back },
    count: (atMost) => reader.count(documentReports, report, atMost),
    far: async () => {
      for (const one of await allRecords(walking, documentReports, report)) known.set(one.id, one);
      return [...known.keys()];
    },
    // The step leads to no other.
    among: (ids) => Promise.resolve(new Set(ids)),
  };
}

function edge(near: string, far: string, shown: Shown): Edge {
  return { near, far, shows: [shown] };
}
