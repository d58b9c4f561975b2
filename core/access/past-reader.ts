import { datasetOf, type Datasets } from "../datasets.ts";
import { type Dataset, endsOf, type HubRecord } from "../record.ts";
import { includesCode } from "../standards/countries.ts";
import { may } from "./caller.ts";
import type { Erasure, Handled } from "./erasures.ts";
import { classesOf, refusingPart } from "./policies/audience.ts";
import { classesShown } from "./policies/classes-shown.ts";
import type { Purpose } from "./purposes.ts";
import type { Reader } from "./reader.ts";
import { admitsRecordClass } from "./record-class.ts";
import { coveredClasses, showsTime, withhold } from "./withhold.ts";

/** Who asks, beside what the reader says. */
export interface Asking {
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

  /** As the caller is shown them, in their order; null for one that it is not shown. */
  async shown<R extends HubRecord>(dataset: Dataset<R>, versions: readonly R[]): Promise<(R | null)[]> {
    const view = await this.#reader.view();
    if (!may(view.caller, dataset.name, "read")) return versions.map(() => null);
    const judged = versions.map((record) => {
      const classes = classesShown(view, dataset, record);
      if (classes === undefined || !showsTime(dataset, classes)) return null;
      return classes === null ? record : withhold(dataset, record, classes);
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
