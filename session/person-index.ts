import { Follower } from "../core/jobs/follow.ts";
import type { Store } from "../core/store/port.ts";
import { NameIndex } from "../records/persons/candidates/name-index.ts";
import { statedPerson } from "../records/persons/candidates/stated.ts";
import { type PersonRecord, persons } from "../records/persons/records.ts";

/** The names of all persons in the memory of a process, live ones and those of trials apart. */
export class PersonIndex {
  readonly #live = new NameIndex();
  readonly #test = new NameIndex();
  readonly #follower: Follower<PersonRecord>;

  constructor(store: Store, fewEnough?: number) {
    this.#follower = new Follower<PersonRecord>({
      store,
      collection: persons,
      projection: {
        put: (record) => this.#half(record.test).put(record.id, statedPerson(record)),
        remove: (id) => [this.#live, this.#test].forEach((half) => half.remove(id)),
      },
      ...(fewEnough !== undefined && { fewEnough }),
    });
  }

  /** False while so many are being loaded that nobody waits for it. */
  get ready(): boolean {
    return this.#follower.ready;
  }

  /** Loads it, where there are so many persons that nobody should have to wait for it. */
  prepare(): Promise<void> {
    return this.#follower.prepare();
  }

  /** The live or the test half, with all that was recorded before this call. Throws `INDEX_LOADING` while it is loaded. */
  async current({ test }: { readonly test: boolean }): Promise<NameIndex> {
    await this.#follower.caughtUp();
    return this.#half(test);
  }

  #half(test: boolean): NameIndex {
    return test ? this.#test : this.#live;
  }
}
