import { refuseBeyondEnd } from "../../core/changes/page.ts";
import type { Following, Stretch } from "../../core/store/following.ts";
import type { Collection } from "../../core/store/port.ts";

/** How many changes of the log are looked through at once. */
const stretch = 500;
/** Stretches that are remembered: who follows in step reads the last one, and who catches up reads alone. */
const remembered = 16;

/** The change log as all subscriptions of a process follow it: what several come to is read from the store once. */
export class ChangeFeed {
  readonly #store: Following;
  readonly #read = new Map<string, Promise<Stretch>>();

  constructor(store: Following) {
    this.#store = store;
  }

  /** The position behind the newest change. */
  end(): Promise<string> {
    return this.#store.logEnd();
  }

  /** Where a subscription goes on, or begins. */
  async begin(position: string | null): Promise<string> {
    if (position === null) return this.end();
    await refuseBeyondEnd(this.#store, position);
    return position;
  }

  /** Something was written, which a reading that is under way may have come before: nobody else is to wait for that. */
  wrote(): void {
    this.#read.clear();
  }

  /** What the collections have in the stretch behind a position; the same position again where nothing was written yet. */
  after(collections: readonly Collection[], position: string): Promise<Stretch> {
    const name = [...collections.map((one) => one.name), position].join(" ");
    const known = this.#read.get(name);
    if (known) return known;
    const reading = this.#store.changesOf(collections, position, stretch);
    this.#read.set(name, reading);
    const forget = () => void (this.#read.get(name) === reading && this.#read.delete(name));
    // What is not there yet may be there the next time.
    reading.then(({ cursor }) => cursor === position && forget(), forget);
    const [oldest] = this.#read.keys();
    if (oldest !== undefined && this.#read.size > remembered) this.#read.delete(oldest);
    return reading;
  }
}
