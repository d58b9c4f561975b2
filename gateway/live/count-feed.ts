import type { Whose } from "../../core/access/caller.ts";
import type { CheckCount } from "../../core/check-counts/counts.ts";
import { countsSince } from "../../core/check-counts/totals.ts";
import type { Clock } from "../../core/clock.ts";
import type { Store } from "../../core/store/port.ts";

/** Milliseconds for which counts are taken for those of now: so often is anybody told of them, at the most. */
const freshFor = 1_000;

/** Counts of checks as all subscriptions of a process follow them: what several ask for in a second is read once. */
export class CountFeed {
  readonly clock: Clock;
  readonly #store: Pick<Store, "find">;
  readonly #read = new Map<string, Promise<readonly CheckCount[]>>();
  #since = -Infinity;

  constructor(store: Pick<Store, "find">, clock: Clock) {
    this.#store = store;
    this.clock = clock;
  }

  /** What a bureau's processes have counted from that hour on; the same list again until it is read anew. */
  counts({ owner, test }: Whose, since: string): Promise<readonly CheckCount[]> {
    const now = this.clock.now();
    // A clock that was set back must not keep them.
    if (Math.abs(now - this.#since) >= freshFor) {
      this.#read.clear();
      this.#since = now;
    }
    return this.#read.getOrInsertComputed(`${owner} ${test} ${since}`, () =>
      countsSince(this.#store, { owner, test }, since),
    );
  }
}
