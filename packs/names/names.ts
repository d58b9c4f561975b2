import type { NameIndex } from "../../records/persons/candidates/name-index.ts";
import { statedPerson } from "../../records/persons/candidates/stated.ts";
import { type PersonRecord, persons } from "../../records/persons/records.ts";
import type { Changes } from "../delta/changes.ts";

/** The names of a pack's persons in memory, with what its deltas changed: read once somebody is asked for by name, or before. */
export class PackNames {
  readonly #read: () => Promise<NameIndex>;
  #reading: Promise<void> | null = null;
  #index: NameIndex | null = null;
  /** What deltas changed, and what of that the index has. */
  #changes: Changes;
  #taken: Changes = new Map();

  constructor(read: () => Promise<NameIndex>, changes: Changes) {
    [this.#read, this.#changes] = [read, changes];
  }

  /** Resolves when all names are there. */
  ready(): Promise<void> {
    return (this.#reading ??= this.#load().catch((error: unknown) => {
      this.#reading = null;
      throw error;
    }));
  }

  /** Goes on with what all deltas came to. */
  follow(changes: Changes): void {
    this.#changes = changes;
    const index = this.#index;
    if (!index) return;
    for (const [id, row] of changes) {
      if (!id.startsWith(persons.prefix) || this.#taken.get(id) === row) continue;
      index.remove(id);
      if (row?.by.includes("name")) index.put(id, statedPerson(row.record as PersonRecord));
    }
    this.#taken = changes;
  }

  /** Also those that end later: whether one has ended is asked of the pack for each that is found. */
  async current(): Promise<NameIndex> {
    await this.ready();
    return this.#index as NameIndex;
  }

  async #load(): Promise<void> {
    this.#index = await this.#read();
    this.follow(this.#changes);
  }
}
