import type { Caller } from "../../core/access/caller.ts";
import type { Idempotency, KeyedRequest } from "../../core/access/idempotency.ts";
import { policyId } from "../../core/access/policies/policy.ts";
import type { Reader } from "../../core/access/reader.ts";
import type { Writer, WriterOptions } from "../../core/access/writer.ts";
import { hubError } from "../../core/errors.ts";
import type { Fault } from "../../core/faults.ts";
import type { Dataset, HubRecord } from "../../core/record.ts";
import { includesCode } from "../../core/standards/countries.ts";
import { pagesOf } from "../../core/store/pages.ts";
import type { Draft, Outcome, StoreSession } from "../../core/store/port.ts";
import { standingBy } from "../../records/operations/participations.ts";
import { isOver } from "../../records/operations/phases.ts";
import {
  type AllocationRecord,
  type OperationRecord,
  operations,
  type ResourceOfferRecord,
} from "../../records/operations/records.ts";
import { faultOfAllocations } from "../../records/operations/borne-offers.ts";
import { allocations, resourceOffers } from "../../records/operations/resources.ts";
import { draftSaid, resultOf } from "../said.ts";
import { type HandlingRead, handlingOfSaid } from "./handling.ts";

export interface ResourceServiceOptions extends HandlingRead {
  readonly caller: Caller;
  /** The caller's own: it offers to an operation and allocates from an offer that it sees. */
  readonly reader: Pick<Reader, "byIds" | "seen">;
  readonly writer: (about: Pick<WriterOptions, "sent" | "policies">) => Writer;
  /** Writes for another owner what falls with an act of the caller's. */
  readonly writerFor: (owner: string) => Writer;
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
  "amount" | "place" | "country" | "from" | "until" | "hours" | "note"
> {
  readonly reference: string;
}

/** What became of an act on a resource. */
export interface ResourceWritten {
  readonly result: Outcome["result"];
  readonly id: string;
}

/** What became of an offer that was taken back, and the ids of what was allocated of it as far as the caller saw it. */
export interface OfferWithdrawn extends ResourceWritten {
  readonly released: readonly string[];
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
    const fields = { ...said, reference: `${id} ${said.reference}`, operation: id };
    return this.#put(resourceOffers, fields, operation, sent, async (session, now, offer) => {
      if (standingBy(now, this.#options.caller.owner, undefined) === null)
        throw hubError("FORBIDDEN", "Only who is asked to take part in an operation offers it something.");
      await session.lock(resourceOffers, [offer.id]);
      const standing = (await session.getMany<ResourceOfferRecord>(resourceOffers, [offer.id])).get(offer.id);
      const allocated = standing ? await allocationsOf(session, offer.id) : [];
      if (allocated.length > 0 && standing?.kind !== offer.kind)
        throw refusal({ path: "kind", reason: `stays ${standing?.kind} while some of it is allocated` });
      const fault = faultOfAllocations(offer, allocated);
      if (fault) throw refusal(fault, " It is allocated so: have that released first, or withdraw the offer.");
    });
  }

  /** From an offer to an operation of the caller's organisation. Null where it sees no such offer. */
  async allocate(id: string, said: SaidAllocation, idempotencyKey?: string | null): Promise<ResourceWritten | null> {
    const sent = await this.#options.idempotency.sent("allocate resource", { id, ...said }, idempotencyKey);
    const offer = await this.#one<ResourceOfferRecord>(resourceOffers, id);
    const operation = offer && (await this.#one<OperationRecord>(operations, offer.operation));
    if (!operation) return null;
    if (!includesCode([operation.owner], this.#options.caller.owner))
      throw hubError("FORBIDDEN", "Only its owner allocates what is offered to an operation.");
    const { kind, operation: of } = offer;
    const fields = { ...said, reference: `${of} ${said.reference}`, operation: of, offer: id, kind };
    return this.#put(allocations, fields, operation, sent, async (session, _now, allocation) => {
      // Held, so that of two who allocate at once the later sees what the earlier took.
      await session.lock(resourceOffers, [id]);
      const now = (await session.getMany<ResourceOfferRecord>(resourceOffers, [id])).get(id);
      if (!now) throw refusal({ path: "offer", reason: "was withdrawn just now" });
      const others = (await allocationsOf(session, id)).filter((one) => one.id !== allocation.id);
      const fault = faultOfAllocations(now, [...others, allocation]);
      if (fault) throw refusal(fault);
    });
  }

  /** Takes an offer of the caller's organisation back, and with it what is allocated of it. */
  async withdrawOffer(id: string, idempotencyKey?: string | null): Promise<OfferWithdrawn> {
    const { reader, writerFor } = this.#options;
    let told: ReadonlySet<string> = new Set();
    const falling = async (session: StoreSession) => {
      await session.lock(resourceOffers, [id]);
      const allocated = await allocationsOf(session, id);
      const ids = allocated.map((one) => one.id);
      told = await reader.seen(allocations, ids, "");
      return [...Map.groupBy(allocated, ({ owner }) => owner)].map(([owner, withdrawals]) => {
        return {
          writer: writerFor(owner),
          dataset: allocations,
          withdrawals: withdrawals.map((one) => ({ id: one.id })),
        };
      });
    };
    const [own, ...fallen] = await this.#withdraw(resourceOffers, id, falling, (one) => told.has(one), idempotencyKey);
    const released = fallen.filter((one) => one.repeated || told.has(one.id)).map((one) => one.id);
    return { result: own ? resultOf(own) : "absent", id, released };
  }

  /** Ends an allocation of the caller's organisation, as if it had not been made. */
  async releaseAllocation(id: string, idempotencyKey?: string | null): Promise<ResourceWritten> {
    const [own] = await this.#withdraw(
      allocations,
      id,
      async () => [],
      () => false,
      idempotencyKey,
    );
    return { result: own ? resultOf(own) : "absent", id };
  }

