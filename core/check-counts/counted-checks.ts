import type { Counted } from "../audit/journal/counted.ts";
import type { CheckCounted } from "./counts.ts";
import type { DeclaredPlaces } from "./declared-places.ts";
import type { CheckCounts } from "./ledger.ts";

/**
 * The checks of one request: counted for their bureau, and those in a police operation for its entry in the audit, from
 * which the operation's are counted.
 */
export class CountedChecks {
  readonly #counts: Pick<CheckCounts, "count">;
  readonly #counted = new Map<string, Counted>();

  constructor(counts: Pick<CheckCounts, "count">) {
    this.#counts = counts;
  }

  count(of: CheckCounted, times = 1): void {
    const { operation, place, kind, verdict } = of;
    this.#counts.count(of, times);
    if (operation !== null) this.add({ operation, place, kind, verdict, times });
  }

  /** In the operation alone: another process has counted it for the bureau, or it is no check of one traveller. */
  add(one: Counted): void {
    const key = JSON.stringify([one.operation, one.place, one.kind, one.verdict]);
    const before = this.#counted.get(key)?.times ?? 0;
    this.#counted.set(key, { ...one, times: before + one.times });
  }

  /** With places as they were said; plain data, as it goes from a remote subgraph to the gateway. */
  said(): readonly Counted[] {
    return [...this.#counted.values()];
  }

  /** As it may be written down: a place that is no border point of its owner's counts as none, as it might name a person. */
  async list(owner: string, places: Pick<DeclaredPlaces, "has" | "isOutside">): Promise<readonly Counted[]> {
    const listed: Counted[] = [];
    for (const { place: code, ...one } of this.#counted.values()) {
      const said = code === null ? null : { owner, code, operation: one.operation };
      const isPlace = said !== null && (await places.has(said));
      const outside = isPlace && (await places.isOutside(said));
      listed.push({ ...one, place: isPlace ? code : null, outside });
    }
    return listed;
  }
}
