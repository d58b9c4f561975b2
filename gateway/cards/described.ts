import { cardsPath } from "../../session/cards/service.ts";
import { pagePath } from "../addressed/described.ts";

/** The pages of Quick Check Cards, in the words of OpenAPI. */
export const cardPaths = () =>
  pagePath(cardsPath, {
    operationId: "CardPage",
    summary: "Card page",
    description:
      "A Quick Check Card as one HTML page with its pictures in it, at an address that `QuickCheckCard.page` of the schema gave out: for who asked for it, and for five minutes. The page itself can be kept until the card is over, 24 hours after it was made. Whatever else is asked for is not there.",
    nothing: "there is no card at this address, or none any more.",
  });
