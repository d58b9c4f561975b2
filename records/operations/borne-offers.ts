import type { Fault } from "../../core/faults.ts";
import { earliestDay, latestDay } from "../../core/standards/partial-dates.ts";
import { surelyAtOnce, type Taken } from "./over-allocated.ts";
import { namedResources } from "./resources.ts";
import { mayCover, type VaguePeriod } from "./vague-periods.ts";

interface Offered extends VaguePeriod {
  readonly kind: string;
  readonly amount: number;
}

/**
 * Why an offer does not bear all that is allocated of it; null where it does, or may by what vague dates mean. How often a
 * team or device is allocated is for the plan to show: on the day on which it moves it is at two places.
 */
export function faultOfAllocations(offer: Offered, allocated: readonly Taken[]): Fault | null {
  const { kind, amount, from, until } = offer;
  const largest = Math.max(0, ...allocated.map((one) => one.amount));
  if (largest > amount) return { path: "amount", reason: `is ${largest}, and ${amount} are offered` };
  for (const one of allocated) {
    const path = endBeyond(one, offer);
    const days = `from ${from ?? "any day"} until ${until ?? "any day"}`;
    if (path) return { path, reason: `is a day on which it is not offered: that is ${days}` };
  }
  const most = namedResources.includes(kind) ? 0 : surelyAtOnce(allocated).amount;
  if (most > amount)
    return { path: "amount", reason: `makes ${most} that are allocated at once, and ${amount} are offered` };
  return null;
}

/** Which end is a day on which it is surely not offered: a date that is known in part may still lie within. */
function endBeyond({ from, until }: VaguePeriod, offer: VaguePeriod): "from" | "until" | null {
  const { first, last } = mayCover(offer);
  const isBeyond = (day: string | null) => day !== null && (latestDay(day) < first || earliestDay(day) > last);
  if (isBeyond(from)) return "from";
  return isBeyond(until) ? "until" : null;
}
