import { catalogue, type ErrorCode, isErrorCode } from "./errors.ts";

/** An HTTP answer that refuses a request as a whole. */
export interface Refusal {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly code: ErrorCode;
}

/** The answer to a request that fails as a whole. Equal for all who get it, but for the request's id. */
export function refusal(code: ErrorCode, requestId: string, message: string = catalogue[code].meaning): Refusal {
  const { status } = catalogue[code];
  return {
    status,
    code,
    headers: {
      "content-type": "application/json; charset=utf-8",
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
      "hub-request": requestId,
      ...(status === 503 && { "retry-after": "1" }),
      ...(status === 429 && { "retry-after": "60" }),
      ...(status === 405 && { allow: "POST" }),
      ...(status === 401 && { "www-authenticate": "Bearer" }),
    },
    body: JSON.stringify({ errors: [{ message, extensions: { code, requestId } }] }),
  };
}

/** The catalogue's code of an error that the HTTP server itself raised. */
export function codeOfFault({ code, statusCode }: { readonly code?: string; readonly statusCode?: number }): ErrorCode {
  if (isErrorCode(code)) return code;
  // An address too long to be one.
  if (statusCode === 414) return "NOT_FOUND";
  if (statusCode === 413) return "BODY_TOO_LARGE";
  if (statusCode === 415) return "UNSUPPORTED_MEDIA_TYPE";
  return statusCode && statusCode < 500 ? "BAD_REQUEST" : "INTERNAL";
}
