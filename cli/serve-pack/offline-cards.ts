import { Disclosures } from "../../core/access/disclosures.ts";
import { hubError } from "../../core/errors.ts";
import type { Dataset } from "../../core/record.ts";
import type { OpenChecks } from "../../packs/open-checks.ts";
import { PackReader } from "../../packs/reader.ts";
import type { CardPicture } from "../../records/specimens/card/features.ts";
import { alerts, specimens } from "../../records/specimens/records.ts";
import { CardMaker } from "../../session/cards/maker.ts";
import type { CardService } from "../../session/cards/service.ts";
import { ofCards } from "../../session/offline/kinds.ts";
import { cardPicturesOf } from "../../session/offline/pictures.ts";

type Cards = Pick<CardService, "of" | "ofDocument" | "bytesOf">;

/** Quick Check Cards of what a pack holds, by the hub's own rules, with their pictures. */
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

  /** The bytes of a picture of a card that was just made; null where the pack has none. */
  async bytesOf(picture: CardPicture): Promise<Uint8Array | null> {
    return this.#pack.state.pictures.read(picture);
  }

  /** The same by itself: null also where its record has ended, or has it on no card by now. */
  async readPicture({ record, name }: CardPicture): Promise<Uint8Array | null> {
    await this.#pack.refresh();
    const now = this.#goodNow();
    const { secondLine, pictures } = this.#pack.state;
    const dataset: Dataset = record.startsWith(alerts.prefix) ? alerts : specimens;
    const standing = secondLine.get(dataset, record, now);
    return standing && cardPicturesOf(standing).includes(name) ? pictures.read({ record, name }) : null;
  }

  /** Throws where the pack makes none: one of a part would read as one of all. */
  async #maker(): Promise<CardMaker> {
    await this.#pack.refresh();
    const now = this.#goodNow();
    const { state } = this.#pack;
    const lacks = ofCards.filter((kind) => !Object.hasOwn(state.manifest.forms, kind));
    if (lacks.length > 0)
      throw hubError("FORBIDDEN", `The pack holds no records of ${lacks.join(" and ")}, of which cards are made.`);
    // What a pack holds is in the audit as shown since it was built.
    return new CardMaker({ reader: new PackReader(state, now), disclosures: new Disclosures(), now });
  }

  /** Throws where the pack's time is over. */
  #goodNow(): number {
    const { validUntil } = this.#pack.manifest;
    const now = this.#pack.now();
    if (now >= Date.parse(validUntil))
      throw hubError("STORE_UNAVAILABLE", `The pack was good until ${validUntil}: no card is made of it any more.`);
    return now;
  }

  /** A card is good no longer than the pack that it is made of. */
  #bounded<C extends { readonly validUntil: string } | null>(card: C): C {
    const { validUntil } = this.#pack.manifest;
    return card && card.validUntil > validUntil ? { ...card, validUntil } : card;
  }
}
