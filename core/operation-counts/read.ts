import { pagesOf } from "../store/pages.ts";
import type { StoreSession } from "../store/port.ts";
import { nothing, type Summed, summed } from "./fives.ts";
import {
  cellKey,
  cellOf,
  type CountedWhat,
  type Measure,
  measures,
  type OperationCount,
  operationCountCollection,
  operationHeadCollection,
} from "./rows.ts";

/** By what counts of an operation are told apart, beside what they measure. */
export const countedParts = ["place", "day", "country", "kind", "came", "hours"] as const;
export type CountedPart = (typeof countedParts)[number];

/** Counts of one sort; a part by which they are not told apart is null. */
export interface Apart extends Summed, Readonly<Record<Exclude<CountedPart, "hours">, string | null>> {
  readonly measure: Measure;
  /** Whether these are checks made while their border point took no part in the operation. */
  readonly outside: boolean | null;
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

/** Rows that are told together, as where they are counted is. */
interface Group {
  readonly where: Pick<Apart, "place" | "day" | "country">;
  /** By what is counted. */
  readonly sums: Map<CountedWhat, Summed>;
}

/**
 * The rows' counts, told apart by what they measure and by these parts alone, in the order of what they say. Sorted are
 * the places and what is counted, each by itself: both together are ten times as many.
 */
export function apart(rows: readonly OperationCount[], by: ReadonlySet<CountedPart>, exact: boolean): Apart[] {
  const told = (part: CountedPart, value: string | null) => (by.has(part) ? value : null);
  const groups = new Map<string, Group>();
  const whats = new Map<string, CountedWhat>();
  const whatOf = new Map<string, CountedWhat>();
  const known = (cell: string) => {
    const { measure, kind, came, outside } = cellOf(cell);
    const apartFrom = { kind: told("kind", kind) ?? "", came: told("came", came) };
    const what = { measure, ...apartFrom, outside: by.has("hours") && outside === true };
    return whats.getOrInsert(cellKey(what), what);
  };
  for (const { owner, place, day, cells } of rows) {
    const where = { place: told("place", place), day: told("day", day), country: told("country", owner) };
    const key = `${where.place ?? "~"}\n${where.day ?? ""}\n${where.country ?? ""}`;
    const { sums } = groups.getOrInsertComputed(key, () => ({ where, sums: new Map() }));
    for (const cell of Object.keys(cells)) {
      const what = whatOf.getOrInsertComputed(cell, known);
      sums.set(what, summed(sums.get(what) ?? nothing, cells[cell] as number, exact));
    }
  }
  const inOrder = [...whats.keys()].toSorted().map((key) => whats.get(key) as CountedWhat);
  const places = [...groups.keys()].toSorted().map((key) => groups.get(key) as Group);
  const byHours = by.has("hours");
  return measures.flatMap((measure) => listed(measure, places, inOrder, byHours));
}

function listed(measure: Measure, groups: readonly Group[], whats: readonly CountedWhat[], byHours: boolean): Apart[] {
  const all: Apart[] = [];
  const wanted = whats.filter((what) => what.measure === measure);
  for (const { where, sums } of groups)
    for (const what of wanted) {
      const sum = sums.get(what);
      const { kind, came, outside = false } = what;
      if (sum) all.push({ measure, ...where, kind: kind || null, came, outside: byHours ? outside : null, ...sum });
    }
  return all;
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
