import type { Caller } from "../core/access/caller.ts";
import type { Idempotency, KeyedRequest } from "../core/access/idempotency.ts";
import { type Policy, policyId } from "../core/access/policies/policy.ts";
import type { Reader } from "../core/access/reader.ts";
import type { Refused } from "../core/access/write-outcomes.ts";
import type { Beside } from "../core/access/written-under.ts";
import type { Writer, WriterOptions } from "../core/access/writer.ts";
import { draftOf } from "../core/draft.ts";
import { hubError } from "../core/errors.ts";
import { recordId } from "../core/record-id.ts";
import { includesCode } from "../core/standards/countries.ts";
import type { Draft, Outcome, Store } from "../core/store/port.ts";
import { type AlertState, policyOfAlert, policyOfReview } from "../records/specimens/publication.ts";
import { type AlertRecord, type AlertReviewRecord, alerts } from "../records/specimens/records.ts";
import { alertReviews, type ReviewDecision, type ReviewedItem } from "../records/specimens/reviews.ts";
import { actingOnAlerts } from "./checking.ts";
import { draftSaid, refusal, resultOf, sentence } from "./said.ts";
import { isSubmittedBy } from "./submitters.ts";

export interface AlertReviewServiceOptions {
  readonly caller: Caller;
  /** The caller's own: it reviews what it sees. */
  readonly reader: Pick<Reader, "byIds" | "silent" | "disclose">;
  readonly store: Pick<Store, "versionsEach">;
  /** Writes for the hub: reviews of the caller's organisation, or the next version of another owner's alert. */
  readonly writer: (about: Pick<WriterOptions, "sent" | "policies" | "mover" | "caller">) => Writer;
  readonly idempotency: Idempotency;
  readonly idKey: Uint8Array;
  /** Codes of the organisations that review. */
  readonly reviewers: readonly string[];
}

/** What a reviewer says of the version of an alert that it has read. */
export interface SaidOfAlert {
  readonly version: number;
  readonly checklist: readonly ReviewedItem[];
  readonly decision: ReviewDecision;
  readonly reasons: readonly string[];
}

/** What became of a step, and how the alert stands; null where the caller does not see it any more. */
export interface Stepped {
  readonly result: Outcome["result"];
  readonly alert: AlertRecord | null;
}

/**
 * Quality control of alerts, by two pairs of eyes: who reviews is of an organisation that the deployment names, other than
 * the alert's owner, and is not the key that submitted it. The alert's next version is written for its owner.
 */
export class AlertReviewService {
  readonly #options: AlertReviewServiceOptions;

  constructor(options: AlertReviewServiceOptions) {
    this.#options = options;
  }

  /** Its owner hands a draft in as it stands. Null where the caller has no such alert. */
  async submit(id: string, expected: number | null, idempotencyKey?: string | null): Promise<Stepped | null> {
    const { caller } = this.#options;
    const sent = await this.#options.idempotency.sent("submit alert", { id, expected }, idempotencyKey);
    const alert = await this.#alert(id);
    if (!alert) return null;
    if (alert.owner !== caller.owner) throw hubError("FORBIDDEN", "Only its owner submits an alert.");
    if (!alert.statedHandling)
      throw hubError("BAD_USER_INPUT", "The alert was recorded before its handling was kept: hand it in as SUBMITTED.");
    const named = { ...alert, version: expected ?? alert.version };
    const stepped = await this.#step(named, { state: "SUBMITTED" }, sent, "owner");
    // As it stands it was reviewed; a new picture under an old name changes no contents, which the owner has to know.
    if (stepped.result === "unchanged" && stepped.alert?.state === "RETURNED")
      throw hubError("BAD_USER_INPUT", returned);
    return stepped;
  }

  /** Takes an alert into quality control. Null where the caller sees no such alert. */
  async begin(id: string, idempotencyKey?: string | null): Promise<Stepped | null> {
    const sent = await this.#options.idempotency.sent("begin review", { id }, idempotencyKey);
    const alert = await this.#reviewable(id);
    if (!alert) return null;
    return this.#step(alert, { state: "IN_QUALITY_CONTROL" }, sent, "act");
  }

