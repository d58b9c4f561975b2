import type { Caller } from "../core/access/caller.ts";
import type { Idempotency, KeyedRequest } from "../core/access/idempotency.ts";
import { policySchema } from "../core/access/policies/policy.ts";
import type { Reader } from "../core/access/reader.ts";
import type { Writer, WriterOptions } from "../core/access/writer.ts";
import { hubError } from "../core/errors.ts";
import type { Outcome, Stamp } from "../core/store/port.ts";
import type { ReferralRecord } from "../records/checks/records.ts";
import { faultOfStep, referrals } from "../records/checks/referrals.ts";
import { refuseElsewhere } from "./grants/place.ts";
import { draftSaid, resultOf } from "./said.ts";

export interface ReferralServiceOptions {
  readonly caller: Pick<Caller, "owner" | "test" | "grant">;
  /** Reads the bureau's referrals for the act, and discloses none. */
  readonly reader: Pick<Reader, "byIds">;
  readonly writer: (about: Pick<WriterOptions, "sent" | "policies">) => Writer;
  readonly idempotency: Idempotency;
  readonly idKey: Uint8Array;
  /** Id of the police operation or deployment that the request names as its case; null in none. */
  readonly operation: string | null;
  readonly stamp: Stamp;
}

/** What became of an act on a referral, and how that stands now. */
export interface Referred {
  readonly result: Outcome["result"];
  readonly id: string;
}

type Stated = Pick<ReferralRecord, "check" | "reason" | "place" | "operation" | "state" | "outcome" | "note">;

/** A bureau's second line: who is sent there, who examines, and what came of it. */
export class ReferralService {
  readonly #options: ReferralServiceOptions;

  constructor(options: ReferralServiceOptions) {
    this.#options = options;
  }

  /** A check is sent once: sent again it is a conflict, and the referral that stands is told. */
  async send(
    said: Pick<ReferralRecord, "check" | "reason" | "place">,
    idempotencyKey?: string | null,
  ): Promise<Referred> {
    refuseElsewhere(this.#options.caller, said.place);
    const sent = await this.#options.idempotency.sent("send to second line", said, idempotencyKey);
    const { operation } = this.#options;
    return this.#put({ ...said, operation, state: "OPEN", outcome: null, note: null }, sent, 0);
  }

  /** By the examiner, who has seen this version. Null where the bureau has no such referral. */
  async take(id: string, expected: number, idempotencyKey?: string | null): Promise<Referred | null> {
    const sent = await this.#options.idempotency.sent("take referral", { id, expected }, idempotencyKey);
    return this.#step(id, { state: "TAKEN" }, sent, expected);
  }

  /** By the examiner, with what came of it. Null where the bureau has no such referral. */
  async close(
    id: string,
    said: Pick<ReferralRecord, "outcome" | "note"> & { readonly expected: number },
    idempotencyKey?: string | null,
  ): Promise<Referred | null> {
    const sent = await this.#options.idempotency.sent("close referral", { id, ...said }, idempotencyKey);
    const { outcome, note, expected } = said;
    return this.#step(id, { state: "CLOSED", outcome, note }, sent, expected);
  }

  async #step(
    id: string,
    said: Pick<Stated, "state"> & Partial<Stated>,
    sent: KeyedRequest | null,
    expected: number,
  ): Promise<Referred | null> {
    const [standing = null] = await this.#options.reader.byIds<ReferralRecord>(referrals, [id]);
    if (!standing) return null;
    const fault = standing.version === expected ? faultOfStep(standing.state, said.state) : null;
    if (fault !== null) throw hubError("BAD_USER_INPUT", `You cannot do that with this referral: ${fault}.`);
    const { check, reason, place, operation = null, outcome, note } = standing;
    return this.#put({ check, reason, place, operation, outcome, note, ...said }, sent, expected);
  }

  async #put(stated: Stated, sent: KeyedRequest | null, expected: number): Promise<Referred> {
    const policy = policySchema.parse({});
    const record = draftSaid(this.#options, referrals, { reference: stated.check, ...stated }, policy);
    const policies = new Map([[record.policy, policy]]);
    const [outcome] = await this.#options.writer({ sent, policies }).put(referrals, [{ record, expected }]);
    if (!outcome) throw new Error("a referral was neither written nor refused");
    return { result: resultOf(outcome), id: record.id };
  }
}
