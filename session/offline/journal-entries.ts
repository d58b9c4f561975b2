import { type Clock, timestamp } from "../../core/clock.ts";
import { type CheckCount, checkCountCollection } from "../../core/check-counts/counts.ts";
import { pagesOf } from "../../core/store/pages.ts";
import type { Collection, Store, StoredRecord, StoreSession } from "../../core/store/port.ts";
import { deviceCollection } from "./devices.ts";

/** Why an entry is not checked: its device was revoked, its journal has two ends or a gap, or nobody can read it. */
export type QuarantinedBecause = "REVOKED" | "FORKED" | "GAP" | "UNREADABLE";

/** An entry of a device's journal, as the hub keeps it: sealed until it was checked again, and of it then the link alone. */
export interface JournalEntry extends StoredRecord {
  readonly device: string;
  readonly epoch: string;
  readonly number: number;
  readonly link: string;
  readonly state: "WAITING" | "CHECKED" | "QUARANTINED" | "DELETED";
  readonly because: QuarantinedBecause | null;
  /** Sealed, base64url. */
  readonly body: string | null;
}

export const journalEntryCollection: Collection<JournalEntry> = {
  name: "packJournalEntry",
  columns: { state: ({ state }) => state, device: ({ device }) => device, epoch: ({ epoch }) => epoch },
  carried: [],
  keys: {},
  indexes: [["state"], ["device", "state"], ["epoch"]],
};

type Linked = Pick<JournalEntry, "number" | "link">;

/** Entries that follow each other, whose chain was found whole. */
export interface Run {
  readonly device: string;
  readonly epoch: string;
  /** Where the journal stood before this epoch began. */
  readonly before: { readonly epoch: string; readonly number: number } | null;
  /** What the first is chained to. */
  readonly after: Linked;
  readonly entries: readonly (Linked & { readonly body: string })[];
}

/** What became of some. */
export interface Kept {
  readonly fresh: number;
  /** Handed in before. */
  readonly known: number;
  readonly quarantined: number;
  readonly because: QuarantinedBecause | null;
  /** Entries that the device has written and nobody will hand in. */
  readonly lost: number;
}

/** What devices were asked offline and have handed in. (device, epoch, number) names an entry: it counts once. */
export class JournalEntries {
  readonly #store: Store;
  readonly #clock: Clock;

  constructor(store: Store, clock: Clock) {
    [this.#store, this.#clock] = [store, clock];
  }

  /** Resolves once all of them are durable. Of a device that there is. */
  keep(run: Run): Promise<Kept> {
    return this.#store.transaction((within) => this.#keep(within, run));
  }

  async #keep(within: StoreSession, run: Run): Promise<Kept> {
    const { device, epoch, entries, after } = run;
    await within.lock(deviceCollection, [device]);
    const revoked = (await within.getMany(deviceCollection, [device])).get(device)?.revoked ?? null;
    const named = [after, ...entries].flatMap((one) => [idOf(run, one), otherIdOf(run, one)]);
    const standing = await within.getMany(journalEntryCollection, named);
    let because = revoked === null ? becauseOfBefore(run, standing) : "REVOKED";
    const rows: JournalEntry[] = [];
    let [known, quarantined] = [0, 0];
    for (const entry of entries) {
      const [first, other] = [standing.get(idOf(run, entry)), standing.get(otherIdOf(run, entry))];
      if (first?.link === entry.link || other) {
        known += 1;
        because ??= undecided(other);
        continue;
      }
      if (first) because ??= "FORKED";
      const id = first || because === "FORKED" || because === "GAP" ? otherIdOf(run, entry) : idOf(run, entry);
      const state = because === null ? "WAITING" : "QUARANTINED";
      if (because !== null) quarantined += 1;
      rows.push({ ...this.#stamped(id), device, epoch, ...entry, state, because });
    }
    await within.project(journalEntryCollection, rows);
    const lost = await lostBefore(within, run);
    return { fresh: rows.length - quarantined, known, quarantined, because: quarantined > 0 ? because : null, lost };
  }

  /** A page of those that are to be checked again. */
  waiting(first: number, after: string | null): Promise<readonly JournalEntry[]> {
    return this.#store.find(journalEntryCollection, { state: "WAITING" }, { first, after });
  }

  /** They were checked, and are counted: both or neither, so that each counts once. What was asked goes. */
  async checked(entries: readonly JournalEntry[], counts: readonly CheckCount[]): Promise<void> {
    await this.#store.transaction(async (within) => {
      await within.project(journalEntryCollection, entries.map(ended("CHECKED")));
      if (counts.length > 0) await within.project(checkCountCollection, counts);
    });
  }

