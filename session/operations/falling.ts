import type { Caller } from "../../core/access/caller.ts";
import type { Writer } from "../../core/access/writer.ts";
import type { Falling, FallsWith } from "../../core/access/written-under.ts";
import type { Dataset, HubRecord } from "../../core/record.ts";
import { pagesOf } from "../../core/store/pages.ts";
import type { Filter, StoreSession } from "../../core/store/port.ts";
import { equivalentCodes } from "../../core/standards/countries.ts";
import { standingBy } from "../../records/operations/participations.ts";
import {
  type AllocationRecord,
  type OperationRecord,
  operations,
  type ResourceOfferRecord,
} from "../../records/operations/records.ts";
import { allocations, resourceOffers } from "../../records/operations/resources.ts";
import { actingOnOperations } from "../checking.ts";

/** What falls with an act on an operation: offers that are taken back, and what is allocated of offers. */
export interface FallingResources {
  readonly offers: readonly ResourceOfferRecord[];
  readonly allocated: readonly AllocationRecord[];
}

/** Every allocation of an offer. */
export function allocationsOf(session: StoreSession, offer: string): Promise<AllocationRecord[]> {
  return allOf<AllocationRecord>(session, allocations, { offer });
}

/** All that an owner offers to an operation, with what is allocated of it; held against who allocates at the same time. */
export async function offeredBy(session: StoreSession, operation: string, owner: string): Promise<FallingResources> {
  const offers = await allOf<ResourceOfferRecord>(session, resourceOffers, {
    operation,
    owner: { $in: equivalentCodes(owner) },
  });
  return withAllocated(session, offers);
}

/** With operations as they are written now: all that is offered to them by whom they ask no more. */
export function fallsWithOperations(writerAs: (caller: Caller) => Writer, caller: Caller): FallsWith {
  const writerFor = (owner: string) => writerAs({ ...actingOnOperations(caller), owner });
  return async (session, dataset, changed) => {
    if (dataset.name !== operations.name) return [];
    const falling: Falling[] = [];
    for (const operation of changed as unknown as readonly OperationRecord[]) {
      const offers = await allOf<ResourceOfferRecord>(session, resourceOffers, { operation: operation.id });
      const left = offers.filter(({ owner }) => standingBy(operation, owner, undefined) === null);
      falling.push(...fallingOf(await withAllocated(session, left), writerFor));
    }
    return falling;
  };
}

async function withAllocated(session: StoreSession, offers: readonly ResourceOfferRecord[]): Promise<FallingResources> {
  const ids = offers.map(({ id }) => id);
  if (ids.length === 0) return { offers, allocated: [] };
  await session.lock(resourceOffers, ids);
  return { offers, allocated: await allOf<AllocationRecord>(session, allocations, { offer: { $in: ids } }) };
}

/** Each owner's withdrawn by a writer for that owner. */
export function fallingOf({ offers, allocated }: FallingResources, writerFor: (owner: string) => Writer): Falling[] {
  return [...byOwner(resourceOffers, offers, writerFor), ...byOwner(allocations, allocated, writerFor)];
}

function byOwner<R extends HubRecord>(
  dataset: Dataset<R>,
  records: readonly R[],
  writerFor: (owner: string) => Writer,
): Falling[] {
  return [...Map.groupBy(records, ({ owner }) => owner)].map(([owner, of]) => ({
    writer: writerFor(owner),
    dataset: dataset as unknown as Dataset,
    withdrawals: of.map(({ id }) => ({ id })),
  }));
}

async function allOf<R extends HubRecord>(session: StoreSession, dataset: Dataset<R>, filter: Filter): Promise<R[]> {
  const found: R[] = [];
  for await (const page of pagesOf<R>(session, dataset, filter)) found.push(...page);
  return found;
}
