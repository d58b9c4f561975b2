import { Disclosures } from "../../core/access/disclosures.ts";
import { hubError } from "../../core/errors.ts";
import type { OpenChecks } from "../../packs/open-checks.ts";
import { PackReader } from "../../packs/reader.ts";
import { CardMaker } from "../../session/cards/maker.ts";
import type { CardService } from "../../session/cards/service.ts";

type Cards = Pick<CardService, "of" | "ofDocument" | "page" | "picture">;

/** What a card is made of. */
const madeOf = ["specimen", "alert"];

/**
 * Quick Check Cards of what a pack holds, by the hub's own rules. Pictures, and the page that shows them, stay at the hub: a
 * pack has the words alone.
 */
export class OfflineCards implements Cards {
  readonly #pack: OpenChecks["pack"];

  constructor(pack: OpenChecks["pack"]) {
    this.#pack = pack;
  }

  async of(asked: Parameters<Cards["of"]>[0]) {
    return this.#bounded(await (await this.#maker()).of(asked));
  }

  async ofDocument(document: Parameters<Cards["ofDocument"]>[0]) {
    return this.#bounded(await (await this.#maker()).ofDocument(document));
  }

  page(): null {
    return null;
  }

  picture(): null {
    return null;
  }

  /** Throws where the pack makes none: one of a part would read as one of all. */
  async #maker(): Promise<CardMaker> {
    await this.#pack.refresh();
    const { state } = this.#pack;
    const { forms, validUntil } = state.manifest;
    const now = this.#pack.now();
    if (now >= Date.parse(validUntil))
      throw hubError("STORE_UNAVAILABLE", `The pack was good until ${validUntil}: no card is made of it any more.`);
    const lacks = madeOf.filter((kind) => !Object.hasOwn(forms, kind));
    if (lacks.length > 0)
      throw hubError("FORBIDDEN", `The pack holds no records of ${lacks.join(" and ")}, of which cards are made.`);
    // What a pack holds is in the audit as shown since it was built.
    return new CardMaker({ reader: new PackReader(state, now), disclosures: new Disclosures(), now });
  }

  /** A card is good no longer than the pack that it is made of. */
  #bounded<C extends { readonly validUntil: string } | null>(card: C): C {
    const { validUntil } = this.#pack.manifest;
    return card && card.validUntil > validUntil ? { ...card, validUntil } : card;
  }
}
