import type { Clock } from "../clock.ts";
import { FreshReads } from "../fresh-reads.ts";
import type { StoreSession } from "../store/port.ts";
import { declaredPlaces } from "./expectations.ts";

/** Where a bureau says that it checks. */
export interface SaidPlace {
  readonly owner: string;
  readonly code: string;
  /** The police operation in which it checks. */
  readonly operation: string;
}

/** The border points of a police operation, as `UTO PORT-1`: with the owner before each. */
export type PointsOf = (operation: string) => Promise<ReadonlySet<string>>;

/** Milliseconds for which the declared border points are taken to stand: so late is a new one known. */
const freshFor = 1_000;

const asDeclared = "";

/** Border points that bureaus have declared, or that an operation names, as a process knows them. */
export class DeclaredPlaces {
  readonly #store: Pick<StoreSession, "find">;
  readonly #pointsOf: PointsOf;
  /** By operation; those that bureaus have declared under none. */
  readonly #reads: FreshReads<ReadonlySet<string>>;

  constructor(store: Pick<StoreSession, "find">, clock: Pick<Clock, "now">, pointsOf: PointsOf) {
    this.#store = store;
    this.#pointsOf = pointsOf;
    this.#reads = new FreshReads(clock, freshFor);
  }

  /** Whether the owner has a border point of that code, or the operation has it of that owner's. */
  async has({ owner, code, operation }: SaidPlace): Promise<boolean> {
    const place = `${owner} ${code}`;
    const isDeclared = (await this.#points(asDeclared)).has(place);
    return isDeclared || (await this.#points(operation)).has(place);
  }

  #points(operation: string): Promise<ReadonlySet<string>> {
    return this.#reads.of(operation, () =>
      operation === asDeclared ? declaredPlaces(this.#store) : this.#pointsOf(operation),
    );
  }
}
