import { isDeepStrictEqual } from "node:util";
import { expect } from "vitest";
import type { Asker } from "../../hub.ts";
import { bodyOf } from "../invariants.ts";
import { answered, asks, refused, type Row, type Safe, type Shape } from "../row.ts";
import { canary, type Stage } from "../stage.ts";
import { spread } from "../timing.ts";

/** An id of the right form that nothing has. */
const none = "PER-00000000000000000000000000";
/** May read documents and nothing else. */
const documentsAlone: Asker = { owner: "XYZ", name: "documents alone", scopes: ["document:read", "document:search"] };

/** Every way by which an id could be told to exist. `$x` is the id. */
const ways: Readonly<Record<string, string>> = {
  "a root field": "query($x: ID!) { person(id: $x) { id } }",
  "a root field's type": "query($x: ID!) { person(id: $x) { __typename } }",
  "a root field of another type": "query($x: ID!) { document(id: $x) { id __typename } }",
  node: "query($x: ID!) { node(id: $x) { id } }",
  "node's type": "query($x: ID!) { node(id: $x) { __typename } }",
  "node through an interface": "query($x: ID!) { node(id: $x) { ... on Record { owner reference } } }",
  "node through its type": "query($x: ID!) { node(id: $x) { ... on Person { name documents { totalCount } } } }",
  nodes: "query($x: ID!) { nodes(ids: [$x]) { id __typename } }",
  "the joined fields":
    "query($x: ID!) { person(id: $x) { links { totalCount } vehicles { totalCount } operations { totalCount } } }",
  explainAccess: 'query($x: ID!) { explainAccess(id: $x, as: { owner: "XYZ", purpose: "identify" }) { __typename } }',
  "a cursor": "query($x: ID!) { persons(first: 1, after: $x) { nodes { id } } }".replace("$x: ID!", "$x: String"),
  "a write": 'mutation($x: ID!) { withdrawPersons(records: [{ id: $x }], idempotencyKey: "k") { id result reason } }',
};

/** Compares two answers byte for byte, but for the id itself and the request's own. */
function alike(way: string, query: string, who: Asker = "XYZ"): Shape {
  return {
    what: way,
    safe: { status: [200, 400, 403] },
    send: async (target, stage) => {
      const [hidden, absent] = [
        await stage.send(target, { who, body: { query, variables: { x: stage.secret } } }),
        await stage.send(target, { who, body: { query, variables: { x: none } } }),
      ];
      const plain = ({ text }: typeof hidden, id: string) => text.replaceAll(id, "ID").replaceAll(/request-\d+/g, "");
      expect([hidden.status, plain(hidden, stage.secret)]).toEqual([absent.status, plain(absent, none)]);
      return [hidden, absent];
    },
  };
}

const silent: Safe = {
  status: 200,
  holds: ({ text }, { known, secret }) => {
    for (const trace of [canary, secret, "Eriksson", known.anna])
      if (text.includes(trace)) throw new Error(`${trace} is shown`);
  },
};

