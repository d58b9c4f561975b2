import type { Reader } from "../../core/access/reader.ts";
import type { Spending } from "../../core/access/spending.ts";
import { type Day, dayOf } from "../../core/lifetime/days.ts";
import type { AlertRecord, SpecimenRecord } from "../../records/specimens/records.ts";
import { type InForceAsked, specimensInForce } from "./in-force.ts";
import { type AlertStatistics, alertStatistics, type StatisticsAsked } from "./statistics.ts";
import { AlertTwins, type Twins } from "./twins.ts";

export interface SpecimenParts {
  readonly reader: Reader;
  readonly spending: Spending;
  /** When the request came, RFC 3339. */
  readonly at: string;
}

/** What is found out of specimens and alerts beyond their own words, of what the caller may see. */
export class SpecimenService {
  readonly #parts: SpecimenParts;
  #twins: AlertTwins | null = null;

  constructor(parts: SpecimenParts) {
    this.#parts = parts;
  }

  get today(): Day {
    return dayOf(this.#parts.at);
  }

  /** Versions of which a document may be valid: today, where no day is asked about. */
  inForce({ on, ...asked }: Omit<InForceAsked, "on"> & { readonly on: string | null }): Promise<SpecimenRecord[]> {
    return specimensInForce(this.#parts.reader, { ...asked, on: on ?? this.today }, this.today);
  }

  /** Alerts in force that may tell of the same fake, the likeliest first. */
  twinsOf(alert: AlertRecord, first: number): Promise<Twins> {
    return (this.#twins ??= new AlertTwins({ ...this.#parts, today: this.today })).of(alert, first);
  }

  /** How many alerts there are by what is alike in them. */
  statistics(asked: StatisticsAsked): Promise<AlertStatistics> {
    return alertStatistics(this.#parts.reader, asked);
  }
}
