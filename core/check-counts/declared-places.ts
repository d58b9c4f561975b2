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

/** Whether a border point takes part in a police operation at a moment (milliseconds since 1970). */
export type TakesPart = (moment: number) => boolean;

/** The border points of a police operation, as `UTO PORT-1`: with the owner before each. */
export type PointsOf = (operation: string) => Promise<ReadonlyMap<string, TakesPart>>;

/** Milliseconds for which the declared border points are taken to stand: so late is a new one known. */
const freshFor = 1_000;

/** Border points that bureaus have declared, or that an operation names, as a process knows them. */
export class DeclaredPlaces {
  readonly #store: Pick<StoreSession, "find">;
  readonly #clock: Pick<Clock, "now">;
  readonly #pointsOf: PointsOf;
  readonly #declared: FreshReads<ReadonlySet<string>>;
  /** By operation. */
  readonly #named: FreshReads<ReadonlyMap<string, TakesPart>>;

  constructor(store: Pick<StoreSession, "find">, clock: Pick<Clock, "now">, pointsOf: PointsOf) {
    this.#store = store;
    this.#clock = clock;
    this.#pointsOf = pointsOf;
    this.#declared = new FreshReads(clock, freshFor);
    this.#named = new FreshReads(clock, freshFor);
  }

  /** Whether the owner has a border point of that code, or the operation has it of that owner's. */
  async has({ owner, code, operation }: SaidPlace): Promise<boolean> {
    const place = `${owner} ${code}`;
    const declared = await this.#declared.of("", () => declaredPlaces(this.#store));
    return declared.has(place) || (await this.#points(operation)).has(place);
  }

  /** Whether the operation names the border point, but for other times than now. */
  async isOutside({ owner, code, operation }: SaidPlace): Promise<boolean> {
    const takesPart = (await this.#points(operation)).get(`${owner} ${code}`);
    return takesPart !== undefined && !takesPart(this.#clock.now());
  }

  #points(operation: string): Promise<ReadonlyMap<string, TakesPart>> {
    return this.#named.of(operation, () => this.#pointsOf(operation));
  }
}
