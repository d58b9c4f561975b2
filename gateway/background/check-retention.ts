import type { Logger } from "pino";
import { type CheckRetention, CheckRetentionRefused, retainChecks } from "../../core/audit/retain-checks.ts";
import type { Timer } from "../../core/timer.ts";
import { eachDay } from "./repeat.ts";

/** Removes each day what is kept of checks no longer. Returns what ends it. */
export function retainChecksDaily(
  parts: CheckRetention,
  log: Pick<Logger, "info" | "warn" | "error">,
  timer?: Timer,
): () => Promise<void> {
  return eachDay(() => once(parts, log), timer);
}

/** Never rejects: what goes wrong is told in the log, and tried again the next day. */
async function once(parts: CheckRetention, log: Pick<Logger, "info" | "warn" | "error">): Promise<void> {
  try {
    const { keys, files } = await retainChecks(parts);
    const kept = files.flatMap(({ segment, kept: why }) => (why === null ? [] : [`${segment.name}: ${why}`]));
    if (kept.length > 0) log.warn({ kept }, "entries of checks are past their time and stay");
    log.info({ keys, files: files.length - kept.length }, "removed what is kept of checks no longer");
  } catch (error) {
    if (error instanceof CheckRetentionRefused) log.info(`no entries of checks are removed: ${error.message}`);
    else log.error({ err: error }, "entries of checks cannot be removed");
  }
}
