import { readMark } from "../../core/audit/mark.ts";
import { auditFolder } from "../../core/audit/open.ts";
import type { DeclaredPlaces } from "../../core/check-counts/declared-places.ts";
import { AuditCounts } from "../../core/operation-counts/from-audit.ts";
import { HitCounts } from "../../session/results/hit-counts.ts";
import { type Background, leased } from "./leased.ts";

/** Milliseconds from a check to its count, at the most, while the hub keeps up; half of what a delta may take. */
const pause = 250;

/** How long nobody counts after a process died, in milliseconds: what two count at once is kept of one. */
const lease = 10_000;

export interface OperationCounting extends Background {
  /** The hub's data folder. */
  readonly data: string;
  readonly places: DeclaredPlaces;
}

/**
 * Counts checks and hits of police operations. Checks are counted by a process on the machine whose audit they stand in.
 * It goes on in the requests' own loop, a few milliseconds at a time: another connection's commits would empty the cache of
 * what was read last. Returns what ends it.
 */
export function countOperations(background: OperationCounting): () => Promise<void> {
  const { data, store, clock, places } = background;
  const folder = auditFolder(data);
  const checks = new AuditCounts({ folder, store, clock });
  const hits = new HitCounts({ store, clock, places });
  const failing = "what police operations bring cannot be counted; it is tried again";
  const ends = [
    leased(background, {
      job: `operation-checks-${readMark(folder)?.id ?? ""}`,
      look: (goesOn) => checks.look(goesOn),
      failing,
      pause,
      lease,
    }),
    leased(background, { job: "operation-hits", look: (goesOn) => hits.look(goesOn), failing, pause, lease }),
  ];
  return async () => {
    for (const end of ends) await end();
  };
}