  /** Publishes an alert in quality control or returns it, and keeps the review. Null where the caller sees no such alert. */
  async review(
    id: string,
    { version, ...said }: SaidOfAlert,
    idempotencyKey?: string | null,
  ): Promise<(Stepped & { readonly review: AlertReviewRecord | null }) | null> {
    const { caller, reviewers } = this.#options;
    const sent = await this.#options.idempotency.sent("review alert", { id, version, ...said }, idempotencyKey);
    const alert = await this.#reviewable(id);
    if (!alert) return this.#reviewed(id, version);
    const publishes = said.decision === "PUBLISH";
    if (publishes && alert.specimenNumber === null && alert.kind !== "PSEUDO_DOCUMENT")
      throw hubError("BAD_USER_INPUT", "An alert is published once it names the genuine specimen.");
    const policy = policyOfReview(caller.owner, alert.owner, reviewers);
    const fields = {
      reference: referenceOf(id, version),
      alert: id,
      alertVersion: version,
      alertOwner: alert.owner,
      ...said,
    };
    const record = draftSaid(this.#options, alertReviews, fields, policy);
    const writer = this.#writer({ policies: named(policy) }, caller.owner);
    const state = publishes ? "PUBLISHED" : "RETURNED";
    const returnReasons = publishes ? [] : [...said.reasons];
    const beside = { writer, dataset: alertReviews, record };
    const stepped = await this.#step({ ...alert, version }, { state, returnReasons }, sent, "act", beside);
    return { ...stepped, review: await this.#ownReview(id, version) };
  }

  /** Of an alert that its publication took out of the reviewer's sight, or its owner since: what the reviewer said of it. */
  async #reviewed(id: string, version: number) {
    const review = await this.#ownReview(id, version);
    return review && { result: "unchanged" as const, alert: null, review };
  }

  async #ownReview(id: string, version: number): Promise<AlertReviewRecord | null> {
    const { idKey, reader, caller } = this.#options;
    const own = recordId(idKey, alertReviews, caller.test, caller.owner, referenceOf(id, version));
    const [review = null] = await reader.byIds<AlertReviewRecord>(alertReviews, [own]);
    return review;
  }

  /** The alert's next version, where the one named stands; with it what a reviewer says of it. */
  async #step(
    { id, owner, version }: AlertRecord,
    change: { readonly state: AlertState; readonly returnReasons?: string[] },
    sent: KeyedRequest | null,
    mover: "owner" | "act",
    beside: Beside<AlertReviewRecord> | null = null,
  ): Promise<Stepped> {
    const policies = new Map<string, Policy>();
    const writer = this.#writer({ sent, policies, mover }, owner);
    const draft = async (session: Pick<Store, "getMany">) => {
      const standing = (await session.getMany<AlertRecord>(alerts, [id])).get(id);
      if (standing?.version !== version) return [];
      return [{ record: this.#next(standing, change, policies), expected: version }];
    };
    const [outcome] = await writer.putDrafted<AlertRecord, AlertReviewRecord>(alerts, draft, { beside });
    const result = outcome ? resultSaid(outcome) : "conflict";
    return { result, alert: await this.#alertNow(id) };
  }

  /** Under the handling of its new state; one recorded before that was kept stays under its own. */
  #next(
    standing: AlertRecord,
    change: Partial<Pick<AlertRecord, "state" | "returnReasons">>,
    policies: Map<string, Policy>,
  ): Draft<AlertRecord> {
    // What was recorded before the kind had a field says what the field says where it is left out.
    const next = { ...draftOf(alerts, standing), ...alerts.content.safeParse(standing).data, ...change };
    const fault = alerts.fault(next);
    if (fault) throw refusal(fault);
    const { statedHandling } = standing;
    if (!statedHandling) return next;
    const policy = policyOfAlert(next, statedHandling, this.#options.reviewers);
    policies.set(policyId(policy), policy);
    return { ...next, policy: policyId(policy) };
  }

  /** An alert that the caller may review; null where it sees none. */
  async #reviewable(id: string): Promise<AlertRecord | null> {
    const { caller, reviewers, store } = this.#options;
    if (!includesCode(reviewers, caller.owner))
      throw hubError("FORBIDDEN", "Alerts are reviewed by the organisations alone that this hub names.");
    const alert = await this.#alert(id);
    if (!alert) return null;
    if (includesCode([alert.owner], caller.owner))
      throw hubError("FORBIDDEN", "Nobody reviews an alert of its own organisation.");
    if (await isSubmittedBy(store, alert, caller.id))
      throw hubError("FORBIDDEN", "Who submitted an alert does not review it.");
    return alert;
  }

  #writer(about: Pick<WriterOptions, "sent" | "policies" | "mover">, owner: string): Writer {
    return this.#options.writer({ ...about, caller: actingOnAlerts(this.#options.caller, owner) });
  }

  /** As the caller may see it after the act, which may have put it under a policy that was not there before. */
  async #alertNow(id: string): Promise<AlertRecord | null> {
    const { reader } = this.#options;
    const [alert = null] = await reader.silent().byIds<AlertRecord>(alerts, [id]);
    if (alert) reader.disclose(alert.owner, id);
    return alert;
  }

  async #alert(id: string): Promise<AlertRecord | null> {
    const [alert = null] = await this.#options.reader.byIds<AlertRecord>(alerts, [id]);
    return alert;
  }
}

const returned =
  "The alert was returned, and stands as it was reviewed: record it as DRAFT, with what is to change, and submit it then.";

function referenceOf(alert: string, version: number): string {
  return `${alert} ${version}`;
}

function named(policy: Policy): ReadonlyMap<string, Policy> {
  return new Map([[policyId(policy), policy]]);
}

/** What its state does not allow is told as what is wrong with the call. */
function resultSaid(outcome: Outcome | Refused): Outcome["result"] {
  return resultOf("reason" in outcome ? { ...outcome, reason: sentence(outcome.reason) } : outcome);
}
