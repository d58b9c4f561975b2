import type { Caller } from "../../core/access/caller.ts";
import type { Idempotency } from "../../core/access/idempotency.ts";
import { policyId } from "../../core/access/policies/policy.ts";
import type { Reader } from "../../core/access/reader.ts";
import type { Writer, WriterOptions } from "../../core/access/writer.ts";
import { hubError } from "../../core/errors.ts";
import { recordId } from "../../core/record-id.ts";
import { normalForm } from "../../core/standards/normal-form.ts";
import type { Outcome, Stamp } from "../../core/store/port.ts";
import { decisions } from "../../records/operations/decisions.ts";
import { takesPart } from "../../records/operations/participations.ts";
import { type DecisionRecord, type OperationRecord, operations } from "../../records/operations/records.ts";
import { draftSaid, refusal, resultOf } from "../said.ts";
import { type HandlingRead, handlingOfSaid } from "./handling.ts";
import { standingOf } from "./standing.ts";

export interface DecisionServiceOptions extends HandlingRead {
  readonly caller: Caller;
  /** The caller's own: it decides about an operation that it sees, and corrects a decision that it sees. */
  readonly reader: Pick<Reader, "byIds">;
  readonly writer: (about: Pick<WriterOptions, "sent" | "policies">) => Writer;
  readonly idempotency: Idempotency;
  readonly idKey: Uint8Array;
  readonly stamp: Stamp;
}

/** A decision in the words of who made it. */
export interface SaidDecision extends Pick<DecisionRecord, "subject" | "decision" | "reasons" | "corrects"> {
  /** The organisation's own name for it. */
  readonly reference: string;
}

/** What became of a decision. */
export interface Decided {
  readonly result: Outcome["result"];
  readonly id: string;
}

/** Where those who take part in an operation keep what they decided: who, when and on what. */
export class DecisionService {
  readonly #options: DecisionServiceOptions;

  constructor(options: DecisionServiceOptions) {
    this.#options = options;
  }

  /** By the operation's owner and who takes part. Null where the caller sees no such operation. */
  async record(id: string, said: SaidDecision, idempotencyKey?: string | null): Promise<Decided | null> {
    const { caller, reader, stamp, idKey } = this.#options;
    const sent = await this.#options.idempotency.sent("record decision", { id, ...said }, idempotencyKey);
    const [operation = null] = await reader.byIds<OperationRecord>(operations, [id]);
    if (!operation) return null;
    await this.#mayCorrect(id, said.corrects);
    // As the record is named, however its accents were typed.
    const reference = normalForm(`${id} ${said.reference}`, "NFC");
    const own = recordId(idKey, decisions, caller.test, caller.owner, reference);
    const policy = await handlingOfSaid(this.#options, operation);
    const policies = new Map([[policyId(policy), policy]]);
    const [outcome] = await this.#options.writer({ sent, policies }).putDrafted(decisions, async (session) => {
      const standing = await standingOf({ store: session, idKey }, operation, caller.owner);
      if (!takesPart(standing))
        throw hubError("FORBIDDEN", "Only the owner of an operation and who takes part in it decide about it.");
      const fields = { ...said, reference, operation: id, decidedBy: caller.name, decidedAt: stamp.at };
      // Never a later version: what was decided stands.
      return [{ record: draftSaid(this.#options, decisions, fields, policy), expected: 0 }];
    });
    return { result: outcome ? resultOf(outcome) : "absent", id: own };
  }

  /** A correction is of the organisation's own decision, on the same operation. */
  async #mayCorrect(operation: string, corrects: string | null): Promise<void> {
    if (corrects === null) return;
    const { caller, reader } = this.#options;
    const [corrected = null] = await reader.byIds<DecisionRecord>(decisions, [corrects]);
    if (corrected?.operation !== operation || corrected.owner !== caller.owner)
      throw refusal({ path: "corrects", reason: "is to be a decision of your organisation's on this operation" });
  }
}
