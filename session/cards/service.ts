import { may } from "../../core/access/caller.ts";
import type { Claims } from "../../core/access/claims.ts";
import type { Address } from "../../core/sealed-addresses.ts";
import type { DocumentAsked } from "../../records/checking/document.ts";
import type { CardAsked, QuickCheckCard } from "../../records/specimens/card/card.ts";
import type { CardPicture } from "../../records/specimens/card/features.ts";
import { alerts } from "../../records/specimens/records.ts";
import type { PictureService } from "../pictures.ts";
import type { Platform } from "../platform.ts";
import { CardMaker, type CardMakerOptions } from "./maker.ts";
import { sizeOnCards } from "./picture-size.ts";

export interface CardServiceOptions extends Omit<CardMakerOptions, "now"> {
  readonly platform: Pick<Platform, "pictures" | "cardAddresses">;
  readonly request: Claims;
  readonly pictures: Pick<PictureService, "address">;
}

/** Under which path the pages of cards are got. */
export const cardsPath = "/cards";

/** Quick Check Cards of what one caller may see, or may check, with their pictures and pages. */
export class CardService {
  readonly #options: CardServiceOptions;
  readonly #maker: CardMaker;

  constructor(options: CardServiceOptions) {
    this.#options = options;
    this.#maker = new CardMaker({ ...options, now: options.request.arrived });
  }

  /** See `CardMaker`. */
  of(asked: CardAsked): Promise<QuickCheckCard | null> {
    return this.#maker.of(asked);
  }

  /** The same of a document that is checked. */
  ofDocument(document: DocumentAsked): Promise<QuickCheckCard | null> {
    return this.#maker.ofDocument(document);
  }

  /** Where its page is got: good for this caller, purpose and case alone. Null where no address can be made. */
  page({ issuer, category, type, issued, expires }: CardAsked): Address | null {
    const { request, platform } = this.#options;
    return platform.cardAddresses.give(cardsPath, [issuer, category, type, issued, expires], request);
  }

  /** Where a picture of the card is got by itself; null for who may not read its record: to them the page shows it. */
  picture({ record, name }: CardPicture): Address | null {
    const { request, pictures } = this.#options;
    const kind = record.startsWith(alerts.prefix) ? "alert" : "specimen";
    return may(request.caller, kind, "read") ? pictures.address(record, name, "MEDIUM") : null;
  }

  /** The bytes of a picture of a card that was just made for the caller, in its smallest size; null where none is there. */
  async bytesOf({ record, name }: CardPicture): Promise<Uint8Array | null> {
    const { pictures } = this.#options.platform;
    const kept = await pictures.find(record, name);
    return kept && pictures.read(kept, sizeOnCards);
  }
}
