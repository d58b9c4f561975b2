import type { Disclosures } from "../../core/access/disclosures.ts";
import type { Reader } from "../../core/access/reader.ts";
import { hubError } from "../../core/errors.ts";
import { dayOf } from "../../core/lifetime/days.ts";
import { canonicalCode } from "../../core/standards/countries.ts";
import { categoryOf, type DocumentAsked } from "../../records/checking/document.ts";
import { type CardAsked, cardOf, type QuickCheckCard, versionsFor } from "../../records/specimens/card/card.ts";
import { specimenKey } from "../../records/specimens/matching.ts";
import { alerts, type AlertRecord, specimens } from "../../records/specimens/records.ts";

export interface CardMakerOptions {
  /** Sees what the caller may look at with a document in hand, and discloses none of it: what a card is made of is told. */
  readonly reader: Pick<Reader, "find" | "findEach">;
  /** What was told is noted there. */
  readonly disclosures: Disclosures;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Versions of an issuer and category that are looked through, and alerts on one of them and on all. */
const most = { versions: 200, alerts: 200, alertsOnAll: 1_000 } as const;

/** Makes Quick Check Cards of what one caller may see, or may check: at the hub, or of a pack. */
export class CardMaker {
  readonly #options: CardMakerOptions;

  constructor(options: CardMakerOptions) {
    this.#options = options;
  }

  /**
   * The card of such documents. Null where no genuine version with a feature to look at is known to the caller. Throws
   * `COST_LIMIT` where there is more than is looked through: a card of a part would read as one of all.
   */
  async of(asked: CardAsked): Promise<QuickCheckCard | null> {
    const versions = versionsFor(asked, await this.#specimens(asked));
    const about = await this.#alerts(versions.flatMap(({ number }) => specimenKey(number) ?? []));
    const { now: made } = this.#options;
    const card = cardOf(asked, versions, about, { made, today: dayOf(new Date(made).toISOString()) });
    for (const { owner, id } of [...(card?.specimens ?? []), ...(card?.alerts ?? [])])
      this.#options.disclosures.add(owner, id);
    return card;
  }

  /** The card of a document that is checked; null also where its issuer or category is not known. */
  async ofDocument({ issuer, type, mayBe, issued, expires }: DocumentAsked): Promise<QuickCheckCard | null> {
    const categories = new Set([type ?? "", ...mayBe].flatMap((one) => categoryOf[one] ?? []));
    const [category, ...others] = categories;
    if (issuer === null || category === undefined || others.length > 0) return null;
    return this.of({ issuer: canonicalCode(issuer), category, type: null, issued, expires });
  }

  async #specimens({ issuer: country, category, type }: CardAsked) {
    const filter = { country, category, ...(type && { type }) };
    const page = { first: most.versions, after: null };
    const { records, more } = await this.#options.reader.find(specimens, filter, page);
    if (more) throw tooMuch(`More than ${most.versions} specimens are of that issuer and category: name the type.`);
    return records;
  }

  async #alerts(numbers: readonly string[]): Promise<AlertRecord[]> {
    if (numbers.length === 0) return [];
    const page = { first: most.alerts, after: null };
    const published = { state: "PUBLISHED" } as const;
    const found = await this.#options.reader.findEach(alerts, "specimenNumber", numbers, published, page);
    if ([...found.values()].some(({ more }) => more))
      throw tooMuch(`More than ${most.alerts} alerts are about one of its versions, which no card is made of.`);
    const all = [...found.values()].flatMap(({ records }) => records);
    if (all.length > most.alertsOnAll)
      throw tooMuch(
        `More than ${most.alertsOnAll} alerts are about the versions it may be of: name the type, or its year.`,
      );
    return all;
  }
}

function tooMuch(says: string) {
  return hubError("COST_LIMIT", says);
}
