import type { Caller } from "../../core/access/caller.ts";
import type { Idempotency, KeyedRequest } from "../../core/access/idempotency.ts";
import { policyId } from "../../core/access/policies/policy.ts";
import type { Reader } from "../../core/access/reader.ts";
import type { Writer, WriterOptions } from "../../core/access/writer.ts";
import { hubError } from "../../core/errors.ts";
import type { Dataset, HubRecord } from "../../core/record.ts";
import { includesCode } from "../../core/standards/countries.ts";
import { earliestDay, latestDay } from "../../core/standards/partial-dates.ts";
import type { Outcome } from "../../core/store/port.ts";
import { standingBy } from "../../records/operations/participations.ts";
import { isOver } from "../../records/operations/phases.ts";
import {
  type AllocationRecord,
  type OperationRecord,
  operations,
  type ResourceOfferRecord,
} from "../../records/operations/records.ts";
import { allocations, resourceOffers } from "../../records/operations/resources.ts";
import { mayCover, type VaguePeriod } from "../../records/operations/vague-periods.ts";
import { draftSaid, resultOf } from "../said.ts";
import { type HandlingRead, handlingOfSaid } from "./handling.ts";

export interface ResourceServiceOptions extends HandlingRead {
  readonly caller: Caller;
  /** The caller's own: it offers to an operation and allocates from an offer that it sees. */
  readonly reader: Pick<Reader, "byIds">;
  readonly writer: (about: Pick<WriterOptions, "sent" | "policies">) => Writer;
  readonly idempotency: Idempotency;
  readonly idKey: Uint8Array;
}

/** An offer in the words of who makes it, under a name of its own. */
export interface SaidOffer extends Pick<ResourceOfferRecord, "kind" | "name" | "amount" | "from" | "until" | "note"> {
  readonly reference: string;
}

/** An allocation in the words of the operation's owner, under a name of its own. */
export interface SaidAllocation extends Pick<
  AllocationRecord,
  "amount" | "place" | "country" | "from" | "until" | "note"
> {
  readonly reference: string;
}

/** What became of an act on a resource. */
export interface ResourceWritten {
  readonly result: Outcome["result"];
  readonly id: string;
}

/** Where resources are offered to operations by who is asked to take part, and allocated by their owners. */
export class ResourceService {
  readonly #options: ResourceServiceOptions;

  constructor(options: ResourceServiceOptions) {
    this.#options = options;
  }

  /** Said again under its reference it is the same offer's next version. Null where the caller sees no such operation. */
  async offer(id: string, said: SaidOffer, idempotencyKey?: string | null): Promise<ResourceWritten | null> {
    const sent = await this.#options.idempotency.sent("offer resource", { id, ...said }, idempotencyKey);
    const operation = await this.#one<OperationRecord>(operations, id);
    if (!operation) return null;
    if (standingBy(operation, this.#options.caller.owner, undefined) === null)
      throw hubError("FORBIDDEN", "Only who is asked to take part in an operation offers it something.");
    const reference = `${id} ${said.reference}`;
    return this.#put(resourceOffers, { ...said, reference, operation: id }, operation, sent);
  }

  /** From an offer to an operation of the caller's organisation. Null where it sees no such offer. */
  async allocate(id: string, said: SaidAllocation, idempotencyKey?: string | null): Promise<ResourceWritten | null> {
    const sent = await this.#options.idempotency.sent("allocate resource", { id, ...said }, idempotencyKey);
    const offer = await this.#one<ResourceOfferRecord>(resourceOffers, id);
    const operation = offer && (await this.#one<OperationRecord>(operations, offer.operation));
    if (!operation) return null;
    if (!includesCode([operation.owner], this.#options.caller.owner))
      throw hubError("FORBIDDEN", "Only its owner allocates what is offered to an operation.");
    if (said.amount > offer.amount)
      throw hubError("BAD_USER_INPUT", `"amount" is ${said.amount}, and ${offer.amount} are offered.`);
    refuseBeyond(said, offer);
    const { kind, operation: of } = offer;
    const reference = `${of} ${said.reference}`;
    return this.#put(allocations, { ...said, reference, operation: of, offer: id, kind }, operation, sent);
  }

  /** Takes an offer of the caller's organisation back. */
  withdrawOffer(id: string, idempotencyKey?: string | null): Promise<ResourceWritten> {
    return this.#withdraw(resourceOffers, id, idempotencyKey);
  }

  /** Ends an allocation of the caller's organisation, as if it had not been made. */
  releaseAllocation(id: string, idempotencyKey?: string | null): Promise<ResourceWritten> {
    return this.#withdraw(allocations, id, idempotencyKey);
  }

  async #put<R extends HubRecord>(
    dataset: Dataset<R>,
    fields: Readonly<Record<string, unknown>>,
    operation: OperationRecord,
    sent: KeyedRequest | null,
  ): Promise<ResourceWritten> {
    if (isOver(operation.phase))
      throw hubError("BAD_USER_INPUT", `The operation is ${operation.phase}: nothing is offered or allocated to it.`);
    const policy = await handlingOfSaid(this.#options, operation);
    const record = draftSaid(this.#options, dataset, fields, policy);
    const policies = new Map([[policyId(policy), policy]]);
    const [outcome] = await this.#options.writer({ sent, policies }).put(dataset, [{ record }]);
    return { result: outcome ? resultOf(outcome) : "absent", id: record.id };
  }

  async #withdraw(dataset: Dataset, id: string, idempotencyKey?: string | null): Promise<ResourceWritten> {
    const sent = await this.#options.idempotency.sent(`withdraw ${dataset.name}`, { id }, idempotencyKey);
    const [outcome] = await this.#options.writer({ sent }).withdraw(dataset, [{ id }]);
    return { result: outcome ? resultOf(outcome) : "absent", id };
  }

  async #one<R extends HubRecord>(dataset: Dataset<R>, id: string): Promise<R | null> {
    const [one = null] = await this.#options.reader.byIds(dataset, [id]);
    return one;
  }
}

/** Days on which it is surely not offered: a date that is known in part may still lie within. */
function refuseBeyond({ from, until }: VaguePeriod, offer: VaguePeriod): void {
  const { first, last } = mayCover(offer);
  const beginsBeyond = from !== null && (latestDay(from) < first || earliestDay(from) > last);
  const endsBeyond = until !== null && (earliestDay(until) > last || latestDay(until) < first);
  if (beginsBeyond || endsBeyond)
    throw hubError(
      "BAD_USER_INPUT",
      `It is offered from ${offer.from ?? "any day"} until ${offer.until ?? "any day"}: allocate it for days within.`,
    );
}
