import type { Logger } from "pino";
import type { ErasureParts } from "../../core/retention/erasure.ts";
import { sweep, SweepRefused } from "../../core/retention/sweep.ts";
import type { Timer } from "../../core/timer.ts";
import { eachDay } from "./repeat.ts";

/**
 * Erases each day what is past its last day. Where several hubs run on one store, one of them does it and the others
 * find nothing left. Returns what ends it, which waits for the step that is under way.
 */
export function sweepDaily(
  parts: ErasureParts,
  log: Pick<Logger, "info" | "warn" | "error">,
  timer?: Timer,
): () => Promise<void> {
  return eachDay((ended) => once(parts, log, ended), timer);
}

/** Never rejects: what goes wrong is told in the log, and tried again the next day. */
async function once(
  parts: ErasureParts,
  log: Pick<Logger, "info" | "warn" | "error">,
  ended: () => boolean,
): Promise<void> {
  try {
    const { owners: _owners, ...swept } = await sweep(parts, { ended });
    log.info(swept, "swept what is past its last day");
  } catch (error) {
    if (error instanceof SweepRefused) log.warn(`nothing more is swept: ${error.message}`);
    else log.error({ err: error }, "the sweep of what is past its last day failed");
  }
}
