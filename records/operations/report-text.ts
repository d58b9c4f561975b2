import { hash } from "node:crypto";
import type { Uncounted } from "../../core/operation-counts/until.ts";
import { type Measure, measures, type OperationCount } from "../../core/operation-counts/rows.ts";

type Counts = Readonly<Record<string, number>>;

/** What stands in a report: rows of one country, place and day, with the counts as the hub keeps them. */
export interface ReportContent {
  readonly operation: string;
  /** What may be missing in the counts for good; left out where nothing is. */
  readonly uncounted?: readonly Uncounted[];
  readonly totals: Readonly<Record<Measure, number>>;
  readonly rows: readonly {
    readonly country: string;
    readonly place: string | null;
    readonly day: string;
    /** By what was counted, as `cellKey` names it. */
    readonly counts: Counts;
  }[];
}

/**
 * The counts of an operation as canonical JSON: rows, and the counts of each, in the order of their texts, and nothing that
 * is not counted. The same counts give the same bytes, whenever and by whatever process they are written.
 */
export function reportText(
  operation: string,
  rows: readonly OperationCount[],
  uncounted: readonly Uncounted[],
): string {
  const totals = Object.fromEntries(measures.map((measure) => [measure, 0])) as Record<Measure, number>;
  const sorted = rows.map(({ owner: country, place, day, cells }) => {
    const counts = Object.entries(cells).toSorted(([one], [other]) => (one < other ? -1 : 1));
    for (const [key, count] of counts) totals[key.split(" ")[0] as Measure] += count;
    return { country, place, day, counts: Object.fromEntries(counts) };
  });
  const keyed = sorted.filter(({ counts }) => Object.keys(counts).length > 0).map((row) => [keyOf(row), row] as const);
  const content: ReportContent = {
    operation,
    ...(uncounted.length > 0 && { uncounted: inOrder(uncounted) }),
    totals,
    rows: keyed.toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, row]) => row),
  };
  return JSON.stringify(content);
}

export function sha256Of(text: string): string {
  return hash("sha256", text, "hex");
}

export function contentOf(text: string): ReportContent {
  return JSON.parse(text) as ReportContent;
}

function inOrder(uncounted: readonly Uncounted[]): Uncounted[] {
  const written = uncounted.map(({ folder, from, until }) => ({ folder, from, until }));
  return written.toSorted((one, other) => (one.folder < other.folder ? -1 : 1));
}

function keyOf({ country, place, day }: { country: string; place: string | null; day: string }): string {
  return JSON.stringify([country, place ?? "", day]);
}
