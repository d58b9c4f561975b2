import { type Dataset, endsOf, type HubRecord } from "../../record.ts";
import { includesCode } from "../../standards/countries.ts";
import { may } from "../caller.ts";
import type { Erasure, Handled } from "../erasures.ts";
import { refusingPart } from "../policies/audience.ts";
import { classesShown } from "../policies/classes-shown.ts";
import type { Reader } from "../reader.ts";
import { withhold } from "../withhold.ts";

/**
 * Judges versions of records that may stand no more by what the caller may see now: each under its own policy, and one of a
 * link only where both its ends stand and are seen. It discloses nothing: whoever tells of a version does.
 */
export class PastReader {
  readonly #reader: Pick<Reader, "view" | "seenNodes">;
  /** Milliseconds since 1970. */
  readonly #now: number;

  constructor(reader: Pick<Reader, "view" | "seenNodes">, now: number) {
    this.#reader = reader;
    this.#now = now;
  }

  /** As the caller is shown them, in their order; null for one that it is not shown. */
  async shown<R extends HubRecord>(dataset: Dataset<R>, versions: readonly R[]): Promise<(R | null)[]> {
    const view = await this.#reader.view();
    if (!may(view.caller, dataset.name, "read")) return versions.map(() => null);
    const judged = versions.map((record) => {
      const classes = classesShown(view, dataset, record);
      return classes === undefined ? null : withhold(dataset, record, classes);
    });
    if (!dataset.joins) return judged;
    const ends = await this.#reader.seenNodes(judged.flatMap((record) => (record ? endsOf(dataset, record) : [])));
    return judged.map((record) => record && (endsOf(dataset, record).every((id) => ends.has(id)) ? record : null));
  }

  /** Whether the caller could see a record that is erased, under any handling that it ever had; of a link, its ends as well. */
  async couldSee({ kind, owner, audiences, test, ends }: Erasure): Promise<boolean> {
    const { caller, purpose, whole } = await this.#reader.view();
    const { owners } = caller.bounds;
    const sees = (of: Handled & { readonly kind: string }) => {
      if (!may(caller, of.kind, "read")) return false;
      if (of.owner === whole) return true;
      if (owners !== null && !includesCode(owners, of.owner)) return false;
      return of.audiences.some((audience) => refusingPart(audience, caller, purpose, this.#now) === null);
    };
    return test === caller.test && [{ kind, owner, audiences }, ...ends].every(sees);
  }
}
