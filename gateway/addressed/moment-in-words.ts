const months = "Jan Feb Mar Apr May June July Aug Sept Oct Nov Dec".split(" ");

/** `2026-06-01T12:00:00.000Z` as `1 June 2026, 12:00 UTC`; in short without the year, of a moment within a day. */
export function momentInWords(moment: string, how: "short" | "whole"): string {
  const [year = "", month = "", day = ""] = moment.slice(0, 10).split("-");
  const date = `${Number(day)} ${months[Number(month) - 1] ?? month}`;
  return `${date}${how === "whole" ? ` ${year}` : ""}, ${moment.slice(11, 16)} UTC`;
}
