import type { Caller } from "../core/access/caller.ts";
import { may } from "../core/access/caller.ts";
import type { Idempotency } from "../core/access/idempotency.ts";
import { policySchema } from "../core/access/policies/policy.ts";
import type { Reader } from "../core/access/reader.ts";
import type { Writer, WriterOptions } from "../core/access/writer.ts";
import type { CountedChecks } from "../core/check-counts/counted-checks.ts";
import { hubError } from "../core/errors.ts";
import { dayOf } from "../core/lifetime/days.ts";
import { recordId } from "../core/record-id.ts";
import { normalForm } from "../core/standards/normal-form.ts";
import type { Outcome, Stamp } from "../core/store/port.ts";
import { inspect, type Inspection } from "../records/specimens/inspection/inspect.ts";
import type { Printed } from "../records/specimens/inspection/printed.ts";
import type { Light } from "../records/specimens/inspection/rules.ts";
import { type Fake, forBorder, type Observation, pagesForBorder } from "../records/specimens/inspection/slots.ts";
import { type InspectionRecord, inspections } from "../records/specimens/inspections.ts";
import { specimenKey } from "../records/specimens/matching.ts";
import { isInForce } from "../records/specimens/in-force.ts";
import { type AlertRecord, alerts, type SpecimenRecord, specimens } from "../records/specimens/records.ts";
import { draftOf } from "./draft-alert.ts";
import { most, refuseMore, refuseToWeigh, refuseUndescribed } from "./inspection-bounds.ts";
import { readAll, readEach } from "./read-whole.ts";
import type { RecordService } from "./record-service.ts";
import { draftSaid, resultOf } from "./said.ts";
import type { Practice } from "./training/practice.ts";

export interface InspectionServiceOptions {
  readonly caller: Caller;
  /** Reads the genuine versions and the alerts on fakes that the caller is told of. */
  readonly known: Pick<Reader, "byIds" | "find" | "findEach">;
  /** Reads the bureau's inspections for the act, and discloses none. */
  readonly reader: Pick<Reader, "byIds">;
  readonly writer: (about: Pick<WriterOptions, "sent" | "policies">) => Writer;
  readonly records: Pick<RecordService, "record">;
  readonly idempotency: Idempotency;
  readonly idKey: Uint8Array;
  readonly stamp: Stamp;
  /** The exercise that the request names; null where it names none. It throws where the caller takes no part in it. */
  readonly practice: () => Promise<Practice | null>;
  /** Of the request: an inspection in a police operation counts there. */
  readonly counted: Pick<CountedChecks, "add">;
  /** Id of that operation; null in none. */
  readonly operation: string | null;
  /** Share of documents that are false, see `HUB_FAKE_PRIOR`. */
  readonly prior: number;
}

/** The usual share of documents that are false. */
export const usualPrior = 0.001;

/** A document, and what was seen of it. */
export interface ToInspect {
  readonly issuer: string;
  readonly category: SpecimenRecord["category"];
  readonly type: SpecimenRecord["type"];
  readonly printed: Printed;
  readonly observations: readonly Observation[];
  readonly lights: readonly Light[];
}

/** What an inspection came to, with the records that it compared with. */
export interface InspectedNow extends Inspection {
  readonly versions: readonly SpecimenRecord[];
  readonly alerts: readonly AlertRecord[];
}

/** What became of an act on an inspection. */
export interface InspectionSaid {
  readonly result: Outcome["result"];
  readonly id: string;
}

/** Where a document is looked at with the hub, feature by feature; what of that is kept is the bureau's own. */
export class InspectionService {
  readonly #options: InspectionServiceOptions;

  constructor(options: InspectionServiceOptions) {
    this.#options = options;
  }

