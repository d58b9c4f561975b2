import type { Fault } from "../../core/faults.ts";
import { faultOfPeriod } from "./periods.ts";
import { faultsOfTargets } from "./targets.ts";
import type { VaguePeriod } from "./vague-periods.ts";

interface Planned extends VaguePeriod {
  readonly targets: Parameters<typeof faultsOfTargets>[0];
  readonly borderPoints: readonly VaguePeriod[];
  readonly requested: readonly VaguePeriod[];
}

/** What is wrong with an operation, each by where it stands. */
export function faultsOfOperation({ from, until, targets, borderPoints, requested: wanted }: Planned): Fault[] {
  const inPeriods = (field: string, periods: readonly VaguePeriod[]) =>
    periods.flatMap((one, at) => faultAtEnd(one, `${field}[${at}].`));
  const ofPeriods = [...inPeriods("borderPoints", borderPoints), ...inPeriods("requested", wanted)];
  return [...faultAtEnd({ from, until }), ...ofPeriods, ...faultsOfTargets(targets)];
}

function faultAtEnd(days: VaguePeriod, under = ""): Fault[] {
  const reason = faultOfPeriod(days);
  return reason === null ? [] : [{ path: `${under}until`, reason }];
}
