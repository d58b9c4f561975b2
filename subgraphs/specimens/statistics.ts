import { inDateRange } from "../../records/date-ranges.ts";
import { countryAsked } from "../codes-asked.ts";
import type { SubgraphContext } from "../context.ts";
import { among, amongCountries, within } from "../lists.ts";
import { all } from "../search.ts";
import type { QueryalertStatisticsArgs } from "./generated/resolver-types.ts";

/** Each group is a row. */
export async function alertStatistics(
  { looking, spending }: SubgraphContext,
  { by, and, issuers, detected, detectedCountries, kinds, states, techniques }: QueryalertStatisticsArgs,
) {
  const filter = all(
    ...among("imitated", "issuers", issuers, (code) => [countryAsked("issuers", code)]),
    ...within("detected", detected, (days) => inDateRange("detectedDate", days)),
    ...amongCountries("detectedCountry", "detectedCountries", detectedCountries),
    ...among("kind", "kinds", kinds),
    ...among("state", "states", states ?? ["PUBLISHED"]),
  );
  // Refuses a list that nothing meets.
  among("technique", "techniques", techniques);
  const asked = { by, and: and ?? null, filter, techniques: techniques ?? null };
  const statistics = await looking.specimens.statistics(asked);
  spending.charge("rows", statistics.groups.length);
  return statistics;
}
