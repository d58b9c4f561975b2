import { pagesOf } from "../store/pages.ts";
import type { StoreSession } from "../store/port.ts";
import { nothing, type Summed, summed } from "./fives.ts";
import {
  cellOf,
  type CountedWhat,
  type Measure,
  measures,
  type OperationCount,
  operationCountCollection,
  operationHeadCollection,
} from "./rows.ts";

/** By what counts of an operation are told apart, beside what they measure. */
export const countedParts = ["place", "day", "country", "kind", "came"] as const;
export type CountedPart = (typeof countedParts)[number];

/** Counts of one sort; a part by which they are not told apart is null. */
export interface Apart extends Summed, Readonly<Record<CountedPart, string | null>> {
  readonly measure: Measure;
}

/** How an operation stands in its counts: which rows, and after how many changes. */
export interface Standing {
  readonly changed: number;
  readonly rows: readonly OperationCount[];
}

const rowsAtOnce = 2_000;

/** All rows of an operation, those of test keys or the others; as many as it has places and days, however many checks. */
export async function countsOf(
  store: Pick<StoreSession, "find" | "getMany">,
  { id, test }: { readonly id: string; readonly test: boolean },
  /** Only those that have changed since, or what is told of them in fives has. */
  since?: { readonly changed: number; readonly exact: boolean },
): Promise<Standing> {
  // Before the rows: what comes meanwhile is told again, and not passed over.
  const changed = (await store.getMany(operationHeadCollection, [id])).get(id)?.changed ?? 0;
  const column = since?.exact === false ? "toldChanged" : "changed";
  const wanted = { operation: id, test, ...(since && { [column]: { $gt: since.changed } }) };
  const rows: OperationCount[] = [];
  for await (const some of pagesOf(store, operationCountCollection, wanted, { first: rowsAtOnce })) rows.push(...some);
  return { changed, rows };
}

/** A sum on its way. */
interface Summing {
  readonly parts: Readonly<Record<CountedPart, string | null>> & { readonly measure: Measure };
  sum: Summed;
}

/** The rows' counts, told apart by what they measure and by these parts alone, in the order of what they say. */
export function apart(rows: readonly OperationCount[], by: ReadonlySet<CountedPart>, exact: boolean): Apart[] {
  const told = (part: CountedPart, value: string | null) => (by.has(part) ? value : null);
  const sums = new Map<string, Summing>();
  const known = new Map<string, CountedWhat>();
  for (const { owner, place, day, cells } of rows) {
    const where = { place: told("place", place), day: told("day", day), country: told("country", owner) };
    const whereKey = `${where.place ?? ""}\n${where.day ?? ""}\n${where.country ?? ""}`;
    for (const [cell, count] of Object.entries(cells)) {
      const { measure, kind, came } = known.getOrInsertComputed(cell, cellOf);
      const what = { kind: told("kind", kind), came: told("came", came) };
      const key = `${measures.indexOf(measure)}\n${whereKey}\n${what.kind ?? ""}\n${what.came ?? ""}`;
      const summing = sums.get(key);
      if (summing) summing.sum = summed(summing.sum, count, exact);
      else sums.set(key, { parts: { measure, ...where, ...what }, sum: summed(nothing, count, exact) });
    }
  }
  // Texts alone are sorted, as many are: no function is called for each two of them.
  const inOrder = [...sums.keys()].toSorted();
  return inOrder.map((key) => {
    const { parts, sum } = sums.get(key) as Summing;
    return { ...parts, ...sum };
  });
}

/** Of those cells that are meant, together. */
export function sumOf(
  rows: readonly OperationCount[],
  isMeant: (cell: CountedWhat) => boolean,
  exact: boolean,
): Summed {
  let sum = nothing;
  for (const { cells } of rows)
    for (const [key, count] of Object.entries(cells)) if (isMeant(cellOf(key))) sum = summed(sum, count, exact);
  return sum;
}