  /** Compares what was seen with the versions and alerts that the caller is told of. Nothing is written. */
  async look(asked: ToInspect): Promise<InspectedNow> {
    const versions = await this.#versions(asked);
    const inForce = await this.#alertsOn(versions);
    const byNumber = new Map(versions.map(({ id, number }) => [specimenKey(number), id]));
    const fakes = inForce.map(({ id, specimenNumber, features, numbers }): Fake => ({
      id,
      of: byNumber.get(specimenKey(specimenNumber ?? "")) ?? "",
      features,
      numbers,
    }));
    const { printed, observations, lights } = asked;
    refuseToWeigh(versions, fakes, observations);
    refuseUndescribed(versions, observations);
    const answer = inspect({ versions, fakes, printed, observations, lights, prior: this.#options.prior });
    return { ...answer, versions, alerts: inForce };
  }

  /**
   * Keeps an inspection under the bureau's own reference. Said again with more seen it is the same record's next version, so
   * that half inspections do not pile up; an outcome that was said stays.
   */
  async record(
    reference: string,
    asked: ToInspect,
    place: string | null,
    idempotencyKey?: string | null,
  ): Promise<InspectionSaid & { readonly answer: InspectedNow }> {
    const { idempotency, idKey, caller, reader } = this.#options;
    const sent = await idempotency.sent("record inspection", [reference, asked, place], idempotencyKey);
    const practice = await this.#options.practice();
    const answer = await this.look(asked);
    const id = recordId(idKey, inspections, caller.test, caller.owner, normalForm(reference, "NFC"));
    const [standing = null] = await reader.byIds<InspectionRecord>(inspections, [id]);
    const { printed, ...seen } = asked;
    const kept = { outcome: standing?.outcome ?? null, note: standing?.note ?? null, alert: standing?.alert ?? null };
    const nearest = answer.ranked.find(({ kind }) => kind === "GENUINE")?.id ?? null;
    const fields = { ...seen, ...printed, ...kept, reference, place, verdict: answer.verdict, nearest };
    const said = await this.#put(fields, sent, standing?.version ?? 0);
    const { counted, operation } = this.#options;
    // Said again with more seen it is the same document, which was examined once.
    if (!standing && said.result === "created" && operation !== null)
      counted.add({ operation, place, kind: "inspection", verdict: answer.verdict, times: 1 });
    await practice?.inspection(printed.number, answer.verdict);
    return { ...said, answer };
  }

  /** What an examiner found the document to be. Null where the bureau has no such inspection. */
  async sayOutcome(
    id: string,
    said: Pick<InspectionRecord, "outcome" | "note"> & { readonly expected: number },
    idempotencyKey?: string | null,
  ): Promise<InspectionSaid | null> {
    const sent = await this.#options.idempotency.sent("say inspection's outcome", { id, ...said }, idempotencyKey);
    const [standing = null] = await this.#options.reader.byIds<InspectionRecord>(inspections, [id]);
    const { expected, ...outcome } = said;
    return standing && this.#put({ ...statedBy(standing), ...outcome }, sent, expected);
  }

  /** Makes a draft alert of what contradicted; the one that was made before, where there is one. Null as above. */
  async draftAlert(
    id: string,
    said: Pick<AlertRecord, "title" | "description">,
    idempotencyKey?: string | null,
  ): Promise<InspectionSaid | null> {
    const { reader, stamp, caller, idempotency } = this.#options;
    const sent = await idempotency.sent("draft alert", { id, ...said }, idempotencyKey);
    const [standing = null] = await reader.byIds<InspectionRecord>(inspections, [id]);
    if (!standing) return null;
    if (standing.alert) return { result: "unchanged", id: standing.alert };
    const versions = await this.#versions(standing);
    const nearest = versions.find((one) => one.id === standing.nearest);
    if (!nearest) throw hubError("BAD_USER_INPUT", "No version is known that this document imitates.");
    const draft = draftOf(standing, nearest, { ...said, owner: caller.owner, today: dayOf(stamp.at) });
    if (draft.features.length === 0)
      throw hubError("BAD_USER_INPUT", "Nothing that was seen contradicts the version that is nearest.");
    const drafted = await this.#drafted(draft);
    await this.#put({ ...statedBy(standing), alert: drafted.id }, sent, standing.version);
    return drafted;
  }

  /** The draft as it is written; one that stands, of an act that was broken off, is left as it is by now. */
  async #drafted(draft: ReturnType<typeof draftOf>): Promise<InspectionSaid> {
    const { known, records, caller, idKey, stamp } = this.#options;
    const own = recordId(idKey, alerts, caller.test, caller.owner, draft.reference);
    const [before] = await known.byIds(alerts, [own]);
    if (before) return { result: "unchanged", id: own };
    const [written] = await records.record(alerts, [draft], `draft-alert-${stamp.request}-${own}`);
    if (!written?.id || written.result === "refused")
      throw hubError("BAD_USER_INPUT", `The draft was refused: "${written?.path}" ${written?.reason}.`);
    return { result: written.result, id: written.id };
  }

  /** Of level 3 is told to whoever may read specimens, as far as their handling shows it: to examiners, never at the counter. */
  async #versions({ issuer, category, type }: Pick<ToInspect, "issuer" | "category" | "type">) {
    const { known } = this.#options;
    const versions: SpecimenRecord[] = [];
    for await (const some of readAll<SpecimenRecord>(known, specimens, { country: issuer, category, type })) {
      versions.push(...some);
      refuseMore("versions", versions.length, most.versions);
    }
    return this.#examines ? versions : versions.map((one) => ({ ...one, ...pagesForBorder(one) }) as SpecimenRecord);
  }

  /** Published and not expired, of what is falsely made: a genuine one that was stolen or lent shows nothing to compare. */
  async #alertsOn(versions: readonly SpecimenRecord[]): Promise<AlertRecord[]> {
    const { known, stamp } = this.#options;
    const numbers = versions.flatMap(({ number }) => specimenKey(number) ?? []);
    const today = dayOf(stamp.at);
    const found: AlertRecord[] = [];
    for await (const [, some] of readEach<AlertRecord>(known, alerts, "specimenNumber", numbers, {
      state: "PUBLISHED",
    })) {
      found.push(...some);
      refuseMore("alerts", found.length, most.alerts);
    }
    return found
      .filter((one) => isInForce(one, today))
      .map((one) => (this.#examines ? one : { ...one, features: forBorder(one.features) }))
      .filter(({ features }) => features.length > 0);
  }

  get #examines(): boolean {
    const { caller } = this.#options;
    return may(caller, "specimen", "read") && may(caller, "alert", "read");
  }

  async #put(
    fields: Readonly<Record<string, unknown>>,
    sent: Awaited<ReturnType<Idempotency["sent"]>>,
    expected: number,
  ): Promise<InspectionSaid> {
    const policy = policySchema.parse({});
    const record = draftSaid(this.#options, inspections, fields, policy);
    const policies = new Map([[record.policy, policy]]);
    const [outcome] = await this.#options.writer({ sent, policies }).put(inspections, [{ record, expected }]);
    if (!outcome) throw new Error("an inspection was neither written nor refused");
    return { result: resultOf(outcome), id: record.id };
  }
}

/** What a record states, without what the hub says of it. */
function statedBy(record: InspectionRecord) {
  const { reference, issuer, category, type, number, issued, observations, lights, verdict } = record;
  const { nearest, place, outcome, note, alert } = record;
  const document = { reference, issuer, category, type, number, issued };
  return { ...document, observations, lights, verdict, nearest, place, outcome, note, alert };
}
