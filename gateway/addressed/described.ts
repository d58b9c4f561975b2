import type { JsonSchema } from "../rest/openapi/json-schema.ts";
import { problemReferences } from "../rest/openapi/problems.ts";

/** How a page that is got at an address is told of. */
export interface PageDescribed {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  /** What is said where there is none. */
  readonly nothing: string;
}

/** A page that is got by an address, below that path, in the words of OpenAPI. */
export function pagePath(path: string, { nothing, ...said }: PageDescribed): Readonly<Record<string, JsonSchema>> {
  const headers = { "Hub-Request": { $ref: "#/components/headers/Hub-Request" } };
  return {
    [`${path}/{address}`]: {
      get: {
        ...said,
        tags: ["query"],
        security: [{}],
        parameters: [
          {
            name: "address",
            in: "path",
            description: `What the address has behind \`${path}/\`.`,
            required: true,
            schema: { type: "string", pattern: "^[A-Za-z0-9_-]+$" },
          },
          { $ref: "#/components/parameters/X-Request-Id" },
        ],
        responses: {
          "200": { description: "The page.", headers, content: { "text/html": { schema: { type: "string" } } } },
          ...problemReferences,
          "404": {
            description: `- \`NOT_FOUND\`: ${nothing}`,
            headers,
            content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
          },
        },
      },
    },
  };
}
