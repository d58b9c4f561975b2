import { tombstoneCollection } from "../../lifetime/collections.ts";
import { type Dataset, type Ends, hasEnds, type HubRecord } from "../../record.ts";
import { byDataset } from "../../datasets.ts";
import { everything } from "../../store/port.ts";
import type { StoreReads } from "../../store/reading.ts";
import type { RecordedVersion, VersionPage } from "../../store/versions.ts";
import { may } from "../caller.ts";
import { meteredReads } from "../metered-reads.ts";
import type { View } from "../policies/book.ts";
import type { ShownClasses } from "../policies/shown.ts";
import type { ReaderOptions, Rows } from "../reader.ts";
import { showsRecordClass } from "../record-class.ts";
import { sizeOf } from "../record-size.ts";
import { visible } from "../row-filter.ts";
import { classesOfBoth, coveredClasses, showsTime } from "../withhold.ts";
import { type AdmittedVersion, type ShownVersion, shownVersion } from "./shown-version.ts";

export interface VersionReaderOptions extends ReaderOptions {
  readonly view: () => Promise<View>;
}

/** Which versions of one record are asked for: the newest first, from below a number, of those recorded until a moment. */
export interface VersionsAsked {
  readonly first: number;
  readonly before?: number | null;
  readonly until?: string | null;
}

/** What a caller may see of a record's history: of one that stands, the record itself. */
interface Sight {
  readonly standing: HubRecord | null;
  readonly own: boolean;
  readonly classes: ShownClasses;
}

/** Versions that one look at the store brings. */
const atOnce = 50;

/** Of a version, what tells whether it is shown. */
const judgedBy = ["owner", "policy", "test"];

/**
 * The only way to what records were. A version is shown where the record as it stands is visible to the caller, and the
 * version's own policy admits it as well: the classes that both show. Of a withdrawn record its owner alone sees the
 * history, and of an erased one there is none. What is not admitted is passed over as if it had never been, at the price of
 * time alone; a withdrawal is seen by whom the version before it is shown to.
 */
export class VersionReader {
  readonly #options: VersionReaderOptions;
  readonly #store: StoreReads;

  constructor(options: VersionReaderOptions) {
    this.#options = options;
    this.#store = meteredReads(options.store, options.spending, "what is shown");
  }

