import { segmentsIn } from "../../core/audit/journal/files.ts";
import { wholeLinesOf } from "../../core/audit/journal/read.ts";
import { cellOf, type OperationCount, operationCountCollection } from "../../core/operation-counts/rows.ts";
import { pagesOf } from "../../core/store/pages.ts";
import type { StoreSession } from "../../core/store/port.ts";

/** Checks by operation, country, place, day, kind and verdict, in one text each. */
export type Counts = ReadonlyMap<string, number>;

/** Counted from the audit's files line by line, with nothing of what the hub counts with but the reading of lines. */
export async function countByHand(folder: string): Promise<Counts> {
  const counts = new Map<string, number>();
  for (const segment of await segmentsIn(folder))
    for await (const { body } of wholeLinesOf(segment)) {
      const { header, leaves } = JSON.parse(body);
      if (header.kind !== "read") continue;
      for (const { owner, records } of leaves)
        for (const text of owner === "" ? records : []) {
          const [operation, place, kind, verdict, times, ...outside] = text.split(" ");
          const key = [operation, header.caller.owner, place, header.time.slice(0, 10), kind, verdict, ...outside].join(
            " ",
          );
          counts.set(key, (counts.get(key) ?? 0) + Number(times));
        }
    }
  return counts;
}

/** What stands in the store, in the same texts. */
export async function countedChecks(store: Pick<StoreSession, "find">): Promise<Counts> {
  const counts = new Map<string, number>();
  for await (const rows of pagesOf<OperationCount>(store, operationCountCollection, {}, { first: 1_000 }))
    for (const { operation, owner, place, day, cells } of rows)
      for (const [key, count] of Object.entries(cells)) {
        const { measure, kind, came, outside } = cellOf(key);
        const parts = [operation, owner, place ?? "-", day, kind, came, ...(outside ? ["outside"] : [])];
        if (measure === "check") counts.set(parts.join(" "), count);
      }
  return counts;
}

/** What differs, in words; empty where the counts are equal. */
export function differences(one: Counts, other: Counts): string[] {
  const keys = new Set([...one.keys(), ...other.keys()]);
  return [...keys]
    .filter((key) => one.get(key) !== other.get(key))
    .map((key) => `${key}: ${one.get(key)} and ${other.get(key)}`);
}
