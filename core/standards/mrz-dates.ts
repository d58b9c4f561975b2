import { isPartialDate, type PartialDate } from "./partial-dates.ts";

/**
 * `date` null: the zone leaves the year out. `valid` false: no such day. `zeros`: unknown parts were printed 00, where
 * Doc 9303 has `<<`.
 */
export interface MrzDate {
  readonly valid: boolean;
  readonly zeros: boolean;
  readonly date: PartialDate | null;
}

const none: MrzDate = { valid: false, zeros: false, date: null };

/**
 * A birth date `YYMMDD` whose unknown parts are `<<` or 00. The century is the latest that does not put the birth after
 * `today` (ISO date), so bearers over a hundred read a century too young: the zone cannot tell them apart.
 */
export function readBirthDate(text: string, today: string): MrzDate {
  return readDate(text, (rest) => {
    const thisCentury = Number(today.slice(0, 2));
    const date = `${thisCentury}${rest}`;
    // Compared as far as the date goes: 1965 is not after 1965-03-21.
    return date > today.slice(0, date.length) ? thisCentury - 1 : thisCentury;
  });
}

/**
 * An expiry date `YYMMDD` whose unknown parts are `<<` or 00. **Our rule** for the century, which Doc 9303 leaves open:
 * the year lies from 50 years before `today` to 49 years after.
 */
export function readExpiryDate(text: string, today: string): MrzDate {
  return readDate(text, (rest) => {
    const first = Number(today.slice(0, 4)) - 50;
    const year = first + ((((Number(rest.slice(0, 2)) - first) % 100) + 100) % 100);
    return Math.floor(year / 100);
  });
}

function readDate(text: string, centuryOf: (rest: string) => number): MrzDate {
  if (!/^(?:\d\d|<<){3}$/.test(text)) return none;
  const [year, month, day] = [text.slice(0, 2), text.slice(2, 4), text.slice(4)];
  const zeros = month === "00" || day === "00";
  // 000000 may be the year 2000 or an empty column: nobody can tell.
  if (year === "<<" || text === "000000") return { valid: true, zeros, date: null };
  // A day without its month says nothing that a partial date could hold; of 00 it is no day at all.
  if (month === "00" && day !== "00" && day !== "<<") return none;
  const rest = isUnknown(month) ? year : isUnknown(day) ? `${year}-${month}` : `${year}-${month}-${day}`;
  const date = String(centuryOf(rest)).padStart(2, "0") + rest;
  return isPartialDate(date) ? { valid: true, zeros, date } : none;
}

function isUnknown(part: string): boolean {
  return part === "<<" || part === "00";
}

/** The date as the zone prints it, unknown parts as `<<`; null is unknown altogether. */
export function writeDate(date: PartialDate | null): string {
  return (date ?? "").slice(2).replaceAll("-", "").padEnd(6, "<");
}
