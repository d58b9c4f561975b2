import type { Filter } from "../../core/store/port.ts";
import { inDateRange } from "../../records/date-ranges.ts";
import { type MarkKind, markKey, plateKeys, wordKey } from "../../records/vehicles/matching.ts";
import { countryAsked } from "../codes-asked.ts";
import { among, amongCountries, between, within } from "../lists.ts";
import { all, conditions, keyAsked, numberAsked } from "../search.ts";
import type { QueryvehicleReportsArgs, QueryvehiclesArgs } from "./generated/resolver-types.ts";

/** The conditions of a search: each mark that is given is a condition of its own on the one key of marks. */
export function vehicleFilter(asked: Omit<QueryvehiclesArgs, "first" | "orderBy">): Filter {
  const { plate, category, colour, year } = asked;
  const registered = countryAsked("plateCountry", asked.plateCountry);
  const marks: [MarkKind, string | null][] = [
    ["VIN", numberAsked("vin", asked.vin)],
    ["ENGINE_NUMBER", numberAsked("engineNumber", asked.engineNumber)],
    ["COMPONENT", numberAsked("component", asked.component)],
  ];
  const plated = numberAsked("plate", plate);
  return all(
    conditions({
      plateCountry: registered,
      make: keyAsked("make", asked.make, wordKey),
      model: keyAsked("model", asked.model, wordKey),
      category,
      colour,
      year,
    }),
    ...marks.flatMap(([kind, number]) => (number === null ? [] : [{ mark: markKey(kind, number) }])),
    ...(plated === null ? [] : [oneOf(plateKeys(plated, registered))]),
    ...among("category", "categories", asked.categories),
    ...among("colour", "colours", asked.colours),
    ...between("year", "years", asked.years),
  );
}

/** The same of reports, and what is asked of them alone. */
export function reportFilter(asked: Omit<QueryvehicleReportsArgs, "first" | "orderBy">): Filter {
  const { status, statuses, theft, theftCountry, theftCountries } = asked;
  const ofReports = [
    ...(status == null ? [] : [{ status }]),
    ...(theftCountry == null ? [] : [{ theftCountry: countryAsked("theftCountry", theftCountry) }]),
    ...among("status", "statuses", statuses),
    ...amongCountries("theftCountry", "theftCountries", theftCountries),
    ...within("theft", theft, (days) => inDateRange("theftDate", days)),
  ];
  return all(vehicleFilter(asked), ...ofReports);
}

/** A single key is asked for as such: it is read in the order of its index. */
function oneOf(keys: readonly string[]): Filter {
  const [key = "", ...others] = keys;
  return { mark: others.length === 0 ? key : { $in: keys } };
}