/** Records that the caller may not see, and fields that it has no scope for. */
export const records: readonly Row[] = [
  {
    number: 25,
    name: "records by ways round the rule",
    safe: answered(({ text }, { secret }) => {
      if (text.includes(canary) || text.includes(secret)) throw new Error("the hidden record is shown");
    }),
    shapes: ({ known }) => [
      ...Object.entries(ways).map(([way, query]) => alike(way, query)),
      asks(
        "a nested list",
        "query($x: ID!) { document(id: $x) { holders { totalCount nodes { id } edges { cursor } } links { totalCount edges { other { id } } } } }",
        { x: known.passport },
      ),
      asks("a search", '{ persons(name: "canary") { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }'),
      asks("everybody", "{ persons(first: 100) { totalCount nodes { id name } } }"),
    ],
  },
  {
    number: 26,
    name: "whether a record exists",
    safe: answered(({ text }) => {
      if (!text.includes('"a":null,"b":null')) throw new Error("one of them is told from the other");
    }),
    shapes: (stage) => [
      asks(
        "beside one that does not",
        `{ a: person(id: "${stage.secret}") { __typename } b: person(id: "${none}") { __typename } }`,
      ),
      asks(
        "by node beside one that does not",
        `{ a: node(id: "${stage.secret}") { __typename } b: node(id: "${none}") { __typename } }`,
      ),
      asks(
        "through @include",
        `{ a: person(id: "${stage.secret}") { __typename @include(if: true) } b: person(id: "${none}") { __typename } }`,
      ),
      { what: "by the time that the answer takes", drill: (at) => timed(at) },
    ],
  },
  {
    number: 27,
    name: "counts and cursors",
    safe: refused("BAD_CURSOR"),
    shapes: (stage) => [
      ...[
        "PER-X",
        "x",
        "",
        "1",
        stage.secret,
        Buffer.from(stage.secret).toString("base64"),
        "eyJpZCI6MX0=",
        "../..",
        "\u00e9",
      ].map((after) =>
        asks(
          `the cursor ${after.slice(0, 12)}`,
          "query($x: String) { persons(first: 1, after: $x) { nodes { id } } }",
          { x: after },
          { safe: badCursor },
        ),
      ),
      asks("a total", "{ persons { totalCount pageInfo { hasNextPage } nodes { id } } }", undefined, {
        safe: onlyAnna,
      }),
      asks("a page of one", "{ persons(first: 1) { totalCount pageInfo { hasNextPage } nodes { id } } }", undefined, {
        safe: onlyAnna,
      }),
      {
        what: "a cursor of another list",
        safe: badCursor,
        send: async (target, at) => {
          const whole = await at.send(target, {
            body: { query: "{ documents(first: 1) { pageInfo { endCursor } } }" },
          });
          const { documents } = bodyOf(whole).data as { documents: { pageInfo: { endCursor: string } } };
          const x = documents.pageInfo.endCursor;
          return [
            await at.send(target, {
              body: { query: "query($x: String) { vehicles(first: 1, after: $x) { nodes { id } } }", variables: { x } },
            }),
          ];
        },
      },
    ],
  },
  {
    number: 40,
    name: "fields by ways round their rule",
    safe: silent,
    shapes: ({ known }) =>
      [
        asks("its own root field", "query($x: ID!) { person(id: $x) { name } }", { x: known.anna }),
        asks("its type alone", "query($x: ID!) { person(id: $x) { __typename } }", { x: known.anna }),
        asks("node, as an interface", "query($x: ID!) { node(id: $x) { ... on Record { reference } } }", {
          x: known.anna,
        }),
        asks("node, as its type", "query($x: ID!) { node(id: $x) { ... on Person { names { full } } } }", {
          x: known.anna,
        }),
        asks("a neighbour", "query($x: ID!) { document(id: $x) { holders { nodes { name } } } }", {
          x: known.passport,
        }),
        asks(
          "the other end of a link",
          "query($x: ID!) { document(id: $x) { links { edges { other { id ... on Person { name } } } } } }",
          { x: known.passport },
        ),
        asks(
          "an end of a link by its id",
          "query($x: ID!) { link(id: $x) { from { id ... on Person { name } } to { __typename } } }",
          { x: known.links[0] },
        ),
        asks("a search", '{ persons(name: "Eriksson") { totalCount nodes { name } } }'),
        asks("under another name", "query($x: ID!) { number: person(id: $x) { number: name } }", { x: known.anna }),
        asks(
          "through fragments",
          "query($x: ID!) { node(id: $x) { ...A } } fragment A on Node { ...B } fragment B on Person { name }",
          { x: known.anna },
        ),
        asks("the keys of its organisation", "{ keys { name scopes } }"),
      ].map((shape) => ({ ...shape, who: documentsAlone })),
  },
];

const badCursor: Safe = {
  status: [200, 400],
  codes: ["BAD_CURSOR"],
  holds: (reply) => {
    if (!reply.text.includes("BAD_CURSOR")) throw new Error("the cursor was taken");
  },
};

const onlyAnna = answered((reply, { known }) => {
  const { persons } = bodyOf(reply).data as {
    persons: { totalCount: number; nodes: { id: string }[]; pageInfo: { hasNextPage: boolean } };
  };
  const whole = { totalCount: 1, pageInfo: { hasNextPage: false }, nodes: [{ id: known.anna }] };
  if (!isDeepStrictEqual(persons, whole)) throw new Error("the hidden record shows");
});

/** A smoke alarm: a hidden record and none take the same way, so their times are of one class. */
async function timed(stage: Stage): Promise<void> {
  const query = "query($x: ID!) { person(id: $x) { id name } }";
  const ask = (x: string) => stage.local.ask("XYZ", query, { variables: { x } });
  const t = await spread(
    500,
    () => ask(stage.secret),
    () => ask(none),
  );
  expect(Math.abs(t), "t of the times").toBeLessThan(10);
}