  async quarantine(entry: JournalEntry, because: QuarantinedBecause): Promise<void> {
    await this.#store.project(journalEntryCollection, [{ ...entry, state: "QUARANTINED", because }]);
  }

  /** How many there are, by device and reason. */
  async quarantined(): Promise<ReadonlyMap<string, ReadonlyMap<string, number>>> {
    const found = new Map<string, Map<string, number>>();
    for await (const page of pagesOf(this.#store, journalEntryCollection, { state: "QUARANTINED" }))
      for (const { device, because } of page) {
        const ofDevice = found.getOrInsertComputed(device, () => new Map<string, number>());
        ofDevice.set(because ?? "", (ofDevice.get(because ?? "") ?? 0) + 1);
      }
    return found;
  }

  /** Has a device's checked after all. Returns how many. */
  release(device: string): Promise<number> {
    return this.#each(device, (entry) => ({ ...entry, state: "WAITING" }));
  }

  /** Destroys what a device's say; that they were there is known still. Returns how many. */
  delete(device: string): Promise<number> {
    return this.#each(device, ended("DELETED"));
  }

  async #each(device: string, change: (entry: JournalEntry) => JournalEntry): Promise<number> {
    let many = 0;
    const filter = { device, state: "QUARANTINED" };
    for await (const page of pagesOf(this.#store, journalEntryCollection, filter)) {
      await this.#store.project(journalEntryCollection, page.map(change));
      many += page.length;
    }
    return many;
  }

  #stamped(id: string) {
    const at = timestamp(this.#clock);
    return { id, owner: "", policy: "", test: false, version: 1, created: at, updated: at };
  }
}

function ended(state: JournalEntry["state"]): (entry: JournalEntry) => JournalEntry {
  return (entry) => ({ ...entry, state, body: null });
}

function idOf({ device, epoch }: Pick<Run, "device" | "epoch">, { number }: Pick<Linked, "number">): string {
  return `${device}.${epoch}.${String(number).padStart(12, "0")}`;
}

/** Of one whose place another has, or that hangs on none. */
function otherIdOf(run: Pick<Run, "device" | "epoch">, { number, link }: Linked): string {
  return `${idOf(run, { number })}.${link.slice(0, 22)}`;
}

/** Null where the run goes on from what stands. */
function becauseOfBefore(run: Run, standing: ReadonlyMap<string, JournalEntry>): QuarantinedBecause | null {
  const { after } = run;
  if (after.number === 0 || standing.get(idOf(run, after))?.link === after.link) return null;
  const other = standing.get(otherIdOf(run, after));
  if (other) return undecided(other);
  return standing.has(idOf(run, after)) ? "FORKED" : "GAP";
}

/** Why what follows this one is in quarantine as well; null where it was released. */
function undecided(entry: JournalEntry | undefined): QuarantinedBecause | null {
  return entry?.state === "QUARANTINED" || entry?.state === "DELETED" ? entry.because : null;
}

/** How many entries of the epoch before never came. What a copy of the disk wrote under the same numbers is none of them. */
async function lostBefore(within: StoreSession, { device, before, after }: Run): Promise<number> {
  if (after.number > 0 || before === null || before.number === 0) return 0;
  if ((await within.getMany(journalEntryCollection, [idOf({ device, epoch: before.epoch }, before)])).size > 0)
    return 0;
  const came = new Set<number>();
  for await (const page of pagesOf(within, journalEntryCollection, { device, epoch: before.epoch }))
    for (const { number, because } of page) if (because !== "FORKED" && number <= before.number) came.add(number);
  return before.number - came.size;
}
