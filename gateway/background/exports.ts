import type { Logger } from "pino";
import { openExportSigner } from "../../core/audit/checkpoints/signer.ts";
import { ScheduledExports } from "../export/scheduled/runs.ts";
import type { Schedule } from "../export/scheduled/schedules.ts";
import type { Hub } from "../hub.ts";
import { type Background, leased } from "./leased.ts";

/** Milliseconds from one look to the next: so late is an export that is due at the most. */
const pause = 60_000;

/** Longer than an export takes: nobody else makes the same one meanwhile. */
const lease = 10 * 60_000;

export interface Exporting extends Omit<Background, "log"> {
  readonly log: Pick<Logger, "error" | "warn">;
  /** The hub's data folder. */
  readonly data: string;
}

/** Makes the exports of the schedules. Returns what ends it. */
export function exportOnSchedule(hub: Hub, schedules: readonly Schedule[], of: Exporting): () => Promise<void> {
  const { store, clock, log, data } = of;
  const sign = openExportSigner(data);
  const failed = (facts: object) => log.warn(facts, "a scheduled export could not be made; it is tried again");
  const exports = new ScheduledExports(schedules, { hub, store, clock, sign, failed });
  const failing = "scheduled exports cannot be looked after; it is tried again";
  return leased(of, { job: "exports", look: (goesOn) => exports.look(goesOn), failing, pause, lease });
}
