import type { Caller } from "../../core/access/caller.ts";
import type { Idempotency } from "../../core/access/idempotency.ts";
import { policyId } from "../../core/access/policies/policy.ts";
import type { Reader } from "../../core/access/reader.ts";
import type { Writer, WriterOptions } from "../../core/access/writer.ts";
import { hubError } from "../../core/errors.ts";
import type { Outcome, Stamp, StoreSession } from "../../core/store/port.ts";
import { kindOf } from "../../records/kinds.ts";
import { participations, type ParticipationState, standingBy } from "../../records/operations/participations.ts";
import { isOver } from "../../records/operations/phases.ts";
import { type OperationRecord, operations, type ParticipationRecord } from "../../records/operations/records.ts";
import { allocations } from "../../records/operations/resources.ts";
import { draftSaid, resultOf, sentence } from "../said.ts";
import { fallingOf, offeredBy } from "./falling.ts";
import { type HandlingRead, handlingOfSaid } from "./handling.ts";
import { participationId } from "./standing.ts";

export interface ParticipationServiceOptions extends HandlingRead {
  readonly caller: Caller;
  /** The caller's own: it answers an operation that it sees. */
  readonly reader: Pick<Reader, "byIds" | "seen">;
  /** Writes what the caller's organisation says, whatever else the key may do. */
  readonly writer: (about: Pick<WriterOptions, "sent" | "policies">) => Writer;
  /** Writes for another owner what falls with an act of the caller's. */
  readonly writerFor: (owner: string) => Writer;
  readonly idempotency: Idempotency;
  readonly idKey: Uint8Array;
  readonly stamp: Stamp;
}

/** What became of an answer to an operation. */
export interface Answered {
  readonly result: Outcome["result"];
  /** Id of what the caller's organisation says of the operation. */
  readonly id: string;
  /** Ids of its offers that are taken back as it takes no part. */
  readonly withdrawn: readonly string[];
  /** Ids of what was allocated of these, as far as the caller saw it. */
  readonly released: readonly string[];
}

/** Where a country or partner says whether it takes part in an operation that asks it to. */
export class ParticipationService {
  readonly #options: ParticipationServiceOptions;

  constructor(options: ParticipationServiceOptions) {
    this.#options = options;
  }

  /** Accepts, declines or leaves; who does not take part has its offers taken back with what is allocated of them. Null where the caller sees no such operation. */
  async answer(
    id: string,
    said: { readonly state: ParticipationState; readonly note: string | null },
    idempotencyKey?: string | null,
  ): Promise<Answered | null> {
    const { caller, reader, idKey, stamp } = this.#options;
    const sent = await this.#options.idempotency.sent("answer operation", { id, ...said }, idempotencyKey);
    const [operation = null] = await reader.byIds<OperationRecord>(operations, [id]);
    if (!operation) return null;
    const own = participationId(idKey, operation, caller.owner);
    const policy = await handlingOfSaid(this.#options, operation);
    const policies = new Map([[policyId(policy), policy]]);
    let told: ReadonlySet<string> = new Set();
    const falling = async (session: StoreSession) => {
      if (said.state === "ACCEPTED") return [];
      const offered = await offeredBy(session, id, caller.owner);
      const seen = await reader.seen(
        allocations,
        offered.allocated.map((one) => one.id),
        "",
      );
      told = seen.union(new Set(offered.offers.map((one) => one.id)));
      return fallingOf(offered, this.#options.writerFor);
    };
    const answer = async (session: StoreSession) => {
      // Held, so that nobody joins an operation while it is being closed.
      await session.lock(operations, [id]);
      const now = (await session.getMany<OperationRecord>(operations, [id])).get(id);
      if (!now) return [];
      const standing = (await session.getMany<ParticipationRecord>(participations, [own])).get(own);
      mayAnswer(now, caller.owner);
      const since = standing?.state === said.state ? standing.since : stamp.at;
      const fields = { reference: id, operation: id, since, ...said };
      return [{ record: draftSaid(this.#options, participations, fields, policy) }];
    };
    const isTold = (one: string) => told.has(one);
    const writer = this.#options.writer({ sent, policies });
    const [outcome, ...fallen] = await writer.putDrafted(participations, answer, { falling, told: isTold });
    if (!outcome) return null;
    const fell = fallen.filter((one) => "repeated" in one || isTold(one.id)).map((one) => one.id);
    return {
      result: resultOf("reason" in outcome ? { ...outcome, reason: sentence(outcome.reason) } : outcome),
      id: own,
      withdrawn: fell.filter((one) => kindOf(one) === "resourceOffer"),
      released: fell.filter((one) => kindOf(one) === "allocation"),
    };
  }
}

/** Throws where this operation has nothing to be told by this owner. */
function mayAnswer(operation: OperationRecord, owner: string): void {
  const standing = standingBy(operation, owner, undefined);
  if (standing === "OWNER") throw hubError("FORBIDDEN", "Its owner always takes part in an operation.");
  if (standing === null)
    throw hubError("FORBIDDEN", "Only a country or partner that the operation asks to take part answers it.");
  if (isOver(operation.phase))
    throw hubError("BAD_USER_INPUT", `The operation is ${operation.phase}: nobody joins it or leaves it any more.`);
}
