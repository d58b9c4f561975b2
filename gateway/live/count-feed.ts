import type { Whose } from "../../core/access/caller.ts";
import type { CheckCount } from "../../core/check-counts/counts.ts";
import { countsSince } from "../../core/check-counts/totals.ts";
import type { Clock } from "../../core/clock.ts";
import { FreshReads } from "../../core/fresh-reads.ts";
import type { Store } from "../../core/store/port.ts";

/** Milliseconds for which counts are taken for those of now: so often is anybody told of them, at the most. */
const freshFor = 1_000;

/** Counts of checks as all subscriptions of a process follow them: what several ask for in a second is read once. */
export class CountFeed {
  readonly clock: Clock;
  readonly #store: Pick<Store, "find">;
  readonly #reads: FreshReads<readonly CheckCount[]>;

  constructor(store: Pick<Store, "find">, clock: Clock) {
    this.#store = store;
    this.clock = clock;
    this.#reads = new FreshReads(clock, freshFor);
  }

  /** What a bureau's processes have counted from that hour on; the same list again until it is read anew. */
  counts({ owner, test }: Whose, since: string): Promise<readonly CheckCount[]> {
    return this.#reads.of(`${owner} ${test} ${since}`, () => countsSince(this.#store, { owner, test }, since));
  }
}
