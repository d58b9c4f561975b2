import { latestDay } from "../standards/partial-dates.ts";
import type { StoredRecord } from "./port.ts";

/**
 * The step to layout 2, which gave every record its last day and noted what withdrawn ones leave: what both adapters
 * need for it. It says what was true then, whatever the rules become.
 */
export const yearsThen: Readonly<Record<string, number>> = {
  person: 5,
  notice: 5,
  document: 10,
  documentReport: 10,
  vehicle: 10,
  vehicleReport: 10,
  specimen: 10,
  alert: 10,
  operation: 10,
  deployment: 10,
  course: 10,
  session: 10,
  partner: 10,
  link: 5,
};

/** A record as layout 1 has it. */
export interface RecordThen extends StoredRecord {
  readonly reviewBy?: string | null;
  readonly from?: string;
  readonly to?: string;
}

export function lastDayThen(kind: string, created: string, reviewBy: string | null | undefined): string {
  const date = new Date(Date.parse(created.slice(0, 10)));
  date.setUTCFullYear(date.getUTCFullYear() + (yearsThen[kind] ?? 0));
  const byRule = date.toISOString().slice(0, 10);
  const stated = reviewBy == null ? byRule : latestDay(reviewBy);
  return stated < byRule ? stated : byRule;
}

/** What a withdrawn record leaves, made of its last version that said anything. */
export function tombstoneThen(kind: string, created: string, last: RecordThen) {
  const { id, owner, test, reviewBy = null, from, to } = last;
  const due = lastDayThen(kind, created, reviewBy);
  const ends = [from, to].filter((end) => end !== undefined).sort();
  const stamps = { version: 1, created, updated: created };
  return { id, owner, test, policy: "", due, recorded: created, reviewBy, ends, ...stamps };
}
