import { type Caller, may } from "../core/access/caller.ts";
import { administeredOnce } from "../core/access/administered-once.ts";
import type { Idempotency } from "../core/access/idempotency.ts";
import type { Reader } from "../core/access/reader.ts";
import type { View } from "../core/access/policies/book.ts";
import type { ActLog } from "../core/audit/recorded-act.ts";
import type { OverdueSource, Source, SourceBook } from "../core/deliveries/book.ts";
import { confirmSource } from "../core/deliveries/source.ts";
import { hubError, lacksScope } from "../core/errors.ts";
import { equivalentCodes, includesCode } from "../core/standards/countries.ts";
import type { Stamp, Store } from "../core/store/port.ts";
import { type LateSources, sourceKinds } from "../records/checking/overdue.ts";

/**
 * The sources of which who checks is told that they are late: it is told of the register and of no record. Of an owner
 * that shows it nothing at all it is told nothing, as nothing of it could be met.
 */
export function lateSourcesFor(
  sources: Pick<SourceBook, "overdue">,
  reader: Pick<Reader, "view">,
  { test }: Pick<Caller, "test">,
): LateSources {
  return async (kind) => {
    const overdue = await sources.overdue(kind, test);
    if (overdue.length === 0) return overdue;
    const view = await reader.view();
    return overdue.filter((source) => mayKnowOf(view, source));
  };
}

/** Whether who has the view may be told of the source. */
export function mayKnowOf({ caller, shown }: View, { owner, policies }: OverdueSource): boolean {
  if (includesCode([caller.owner], owner)) return true;
  const { owners } = caller.bounds;
  if (owners && !includesCode(owners, owner)) return false;
  // One that holds nothing has nothing to hide; with its first record it is late no more.
  return policies.length === 0 || policies.some((policy) => shown.has(policy));
}

export interface DeliveryServiceOptions {
  readonly store: Pick<Store, "transaction">;
  readonly sources: SourceBook;
  readonly administration: ActLog;
  readonly idempotency: Idempotency;
  readonly caller: Caller;
  readonly requestId: string;
  readonly stamp: Stamp;
}

/** Where a bureau says that it has delivered, and sees when it is due. */
export class DeliveryService {
  readonly #options: DeliveryServiceOptions;

  constructor(options: DeliveryServiceOptions) {
    this.#options = options;
  }

  /** RFC 3339: when the request came. */
  get now(): string {
    return this.#options.stamp.at;
  }

  /** The caller's own sources, of the kinds that it may write. */
  async list(): Promise<Source[]> {
    const { sources, caller } = this.#options;
    const own = equivalentCodes(caller.owner);
    const all = await sources.list();
    return all.filter(
      ({ owner, test, kind }) => own.includes(owner) && test === caller.test && may(caller, kind, "write"),
    );
  }

  /** Null where the operator has declared no such source. Throws where the caller may not deliver such records. */
  async confirm(kind: string, idempotencyKey?: string | null): Promise<Source | null> {
    const { sources, idempotency, caller, stamp } = this.#options;
    if (!sourceKinds.some((one) => one === kind))
      throw hubError("BAD_USER_INPUT", `"kind" is one of ${sourceKinds.join(", ")}.`);
    if (!may(caller, kind, "write")) throw lacksScope(`${kind}:write`);
    const sent = await idempotency.sent("confirm delivery", { kind }, idempotencyKey);
    const { owner, test } = caller;
    const confirmed = await administeredOnce(this.#options, `confirm delivery of ${kind}`, sent, {
      act: (session, request) => confirmSource(session, { owner, kind, test }, { ...stamp, request }),
      again: (id) => ({ id }),
      note: ({ id }) => `delivered ${id}`,
    });
    sources.forget();
    return confirmed && ((await this.list()).find(({ id }) => id === confirmed.id) ?? null);
  }
}
