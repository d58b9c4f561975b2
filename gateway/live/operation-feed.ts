import type { Clock } from "../../core/clock.ts";
import { FreshReads } from "../../core/fresh-reads.ts";
import { countsOf, type Standing } from "../../core/operation-counts/read.ts";
import { countedUntil } from "../../core/operation-counts/until.ts";
import type { Store } from "../../core/store/port.ts";

/** Which counts of an operation are followed, and from where. */
export interface OperationAsked {
  readonly id: string;
  readonly test: boolean;
  readonly exact: boolean;
  /** The change after which rows are told; null: all of them. */
  readonly after: number | null;
}

type Counts = Standing & { readonly asOf: string | null };

/** Milliseconds for which counts are taken for those of now. */
const freshFor = 200;

/** Counts of operations as all subscriptions of a process follow them: what several ask for at once is read once. */
export class OperationFeed {
  readonly #store: Pick<Store, "find" | "getMany">;
  readonly #reads: FreshReads<Counts>;

  constructor(store: Pick<Store, "find" | "getMany">, clock: Clock) {
    this.#store = store;
    this.#reads = new FreshReads(clock, freshFor);
  }

  counts(asked: OperationAsked): Promise<Counts> {
    return this.#reads.of(JSON.stringify(asked), () => this.#counts(asked));
  }

  async #counts({ after, exact, ...operation }: OperationAsked): Promise<Counts> {
    const { asOf } = await countedUntil(this.#store);
    const since = after === null ? undefined : { changed: after, exact };
    return { asOf, ...(await countsOf(this.#store, operation, since)) };
  }
}
