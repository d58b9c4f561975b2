import type { Clock } from "../clock.ts";
import type { StoreSession } from "../store/port.ts";
import { declaredPlaces } from "./expectations.ts";

/** Milliseconds for which the declared border points are taken to stand: so late is a new one known. */
const freshFor = 1_000;

/** The border points that bureaus have declared, as a process knows them. */
export class DeclaredPlaces {
  readonly #store: Pick<StoreSession, "find">;
  readonly #clock: Pick<Clock, "now">;
  #read: { readonly at: number; readonly places: Promise<ReadonlySet<string>> } | null = null;

  constructor(store: Pick<StoreSession, "find">, clock: Pick<Clock, "now">) {
    this.#store = store;
    this.#clock = clock;
  }

  /** Whether the owner has a border point of that code. */
  async has(owner: string, code: string): Promise<boolean> {
    return (await this.#places()).has(`${owner} ${code}`);
  }

  #places(): Promise<ReadonlySet<string>> {
    const now = this.#clock.now();
    // A clock that was set back must not keep them.
    if (this.#read && Math.abs(now - this.#read.at) < freshFor) return this.#read.places;
    const places = declaredPlaces(this.#store);
    this.#read = { at: now, places };
    // What failed is read anew by whoever comes next.
    places.catch(() => (this.#read = null));
    return places;
  }
}