  /** A page of what is shown, the newest first. */
  async versions(dataset: Dataset, id: string, asked: VersionsAsked): Promise<Rows<ShownVersion>> {
    const sight = (await this.#sights(dataset, [id])).get(id);
    const admitted = sight ? await this.#admitted(dataset, id, sight, asked) : [];
    const shown = admitted.slice(0, asked.first).map((one, at) => {
      const before = admitted.slice(at + 1).find(({ withdrawal }) => !withdrawal) ?? null;
      return this.#show(dataset, one, before);
    });
    return { records: shown, more: admitted.length > asked.first };
  }

  /** How many are shown. Counting stops at `atMost`. */
  async count(dataset: Dataset, id: string, atMost: number): Promise<number> {
    this.#options.spending.charge("counts", 1);
    const sight = (await this.#sights(dataset, [id])).get(id);
    // A class of the record as a whole may stand in any field of it.
    const fields = dataset.recordClass ? undefined : judgedBy;
    const admitted = sight ? await this.#admitted(dataset, id, sight, { first: atMost }, fields) : [];
    return admitted.slice(0, atMost).length;
  }

  /**
   * What the hub had recorded of each at a moment, as the last version until then that is shown says; absent where nothing
   * was, and where it had been withdrawn. A link is there only where both its ends are.
   */
  async asKnownOn(dataset: Dataset, ids: readonly string[], moment: string): Promise<Map<string, ShownVersion>> {
    const found = await this.#lastUntil(dataset, ids, moment);
    const ends = await this.#ends(dataset, [...found.values()], moment);
    const known = new Map<string, ShownVersion>();
    for (const [id, one] of found) {
      if (one.withdrawal || (hasEnds(dataset, one.record) && !isJoined(one.record, ends))) continue;
      known.set(id, this.#show(dataset, one, null));
    }
    return known;
  }

  /** The same for records of several kinds. */
  async nodesAsKnownOn(ids: readonly string[], moment: string): Promise<Map<string, ShownVersion>> {
    const known = new Map<string, ShownVersion>();
    for (const [dataset, ofKind] of byDataset(this.#options.datasets, ids))
      for (const [id, version] of await this.asKnownOn(dataset, ofKind, moment)) known.set(id, version);
    return known;
  }

  #ends(dataset: Dataset, found: readonly AdmittedVersion[], moment: string): Promise<Map<string, ShownVersion>> {
    const ends = found.flatMap(({ record }) => (hasEnds(dataset, record) ? [record.from, record.to] : []));
    return this.nodesAsKnownOn(ends, moment);
  }

  async #lastUntil(dataset: Dataset, ids: readonly string[], until: string): Promise<Map<string, AdmittedVersion>> {
    const sights = await this.#sights(dataset, ids);
    const found = new Map<string, AdmittedVersion>();
    const changedSince: string[] = [];
    for (const [id, { standing, classes, own }] of sights) {
      if (!standing || standing.updated > until) changedSince.push(id);
      else if (showsTime(dataset, classes)) found.set(id, { record: standing, classes, own });
    }
    const last = await this.#versionsEach(dataset, changedSince, { first: 1, until });
    for (const [id, [version]] of last) {
      const sight = sights.get(id) as Sight;
      const admitted = version && (await this.#admit(dataset, version, sight));
      const [one] = admitted ? [admitted] : await this.#admitted(dataset, id, sight, { first: 1, until });
      if (one && showsTime(dataset, one.classes)) found.set(id, one);
    }
    return found;
  }

  /** One more than asked for, and where those end before it, also the version before the last of them. */
  async #admitted(
    dataset: Dataset,
    id: string,
    sight: Sight,
    asked: VersionsAsked,
    fields?: readonly string[],
  ): Promise<AdmittedVersion[]> {
    const found: AdmittedVersion[] = [];
    const isEnough = () => found.length > asked.first && found.slice(asked.first).some(({ withdrawal }) => !withdrawal);
    let withdrawal: RecordedVersion | null = null;
    for (let before = asked.before ?? null; !isEnough();) {
      const page = { first: Math.min(asked.first + 2, atOnce), before, until: asked.until ?? null, fields };
      const versions = (await this.#versionsEach(dataset, [id], page)).get(id) ?? [];
      for (const version of versions) {
        before = version.version;
        if (version.erased) return found;
        const admitted = await this.#admit(dataset, version, sight);
        const isSeen = admitted && (!asked.until || showsTime(dataset, admitted.classes));
        if (isSeen && withdrawal) found.push({ ...admitted, withdrawal });
        if (isSeen) found.push(admitted);
        withdrawal = version.record === null ? version : null;
      }
      if (versions.length < page.first) return found;
    }
    return found;
  }

  /** Null of one that the caller may not see, and of one that holds no record. */
  async #admit(dataset: Dataset, { record }: RecordedVersion, sight: Sight): Promise<AdmittedVersion | null> {
    if (record === null || record.test !== this.#options.caller.test) return null;
    const { own } = sight;
    const view = await this.#options.view();
    const shown = own ? null : view.shown.get(record.policy);
    if (shown === undefined || !showsRecordClass(view, dataset, record as HubRecord)) return null;
    return { record: record as HubRecord, classes: classesOfBoth(sight.classes, shown), own };
  }

  /** Of those records whose history the caller may see. */
  async #sights(dataset: Dataset, ids: readonly string[]): Promise<Map<string, Sight>> {
    const { caller } = this.#options;
    const view = await this.#options.view();
    const sights = new Map<string, Sight>();
    if (!may(caller, dataset.name, "read")) return sights;
    const standing = await this.#store.getMany(dataset, [...new Set(ids)], visible(view, dataset, everything));
    for (const [id, record] of standing) {
      const own = record.owner === view.whole;
      const shown = own ? null : view.shown.get(record.policy);
      if (shown === undefined) throw new Error(`${dataset.name} read past its filter`);
      sights.set(id, { standing: record, own, classes: coveredClasses(shown, caller.bounds.classes) });
    }
    const others = ids.filter((id) => !sights.has(id));
    if (others.length === 0 || view.whole === null) return sights;
    const left = await this.#store.getMany(tombstoneCollection, others, { owner: view.whole, test: caller.test });
    const joined = await this.#sightsOfAll([...left.values()].flatMap(({ ends }) => ends));
    for (const [id, { ends }] of left) {
      if (ends.every((end) => joined.has(end)))
        sights.set(id, { standing: null, own: true, classes: coveredClasses(null, caller.bounds.classes) });
    }
    return sights;
  }

  async #sightsOfAll(ids: readonly string[]): Promise<Map<string, Sight>> {
    const sights = new Map<string, Sight>();
    for (const [dataset, ofKind] of byDataset(this.#options.datasets, ids))
      for (const [id, sight] of await this.#sights(dataset, ofKind)) sights.set(id, sight);
    return sights;
  }

  #versionsEach(dataset: Dataset, ids: readonly string[], page: VersionPage) {
    const { store, spending } = this.#options;
    spending.throwIfEnded();
    return store.versionsEach(dataset, ids, page, { pause: (lasted) => spending.charge("millis", lasted) });
  }

  #show(dataset: Dataset, admitted: AdmittedVersion, before: AdmittedVersion | null): ShownVersion {
    const { disclosures, spending } = this.#options;
    const version = shownVersion(dataset, admitted, before);
    disclosures.add(version.owner, version.recordId);
    spending.charge("records", 1);
    spending.charge("bytes", sizeOf(version.shown));
    return version;
  }
}

function isJoined({ from, to }: Ends, ends: ReadonlyMap<string, ShownVersion>): boolean {
  return ends.has(from) && ends.has(to);
}
