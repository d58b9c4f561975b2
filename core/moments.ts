import { z } from "zod";

const written = z.union([z.iso.date(), z.iso.datetime({ offset: true })]);

/** What a text must be for `momentIn`, in words that follow its name. */
export const momentForms = "is a day such as 2027-01-31, or a moment such as 2027-01-31T06:00:00Z";

/**
 * The moment that a text names, as RFC 3339 in UTC; a day stands for its first moment. Null for any other text: the
 * language's own parser takes `5` for a day in 2001, and a time without its offset for one where the hub runs.
 */
export function momentIn(text: string): string | null {
  const moment = written.safeParse(text).success ? new Date(text).toISOString() : null;
  // The last hours of 9999 in the west are of a year that does not compare as a text.
  return moment?.length === "2027-01-31T06:00:00.000Z".length ? moment : null;
}
