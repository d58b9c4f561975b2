import type { Reader } from "../../core/access/reader.ts";
import { hubError } from "../../core/errors.ts";
import type { Dataset, HubRecord } from "../../core/record.ts";
import { everything } from "../../core/store/port.ts";
import { conflictsOf, type Stay } from "../../records/operations/allocation-conflicts.ts";
import { isAllWeek } from "../../records/operations/hours.ts";
import { type Missing, missingOf } from "../../records/operations/missing-resources.ts";
import { mostAtOnce, surelyAtOnce } from "../../records/operations/over-allocated.ts";
import {
  type AllocationRecord,
  type OperationRecord,
  type ResourceOfferRecord,
} from "../../records/operations/records.ts";
import { allocations, placeKey, resourceOffers, thingOffered } from "../../records/operations/resources.ts";

/** Offers and allocations of one operation, and of one team or device: **our rule**. */
const most = 1_000;

/** Allocations that do not go together: of one team or device two at once, of a number more at once than are offered. */
export interface ConflictShown {
  /** What is offered, as the first of them names it. */
  readonly offer: ResourceOfferRecord;
  readonly allocations: readonly AllocationRecord[];
  /** Of a number: how many are allocated at once, as far as vague dates allow. Null of a team or device. */
  readonly allocated: number | null;
  readonly isSure: boolean;
}

/** What an operation asks for, what it is offered and given, what does not go together, and what is missing. */
export interface ResourcePlan {
  readonly offered: readonly ResourceOfferRecord[];
  readonly allocated: readonly AllocationRecord[];
  readonly conflicts: readonly ConflictShown[];
  readonly missing: readonly Missing[];
}

/**
 * Works plans out of what the caller may see: which team or device is allocated, its offer says. What is looked at and not
 * told is not disclosed.
 */
export class ResourcePlans {
  readonly #told: Pick<Reader, "disclose">;
  readonly #reader: Pick<Reader, "findEach" | "byIds">;

  constructor(reader: Pick<Reader, "silent" | "disclose">) {
    this.#told = reader;
    this.#reader = reader.silent();
  }

  /** `BAD_USER_INPUT` where there is more than is looked through: no plan is cut. */
  async of(operation: OperationRecord): Promise<ResourcePlan> {
    const offered = await this.#all<ResourceOfferRecord>(resourceOffers, "operation", [operation.id]);
    const allocated = await this.#all<AllocationRecord>(allocations, "operation", [operation.id]);
    const conflicts = [...(await this.#conflicts(allocated)), ...beyondOffered(offered, allocated)];
    for (const one of [...offered, ...allocated, ...conflicts.flatMap((conflict) => [...conflict.allocations])])
      this.#told.disclose(one.owner, one.id);
    // For some hours alone it is not there on a whole day.
    const allDay = allocated.filter(({ hours }) => isAllWeek(hours));
    const missing = missingOf((operation.requested ?? []).map(atPlace), allDay.map(atPlace));
    return { offered, allocated, conflicts, missing };
  }

  /** Of these allocations with any other, in whatever operation. */
  async #conflicts(own: readonly AllocationRecord[]): Promise<ConflictShown[]> {
    const named = new Map((await this.#offers(own)).map((offer) => [offer.id, offer]));
    const things = [...named.values()].flatMap((offer) => thingOffered(offer) ?? []);
    const alike = await this.#all<ResourceOfferRecord>(resourceOffers, "thing", [...new Set(things)]);
    const byId = new Map([...named, ...alike.map((offer) => [offer.id, offer] as const)]);
    const elsewhere = await this.#all<AllocationRecord>(allocations, "offer", [...byId.keys()]);
    const counted = new Map([...own, ...elsewhere].map((one) => [one.id, one]));
    const stays = [...counted.values()].flatMap((one) => stayOf(one, byId.get(one.offer)) ?? []);
    const owned = new Set(own.map(({ id }) => id));
    return conflictsOf(stays)
      .filter(({ one, other }) => owned.has(one.id) || owned.has(other.id))
      .map(({ one, other, isSure }) => {
        const pair = [counted.get(one.id), counted.get(other.id)] as [AllocationRecord, AllocationRecord];
        return { offer: byId.get(pair[0].offer) as ResourceOfferRecord, allocations: pair, allocated: null, isSure };
      });
  }

  async #offers(of: readonly AllocationRecord[]): Promise<ResourceOfferRecord[]> {
    const ids = [...new Set(of.map(({ offer }) => offer))];
    const offers = await this.#reader.byIds<ResourceOfferRecord>(resourceOffers, ids);
    return offers.filter((offer) => offer !== null);
  }

  async #all<R extends HubRecord>(dataset: Dataset<R>, field: string, values: readonly string[]): Promise<R[]> {
    if (values.length === 0) return [];
    const found = [...(await this.#reader.findEach(dataset, field, values, everything, { first: most })).values()];
    if (found.some(({ more }) => more))
      throw hubError(
        "BAD_USER_INPUT",
        `A plan looks through ${most} offers and allocations at most, and there are more.`,
      );
    return found.flatMap(({ records }) => [...records]);
  }
}

/** Where a team or device is by an allocation; null of what has no name. */
function stayOf(one: AllocationRecord, offer: ResourceOfferRecord | undefined): Stay | null {
  const thing = offer ? thingOffered(offer) : null;
  if (thing === null) return null;
  const { id, operation, from, until, hours } = one;
  return { id, thing, operation, place: atPlace(one).place, from, until, hours };
}

/** Of what is offered by number, that of which more is allocated at once, or may be. */
function beyondOffered(
  offered: readonly ResourceOfferRecord[],
  allocated: readonly AllocationRecord[],
): ConflictShown[] {
  const byOffer = Map.groupBy(allocated, ({ offer }) => offer);
  return offered.flatMap((offer) => {
    const of = byOffer.get(offer.id) ?? [];
    const { amount, taken } = mostAtOnce(of);
    if (thingOffered(offer) !== null || amount <= offer.amount) return [];
    const isSure = surelyAtOnce(of).amount > offer.amount;
    return [{ offer, allocations: taken, allocated: amount, isSure }];
  });
}

function atPlace<Q extends { readonly place: string | null }>(one: Q): Q {
  return one.place === null ? one : { ...one, place: placeKey(one.place) };
}
