import { hubError } from "../../core/errors.ts";
import type { QuickCheckCard } from "../../records/specimens/card/card.ts";
import type { CardPicture } from "../../records/specimens/card/features.ts";
import type { SealedAddresses } from "../../core/sealed-addresses.ts";
import type { CardService } from "../../session/cards/service.ts";
import type { CardAddresses } from "../../session/cards/addresses.ts";
import type { Addressed } from "../addressed/shown.ts";
import { pageHeaders } from "../addressed/page.ts";
import { cardPage, policy } from "./page.ts";

type Shown = CardAddresses extends SealedAddresses<infer S> ? S : never;

export const askedIn = ([issuer, category, type, issued, expires]: Shown) => ({
  issuer,
  category,
  type,
  issued,
  expires,
});

/** The page of a card, made anew of what whomever it was made for sees now, with its pictures in it. */
export const cardShown: Addressed<Shown> = {
  name: "cardPage",
  nothing: "There is no card at this address, or none any more.",
  addresses: ({ cardAddresses }) => cardAddresses,
  variables: askedIn,
  show: async (shown, { looking: { cards } }) => {
    const about = askedIn(shown);
    const card = await cards.of(about);
    if (!card) throw hubError("NOT_FOUND");
    const body = await pageOf(card, cards);
    return { body, headers: pageHeaders(policy), note: `card of ${about.issuer}, ${about.category}` };
  },
};

/** The card's page, with its pictures in it. */
export async function pageOf(card: QuickCheckCard, cards: Pick<CardService, "bytesOf">): Promise<string> {
  const pictures = await picturesOf(card, cards);
  return cardPage(card, (one) => pictures.get(keyOf(one)));
}

/** One of each side of a line, in bytes; those that nobody handed in are left out. */
async function picturesOf(card: QuickCheckCard, cards: Pick<CardService, "bytesOf">) {
  const shown = card.features.flatMap(({ genuine, fakes }) =>
    [genuine, fakes].flatMap((sides) => sides.find(({ picture }) => picture)?.picture ?? []),
  );
  const read = await Promise.all(shown.map(async (one) => [keyOf(one), await cards.bytesOf(one)] as const));
  return new Map(read.flatMap(([key, bytes]) => (bytes ? [[key, bytes] as const] : [])));
}

function keyOf({ record, name: picture }: CardPicture): string {
  return `${record} ${picture}`;
}
