import type { ErrorCode } from "../../core/errors.ts";
import { shortened } from "../../core/faults.ts";
import { visible } from "../../core/visible.ts";
import { header, type HubRequest } from "../http-message.ts";
import type { RestCall } from "./calls.ts";

/** A plain call as the request of its trusted document, by id. What is wrong with it is told once it is known who asks. */
export function requestOf(call: RestCall, request: HubRequest): HubRequest {
  const variables = variablesOf(call, request);
  const wrong = typeof variables === "string";
  return {
    ...request,
    // As GraphQL's own media type has it, a question that cannot be answered has a status of its own in the audit, too.
    headers: {
      ...request.headers,
      "content-type": "application/json",
      accept: "application/graphql-response+json",
    },
    body: { id: call.trusted.id, variables: wrong ? {} : variables },
    ...(wrong && { fault: { code: "BAD_USER_INPUT" satisfies ErrorCode, message: variables } }),
  };
}

/** The values of its variables, or what cannot be understood of them. GraphQL would pass over a name that is misspelt. */
function variablesOf(
  { inBody, keyVariable, path }: RestCall,
  request: HubRequest,
): Readonly<Record<string, unknown>> | string {
  const { body } = request;
  if (body !== undefined && (typeof body !== "object" || body === null || Array.isArray(body)))
    return "The body must be an object, with a value for each variable.";
  const unknown = Object.keys(body ?? {}).find((name) => !inBody.includes(name));
  if (unknown !== undefined && unknown === keyVariable)
    return `Send ${unknown} in the header Idempotency-Key, not in the body.`;
  if (unknown !== undefined)
    return `${path} has no variable ${visible(shortened(unknown))}: it takes ${inBody.join(", ") || "none"}.`;
  const key = header(request, "idempotency-key");
  if (key === null) return { ...body };
  if (keyVariable === null) return `${path} takes no Idempotency-Key.`;
  return { ...body, [keyVariable]: key };
}
