import { codesOf } from "../invariants.ts";
import { answered, asks, invalid, type Row, type Safe, type Shape } from "../row.ts";

const good = { query: "{ __typename }" };
const otherMedia: Safe = { status: 415, codes: ["UNSUPPORTED_MEDIA_TYPE"] };
const noGet: Safe = { status: 405, codes: ["METHOD_NOT_ALLOWED"] };
const notFound: Safe = { status: 404, codes: ["NOT_FOUND"] };
const nobody: Safe = { status: 401, codes: ["UNAUTHENTICATED"] };

/** Questions in other ways than a POST of JSON: by other methods and pages, in parts, as events. */
export const origins: readonly Row[] = [
  {
    number: 19,
    name: "questions by GET",
    safe: noGet,
    shapes: () => [
      get("with a query"),
      get("with the vendors' preflight header", { "apollo-require-preflight": "true" }),
      get("that says it is text", { "content-type": "text/plain" }),
      get("that says it is a POST", { "x-http-method-override": "POST" }),
      get("with a mutation", {}, "/graphql?query=mutation%7B__typename%7D"),
      get("with a page's origin", { origin: "https://example.org" }),
      ...["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND", "QUERY"].map((method): Shape => ({
        what: method,
        method,
        ...(method === "TRACE" ? {} : { body: good }),
      })),
      { what: "a body with GET", method: "GET", body: good },
      {
        what: "a query in the address of a POST",
        path: "/graphql?query=%7Bme%7Bowner%7D%7D",
        body: good,
        safe: answered(({ text, headers }) => {
          if (text.includes("owner") || headers["access-control-allow-origin"]) throw new Error("it was heard");
        }),
      },
    ],
  },
  {
    number: 20,
    name: "questions that a page of others could send",
    safe: otherMedia,
    shapes: () => [
      {
        what: "a form",
        headers: { "content-type": "application/x-www-form-urlencoded" },
        body: "query=%7B__typename%7D",
      },
      { what: "text", headers: { "content-type": "text/plain" }, body: good },
      { what: "text with a charset", headers: { "content-type": "text/plain; charset=utf-8" }, body: good },
      {
        what: "a form of parts",
        headers: { "content-type": "multipart/form-data; boundary=x" },
        body: '--x\r\ncontent-disposition: form-data; name="operations"\r\n\r\n{"query":"{ __typename }"}\r\n--x--',
      },
      { what: "of no media type", headers: { "content-type": undefined }, body: good },
      { what: "of an empty media type", headers: { "content-type": "" }, body: good },
      {
        what: "with the key in a cookie",
        who: null,
        headers: { cookie: "authorization=Bearer blk_live_x; key=x" },
        body: good,
        safe: nobody,
      },
      { what: "with the key in the address", who: null, path: "/graphql?key=blk_live_x", body: good, safe: nobody },
      { what: "with the key in the body", who: null, body: { ...good, key: "blk_live_x" }, safe: nobody },
      {
        what: "from another origin",
        headers: { origin: "https://example.org" },
        body: good,
        safe: answered(({ headers }) => {
          if (headers["access-control-allow-origin"]) throw new Error("another origin may read it");
        }),
      },
      {
        what: "asking first",
        method: "OPTIONS",
        who: null,
        headers: {
          "content-type": undefined,
          origin: "https://example.org",
          "access-control-request-method": "POST",
          "access-control-request-headers": "authorization",
        },
        safe: {
          ...noGet,
          holds: ({ headers }) => {
            if (headers["access-control-allow-origin"]) throw new Error("another origin may send it");
          },
        },
      },
    ],
  },
  {
    number: 21,
    name: "landing pages",
    safe: notFound,
    shapes: () => [
      // What asks for a page is led to the hub's own: test/gateway/page.test.ts.
      { what: "/, as a health check asks", method: "GET", path: "/", headers: { accept: "*/*" } },
      ...[
        "/graphiql",
        "/playground",
        "/altair",
        "/voyager",
        "/console",
        "/sandbox",
        "/.well-known/apollo/server-health",
        "/page/",
        "/page/../package.json",
        "/page/..%2f..%2fpackage.json",
        "/page/%2e%2e/app.ts",
        "/page/__proto__",
        "/page/constructor",
        `/page/${"x".repeat(500)}`,
        "/graphql/",
        "//graphql",
        "/GraphQL",
      ].map((path): Shape => ({ what: path.slice(0, 40), method: "GET", path, headers: { accept: "text/html" } })),
    ],
  },
  {
    number: 28,
    name: "@defer and @stream",
    safe: invalid,
    shapes: () =>
      ["multipart/mixed", "multipart/mixed; deferSpec=20220824, application/json", "application/json"].flatMap(
        (accept) => [
          asks(`@defer for ${accept}`, "{ ... @defer { documents { totalCount } } }", undefined, {
            headers: { accept },
            safe: acceptable(accept),
          }),
          asks(`@stream for ${accept}`, "{ documents { nodes @stream(initialCount: 0) { id } } }", undefined, {
            headers: { accept },
            safe: acceptable(accept),
          }),
        ],
      ),
  },
  {
    number: 29,
    name: "subscriptions",
    safe: invalid,
    shapes: () => [
      asks("by POST", "subscription { documents { totalCount } }"),
      asks("beside a query", "query A { __typename } subscription B { documents { totalCount } }", undefined, {
        body: { query: "query A { __typename } subscription B { documents { totalCount } }", operationName: "B" },
      }),
      asks("for events", "subscription { me { owner } }", undefined, {
        headers: { accept: "text/event-stream" },
        safe: { status: [200, 400], codes: ["GRAPHQL_VALIDATION_FAILED", "BAD_REQUEST"] },
      }),
      {
        what: "a WebSocket",
        method: "GET",
        headers: {
          connection: "Upgrade",
          upgrade: "websocket",
          "sec-websocket-key": "dGhlIHNhbXBsZSBub25jZQ==",
          "sec-websocket-version": "13",
          "sec-websocket-protocol": "graphql-transport-ws",
        },
        safe: noGet,
      },
      {
        what: "HTTP/2 in the clear",
        headers: { connection: "Upgrade, HTTP2-Settings", upgrade: "h2c", "http2-settings": "AAMAAABkAAQAAP__" },
        body: good,
        safe: answered(),
      },
    ],
  },
];

function get(what: string, headers = {}, path = "/graphql?query=%7B__typename%7D"): Shape {
  return { what, method: "GET", path, headers };
}

/** A client that accepts none of what the hub speaks is told so; what counts is that no parts come. */
function acceptable(accept: string): Safe {
  return {
    status: [200, 400],
    codes: ["GRAPHQL_VALIDATION_FAILED", "BAD_REQUEST"],
    holds: (reply) => {
      if (codesOf(reply).length === 0) throw new Error(`${accept} was served`);
    },
  };
}
