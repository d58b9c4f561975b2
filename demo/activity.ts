import type { OperatorSession } from "../session/operator.ts";
import { demoAgreements } from "./agreements.ts";
import { demoGrants } from "./grants.ts";
import { demoHits } from "./hits.ts";
import { demoReviews } from "./reviews.ts";
import type { WorldSize } from "./size.ts";
import { demoTaskForce } from "./task-force.ts";
import { demoTraffic } from "./traffic.ts";

/**
 * What its organisations have done in a demo world that was taken in. Border points are declared before a team checks there:
 * a check elsewhere is counted at no place.
 */
export async function demoActivity(
  session: OperatorSession,
  size: WorldSize,
  goesOn: () => boolean = () => true,
): Promise<void> {
  await demoReviews(session, size, goesOn);
  await demoHits(session, size);
  await demoTaskForce(session);
  await demoTraffic(session);
  await demoGrants(session, size);
  await demoAgreements(session);
}