  /** `allow` throws where the record cannot be, beside what stands in the transaction that writes it. */
  async #put<R extends HubRecord>(
    dataset: Dataset<R>,
    fields: Readonly<Record<string, unknown>>,
    operation: OperationRecord,
    sent: KeyedRequest | null,
    allow: (session: StoreSession, operation: OperationRecord, record: Draft<R>) => Promise<void>,
  ): Promise<ResourceWritten | null> {
    const policy = await handlingOfSaid(this.#options, operation);
    const record = draftSaid(this.#options, dataset, fields, policy);
    const policies = new Map([[policyId(policy), policy]]);
    const writer = this.#options.writer({ sent, policies });
    const [outcome] = await writer.putDrafted<R>(dataset, async (session) => {
      const now = await standingOperation(session, operation.id);
      if (!now) return [];
      await allow(session, now, record);
      return [{ record }];
    });
    return outcome ? { result: resultOf(outcome), id: record.id } : null;
  }

  async #withdraw(
    dataset: Dataset<ResourceOfferRecord> | Dataset<AllocationRecord>,
    id: string,
    falling: (session: StoreSession) => ReturnType<Parameters<Writer["withdrawWith"]>[2]>,
    told: (id: string) => boolean,
    idempotencyKey?: string | null,
  ): Promise<Outcome[]> {
    const of = dataset as unknown as Dataset<ResourceOfferRecord | AllocationRecord>;
    const sent = await this.#options.idempotency.sent(`withdraw ${dataset.name}`, { id }, idempotencyKey);
    const { owner } = this.#options.caller;
    const withoutTrace = async (session: StoreSession) => {
      const own = (await session.getMany(of, [id], { owner })).get(id);
      if (!own) return [];
      await standingOperation(session, own.operation);
      return falling(session);
    };
    return this.#options.writer({ sent }).withdrawWith(of as unknown as Dataset, id, withoutTrace, told);
  }

  async #one<R extends HubRecord>(dataset: Dataset<R>, id: string): Promise<R | null> {
    const [one = null] = await this.#options.reader.byIds(dataset, [id]);
    return one;
  }
}

/** Held, so that nothing of an operation changes while it is being closed; throws where it is over. Null where it is gone. */
async function standingOperation(session: StoreSession, id: string): Promise<OperationRecord | null> {
  await session.lock(operations, [id]);
  const operation = (await session.getMany<OperationRecord>(operations, [id])).get(id);
  if (operation && isOver(operation.phase))
    throw hubError(
      "BAD_USER_INPUT",
      `The operation is ${operation.phase}: what is offered and allocated to it stands.`,
    );
  return operation ?? null;
}

/** Every allocation of an offer. */
async function allocationsOf(session: StoreSession, offer: string): Promise<AllocationRecord[]> {
  const found: AllocationRecord[] = [];
  for await (const page of pagesOf<AllocationRecord>(session, allocations, { offer })) found.push(...page);
  return found;
}

/** Refuses what an argument says. */
function refusal(fault: Fault, advice = ""): Error {
  return hubError("BAD_USER_INPUT", `"${fault.path}" ${fault.reason}.${advice}`, [fault]);
}
