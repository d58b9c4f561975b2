import type { Reader } from "../../core/access/reader.ts";
import type { Spending } from "../../core/access/spending.ts";
import { hubError } from "../../core/errors.ts";
import { dayOf } from "../../core/lifetime/days.ts";
import type { HubRecord } from "../../core/record.ts";
import type { PartialDate } from "../../core/standards/partial-dates.ts";
import { type Found, Meetings } from "./meetings.ts";
import { type Meeting, spanOf } from "./presence.ts";
import { Presences } from "./presences.ts";

export interface WhereaboutsParts {
  readonly reader: Reader;
  readonly spending: Spending;
  /** RFC 3339. */
  readonly at: string;
}

export interface WhereaboutsAsked {
  readonly of: readonly string[];
  readonly from: PartialDate | null;
  readonly until: PartialDate | null;
  /** Days that two may be apart. */
  readonly within: number;
}

/** Who was where when. */
export class WhereaboutsService {
  readonly #parts: WhereaboutsParts;

  constructor(parts: WhereaboutsParts) {
    this.#parts = parts;
  }

  /**
   * Of one record, with what else it was; of several, which of them were together. All of them in their order, or a
   * refusal: a part would be taken for the whole.
   */
  async find({ of: asked, from, until, within }: WhereaboutsAsked): Promise<readonly Found[]> {
    const of = [...new Set(asked)];
    if (of.length === 0) throw hubError("BAD_USER_INPUT", '"of" names nothing.');
    const silent = this.#parts.reader.silent();
    const missing = (await silent.nodes(of)).indexOf(null);
    if (missing >= 0)
      throw hubError(
        "BAD_USER_INPUT",
        `Id ${asked.indexOf(of[missing] as string) + 1} of "of" names no record that you see.`,
      );
    const presences = new Presences({ reader: silent, today: dayOf(this.#parts.at) });
    const theirs = await presences.of(of);
    const span = spanOf({ since: from, until }, { since: null, until: null });
    const meetings = new Meetings(theirs, { within, span }, this.#parts.spending);
    // Page by page: of a place where a hundred thousand were, no more is read than may be told.
    if (of.length > 1) await meetings.with(theirs);
    else for await (const some of presences.where(theirs)) await meetings.with(some);
    return meetings.inOrder();
  }

  /** The records, operations, links and hits that these name, of which the caller is told by them; by id. */
  async shown(some: readonly Meeting[]): Promise<ReadonlyMap<string, HubRecord>> {
    const ids = [
      ...new Set(
        some.flatMap(({ records, operation, because }) => [...records, ...because, ...(operation ? [operation] : [])]),
      ),
    ];
    const records = await this.#parts.reader.nodes(ids);
    return new Map(records.flatMap((one) => (one ? [[one.id, one]] : [])));
  }
}
