import { answered, asks, invalid, refused, type Row, type Safe, type Shape } from "../row.ts";
import { bomb, lists, objects, times } from "../../hostile-texts.ts";
import { bodyOf, codesOf } from "../invariants.ts";
import type { Reply } from "../wire.ts";

/** A walk from a person over its neighbours and back; two levels a hop. */
function walk(hops: number): string {
  const opened = times(hops, (hop) => `${hop % 2 ? "holders" : "documents"}(first: 1) { nodes {`);
  return `{ person(id: "PER-X") { ${opened} id ${"} }".repeat(hops)} } }`;
}

const aliases = (count: number, field: string) => times(count, (index) => `a${index}: ${field}`);

/** A page is refused by name, where it stands or as a whole: it is never cut. */
const pageRefused: Safe = {
  status: [200, 400],
  codes: ["PAGE_SIZE"],
  holds: (reply: Reply) => {
    if (!codesOf(reply).includes("PAGE_SIZE") || !/\b100\b/.test(reply.text)) throw new Error("no limit is named");
    const { documents = null } = (bodyOf(reply).data ?? {}) as { documents?: unknown };
    if (documents !== null) throw new Error("a part was given for the whole");
  },
};

function first(size: string): readonly Shape[] {
  return [
    asks(`first: ${size}`, `{ documents(first: ${size}) { nodes { id } } }`),
    {
      what: `first: ${size} as a variable`,
      body: `{"query":"query($n: Int) { documents(first: $n) { nodes { id } } }","variables":{"n":${size}}}`,
    },
  ];
}

const doubled: Readonly<Record<string, (next: string) => string>> = {
  "under two aliases": (next) =>
    `a: documents { nodes { holders { nodes { ...${next} } } } } b: documents { nodes { holders { nodes { ...${next} } } } }`,
  "under two fields": (next) =>
    `documents { nodes { holders { nodes { ...${next} } } } } vehicles { nodes { keepers { nodes { ...${next} } } } }`,
  "beside itself": (next) => `...${next} ...${next}`,
};

