import { headword } from "../../core/display-name.ts";
import { nothing, type Summed, words } from "../../core/operation-counts/fives.ts";
import { type Apart, apart, type CountedPart } from "../../core/operation-counts/read.ts";
import type { Measure } from "../../core/operation-counts/rows.ts";
import type { ToldReport } from "../../session/results/reports.ts";

/** A table of a report: cells in words, the last of each line figures. */
export interface Table {
  readonly title: string;
  readonly heads: readonly string[];
  /** How many of the columns are figures. */
  readonly figures: number;
  readonly lines: readonly (readonly string[])[];
}

type Told = Pick<ToldReport, "rows" | "exact">;

/** What is counted, as a column's head; checks outside hours are among the checks. */
const measured = ["Checks", "of these outside hours", "Hits", "Outcomes", "Seizures"];

/** The tables of a report, from the whole to its parts. */
export function tablesOf(told: Told): Table[] {
  return [
    counted("In all", told, []),
    counted("By border point", told, ["country", "place"]),
    counted("By day", told, ["day"]),
    sorted("Checks", "check", ["Checked", "Answer"], told),
    sorted("Hits", "hit", ["Met"], told),
    sorted("Outcomes", "outcome", ["Met", "What came of it"], told),
    sorted("Seizures", "seizure", ["Seized"], told),
  ];
}

/** One line for each of what they are told apart by. */
function counted(title: string, { rows, exact }: Told, by: readonly ("country" | "place" | "day")[]): Table {
  const lines = new Map<string, { readonly names: readonly string[]; readonly sums: Map<string, Summed> }>();
  const columns = new Set<CountedPart>([...by, "hours"]);
  for (const one of apart(rows, columns, exact)) {
    const names = by.map((part) => one[part] ?? "at none");
    const { sums } = lines.getOrInsertComputed(JSON.stringify(names), () => ({ names, sums: new Map() }));
    add(sums, one.measure, one);
    if (one.outside) add(sums, "outside", one);
  }
  if (by.length === 0) lines.getOrInsert("[]", { names: [], sums: new Map() });
  const figures = ({ sums }: { readonly sums: ReadonlyMap<string, Summed> }) =>
    ["check", "outside", "hit", "outcome", "seizure"].map((what) => words(sums.get(what) ?? nothing, exact));
  const heads = { country: "Country", place: "Border point", day: "Day" };
  return {
    title,
    heads: [...by.map((part) => heads[part]), ...measured],
    figures: measured.length,
    lines: [...lines]
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([, line]) => [...line.names, ...figures(line)]),
  };
}

/** One line for each kind, and what came of it. */
function sorted(title: string, measure: Measure, named: readonly string[], { rows, exact }: Told): Table {
  const lines = apart(rows, new Set<CountedPart>(["kind", "came"]), exact)
    .filter((one) => one.measure === measure)
    .map((one) => [...[one.kind, one.came].slice(0, named.length).map(inWords), words(one, exact)]);
  return { title, heads: [...named, "Number"], figures: 1, lines };
}

function inWords(word: string | null): string {
  return word === null ? "" : headword(word);
}

function add(sums: Map<string, Summed>, what: string, { count, under5 }: Pick<Apart, "count" | "under5">): void {
  const before = sums.get(what) ?? nothing;
  sums.set(what, { count: before.count + count, under5: before.under5 + under5 });
}
