import { catalogue, type ErrorCode } from "../../../core/errors.ts";
import { statusOfProblem } from "../problem.ts";
import type { JsonSchema } from "./json-schema.ts";

/** What other processes of the hub are told, or nobody. */
const untold: ReadonlySet<string> = new Set<ErrorCode>(["CLIENT_LEFT", "OTHER_INSTANCE", "VERSIONS_DIFFER"]);
/** What is told before it is known which call was meant. */
const before: ReadonlySet<string> = new Set<ErrorCode>([
  "HEADERS_TOO_LARGE",
  "METHOD_NOT_ALLOWED",
  "NOT_FOUND",
  "REQUEST_TIMEOUT",
]);

const told = (Object.keys(catalogue) as ErrorCode[]).filter((one) => !untold.has(one));
const codes = told.filter((one) => !before.has(one));
const byStatus = Map.groupBy(codes, statusOfProblem);
const statuses = [...byStatus.keys()].toSorted((one, other) => one - other);

/** The responses of every call beside its answer, by reference. */
export const problemReferences = Object.fromEntries(
  statuses.map((status) => [String(status), { $ref: `#/components/responses/Problem${status}` }]),
);

/** For each status the codes that have it, and what they mean. */
export const problemResponses = Object.fromEntries(
  statuses.map((status) => [
    `Problem${status}`,
    {
      description: (byStatus.get(status) ?? []).map((code) => `- \`${code}\`: ${catalogue[code].meaning}`).join("\n"),
      headers: {
        "Hub-Request": { $ref: "#/components/headers/Hub-Request" },
        ...([429, 503].includes(status) && { "Retry-After": { $ref: "#/components/headers/Retry-After" } }),
      },
      content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
    },
  ]),
);

const text = { type: "string" };
const code = { type: "string", enum: told, description: "What happened. Codes stay; messages may change." };
const faults = {
  type: "array",
  description: "All that is wrong with what was sent, at most a hundred.",
  items: {
    type: "object",
    properties: {
      path: { ...text, description: "Where in the body, such as `records[0].number`." },
      reason: text,
    },
    required: ["path", "reason"],
  },
};

/** A problem document (RFC 9457) of the hub's. */
export const problemSchema: JsonSchema = {
  type: "object",
  description: "What failed, wholly or in part. The status is that of the gravest error.",
  properties: {
    type: { const: "about:blank", type: "string" },
    title: { ...text, description: "The status in words." },
    status: { type: "integer" },
    code,
    detail: { ...text, description: "For people to read." },
    requestId: { ...text, description: "The hub's id of the request: give it to the operator with a complaint." },
    errors: {
      type: "array",
      minItems: 1,
      items: {
        type: "object",
        properties: {
          code,
          detail: text,
          path: {
            type: "array",
            items: { type: ["string", "integer"] },
            description: "The part of `data` that is missing.",
          },
          faults,
          moreFaults: { type: "integer", description: "How many faults there are beyond those told." },
        },
        required: ["code", "detail"],
      },
    },
    incomplete: {
      type: "array",
      items: text,
      description: "Parts that are missing because a part of the hub failed: what is null there may exist.",
    },
    data: {
      type: ["object", "null"],
      description:
        "What there is of the answer beside what failed, in the form of the whole with nulls for what failed. Of a call that changes something, a part that is not null was done.",
    },
  },
  required: ["type", "title", "status", "code", "detail", "requestId", "errors", "data"],
};
