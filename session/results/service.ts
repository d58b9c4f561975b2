import type { Caller } from "../../core/access/caller.ts";
import type { Reader } from "../../core/access/reader.ts";
import { hubError } from "../../core/errors.ts";
import { countsOf, type Standing } from "../../core/operation-counts/read.ts";
import { type Uncounted, countedUntil } from "../../core/operation-counts/until.ts";
import { includesCode } from "../../core/standards/countries.ts";
import type { Stamp, StoreSession } from "../../core/store/port.ts";
import { type OperationRecord, operations } from "../../records/operations/records.ts";
import { type PlaceCovered, placesCovered } from "./places-covered.ts";

export interface ResultsServiceOptions {
  readonly caller: Caller;
  /** The caller's own: results are for who sees the operation. */
  readonly reader: Pick<Reader, "byIds">;
  readonly store: Pick<StoreSession, "find" | "getMany">;
  readonly stamp: Stamp;
}

/** What an operation has brought so far, as it is told to one caller. */
export interface Results extends Standing {
  readonly operation: OperationRecord;
  /** Whether counts are told as they are: to whoever owns the operation. To others, see `inFives`. */
  readonly exact: boolean;
  /** All that was durable by then is counted; null where nothing was counted yet. */
  readonly asOf: string | null;
  /** What may be missing in the counts for good: see `countedUntil`. */
  readonly uncounted: readonly Uncounted[];
}

/** Where it is looked up what an operation has brought. */
export class ResultsService {
  readonly #options: ResultsServiceOptions;

  constructor(options: ResultsServiceOptions) {
    this.#options = options;
  }

  /** Null where the caller sees no such operation. */
  async of(id: string): Promise<Results | null> {
    const operation = await this.operation(id);
    if (!operation) return null;
    const { store } = this.#options;
    // Before the counts, which hold at least as much.
    const { asOf, uncounted } = await countedUntil(store);
    const told = { asOf, uncounted: uncounted.filter(({ until }) => until >= operation.created) };
    return { operation, exact: this.isExact(operation), ...told, ...(await countsOf(store, operation)) };
  }

  /** Travellers asked about at border points, beside how many are expected there. */
  coverage(results: Results): Promise<PlaceCovered[]> {
    const { store, stamp } = this.#options;
    return placesCovered(store, results, stamp.at);
  }

  /** The operation, where the caller sees it; throws where its key is bound to others. */
  async operation(id: string): Promise<OperationRecord | null> {
    const { caller, reader } = this.#options;
    const bound = caller.bounds.operations;
    if (bound !== null && !bound.includes(id))
      throw hubError("FORBIDDEN", "Your key is bound to other operations than the one whose results it asks for.");
    const [operation = null] = await reader.byIds<OperationRecord>(operations, [id]);
    return operation;
  }

  isExact({ owner }: Pick<OperationRecord, "owner">): boolean {
    return includesCode([owner], this.#options.caller.owner);
  }
}
