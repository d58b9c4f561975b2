import { answered, asks, badRequest, refused, type Row, type Safe, type Shape } from "../row.ts";

const good = { query: "{ __typename }" };
const byName = "query($x: String) { persons(name: $x) { totalCount } }";
const parseFailed = refused("GRAPHQL_PARSE_FAILED");
const otherMedia: Safe = { status: 415, codes: ["UNSUPPORTED_MEDIA_TYPE"] };
const found: Safe = answered((reply) => {
  if (!reply.text.includes('"totalCount":1')) throw new Error("not found");
});

function bytes(...wrong: readonly number[]): Buffer {
  return Buffer.concat([
    Buffer.from('{"query":"{ __typename }","operationName":null,"x":"'),
    Buffer.from(wrong),
    Buffer.from('"}'),
  ]);
}

/** What carries a request: bytes, characters, charsets, JSON. */
export const transport: readonly Row[] = [
  {
    number: 13,
    name: "bytes that are no UTF-8",
    safe: badRequest,
    shapes: () => [
      { what: "ff fe", body: bytes(0xff, 0xfe) },
      { what: "c3 28", body: bytes(0xc3, 0x28) },
      { what: "an overlong NUL", body: bytes(0xc0, 0x80) },
      { what: "an overlong slash", body: bytes(0xe0, 0x80, 0xaf) },
      { what: "half a surrogate pair", body: bytes(0xed, 0xa0, 0x80) },
      { what: "beyond U+10FFFF", body: bytes(0xf4, 0x90, 0x80, 0x80) },
      { what: "cut in the middle", body: bytes(0xe2, 0x82) },
      {
        what: "in a key",
        body: Buffer.concat([Buffer.from('{"query":"{ __typename }","'), Buffer.from([0xff]), Buffer.from('":1}')]),
      },
      { what: "UTF-16 that says nothing of it", body: Buffer.from(JSON.stringify(good), "utf16le") },
    ],
  },
  {
    number: 14,
    name: "control characters",
    safe: refused("BAD_CHARACTER"),
    shapes: () => [
      ...Object.entries({
        NUL: "a\0b",
        escape: "\x1b[2J",
        backspace: "a\bb",
        delete: "a\x7fb",
        "C1 control": "a\x9bb",
        "lone surrogate": "\ud800",
        "second half": "x\udc00y",
      }).flatMap(([what, x]) => [
        asks(`${what} in a variable`, byName, { x }),
        asks(`${what} in an id`, "query($x: ID!) { node(id: $x) { id } }", { x }),
        asks(`${what} in a list`, "query($x: [ID!]!) { nodes(ids: $x) { id } }", { x: [x] }),
      ]),
      asks("NUL written as an escape", String.raw`{ persons(name: "a\u0000b") { totalCount } }`),
      asks("half a surrogate pair in the text", '{ persons(name: "\ud800") { totalCount } }', undefined, {
        safe: parseFailed,
      }),
      asks("half a pair written as an escape", String.raw`{ persons(name: "\ud800") { totalCount } }`, undefined, {
        safe: refused("GRAPHQL_PARSE_FAILED", "BAD_CHARACTER"),
      }),
      asks("half a pair outside strings", "{ __typename \ud800 }", undefined, { safe: parseFailed }),
      asks("NUL outside strings", "{ __typename \0 }", undefined, { safe: parseFailed }),
      asks("a turned direction outside strings", "{ \u202eme { owner } }", undefined, { safe: parseFailed }),
      asks("NUL in a comment", "# \0\n{ __typename }", undefined, {
        safe: { status: [200, 400], codes: ["GRAPHQL_PARSE_FAILED"] },
      }),
      { what: "a raw NUL in JSON", body: '{"query":"{ __typename }\0"}', safe: badRequest },
      asks(
        "a turned direction in a number",
        "query($x: String) { documents(number: $x) { totalCount } }",
        { x: "\u202eXZ000123" },
        { safe: found },
      ),
      asks("a line end in a name", byName, { x: "Anna\nEriksson" }, { safe: found }),
      asks("a decomposed letter", byName, { x: "E\u0301riksson" }, { safe: found }),
      {
        what: "a name of an operation with line ends",
        body: { ...good, operationName: 'A\n{"seq":1}' },
        safe: refused("OPERATION_RESOLUTION_FAILURE"),
      },
    ],
  },
  {
    number: 15,
    name: "charsets",
    safe: otherMedia,
    shapes: () =>
      [
        "application/json; charset=utf-7",
        "application/json; charset=utf-16",
        "application/json; charset=utf-16le",
        "application/json; charset=iso-8859-1",
        "application/json;charset=utf-7",
        "application/json; CHARSET=UTF-7",
        'application/json; charset="utf-7"',
        "application/json; charset='utf-7'",
        "application/json; charset=utf-8; charset=utf-7",
        "application/json; charset = utf-7",
        "application/json; charset*=utf-7",
        "application/json; charset=",
        "application/json, text/html",
        "application/jsonx",
        "application/json+x",
        "application/xml",
        "application/graphql",
        "application/graphql+json",
        "*/*",
        "json",
        "__proto__/constructor",
      ].map((type): Shape => ({ what: type, headers: { "content-type": type }, body: good })),
  },
  {
    number: 16,
    name: "wrong shapes",
    safe: badRequest,
    shapes: () => [
      ...[
        "null",
        '"x"',
        "7",
        "true",
        "{}",
        "",
        "{",
        "nonsense",
        "{'query':'{ __typename }'}",
        '{"query":"{ __typename }"} x',
        '{"query":"{ __typename }",}',
        '{"query":NaN}',
        '{"query":5}',
        '{"query":null}',
        '{"query":["{ __typename }"]}',
        '{"query":{"kind":"Document"}}',
        '{"query":"{ __typename }","variables":[1]}',
        '{"query":"{ __typename }","variables":"x"}',
        '{"query":"{ __typename }","variables":5}',
        '{"query":"{ __typename }","operationName":{}}',
        '{"query":"{ __typename }","operationName":5}',
        '{"query":"{ __typename }","extensions":"x"}',
        '{"query":"{ __typename }","extensions":[]}',
        '{"query":""}',
      ].map((body): Shape => ({ what: body || "nothing", body })),
      { what: "the same key twice", body: '{"query":"{ nonsense }","query":"{ __typename }"}' },
      ...["1e400", "-1e400", "9007199254740993", "1.0000001", '"1"', "[]", "{}", "true"].map((value): Shape => ({
        what: `the number ${value}`,
        body: `{"query":"query($n: Int) { documents(first: $n) { totalCount } }","variables":{"n":${value}}}`,
        safe: refused("BAD_USER_INPUT"),
      })),
      {
        what: "two operations and no name",
        body: { query: "query A { __typename } query B { __typename }" },
        safe: refused("OPERATION_RESOLUTION_FAILURE"),
      },
      {
        what: "no operation at all",
        body: { query: "fragment F on Query { __typename }" },
        safe: refused("GRAPHQL_VALIDATION_FAILED", "OPERATION_RESOLUTION_FAILURE"),
      },
      {
        what: "a type definition",
        body: { query: "type Query { x: Int }" },
        safe: refused("GRAPHQL_VALIDATION_FAILED", "OPERATION_RESOLUTION_FAILURE"),
      },
    ],
  },
];
