import type { Writer } from "../../core/access/writer.ts";
import type { Falling } from "../../core/access/written-under.ts";
import type { Dataset, HubRecord } from "../../core/record.ts";
import { pagesOf } from "../../core/store/pages.ts";
import type { Filter, StoreSession } from "../../core/store/port.ts";
import { equivalentCodes } from "../../core/standards/countries.ts";
import type { AllocationRecord, ResourceOfferRecord } from "../../records/operations/records.ts";
import { allocations, resourceOffers } from "../../records/operations/resources.ts";

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
  const ids = offers.map(({ id }) => id);
  await session.lock(resourceOffers, ids);
  const allocated = await allOf<AllocationRecord>(session, allocations, { offer: { $in: ids } });
  return { offers, allocated };
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
