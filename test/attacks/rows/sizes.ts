import { gzipSync } from "node:zlib";
import { asks, badRequest, invalid, refused, type Row, type Shape } from "../row.ts";
import { times } from "../../hostile-texts.ts";

/** Requests that are many, long or nested. */
export const sizes: readonly Row[] = [
  {
    number: 9,
    name: "batches",
    safe: badRequest,
    shapes: () => [
      { what: "of ten", body: Array.from({ length: 10 }, () => ({ query: "{ __typename }" })) },
      { what: "of one", body: [{ query: "{ __typename }" }] },
      { what: "of none", body: [] },
      { what: "in a batch", body: [[{ query: "{ __typename }" }]] },
      { what: "of a thousand", body: Array.from({ length: 1000 }, () => ({ query: "{ __typename }" })) },
    ],
  },
  {
    number: 10,
    name: "many operations and variables",
    safe: refused("TOKEN_LIMIT"),
    shapes: () => [
      asks(
        "1,000 operations",
        times(1000, (index) => `query Q${index} { __typename }`),
      ),
      asks(
        "20,000 operations",
        times(20_000, () => `{a}`),
      ),
      asks("20,000 variables", `query(${times(20_000, (index) => `$v${index}:Int`, ",")}) { __typename }`),
      asks(
        "a thousand fragments",
        `{ __typename } ${times(1000, (index) => `fragment F${index} on Query { __typename }`)}`,
      ),
    ],
  },
  {
    number: 11,
    name: "huge documents",
    safe: { status: 413, codes: ["BODY_TOO_LARGE"] },
    shapes: () => [
      asks("5 MB of comment", `#${"c".repeat(5_000_000)}\n{ __typename }`),
      asks("5 MB of spaces", `${" ".repeat(5_000_000)}{ __typename }`),
      asks("a variable of 5 MB", "query($x: String) { persons(name: $x) { totalCount } }", {
        x: "x".repeat(5_000_000),
      }),
      {
        what: "5 MB in pieces of no stated length",
        headers: { "transfer-encoding": "chunked" },
        body: Buffer.alloc(5_000_000, " "),
      },
      ...gzipped("60 MB of zeros", gzipSync(Buffer.alloc(60_000_000))),
      ...gzipped("a good query", gzipSync(JSON.stringify({ query: "{ __typename }" }))),
      ...["deflate", "br", "zstd", "gzip, gzip"].map((coding) => ({
        what: `in the coding ${coding}`,
        headers: { "content-encoding": coding },
        body: { query: "{ __typename }" },
        safe: { status: 415, codes: ["UNSUPPORTED_MEDIA_TYPE"] },
      })),
      ...[
        asks("a string of 1,001 characters", `{ persons(name: "${"x".repeat(1001)}") { totalCount } }`),
        asks("a block of 1,001 characters", `{ persons(name: """${"x".repeat(1001)}""") { totalCount } }`),
        asks(
          "a default of 1,001 characters",
          `query($x: String = "${"x".repeat(1001)}") { persons(name: $x) { totalCount } }`,
        ),
        asks("an id of 200,000 characters", "query($x: ID!) { node(id: $x) { id } }", { x: "x".repeat(200_000) }),
        asks("a string deep in a list", "query($x: [ID!]!) { nodes(ids: $x) { id } }", { x: ["y", "x".repeat(1001)] }),
      ].map((shape) => ({ ...shape, safe: refused("STRING_TOO_LONG") })),
      asks("a name of 2,000 characters", `{ ${"x".repeat(2000)} }`, undefined, { safe: invalid }),
    ],
  },
  {
    number: 12,
    name: "deep variables",
    safe: refused("VARIABLES_TOO_DEEP"),
    shapes: () => [
      ...[20, 1000, 5000, 30_000].flatMap((levels) => [
        deep(`${levels} objects`, levels, '{"a":', "}"),
        deep(`${levels} lists`, levels, "[", "]"),
      ]),
      deep("100,000 lists", 100_000, "[", "]"),
      {
        ...deep("5,000 levels of extensions", 0, "", ""),
        body: `{"query":"{ __typename }","extensions":{"a":${"[".repeat(5000)}${"]".repeat(5000)}}}`,
        safe: { status: [200, 400], codes: ["BAD_REQUEST"] },
      },
      asks(
        "5,001 values",
        "query($x: [ID!]!) { nodes(ids: $x) { id } }",
        { x: Array.from({ length: 5001 }, () => "X") },
        { safe: refused("VARIABLES_LIMIT") },
      ),
      asks(
        "5,001 names",
        "{ __typename }",
        Object.fromEntries(Array.from({ length: 5001 }, (_, index) => [`v${index}`, 1])),
        { safe: refused("VARIABLES_LIMIT") },
      ),
    ],
  },
];

function deep(what: string, levels: number, open: string, close: string): Shape {
  const query = 'mutation($x: [PersonInput!]!) { recordPersons(records: $x, idempotencyKey: \\"k\\") { id } }';
  return { what, body: `{"query":"${query}","variables":{"x":${open.repeat(levels)}1${close.repeat(levels)}}}` };
}

function gzipped(what: string, body: Buffer): readonly Shape[] {
  return [{ what: `${what}, compressed`, headers: { "content-encoding": "gzip" }, body, safe: { status: [413, 415] } }];
}
