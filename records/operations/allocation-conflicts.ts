import type { Hours } from "../../core/access/admission.ts";
import { weekdaysShared } from "./hours.ts";
import { mayCover, mayMeet, surelyMeet, type VaguePeriod } from "./vague-periods.ts";

/** That a team or device is allocated to an operation, and to a place of it where one is named. */
export interface Stay extends VaguePeriod {
  /** Id of the allocation. */
  readonly id: string;
  /** Which team or device: see `thingOffered`. */
  readonly thing: string;
  readonly operation: string;
  /** As places are compared; null is the operation as a whole. */
  readonly place: string | null;
  /** Parts of the week, UTC; none means at any time. */
  readonly hours: readonly Hours[];
}

/** One team or device at two places at once. */
export interface AllocationConflict {
  readonly one: Stay;
  readonly other: Stay;
  /** Whether it is so whatever vague dates and unnamed places mean. */
  readonly isSure: boolean;
}

/**
 * Every two allocations of one team or device that do not go together, those that begin first before the others: by the
 * minute where both have hours, by the day where one has none. Two named places are two; a place and its operation as a whole are none, nor is one place in two operations. Of two
 * operations of which one names no place, it may be.
 */
export function conflictsOf(stays: readonly Stay[]): AllocationConflict[] {
  const found: AllocationConflict[] = [];
  for (const ofThing of Map.groupBy(stays, ({ thing }) => thing).values()) {
    const inOrder = ofThing.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
    for (const [at, one] of inOrder.entries()) {
      const { last } = mayCover(one);
      for (const other of inOrder.slice(at + 1)) {
        if (mayCover(other).first > last) break;
        const apart = whetherApart(one, other);
        const on = weekdaysShared(one.hours, other.hours);
        if (apart === "NO" || !mayMeet(one, other, on)) continue;
        found.push({ one, other, isSure: apart === "SURELY" && surelyMeet(one, other, on) });
      }
    }
  }
  return found;
}

function keyOf(stay: Stay): string {
  return `${mayCover(stay).first} ${stay.id}`;
}

function whetherApart(one: Stay, other: Stay): "NO" | "PERHAPS" | "SURELY" {
  if (one.place !== null && other.place !== null) return one.place === other.place ? "NO" : "SURELY";
  return one.operation === other.operation ? "NO" : "PERHAPS";
}
