import { cardsPath } from "../../session/cards/service.ts";
import type { JsonSchema } from "../rest/openapi/json-schema.ts";
import { problemReferences } from "../rest/openapi/problems.ts";

/** The pages of Quick Check Cards, in the words of OpenAPI. */
export const cardPaths = (): Readonly<Record<string, JsonSchema>> => ({
  [`${cardsPath}/{address}`]: {
    get: {
      operationId: "CardPage",
      summary: "Card page",
      description:
        "A Quick Check Card as one HTML page with its pictures in it, at an address that `QuickCheckCard.page` of the schema gave out: for who asked for it, and for five minutes. The page itself can be kept until the card is over, 24 hours after it was made. Whatever else is asked for is not there.",
      tags: ["query"],
      security: [{}],
      parameters: [
        {
          name: "address",
          in: "path",
          description: `What the address has behind \`${cardsPath}/\`.`,
          required: true,
          schema: { type: "string", pattern: "^[A-Za-z0-9_-]+$" },
        },
        { $ref: "#/components/parameters/X-Request-Id" },
      ],
      responses: {
        "200": {
          description: "The page.",
          headers: { "Hub-Request": { $ref: "#/components/headers/Hub-Request" } },
          content: { "text/html": { schema: { type: "string" } } },
        },
        ...problemReferences,
        "404": {
          description: "- `NOT_FOUND`: there is no card at this address, or none any more.",
          headers: { "Hub-Request": { $ref: "#/components/headers/Hub-Request" } },
          content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
        },
      },
    },
  },
});
