import { keysOf, lookUpKeysOf, type Marked, meetingOf } from "../vehicles/matching.ts";
import { statusesInForce, type VehicleReportRecord, vehicleReports } from "../vehicles/records.ts";
import { type Checking, type Met, metUnder, readEach, tooMany } from "./asking.ts";
import { overdueReasons } from "./overdue.ts";
import { type Candidate, type Finding, findingOf, type Reason } from "./verdict.ts";

/** A vehicle or a component as it is asked about: by whichever marks are read of it. */
export type VehicleAsked = Marked;

/** **Our rule**: a plate without its country, or an engine's number without its make, may be another's. */
const weakScore = 0.6;

/** What is known of each of these vehicles. A batch costs one read. */
export async function checkVehicles(
  { reader, lateSources }: Checking,
  asked: readonly VehicleAsked[],
): Promise<Finding[]> {
  const keys = asked.map(lookUpKeysOf);
  const [found, late] = await Promise.all([
    readEach(reader, vehicleReports, "mark", keys),
    lateSources("vehicleReport"),
  ]);
  return asked.map((one, at) =>
    finding(one, metUnder(found, keys[at] ?? []), overdueReasons("vehicleReport", late, one.plateCountry)),
  );
}

function finding(
  asked: VehicleAsked,
  { records: met, whole }: Met<VehicleReportRecord>,
  overdue: readonly Reason[],
): Finding {
  const candidates = met.filter(isLookedFor).flatMap((report) => candidateOf(asked, report));
  const reasons: Reason[] = [];
  if (candidates.length > 0) reasons.push({ code: "REPORTED", says: "The vehicle, or a part of it, is reported." });
  if (!whole) reasons.push(tooMany);
  const isNamed = keysOf(asked).length > 0;
  if (!isNamed) reasons.push({ code: "NO_MARK", says: "No plate or number could be read that names a vehicle." });
  return findingOf({
    candidates,
    reasons,
    verdicts: [
      ...(candidates.length > 0 ? (["REPORTED"] as const) : []),
      ...(isNamed ? [] : (["MALFORMED"] as const)),
      ...(whole ? [] : (["NOT_CHECKED"] as const)),
    ],
    nextSteps: [...(isNamed ? [] : (["READ_AGAIN"] as const)), ...(whole ? [] : (["SECOND_LINE"] as const))],
    overdue,
  });
}

/** What was recovered is no longer looked for. */
function isLookedFor({ status }: VehicleReportRecord): boolean {
  return (statusesInForce as readonly string[]).includes(status);
}

function candidateOf(asked: VehicleAsked, report: VehicleReportRecord): Candidate[] {
  const { by, weak } = meetingOf(asked, report);
  if (by.length === 0) return [];
  const { id, owner } = report;
  return [{ kind: "VEHICLE_REPORT", record: id, owner, score: weak ? weakScore : 1, nextStep: "SECOND_LINE" }];
}
