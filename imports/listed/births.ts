import { faultOfBirthDates } from "../../records/persons/matching.ts";
import { isPartialDate, type PartialDate } from "../../core/standards/partial-dates.ts";

export interface BirthDate {
  readonly date: PartialDate;
  readonly until: PartialDate | null;
  readonly approximate: boolean;
}

/** What a list says of births, and what of it a date cannot hold. */
export interface Births {
  readonly dates: readonly BirthDate[];
  readonly notes: readonly string[];
}

/** Nobody on a list was born before or after: such a year is one of another calendar. */
const [firstYear, lastYear] = ["1850", "2100"];

/**
 * A partial date of the parts that are known: `dd/mm/1945` is its year. Null where the year is not known, where the calendar
 * has no such day, or where the year is one of another calendar.
 */
export function dateOfParts(year: string | null, month: string | null, day: string | null): PartialDate | null {
  if (year === null || !/^\d{4}$/.test(year)) return null;
  const [m, d] = [twoDigits(month), twoDigits(day)];
  const date = m === null ? year : d === null ? `${year}-${m}` : `${year}-${m}-${d}`;
  return isPartialDate(date) ? date : null;
}

function twoDigits(part: string | null): string | null {
  return part !== null && /^\d{1,2}$/.test(part) && Number(part) > 0 ? part.padStart(2, "0") : null;
}

/** Of dates that cannot be those of the Gregorian calendar: kept as printed, with what they may be. */
export function noteOfBirth(printed: string): string {
  const [year] = /\b1[2-5]\d\d\b/.exec(printed) ?? [];
  if (year === undefined) return `Date of birth as printed: ${printed}`;
  const [solar, lunar] = [Number(year) + 621, Math.floor(Number(year) * 0.970224 + 621.5774)];
  return `Date of birth as printed: ${printed}; a year of another calendar: ${year} began in ${solar} by the solar Hijri, about ${lunar} by the lunar`;
}

/** Each date once; those of another calendar, and ranges that cannot be, as notes. */
export function birthsOnce(births: readonly (BirthDate & { readonly printed: string })[]): Births {
  const [dates, foreign] = [births.filter(isOurs), births.filter((one) => !isOurs(one))];
  const once = new Map(
    dates.map(({ printed: _printed, ...birth }) => [`${birth.date} ${birth.until}`, birth] as const).toReversed(),
  );
  return {
    dates: [...once.values()].toReversed(),
    notes: [...new Set(foreign.map(({ printed }) => noteOfBirth(printed)))],
  };
}

function isOurs(birth: BirthDate): boolean {
  return birth.date >= firstYear && birth.date < lastYear && faultOfBirthDates([birth]) === null;
}
