import type { Reader, Rows } from "../../core/access/reader.ts";
import type { Dataset, HubRecord } from "../../core/record.ts";
import { type Day, yearsAfter } from "../../core/lifetime/days.ts";
import { latestDay, type PartialDate } from "../../core/standards/partial-dates.ts";
import { everything, type Filter } from "../../core/store/port.ts";
import type { LateSources } from "./overdue.ts";
import type { Reason } from "./verdict.ts";

/** What a check is made with: reads that are bound to who checks, and the day on which it is made. */
export interface Checking {
  readonly reader: Pick<Reader, "byIds" | "findEach">;
  readonly today: Day;
  readonly lateSources: LateSources;
}

/** More records under one key than this are not to be expected. */
export const mostMet = 100;

/** What is met under each of these keys, in one read; in none where there is no key. */
export function readEach<R extends HubRecord>(
  reader: Checking["reader"],
  dataset: Dataset<R>,
  field: string,
  keys: readonly (readonly string[])[],
  filter: Filter = everything,
): Promise<ReadonlyMap<string, Rows<R>>> {
  const wanted: string[] = [];
  for (const own of keys) for (const key of own) wanted.push(key);
  return wanted.length === 0
    ? Promise.resolve(new Map())
    : reader.findEach(dataset, field, wanted, filter, { first: mostMet });
}

/** The records with these ids, in one read; in none where there is no id. */
export async function readAll<R extends HubRecord>(
  reader: Checking["reader"],
  dataset: Dataset<R>,
  ids: readonly string[],
): Promise<readonly (R | null)[]> {
  return ids.length === 0 ? [] : reader.byIds(dataset, ids);
}

/** What is met under some keys. */
export interface Met<R> {
  readonly records: readonly R[];
  /** Whether that is all: a part would read as "no more there". */
  readonly whole: boolean;
}

/** Each record once, however many of the keys it is met under. */
export function metUnder<R extends HubRecord>(found: ReadonlyMap<string, Rows<R>>, keys: readonly string[]): Met<R> {
  if (!keys.some((key) => found.has(key))) return nothingMet;
  const rows = keys.flatMap((key) => found.get(key) ?? []);
  const records = new Map(rows.flatMap((one) => one.records.map((record) => [record.id, record])));
  return { records: [...records.values()], whole: !rows.some(({ more }) => more) };
}

/** What nearly all of a batch meet. */
export const nothingMet: Met<never> = Object.freeze({ records: [], whole: true });

/** Of what has none to be looked up under. */
export const noKeys: readonly string[] = Object.freeze([]);

/** Of what is met under some keys, those records that are meant. */
export function metAmong<R>(met: Met<R>, isMeant: (record: R) => boolean): Met<R> {
  return met === nothingMet ? met : { records: met.records.filter(isMeant), whole: met.whole };
}

/** What is said of what met more records than a check looks through. */
export const tooMany: Reason = {
  code: "TOO_MANY",
  says: `More than ${mostMet} records meet it, which a check does not look through: say more of it, as type and issuer.`,
};

/** Under 18: whoever may be one is treated as one. */
export function isMinor(birthDate: PartialDate | null, today: Day): boolean {
  return birthDate !== null && yearsAfter(latestDay(birthDate), 18) > today;
}
