import { datasetOf, type Datasets } from "../datasets.ts";
import { type Dataset, endsOf, type HubRecord } from "../record.ts";
import { includesCode } from "../standards/countries.ts";
import { everything } from "../store/port.ts";
import { may } from "./caller.ts";
import type { Erasure, Handled } from "./erasures.ts";
import { classesOf, refusingPart } from "./policies/audience.ts";
import { both, masked } from "./history/shown-version.ts";
import { meteredReads } from "./metered-reads.ts";
import { classesShown } from "./policies/classes-shown.ts";
import type { ShownClasses } from "./policies/shown.ts";
import type { Purpose } from "./purposes.ts";
import type { Reader, ReaderOptions } from "./reader.ts";
import { admitsRecordClass } from "./record-class.ts";
import { visible } from "./row-filter.ts";
import { coveredClasses, showsTime } from "./withhold.ts";

/** By id of a record that stands and is seen. */
export type Standing = ReadonlyMap<string, ShownClasses>;

/** Who asks, beside what the reader says. */
export interface Asking extends Pick<ReaderOptions, "store" | "spending"> {
  readonly datasets: Datasets;
  readonly purpose: Purpose | null;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * Judges versions of records that may stand no more by what the caller may see now: each under its own policy, and one of a
 * link only where both its ends stand and are seen. None whose time is withheld, as the log is in its order. It discloses
 * nothing: whoever tells of a version does.
 */
export class PastReader {
  readonly #reader: Pick<Reader, "view" | "seen">;
  readonly #asking: Asking;

  constructor(reader: Pick<Reader, "view" | "seen">, asking: Asking) {
    this.#reader = reader;
    this.#asking = asking;
  }

  /** The classes that the caller is shown of each of these records as it stands; absent where it sees none. */
  async standing(dataset: Dataset, ids: readonly string[]): Promise<Standing> {
    const view = await this.#reader.view();
    const { store, spending } = this.#asking;
    const reads = meteredReads(store, spending, "what is shown");
    const found = await reads.getMany(dataset, [...new Set(ids)], visible(view, dataset, everything));
    return new Map(
      [...found].flatMap(([id, record]) => {
        const classes = classesShown(view, dataset, record);
        return classes === undefined ? [] : [[id, classes]];
      }),
    );
  }

  /** As the caller is shown them and the records that stand, in their order; null for one that it is not shown. */
  async shown<R extends HubRecord>(
    dataset: Dataset<R>,
    versions: readonly R[],
    standing: Standing,
  ): Promise<(R | null)[]> {
    const view = await this.#reader.view();
    if (!may(view.caller, dataset.name, "read")) return versions.map(() => null);
    const judged = versions.map((record) => {
      const own = classesShown(view, dataset, record);
      if (own === undefined) return null;
      const classes = both(own, standing.get(record.id) ?? null);
      if (!showsTime(dataset, classes)) return null;
      return masked(dataset, record, classes);
    });
    if (!dataset.joins) return judged;
    const ends = await this.#seenEnds(judged.flatMap((record) => (record ? endsOf(dataset, record) : [])));
    return judged.map((record) => record && (endsOf(dataset, record).every((id) => ends.has(id)) ? record : null));
  }

  /** Whether the caller could see a record that is erased, under any handling that it ever had; of a link, its ends as well. */
  async couldSee(dataset: Dataset, { owner, audiences, test, recordClass, ends }: Erasure): Promise<boolean> {
    const { caller, whole } = await this.#reader.view();
    const { purpose, now } = this.#asking;
    const { owners, classes: bound } = caller.bounds;
    const classesOn = (kind: string, of: Handled) => {
      if (!may(caller, kind, "read")) return undefined;
      if (of.owner === whole) return coveredClasses(null, bound);
      if (owners !== null && !includesCode(owners, of.owner)) return undefined;
      const admitting = of.audiences.filter((audience) => refusingPart(audience, caller, purpose, now) === null);
      return admitting.length > 0 ? coveredClasses(classesOf(admitting), bound) : undefined;
    };
    if (test !== caller.test || ends.some((end) => classesOn(end.kind, end) === undefined)) return false;
    const classes = classesOn(dataset.name, { owner, audiences });
    if (classes === undefined || !showsTime(dataset, classes)) return false;
    if (recordClass === null) return true;
    const admitted = owner === whole || admitsRecordClass(purpose, { class: recordClass });
    return admitted && (classes === null || classes.has(recordClass));
  }

  async #seenEnds(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const seen = new Set<string>();
    for (const [dataset, ofKind] of Map.groupBy(new Set(ids), (id) => datasetOf(this.#asking.datasets, id)))
      if (dataset) for (const id of await this.#reader.seen(dataset, ofKind, "")) seen.add(id);
    return seen;
  }
}
