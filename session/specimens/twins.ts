import type { Reader } from "../../core/access/reader.ts";
import type { Spending } from "../../core/access/spending.ts";
import { hubError } from "../../core/errors.ts";
import type { Day } from "../../core/lifetime/days.ts";
import { fullTurn, laterTurn, turnLasted } from "../../core/turn.ts";
import { isInForce } from "../../records/specimens/in-force.ts";
import { imitatedAlike } from "../../records/specimens/matching.ts";
import { type AlertRecord, alerts } from "../../records/specimens/records.ts";
import {
  type Compared,
  compareAlerts,
  type Likelihood,
  type Profile,
  profileOf,
} from "../../records/specimens/twins/compare.ts";
import { readEach } from "../read-whole.ts";

export interface TwinParts {
  readonly reader: Reader;
  readonly spending: Pick<Spending, "charge">;
  readonly today: Day;
}

export interface Twin extends Pick<Compared, "reasons"> {
  readonly alert: AlertRecord;
  readonly likely: Likelihood;
}

export interface Twins {
  readonly matches: Twin[];
  readonly more: boolean;
}

/** Alerts under one key that are compared with. */
const mostCompared = 2_000;

/** Finds which alerts in force may tell of the same fake as others: those of a request are read once for all of them. */
export class AlertTwins {
  readonly #parts: TwinParts;
  /** By search key. */
  readonly #inForce = new Map<string, Promise<readonly Profile[]>>();

  constructor(parts: TwinParts) {
    this.#parts = parts;
  }

  async of(alert: AlertRecord, first: number): Promise<Twins> {
    const found = await Promise.all(imitatedAlike(alert).map((key) => this.#under(key)));
    const others = found.flat().filter(({ alert: { id } }) => id !== alert.id);
    const likely = (await this.#compared(profileOf(alert), others)).toSorted(byLikelihood);
    const matches = likely
      .slice(0, first)
      .map(({ alert: twin, likely, reasons }) => ({ alert: twin, likely, reasons }));
    for (const { alert: twin } of matches) this.#parts.reader.disclose(twin.owner, twin.id);
    return { matches, more: likely.length > matches.length };
  }

  #under(key: string): Promise<readonly Profile[]> {
    return this.#inForce.getOrInsertComputed(key, () => this.#read(key));
  }

  /** What is compared and then not told is shown to nobody. */
  async #read(key: string): Promise<readonly Profile[]> {
    const { reader, today } = this.#parts;
    const inForce: Profile[] = [];
    let looked = 0;
    for await (const [, some] of readEach(reader.silent(), alerts, "imitated", [key], { state: "PUBLISHED" })) {
      looked += some.length;
      if (looked > mostCompared)
        throw hubError(
          "COST_LIMIT",
          `More than ${mostCompared} alerts are of that series: an alert is compared with no more.`,
        );
      inForce.push(...some.filter((one) => isInForce(one, today)).map(profileOf));
    }
    return inForce;
  }

  async #compared(alert: Profile, others: readonly Profile[]): Promise<Placed[]> {
    const likely: Placed[] = [];
    let began = turnLasted();
    for (const other of others) {
      const { likely: how, ...compared } = compareAlerts(alert, other);
      if (how !== null) likely.push({ alert: other.alert, likely: how, ...compared });
      if (turnLasted() < fullTurn) continue;
      this.#parts.spending.charge("millis", turnLasted() - began);
      await laterTurn();
      began = turnLasted();
    }
    this.#parts.spending.charge("millis", turnLasted() - began);
    return likely;
  }
}

type Placed = Twin & Pick<Compared, "score">;

/** What seems the same comes before what is alike. */
function byLikelihood(one: Placed, other: Placed): number {
  const [a, b] = [one, other].map(({ likely }) => (likely === "SAME" ? 0 : 1)) as [number, number];
  return a - b || other.score - one.score || (one.alert.id < other.alert.id ? -1 : 1);
}
