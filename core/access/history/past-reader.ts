import { type Dataset, endsOf, type HubRecord } from "../../record.ts";
import { includesCode } from "../../standards/countries.ts";
import { everything } from "../../store/port.ts";
import { may } from "../caller.ts";
import type { Erasure, Handled } from "../erasures.ts";
import { meteredReads } from "../metered-reads.ts";
import { classesOf, refusingPart } from "../policies/audience.ts";
import { classesShown } from "../policies/classes-shown.ts";
import type { ShownClasses } from "../policies/shown.ts";
import type { Reader, ReaderOptions } from "../reader.ts";
import { admitsRecordClass } from "../record-class.ts";
import { visible } from "../row-filter.ts";
import { classesOfBoth, coveredClasses, showsTime, withhold } from "../withhold.ts";
import { idWithin } from "../../within.ts";
import type { View } from "../policies/book.ts";

/** By id of a record that stands and is seen. */
export type Standing = ReadonlyMap<string, ShownClasses>;

/** What it reads with, and when: in milliseconds since 1970. */
export type PastReading = Pick<ReaderOptions, "store" | "spending" | "now">;

/**
 * Judges versions of records that may stand no more by what the caller may see now: each under its own policy, one of a
 * link only where both its ends stand and are seen, and another's that is said within a record only where that is seen. None whose time is withheld, as the log is in its order. It discloses
 * nothing: whoever tells of a version does.
 */
export class PastReader {
  readonly #reader: Pick<Reader, "view" | "seenNodes">;
  readonly #reading: PastReading;

  constructor(reader: Pick<Reader, "view" | "seenNodes">, reading: PastReading) {
    this.#reader = reader;
    this.#reading = reading;
  }

  /** The classes that the caller is shown of each of these records as it stands; absent where it sees none. */
  async standing(dataset: Dataset, ids: readonly string[]): Promise<Standing> {
    const view = await this.#reader.view();
    const { store, spending } = this.#reading;
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
      const classes = classesOfBoth(own, standing.get(record.id) ?? null);
      return showsTime(dataset, classes) ? withhold(dataset, record, classes) : null;
    });
    const named = (record: R) => [...endsOf(dataset, record), ...withinOf(dataset, record, view)];
    const others = judged.flatMap((record) => (record ? named(record) : []));
    const seen = others.length > 0 ? await this.#reader.seenNodes(others) : none;
    return judged.map((record) => record && (named(record).every((id) => seen.has(id)) ? record : null));
  }

  /** Whether the caller could see a record that is erased, under any handling that it ever had; of a link, its ends as well. */
  async couldSee(dataset: Dataset, { owner, audiences, test, recordClass, ends }: Erasure): Promise<boolean> {
    const { caller, purpose, whole } = await this.#reader.view();
    const { owners, classes: bound } = caller.bounds;
    const classesOn = (kind: string, of: Handled) => {
      if (!may(caller, kind, "read")) return undefined;
      if (of.owner === whole) return coveredClasses(null, bound);
      if (owners !== null && !includesCode(owners, of.owner)) return undefined;
      const { now } = this.#reading;
      const admitting = of.audiences.filter((audience) => refusingPart(audience, caller, purpose, now) === null);
      return admitting.length > 0 ? coveredClasses(classesOf(admitting), bound) : undefined;
    };
    const others = dataset.within && owner === whole ? [] : ends;
    if (test !== caller.test || others.some((end) => classesOn(end.kind, end) === undefined)) return false;
    const classes = classesOn(dataset.name, { owner, audiences });
    if (classes === undefined || !showsTime(dataset, classes)) return false;
    if (recordClass === null) return true;
    const admitted = owner === whole || admitsRecordClass(purpose, { class: recordClass });
    return admitted && (classes === null || classes.has(recordClass));
  }
}

const none: ReadonlySet<string> = new Set();

/** What another owner's record is said within; nothing of the caller's own. */
function withinOf(dataset: Dataset, record: HubRecord, { whole }: View): string[] {
  const id = record.owner === whole ? null : idWithin(dataset, record);
  return id === null ? [] : [id];
}
