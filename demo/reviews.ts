import { recordId } from "../core/record-id.ts";
import { includesCode } from "../core/standards/countries.ts";
import { pagesOf } from "../core/store/pages.ts";
import { everything } from "../core/store/port.ts";
import { type AlertRecord, type AlertReviewRecord, alerts as dataset } from "../records/specimens/records.ts";
import { alertReviews, reviewItems } from "../records/specimens/reviews.ts";
import { type OperatorSession, ownRequest } from "../session/operator.ts";
import type { SessionParts } from "../session/parts.ts";
import { alerts, type DemoReview } from "./alerts.ts";
import { practice } from "./practice.ts";
import type { WorldSize } from "./size.ts";

/** What an act is done with, be it an operator's session or a hub's. */
type Session = SessionParts & Pick<OperatorSession, "clock">;

/** Reviews under way at once: their audit entries reach the disk together. */
const together = 16;

/**
 * Has quality control take the submitted alerts of a demo world that was taken in as far as they come, as it would through
 * the hub. What it has done before it does not again; where nobody reviews, nothing is published. `goesOn` is asked before every few.
 */
export async function demoReviews(
  session: Session,
  { seed }: Pick<WorldSize, "seed">,
  goesOn: () => boolean = () => true,
): Promise<void> {
  for (const test of [false, true]) await takeAll(session, alerts(seed, test).reviews, goesOn);
}

/** The same for the fakes that inspections are practised with, which are many. */
export async function practiceReviews(
  session: Session,
  size: WorldSize,
  goesOn: () => boolean = () => true,
): Promise<void> {
  await takeAll(session, practice(size, false).reviews, goesOn);
}

async function takeAll(session: Session, reviews: readonly DemoReview[], goesOn: () => boolean): Promise<void> {
  const wanted = new Map(reviews.map((one) => [idOf(session, one), one]));
  const ids = [...wanted.keys()];
  for (let at = 0; at < ids.length && goesOn(); at += together) {
    const standing = await session.platform.store.getMany<AlertRecord>(dataset, ids.slice(at, at + together));
    await Promise.all([...standing.values()].map((alert) => take(session, alert, wanted.get(alert.id) as DemoReview)));
  }
}

/** Every review that stands of these alerts. */
export async function reviewsOfAlerts(
  { platform: { store } }: Pick<Session, "platform">,
  isOne: (alert: string) => boolean,
): Promise<AlertReviewRecord[]> {
  const found: AlertReviewRecord[] = [];
  for await (const page of pagesOf<AlertReviewRecord>(store, alertReviews, everything))
    found.push(...page.filter(({ alert }) => isOne(alert)));
  return found;
}

/** Leads one alert on from where it stands. */
export async function take(
  session: Session,
  { id, owner, test, state }: AlertRecord,
  { comesTo, reasons }: Pick<DemoReview, "comesTo" | "reasons">,
): Promise<void> {
  const reviewer = session.platform.reviewers.find((one) => !includesCode([owner], one));
  if (reviewer === undefined || !["SUBMITTED", "IN_QUALITY_CONTROL"].includes(state)) return;
  const scopes = ["alert:read", "alertReview:read", "alertReview:write"];
  const { alertReviews: reviewing } = ownRequest(session, {
    id: "demo-reviewer",
    owner: reviewer,
    test,
    scopes,
  }).examining;
  const begun = await reviewing.begin(id);
  if (comesTo === "IN_QUALITY_CONTROL" || !begun?.alert) return;
  const decision = comesTo === "PUBLISHED" ? "PUBLISH" : "RETURN";
  const checklist = reviewItems.map((item) => {
    const isMissing = decision === "RETURN" && item === "PICTURES_LEGIBLE";
    return { item, finding: isMissing ? "FAILED" : "PASSED", note: null } as const;
  });
  await reviewing.review(id, { version: begun.alert.version, checklist, decision, reasons });
}

function idOf({ platform }: Session, { alert: { test, owner, reference } }: DemoReview): string {
  return recordId(platform.secret("id"), dataset, test, owner, reference);
}
