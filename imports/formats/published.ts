import { isWholeDay } from "../../core/standards/partial-dates.ts";

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * When an edition was published, as lists print it: a day, or RFC 3339 in UTC where they name a time with its zone; null
 * where it is no date. `order` says which stands first in `04/05/2026`.
 */
export function publishedAt(printed: string | undefined, order: "DMY" | "MDY"): string | null {
  const text = printed?.trim() ?? "";
  const instant = /^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:\d{2})$/.test(text) ? Date.parse(text) : NaN;
  if (!Number.isNaN(instant)) return new Date(instant).toISOString();
  const [, iso] = /^(\d{4}-\d{2}-\d{2})(?:T.*)?$/.exec(text) ?? [];
  return whole(iso ?? slashed(text, order) ?? inWords(text));
}

/** `04/05/2026` */
function slashed(text: string, order: "DMY" | "MDY"): string | null {
  const [, one = "", two = "", year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})/.exec(text) ?? [];
  if (year === undefined) return null;
  const [day, month] = order === "DMY" ? [one, two] : [two, one];
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** `13-Feb-2026`, `13 February 2026` */
function inWords(text: string): string | null {
  const [, day = "", name = "", year] = /^(\d{1,2})[- ]([A-Za-z]{3})[a-z]*[- ](\d{4})$/.exec(text) ?? [];
  const month = monthOf(name);
  return year === undefined || month === null ? null : `${year}-${month}-${day.padStart(2, "0")}`;
}

/** `05` of `May` and `MAY`; null where it is no English month. */
export function monthOf(name: string): string | null {
  const month = months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  return month === 0 ? null : String(month).padStart(2, "0");
}

function whole(day: string | null): string | null {
  return day !== null && isWholeDay(day) ? day : null;
}

/** Whether the one edition was published before the other, as far as both say. */
export function isOlder(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length);
  return one.slice(0, length) < other.slice(0, length);
}
