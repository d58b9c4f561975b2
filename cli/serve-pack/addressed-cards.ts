import { randomBytes } from "node:crypto";
import { type PictureAddresses, pictureAddresses } from "../../core/pictures/addresses.ts";
import type { Address } from "../../core/sealed-addresses.ts";
import type { OpenChecks } from "../../packs/open-checks.ts";
import type { CardAsked } from "../../records/specimens/card/card.ts";
import type { CardPicture } from "../../records/specimens/card/features.ts";
import { type CardAddresses, cardAddresses } from "../../session/cards/addresses.ts";
import { sizeOnCards } from "../../session/cards/picture-size.ts";
import { cardsPath, type CardService } from "../../session/cards/service.ts";
import { picturesPath } from "../../session/pictures.ts";
import { callerOf } from "./caller.ts";
import { OfflineCards } from "./offline-cards.ts";

/** Seals where pictures and pages of cards are got. */
export interface OfflineAddresses {
  readonly pictures: PictureAddresses;
  readonly cards: CardAddresses;
}

/** They end with this process. */
export function newAddresses(): OfflineAddresses {
  const secret = randomBytes(32);
  return { pictures: pictureAddresses(secret), cards: cardAddresses(secret) };
}

/** Cards of a pack that is served, with addresses as the hub gives them out. */
export class AddressedCards extends OfflineCards implements Pick<CardService, "page" | "picture"> {
  readonly #pack: OpenChecks["pack"];
  readonly #addresses: OfflineAddresses;

  constructor(pack: OpenChecks["pack"], addresses: OfflineAddresses) {
    super(pack);
    [this.#pack, this.#addresses] = [pack, addresses];
  }

  page({ issuer, category, type, issued, expires }: CardAsked): Address | null {
    return this.#addresses.cards.give(cardsPath, [issuer, category, type, issued, expires], this.#given());
  }

  /** Of a card that was just made; null where the pack has no such picture. */
  picture({ record, name }: CardPicture): Address | null {
    if (!this.#pack.state.pictures.read({ record, name })) return null;
    return this.#addresses.pictures.give(picturesPath, [record, name, sizeOnCards], this.#given());
  }

  #given() {
    const { manifest } = this.#pack;
    const { purpose, validUntil } = manifest;
    const caller = { ...callerOf(manifest), expires: validUntil };
    return { caller, purpose, caseReference: null, arrived: this.#pack.now() };
  }
}
