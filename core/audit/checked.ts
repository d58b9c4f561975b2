import { segmentsIn } from "./journal/files.ts";
import { type AuditBody, parseBody } from "./journal/lines.ts";
import { linesOf } from "./journal/read.ts";
import { type DayKey, type DayKeys, marksOf } from "./marks/day-keys.ts";

/** What can be said about whether something was checked. */
export interface CheckedBefore {
  /** Entries of checks that were asked it, the oldest first. */
  readonly entries: readonly AuditBody[];
  /** Days whose marks can still be compared. */
  readonly days: readonly string[];
  /** Entries of checks whose key is destroyed, or was never here: nobody can say what they asked. */
  readonly unanswerable: number;
  /** What is wrong with keys of days that could be asked otherwise. */
  readonly faults: readonly string[];
}

const keyOf = /"marked":\{"day":"[0-9-]{10}","key":"([0-9a-f]{16})"/;

/** Which checks were asked that value, given in the form in which values are marked. */
export async function checksOf(folder: string, value: string, dayKeys: DayKeys): Promise<CheckedBefore> {
  const living = dayKeys.living();
  const marks = new Map([...living].map(([id, key]) => [id, marksOf([value], key)[0] ?? ""]));
  const entries: AuditBody[] = [];
  let unanswerable = 0;
  for (const { bodies } of (await segmentsIn(folder)).filter(({ administration }) => !administration)) {
    for await (const { text } of linesOf(bodies)) {
      const key = keyOf.exec(text)?.[1];
      if (key === undefined) continue;
      const mark = marks.get(key);
      if (mark === undefined) unanswerable += 1;
      // The mark says so in itself: it is in no other place of an entry.
      else if (text.includes(`"${mark}"`)) entries.push(...[parseBody(text)].filter((one) => one !== null));
    }
  }
  // Each process has files of its own, and another for checks that met nothing.
  entries.sort(({ header: one }, { header: other }) => ((one.time ?? "") < (other.time ?? "") ? -1 : 1));
  return { entries, days: daysOf(living.values()), unanswerable, faults: dayKeys.faults() };
}

function daysOf(keys: Iterable<DayKey>): string[] {
  return [...new Set([...keys].map(({ day }) => day))].toSorted();
}
