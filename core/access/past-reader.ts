import { datasetOf, type Datasets } from "../datasets.ts";
import { type Dataset, endsOf, type HubRecord } from "../record.ts";
import { may } from "./caller.ts";
import { classesShown } from "./policies/classes-shown.ts";
import type { Reader } from "./reader.ts";
import { withhold } from "./withhold.ts";

/**
 * Judges versions of records that may stand no more by what the caller may see now: each under its own policy, and one of a
 * link only where both its ends stand and are seen. It discloses nothing: whoever tells of a version does.
 */
export class PastReader {
  readonly #reader: Pick<Reader, "view" | "seen">;
  readonly #datasets: Datasets;

  constructor(reader: Pick<Reader, "view" | "seen">, datasets: Datasets) {
    this.#reader = reader;
    this.#datasets = datasets;
  }

  /** As the caller is shown them, in their order; null for one that it is not shown. */
  async shown<R extends HubRecord>(dataset: Dataset<R>, versions: readonly R[]): Promise<(R | null)[]> {
    const view = await this.#reader.view();
    if (!may(view.caller, dataset.name, "read")) return versions.map(() => null);
    const judged = versions.map((record) => {
      const classes = classesShown(view, record);
      if (classes === undefined) return null;
      return classes === null ? record : withhold(dataset, record, classes);
    });
    if (!dataset.joins) return judged;
    const ends = await this.#seenEnds(judged.flatMap((record) => (record ? endsOf(dataset, record) : [])));
    return judged.map((record) => record && (endsOf(dataset, record).every((id) => ends.has(id)) ? record : null));
  }

  async #seenEnds(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const seen = new Set<string>();
    for (const [dataset, ofKind] of Map.groupBy(new Set(ids), (id) => datasetOf(this.#datasets, id)))
      if (dataset) for (const id of await this.#reader.seen(dataset, ofKind, "")) seen.add(id);
    return seen;
  }
}
