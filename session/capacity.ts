import type { Caller } from "../core/access/caller.ts";
import { meteredReads } from "../core/access/metered-reads.ts";
import type { Reader } from "../core/access/reader.ts";
import type { Spending } from "../core/access/spending.ts";
import { coveredIn } from "../core/check-counts/coverage.ts";
import { declarations } from "../core/check-counts/expectations.ts";
import { countsSince } from "../core/check-counts/totals.ts";
import { dayOf } from "../core/lifetime/days.ts";
import { equivalentCodes, includesCode } from "../core/standards/countries.ts";
import { isTravellerChecked } from "../records/checking/coverage.ts";
import { type CapacityReportRecord, capacityReports } from "../records/operations/capacity.ts";
import type { Platform } from "./platform.ts";
import { trainedOfficers } from "./trained-officers.ts";

export interface CapacityServiceOptions {
  readonly platform: Pick<Platform, "store">;
  readonly reader: Pick<Reader, "find" | "silent">;
  readonly caller: Caller;
  readonly spending: Spending;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** What the hub has seen of a country's live checks. */
export interface CapacitySeen {
  readonly since: string;
  readonly lastCheck: string | null;
  readonly travellersChecked: number;
  readonly travellersExpected: number | null;
  readonly shareScreened: number | null;
  readonly borderPointsChecking: string[];
  readonly borderPointsDeclared: number | null;
  readonly trainedOfficers: number | null;
}

/** So far back the hub looks. **Our rule**. */
const lookedBack = 30 * 86_400_000;

/** The capacity of countries. */
export class CapacityService {
  readonly #options: CapacityServiceOptions;

  constructor(options: CapacityServiceOptions) {
    this.#options = options;
  }

  /** The newest of the country's reports that the caller may see. */
  async report(country: string): Promise<CapacityReportRecord | null> {
    const { reader, spending } = this.#options;
    const order = { by: "asOf", descending: true };
    const own = { owner: { $in: [...equivalentCodes(country)] } };
    const { records } = await reader.find(capacityReports, own, { first: 1, order });
    spending.charge("rows", records.length);
    return records[0] ?? null;
  }

  /**
   * Null for anybody but the country: how much of its traffic it checks is its own to tell. Checks are counted for live keys
   * alone, as coverage is.
   */
  async seen(country: string): Promise<CapacitySeen | null> {
    const { caller, now, platform, reader, spending } = this.#options;
    if (caller.test || !includesCode([caller.owner], country)) return null;
    const { owner } = caller;
    const store = meteredReads(platform.store, spending);
    const [since, until] = [new Date(now - lookedBack).toISOString(), new Date(now).toISOString()];
    const counts = await countsSince(store, { owner, test: false }, since, until);
    const places = new Set(counts.flatMap(({ place }) => place ?? []));
    const declared = await declarations(store);
    const asked = { since, until, owner, isTraveller: isTravellerChecked };
    const { hours, elsewhere } = coveredIn(counts, declared, asked);
    const codes = declared.find((one) => one.owner === owner)?.borderPoints.map(({ code }) => code);
    const expected = hours.filter((hour) => hour.expected !== null);
    const [wanted, came] = [sum(expected.map((hour) => hour.expected ?? 0)), sum(expected.map((hour) => hour.checked))];
    return {
      since,
      lastCheck: counts.reduce<string | null>((last, { hour }) => (last === null || hour > last ? hour : last), null),
      travellersChecked: sum(hours.map(({ checked }) => checked)) + elsewhere,
      travellersExpected: expected.length > 0 ? wanted : null,
      shareScreened: wanted > 0 ? came / wanted : null,
      // What was said of a place at a check may name any; only a declared one is a border point.
      borderPointsChecking: codes?.filter((code) => places.has(code)).toSorted() ?? [],
      borderPointsDeclared: codes?.length ?? null,
      trainedOfficers: await trainedOfficers(reader, caller, dayOf(until)),
    };
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
