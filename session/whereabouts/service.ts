import type { Reader } from "../../core/access/reader.ts";
import type { Spending } from "../../core/access/spending.ts";
import { hubError } from "../../core/errors.ts";
import { dayOf } from "../../core/lifetime/days.ts";
import type { HubRecord } from "../../core/record.ts";
import type { PartialDate } from "../../core/standards/partial-dates.ts";
import { fullTurn, laterTurn, turnLasted } from "../../core/turn.ts";
import { type Meeting, meetingOf, placeInOrder, type Presence, spanOf } from "./presence.ts";
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

/** A meeting with its place in the order of all. */
export interface Found extends Meeting {
  readonly id: string;
}

/** Meetings of one answer: more are refused, and not cut. */
const mostMeetings = 10_000;

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
    if (missing >= 0) throw hubError("BAD_USER_INPUT", `You see no record with the id ${of[missing]}.`);
    const presences = new Presences({ reader: silent, today: dayOf(this.#parts.at) });
    const theirs = await presences.of(of);
    const others = of.length > 1 ? theirs : await presences.where(theirs);
    const span = spanOf({ since: from, until }, { since: null, until: null });
    return this.#meetings(theirs, others, within, span);
  }

  async #meetings(
    some: readonly Presence[],
    others: readonly Presence[],
    days: number,
    asked: ReturnType<typeof spanOf>,
  ) {
    const { spending } = this.#parts;
    const found = new Map<string, Found>();
    const atPlace = Map.groupBy(others, ({ where }) => where);
    for (const one of some) {
      const began = performance.now();
      for (const other of atPlace.get(one.where) ?? []) {
        const meeting = meetingOf(one, other, days, asked);
        if (!meeting) continue;
        const id = placeInOrder(meeting);
        found.set(id, { ...meeting, id });
      }
      if (found.size > mostMeetings)
        throw hubError(
          "COST_LIMIT",
          `There are more than ${mostMeetings} of them: ask for fewer records or a shorter time.`,
        );
      spending.charge("millis", performance.now() - began);
      if (turnLasted() >= fullTurn) await laterTurn();
    }
    return [...found.values()].toSorted((one, other) => (one.id < other.id ? -1 : 1));
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
