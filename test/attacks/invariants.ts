import { expect } from "vitest";
import { catalogue, isErrorCode } from "../../core/errors.ts";
import type { Safe, Shape } from "./row.ts";
import type { Reply } from "./wire.ts";

/** What no answer to an attack may be beside: a page that is not there, and a request that never came to its end. */
const statuses = [200, 400, 401, 403, 404, 405, 408, 409, 413, 415, 421, 429, 431, 503];

/** An address, a path, a host's name, a driver's text, a stack, a subgraph, a type of the machinery. */
const leaks: readonly RegExp[] = [
  /\w+:\/\//,
  /(^|\s|["'(])\/(?!\/)[\w.-]+(\/|\b)/,
  /\b(localhost|127\.0\.0\.1|::1)\b/i,
  /sqlite|mongo|bson|errno|\bE(CONN\w+|NOENT|NOSPC|PIPE|ACCES|TIMEDOUT|IO)\b|SQL\b/,
  /\bat [\w.<>]+ \(|node:|node_modules|\.(ts|js)\b|call stack|is not a function|cannot read prop/i,
  /subgraph|servicename|fastify|FST_/i,
  /\b(_Entity|_Any|_Service|_entities|join__\w+|link__\w+|core__\w+)\b/,
  /did you mean/i,
  /CANARY/,
];

/** Codes that the plain media type of old lets pass with 200: the request was well-formed. */
const wellFormed = new Set(["BAD_USER_INPUT", "GRAPHQL_PARSE_FAILED", "GRAPHQL_VALIDATION_FAILED"]);

/** Milliseconds that an answer may take. */
export const quick = 1000;

interface Said {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

export function bodyOf({ text }: Reply): Said {
  return JSON.parse(text) as Said;
}

export function codesOf(reply: Reply): string[] {
  return (bodyOf(reply).errors ?? []).map(({ extensions }) => extensions?.code ?? "none");
}

/** The hub's own id of the request, which its audit entry has too. */
export function requestIdOf({ headers }: Reply): string {
  return String(headers["hub-request"]);
}

/** What holds for every answer, whatever the attack; `sent` is what the caller wrote itself, which it may get back. */
export function holdsAlways(
  reply: Reply,
  { within = quick, faulty = false }: Pick<Shape, "within" | "faulty">,
  sent: string,
): void {
  expect(statuses).toContain(reply.status);
  expect(reply.headers["content-type"]).toMatch(/^application\/(graphql-response\+)?json; charset=utf-8$/);
  expect(reply.headers["hub-request"]).toMatch(/^request-\d{6}$/);
  expect(reply.millis, "milliseconds").toBeLessThan(within);
  const { errors = [] } = bodyOf(reply);
  expect(errors.length).toBeLessThanOrEqual(30);
  for (const { message, extensions } of errors) {
    // A word that the caller sent is no leak: what else does the message say?
    const own = message.replaceAll(/[\w$.:/-]*[\w$]/g, (word) => (sent.includes(word) ? "" : word));
    for (const leak of leaks) expect(own).not.toMatch(leak);
    expect(message.length).toBeLessThan(3000);
    const code = extensions?.code;
    expect(isErrorCode(code) && (code !== "INTERNAL" || faulty), `the code ${code}`).toBe(true);
  }
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
}

/** What holds for this attack. */
export function holdsHere(reply: Reply, { status, codes }: Safe): void {
  const wanted = typeof status === "number" ? [status] : status;
  const found = codesOf(reply);
  const plain = reply.headers["content-type"] === "application/json; charset=utf-8";
  const passes = plain && wanted.includes(400) && found.length > 0 && found.every((code) => wellFormed.has(code));
  expect(passes ? [...wanted, 200] : wanted).toContain(reply.status);
  if (reply.status !== 200) expect(found.length).toBeGreaterThan(0);
  if (!wanted.includes(200)) {
    expect(bodyOf(reply).data ?? undefined).toBeUndefined();
  }
  if (codes) for (const code of found) expect(codes).toContain(code);
  for (const code of found) {
    if (reply.status >= 400 && isErrorCode(code)) expect(catalogue[code].status).toBe(reply.status);
  }
}