/** Queries that grow: by depth, breadth, repetition, doubling, nesting. */
export const extent: readonly Row[] = [
  {
    number: 1,
    name: "depth",
    safe: refused("DEPTH_LIMIT", "TOKEN_LIMIT"),
    shapes: () => [
      ...[6, 13, 100, 200, 1000, 3000, 6000].map((hops) => asks(`${hops} hops`, walk(hops))),
      asks(
        "through fragments",
        `{ person(id: "X") { ...F0 } } ${times(7, (index) => `fragment F${index} on Person { documents { nodes { holders { nodes { ${index < 6 ? `...F${index + 1}` : "id"} } } } } }`)}`,
      ),
      asks("in the second operation", `query A { __typename } query B ${walk(7)}`),
      asks(
        "under a mutation",
        `mutation { recordDocuments(records: [], idempotencyKey: "k") { record { ${"holders { nodes { documents { nodes { ".repeat(4)} id ${"} } } }".repeat(4)} } } }`,
      ),
      asks("of inline fragments", `{ ${"... { ".repeat(900)} __typename ${"} ".repeat(900)} }`),
      asks(
        "of inline fragments within the tokens",
        `{ ${"... { ".repeat(600)} __typename ${"} ".repeat(600)} }`,
        undefined,
        { safe: answered() },
      ),
    ],
  },
  {
    number: 2,
    name: "breadth",
    safe: pageRefused,
    shapes: () => [
      ...["101", "100000", "0", "-1", "-2147483648"].flatMap(first),
      ...["2147483648", "1e400", "1.5", '"20"', "true"].flatMap(first).map((shape) => ({
        ...shape,
        safe: refused("GRAPHQL_VALIDATION_FAILED", "BAD_USER_INPUT", "GRAPHQL_PARSE_FAILED"),
      })),
      asks(
        "pages of pages",
        "{ documents(first: 100) { nodes { holders(first: 100) { nodes { documents(first: 100) { nodes { id } } } } } } }",
        undefined,
        { safe: refused("COST_LIMIT") },
      ),
      asks(
        "pages of pages as variables",
        "query($n: Int) { documents(first: $n) { nodes { holders(first: $n) { nodes { documents(first: $n) { nodes { id } } } } } } }",
        { n: 100 },
        { safe: refused("COST_LIMIT") },
      ),
      asks(
        "totals under many names",
        `{ documents(first: 100) { nodes { holders(first: 20) { nodes { ${times(23, (at) => `a${at}: links(first: 1) { totalCount }`)} } } } } }`,
        undefined,
        { safe: refused("COST_LIMIT") },
      ),
      asks(
        "101 ids",
        "query($ids: [ID!]!) { nodes(ids: $ids) { id } }",
        { ids: Array.from({ length: 101 }, () => "PER-X") },
        { safe: { status: [200, 400], codes: ["PAGE_SIZE"] } },
      ),
    ],
  },
  {
    number: 3,
    name: "aliases",
    safe: refused("ALIAS_LIMIT", "FIELDS_LIMIT", "TOKEN_LIMIT"),
    shapes: () => [
      asks("31 of __typename", `{ me { ${aliases(31, "__typename")} } }`),
      asks("101 of __typename", `{ ${aliases(101, "__typename")} }`),
      asks("31 of me", `{ ${aliases(31, "me { owner }")} }`),
      asks("1,000 of person", `{ ${aliases(1000, 'person(id: "X") { id }')} }`),
      asks("through a fragment", `{ me { ...A ...A ... { ...A } } } fragment A on Me { ${aliases(11, "name")} }`),
      asks(
        "over two operations",
        `query A { me { ${aliases(16, "name")} } } query B { me { ${aliases(16, "name")} } }`,
      ),
      asks("of the same name", `{ me { ${times(31, () => "a: name")} } }`),
    ],
  },
  {
    number: 4,
    name: "the same field over and over",
    safe: refused("FIELDS_LIMIT", "TOKEN_LIMIT"),
    shapes: () => [
      asks("500 of __typename", `{ ${times(500, () => "__typename")} }`),
      asks("160 of person", `{ ${times(160, () => 'person(id: "1") { id }')} }`),
      asks("500 of person", `{ ${times(500, () => 'person(id: "1") { id }')} }`),
      asks("1,000 of a name", `{ me { ${times(1000, () => "name")} } }`),
      asks("by a fragment", "{ ...R } fragment R on Query { " + times(21, () => "me { name }") + " }"),
    ],
  },
  {
    number: 5,
    name: "directives",
    safe: refused("DIRECTIVE_LIMIT", "TOKEN_LIMIT"),
    shapes: () => [
      asks("10 unknown ones", `{ __typename ${times(10, () => "@aa")} }`, undefined, {
        safe: {
          ...invalid,
          holds: (reply) => {
            if (codesOf(reply).length > 5) throw new Error(`${codesOf(reply).length} errors`);
          },
        },
      }),
      asks("51 of @skip", `{ me { name ${times(51, () => "@skip(if: false)")} } }`),
      asks("51 over fields", `{ me { ${times(51, () => "name @skip(if: false)")} } }`),
      asks(
        "on variables and fragments",
        `query($a: Int ${times(26, () => "@x")}) { ...F } fragment F on Query ${times(26, () => "@x")} { __typename }`,
      ),
      asks("20,000 unknown ones", `{ __typename ${times(20_000, () => "@aa")} }`),
    ],
  },
  {
    number: 6,
    name: "fragments in a circle",
    safe: invalid,
    shapes: () => [
      asks("of two", '{ person(id: "1") { ...A } } fragment A on Person { ...B } fragment B on Person { ...A }'),
      asks("of one", "{ ...A } fragment A on Query { ...A }"),
      asks(
        "through fields",
        '{ person(id: "1") { ...A } } fragment A on Person { documents { nodes { holders { nodes { ...A } } } } }',
      ),
      asks("that nothing spreads", "{ __typename } fragment A on Query { ...B } fragment B on Query { ...A }"),
      asks(
        "of a hundred",
        `{ ...F0 } ${times(100, (index) => `fragment F${index} on Query { ...F${(index + 1) % 100} }`)}`,
      ),
    ],
  },
  {
    number: 7,
    name: "fragments that double",
    safe: refused("FIELDS_LIMIT", "DIRECTIVE_LIMIT", "TOKEN_LIMIT"),
    shapes: () =>
      Object.entries(doubled).flatMap(([how, twice]) =>
        [14, 16, 20, 30, 100].map((levels) => asks(`${levels} times ${how}`, bomb(levels, twice))),
      ),
  },
  {
    number: 8,
    name: "nested literals",
    safe: refused("LITERAL_TOO_DEEP", "TOKEN_LIMIT"),
    shapes: () => [
      ...[7, 24, 28, 1000].flatMap((levels) => [
        asks(`${levels} lists`, `{ node(id: ${lists(levels)}) { id } }`),
        asks(`${levels} lists as a default`, `query($id: ID = ${lists(levels)}) { node(id: $id) { id } }`),
        asks(`${levels} lists in a directive`, `{ __typename @skip(if: ${lists(levels)}) }`),
      ]),
      ...[4, 24, 200].map((levels) =>
        asks(`${levels} objects`, `{ persons(name: ${objects(levels)}) { totalCount } }`),
      ),
      asks(
        "in a fragment that nothing spreads",
        `{ __typename } fragment F on Query { __typename @x(y: ${lists(28)}) }`,
      ),
    ],
  },
];
