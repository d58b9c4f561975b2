import type { Clock } from "../../core/clock.ts";
import { fullTurn, laterTurn, turnLasted } from "../../core/turn.ts";
import type { StoppedBy } from "./view.ts";

/** The most that a walk may show, and how long it may take. */
export interface Limits {
  readonly nodes: number;
  readonly edges: number;
  readonly milliseconds: number;
}

/** Thrown out of a read, and caught by the walk: the time is over. */
export class TimeOver extends Error {}

/**
 * What is left to a walk. Nodes and edges are those that its caller may see. Time alone is taken by what is hidden too:
 * that it is over says no more than that.
 */
export class Budget {
  readonly limits: Limits;
  readonly #now: () => number;
  readonly #end: number;
  #stoppedBy: StoppedBy | null = null;

  constructor(limits: Limits, { now }: Pick<Clock, "now">) {
    this.limits = limits;
    this.#now = now;
    this.#end = now() + limits.milliseconds;
  }

  /** What ended the walk first; a record that brought too many links of a kind only where nothing else did. */
  get stoppedBy(): StoppedBy | null {
    return this.#stoppedBy;
  }

  stop(by: StoppedBy): void {
    if (this.#stoppedBy === null || this.#stoppedBy === "DEGREE") this.#stoppedBy = by;
  }

  /** Between two reads, and between two turns of one. */
  readonly check = (): void => {
    if (this.#now() >= this.#end) throw new TimeOver();
  };

  /** Between two records of a walk: gives way where this turn is over; null where the walk goes on at once. */
  giveWay(): Promise<void> | null {
    this.check();
    return turnLasted() < fullTurn ? null : laterTurn().then(this.check);
  }

  /** Does the work, or as much of it as there is time for. */
  async within(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof TimeOver)) throw error;
      this.stop("MILLISECONDS");
    }
  }
}
