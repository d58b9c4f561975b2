import { z } from "zod";
import { exportFormats } from "../../session/exports/service.ts";
import type { JsonSchema } from "../rest/openapi/json-schema.ts";
import { problemReferences } from "../rest/openapi/problems.ts";
import { form } from "./form.ts";

const parameter = (name: string) => ({ $ref: `#/components/parameters/${name}` });
const text = (description: string) => ({ description, required: true, schema: { type: "string" } });

/** Each format by its media type; which of them stands in the body. */
const files = Object.fromEntries(
  Object.values(exportFormats).map(({ contentType }) => [contentType.split(";")[0], { schema: { type: "string" } }]),
);

/** What asks for an export, in the words of OpenAPI. `$schema` is the document's own. */
function operation(): JsonSchema {
  const { $schema: _own, ...schema } = z.toJSONSchema(form, { io: "input" });
  return {
    operationId: "Export",
    summary: "Export",
    description:
      "A file of records and links that the caller sees, whole or not at all. It needs `KIND:export` beside `KIND:read` for each kind that is in it, and names records, a list or a network.",
    tags: ["query"],
    parameters: ["Hub-Purpose", "Hub-Case", "X-Request-Id"].map(parameter),
    requestBody: { required: true, content: { "application/json": { schema } } },
    responses: {
      "200": {
        description: "The whole file.",
        headers: {
          "Hub-Request": { $ref: "#/components/headers/Hub-Request" },
          "Hub-Manifest": text("What is in the file, in JSON: counts, bytes, SHA-256, to whom it may be handed, why."),
          "Content-Digest": text("SHA-256 of the file (RFC 9530)."),
          "Content-Disposition": text("A name for the file that holds its SHA-256."),
        },
        content: files,
      },
      ...problemReferences,
    },
  };
}

/** What is described beside the plain calls, by its path. */
export const exportPaths = (): Readonly<Record<string, JsonSchema>> => ({ "/export": { post: operation() } });
