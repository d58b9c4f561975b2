import { hubError } from "../../core/errors.ts";
import { isPartialDate } from "../../core/standards/partial-dates.ts";
import type { QuickCheckCard } from "../../records/specimens/card/card.ts";
import type { DocumentAsked } from "../../records/checking/document.ts";
import type { CardPicture } from "../../records/specimens/card/features.ts";
import type { SubgraphContext } from "../context.ts";
import { countryAsked } from "../codes-asked.ts";
import type { QueryResolvers } from "./generated/resolver-types.ts";

/** Machine-readable travel documents are younger. */
const firstYear = 1950;

/** A card by issuer, category and year. A year in which nothing was issued yet is refused, and so is what has no card. */
export const quickCheckCard: NonNullable<QueryResolvers["quickCheckCard"]> = async (
  _parent,
  { issuer, category, type, year },
  context,
) => {
  const thisYear = Number(context.checks.today.slice(0, 4));
  if (year < firstYear || year > thisYear || !isPartialDate(String(year)))
    throw hubError("BAD_USER_INPUT", `"year" is that in which the document was issued: ${firstYear} to ${thisYear}.`);
  const country = countryAsked("issuer", issuer);
  const about = { issuer: country, category, type: type ?? null, issued: String(year), expires: null };
  const card = await context.looking.cards.of(about);
  if (card) return cardShown(card, context);
  throw hubError(
    "BAD_USER_INPUT",
    `No genuine version is known to you of such a document of ${country} issued in ${year}, with features to look at: there is nothing to make a card of.`,
  );
};

/** Of a check: the card of its document, which is looked for only where it is asked for. */
export async function cardOfCheck({ card }: { card?: unknown }, _args: object, context: SubgraphContext) {
  const found = card ? await context.looking.cards.ofDocument(card as DocumentAsked) : null;
  return found && cardShown(found, context);
}

/** Pictures and page as the addresses where the caller gets them. */
function cardShown(card: QuickCheckCard, { looking: { cards } }: SubgraphContext) {
  const side = <Side extends { readonly picture: CardPicture | null }>(one: Side) => ({
    ...one,
    picture: one.picture && cards.picture(one.picture),
  });
  const features = card.features.map((feature) => ({
    ...feature,
    genuine: feature.genuine.map(side),
    fakes: feature.fakes.map(side),
  }));
  return { ...card, features, page: cards.page(card) } as never;
}
