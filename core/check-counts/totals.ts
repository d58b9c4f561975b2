import type { Whose } from "../access/caller.ts";
import { pagesOf } from "../store/pages.ts";
import type { StoreSession } from "../store/port.ts";
import { type CheckCount, checkCountCollection } from "./counts.ts";

/** By what checks are counted apart. */
export const totalParts = ["kind", "verdict", "place", "hour", "operation"] as const;
export type TotalPart = (typeof totalParts)[number];

/** How many checks there were; a part by which they are not counted apart is null. */
export interface CheckTotal extends Readonly<Record<TotalPart, string | null>> {
  readonly count: number;
}

/** What a bureau's processes have counted from the hour on that begins then (RFC 3339, UTC), and before `until`. */
export async function countsSince(
  store: Pick<StoreSession, "find">,
  { owner, test }: Whose,
  since: string,
  until: string | null = null,
): Promise<readonly CheckCount[]> {
  const counts: CheckCount[] = [];
  const whose = { $and: [{ owner, test }, { hour: { $gte: since } }] };
  const span = until === null ? whose : { $and: [whose, { hour: { $lt: until } }] };
  for await (const rows of pagesOf(store, checkCountCollection, span, { first: 1_000 })) counts.push(...rows);
  return counts;
}

/** The counts of all processes together, counted apart by these parts alone, in the order of what they say. */
export function totalsOf(counts: readonly CheckCount[], by: ReadonlySet<TotalPart>): CheckTotal[] {
  const totals = new Map<string, CheckTotal>();
  for (const row of counts) {
    const told = totalParts.map((part) => [part, by.has(part) ? row[part] : null] as const);
    const key = JSON.stringify(told);
    const before = totals.get(key)?.count ?? 0;
    const parts = Object.fromEntries(told) as Record<TotalPart, string | null>;
    totals.set(key, { ...parts, count: before + row.count });
  }
  return [...totals].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, total]) => total);
}
