import type { Spending } from "../../core/access/spending.ts";
import { hubError } from "../../core/errors.ts";
import { fullTurn, laterTurn, turnLasted } from "../../core/turn.ts";
import { type Meeting, meetingOf, placeInOrder, type Presence, type Span } from "./presence.ts";

/** A meeting with its place in the order of all. */
export interface Found extends Meeting {
  readonly id: string;
}

export interface MeetingsAsked {
  /** Days that two may be apart. */
  readonly within: number;
  /** The time that is asked about. */
  readonly span: Span;
}

/** Meetings of one answer: more are refused, and not cut. */
const mostMeetings = 10_000;

/** Pairs between two looks at the clock. */
const pairsAtOnce = 1_000;

/** Collects the meetings of some presences with others: each once, however often and from whichever side it is met. */
export class Meetings {
  readonly #atPlace: ReadonlyMap<string, readonly Presence[]>;
  readonly #asked: MeetingsAsked;
  readonly #spending: Pick<Spending, "charge">;
  readonly #found = new Map<string, Found>();

  constructor(some: readonly Presence[], asked: MeetingsAsked, spending: Pick<Spending, "charge">) {
    this.#atPlace = Map.groupBy(some, ({ where }) => where);
    this.#asked = asked;
    this.#spending = spending;
  }

  async with(others: readonly Presence[]): Promise<void> {
    let [pairs, began] = [0, turnLasted()];
    for (const other of others) {
      for (const one of this.#atPlace.get(other.where) ?? []) {
        this.#look(one, other);
        pairs += 1;
        if (pairs % pairsAtOnce > 0 || turnLasted() < fullTurn) continue;
        this.#spending.charge("millis", turnLasted() - began);
        await laterTurn();
        began = turnLasted();
      }
    }
    this.#spending.charge("millis", turnLasted() - began);
  }

  inOrder(): readonly Found[] {
    return [...this.#found.values()].toSorted((one, other) => (one.id < other.id ? -1 : 1));
  }

  #look(one: Presence, other: Presence): void {
    const meeting = meetingOf(one, other, this.#asked.within, this.#asked.span);
    if (!meeting) return;
    const id = placeInOrder(meeting);
    this.#found.set(id, { ...meeting, id });
    if (this.#found.size > mostMeetings)
      throw hubError(
        "COST_LIMIT",
        `There are more than ${mostMeetings} of them: ask for fewer records or a shorter time.`,
      );
  }
}
