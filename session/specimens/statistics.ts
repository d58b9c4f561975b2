import type { Reader } from "../../core/access/reader.ts";
import { hubError } from "../../core/errors.ts";
import type { Filter } from "../../core/store/port.ts";
import type { ComparedFeature } from "../../records/specimens/features.ts";
import { type AlertRecord, alerts } from "../../records/specimens/records.ts";
import { type AlertCount, AlertCounts, type AlertGrouping } from "../../records/specimens/statistics.ts";
import { readAll } from "../read-whole.ts";

export interface StatisticsAsked {
  readonly by: AlertGrouping;
  readonly and: AlertGrouping | null;
  readonly filter: Filter;
  /** Alerts with any of these; null: any alerts. */
  readonly techniques: readonly ComparedFeature["technique"][] | null;
}

export interface AlertStatistics {
  readonly total: number;
  readonly addsUp: boolean;
  readonly groups: AlertCount[];
}

/** Alerts that are counted at once, and groups that an answer has. */
const most = { alerts: 10_000, groups: 2_000 } as const;

/** Counts all alerts that the caller sees and that meet what is asked, of what is shown of them; or refuses. */
export async function alertStatistics(
  reader: Reader,
  { by, and, filter, techniques }: StatisticsAsked,
): Promise<AlertStatistics> {
  const counts = new AlertCounts(by, and);
  let looked = 0;
  // A count shows no record.
  for await (const some of readAll(reader.silent(), alerts, filter)) {
    looked += some.length;
    if (looked > most.alerts) throw tooMany(`more than ${most.alerts} alerts`);
    for (const one of some) if (techniques === null || hasAny(one, techniques)) counts.add(one);
    if (counts.size > most.groups) throw tooMany(`more than ${most.groups} groups`);
  }
  return { total: counts.total, addsUp: counts.addsUp, groups: counts.inOrder() };
}

function hasAny({ features, quickCheck }: AlertRecord, techniques: readonly string[]): boolean {
  return [...features, ...quickCheck].some(({ technique }) => techniques.includes(technique));
}

function tooMany(what: string) {
  return hubError("COST_LIMIT", `There are ${what}: ask of fewer issuers or countries, or of a shorter time.`);
}
