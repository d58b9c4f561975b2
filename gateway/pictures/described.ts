import { pictureTypes } from "../../core/pictures/file-kind.ts";
import { pictureSizes } from "../../core/pictures/sizes.ts";
import { picturesPath } from "../../session/pictures.ts";
import type { JsonSchema } from "../rest/openapi/json-schema.ts";
import { problemReferences } from "../rest/openapi/problems.ts";

const parameter = (name: string) => ({ $ref: `#/components/parameters/${name}` });
const asked = ["Hub-Purpose", "Hub-Case", "X-Request-Id"].map(parameter);
const inPath = (name: string, description: string, pattern: string) => ({
  name,
  in: "path",
  required: true,
  description,
  schema: { type: "string", pattern },
});

const named = [
  inPath("record", "Id of a record of yours.", "^[A-Z]{3}-[A-Z2-7]{26}$"),
  inPath("name", "What the record calls the picture.", "^[a-z0-9][a-z0-9-]{0,59}$"),
];

const mask = {
  name: "mask",
  in: "query",
  description:
    "What is painted black: rectangles `x,y,width,height` in fractions of the picture as it is seen, from its upper left corner, with `;` between them. 20 at most.",
  schema: { type: "string", examples: ["0.1,0.25,0.3,0.1"] },
};

const file = { schema: { type: "string", contentMediaType: "application/octet-stream" } };
const whole = { type: "integer", minimum: 1 };
const answered = (description: string, properties: JsonSchema) => ({
  description,
  headers: { "Hub-Request": { $ref: "#/components/headers/Hub-Request" } },
  content: { "application/json": { schema: { type: "object", required: Object.keys(properties), properties } } },
});
const names = { record: { type: "string" }, name: { type: "string" } };

const kept = answered("What was made of it: the largest size's pixels, and each size's bytes.", {
  ...names,
  width: whole,
  height: whole,
  bytes: {
    type: "object",
    required: [...pictureSizes],
    properties: Object.fromEntries(pictureSizes.map((size) => [size, whole])),
  },
});

const problems = {
  ...problemReferences,
  "404": {
    description: "- `NOT_FOUND`: there is no such picture, or none for you.",
    headers: { "Hub-Request": { $ref: "#/components/headers/Hub-Request" } },
    content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
  },
};

/** What is described of pictures beside the plain calls, by its path. */
export const picturePaths = (): Readonly<Record<string, JsonSchema>> => ({
  [`${picturesPath}/{record}/{name}`]: {
    put: {
      operationId: "KeepPicture",
      summary: "Keep picture",
      description:
        "Hands in a picture that one of your records names: 8 MiB and 50 million pixels at most. It is decoded and written anew, and nothing else of its file is kept. The same file again changes nothing, another takes its place. It needs `KIND:write`.",
      tags: ["mutation"],
      parameters: [...named, mask, ...asked],
      requestBody: { required: true, content: Object.fromEntries(pictureTypes.map((type) => [type, file])) },
      responses: { "200": kept, ...problems },
    },
    delete: {
      operationId: "RemovePicture",
      summary: "Remove picture",
      description:
        "Takes away a picture of one of your records, also one that the record names no more. It needs `KIND:write`.",
      tags: ["mutation"],
      parameters: [...named, ...asked],
      responses: {
        "200": answered("It is gone.", { ...names, removed: { type: "boolean", const: true } }),
        ...problems,
      },
    },
  },
  [`${picturesPath}/{address}`]: {
    get: {
      operationId: "Picture",
      summary: "Picture",
      description:
        "One size of a picture, at an address that `Picture.address` of the schema gave out: for who asked for it, and for five minutes. Whatever else is asked for is not there.",
      tags: ["query"],
      security: [{}],
      parameters: [
        inPath("address", "What the address has behind `/pictures/`.", "^[A-Za-z0-9_-]+$"),
        parameter("X-Request-Id"),
      ],
      responses: {
        "200": {
          description: "The picture.",
          headers: { "Hub-Request": { $ref: "#/components/headers/Hub-Request" } },
          content: { "image/webp": file },
        },
        ...problems,
      },
    },
  },
});
