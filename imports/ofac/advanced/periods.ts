import { isPartialDate } from "../../../core/standards/partial-dates.ts";
import { attributeOf, childrenOf, elementsAt, textsAt } from "../../formats/elements.ts";
import type { Element } from "../../formats/xml.ts";
import { rangeOf } from "../births.ts";

/** A period: from the first day on which it may begin to the last on which it may end. */
export interface Period {
  readonly date: string;
  readonly until: string | null;
  readonly approximate: boolean;
  readonly printed: string;
}

/** The periods in an element. One from the first to the last day of a year is that year. */
export function periodsOf(element: Element): Period[] {
  return childrenOf(element, "DatePeriod").flatMap((period) => {
    const from = dayOf(elementsAt(period, "Start", "From")[0]);
    const to = dayOf(elementsAt(period, "End", "To")[0]) ?? dayOf(elementsAt(period, "Start", "To")[0]) ?? from;
    if (from === null || to === null || !isPartialDate(from) || !isPartialDate(to) || from > to) return [];
    const ends = [...childrenOf(period, "Start"), ...childrenOf(period, "End")];
    const approximate = ends.some((end) => attributeOf(end, "Approximate") === "true");
    return [{ ...rangeOf(from, to), approximate, printed: from === to ? from : `${from} to ${to}` }];
  });
}

/** A year, month and day; null where the year is missing. */
export function dayOf(element: Element | undefined): string | null {
  if (!element) return null;
  const [year, month, day] = ["Year", "Month", "Day"].map((name) => textsAt(element, name)[0]?.padStart(2, "0"));
  return year === undefined ? null : [year, month, day].filter(Boolean).join("-");
}
