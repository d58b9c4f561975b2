import { z } from "zod";
import type { JsonSchema } from "../rest/openapi/json-schema.ts";
import { problemReferences } from "../rest/openapi/problems.ts";
import { form } from "./form.ts";

/** What asks for a feed, in the words of OpenAPI. `$schema` is the document's own. */
function operation(): JsonSchema {
  const { $schema: _own, ...schema } = z.toJSONSchema(form, { io: "input" });
  return {
    operationId: "Feed",
    summary: "Feed",
    description:
      "Every record that the key may follow, and then what changes, line by line; with a cursor what has changed since. It needs `KIND:read`, `KIND:search` and `KIND:export`.",
    tags: ["query"],
    parameters: ["Hub-Purpose", "Hub-Case", "X-Request-Id"].map((name) => ({
      $ref: `#/components/parameters/${name}`,
    })),
    requestBody: { required: true, content: { "application/json": { schema } } },
    responses: {
      "200": {
        description: "Lines of JSON. The last one is a manifest or a problem: without either the answer was cut.",
        headers: { "Hub-Request": { $ref: "#/components/headers/Hub-Request" } },
        content: { "application/x-ndjson": { schema: { type: "string" } } },
      },
      ...problemReferences,
    },
  };
}

/** What is described beside the plain calls, by its path. */
export const feedPaths = (): Readonly<Record<string, JsonSchema>> => ({ "/feed": { post: operation() } });
