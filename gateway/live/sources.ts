import { checkTotals } from "./check-totals.ts";
import { hitNews } from "./hit-news.ts";
import { operationResults } from "./operation-results.ts";
import { reminderNews } from "./reminders.ts";
import type { Source } from "./source.ts";
import { watchedChanges } from "./watched.ts";

/** By the name of the field. */
export const sources: ReadonlyMap<string, Source> = new Map([
  ["hits", hitNews],
  ["checkTotals", checkTotals],
  ["recordChanges", watchedChanges],
  ["operationResultsChanged", operationResults],
  ["reminders", reminderNews],
]);
