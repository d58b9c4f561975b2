import { getIntrospectionQuery } from "graphql";
import type { Asker } from "../../hub.ts";
import { bodyOf } from "../invariants.ts";
import { asks, badInput, invalid, refused, type Row, type Safe, type Shape } from "../row.ts";
import { times } from "../../hostile-texts.ts";

const partner: Asker = { owner: "XYZ", role: "partner", name: "partner" };
const sex = "query($x: Sex) { persons(sex: $x) { totalCount } }";
const record = 'mutation($x: [PersonInput!]!) { recordPersons(records: $x, idempotencyKey: "k") { id } }';

/** No name that the caller did not write itself. */
const noHint = (safe: Safe): Safe => ({
  ...safe,
  holds: ({ text }) => {
    if (/did you mean|PASSPORT\b|familyName\b|totalCount/i.test(text)) throw new Error("a hint");
  },
});

const entities = (representations: string) =>
  `{ _entities(representations: ${representations}) { __typename ... on Person { name } } }`;

/** The schema, and what would tell of it. */
export const schema: readonly Row[] = [
  {
    number: 17,
    name: "introspection",
    safe: refused("INTROSPECTION_REFUSED"),
    shapes: () => [
      ...[
        ["the whole", getIntrospectionQuery()],
        ["the types' names", "{ __schema { types { name } } }"],
        ["one type", '{ __type(name: "Person") { fields { name } } }'],
        ["under an alias", "{ a: __schema { types { name } } }"],
        ["in a fragment", "{ ...S } fragment S on Query { ... { __schema { types { name } } } }"],
        ["behind @include", "query($x: Boolean = true) { __schema @include(if: $x) { types { name } } }"],
        ["beside another field", "{ me { owner } __schema { queryType { name } } }"],
        ["in an operation that is not run", "query A { __typename } query B { __schema { queryType { name } } }"],
        ["under a mutation", "mutation { __schema { types { name } } }"],
      ].map(([what = "", query = ""]) => asks(`${what}, for a partner`, query, undefined, { who: partner })),
      asks(
        "in a circle",
        "{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }",
        undefined,
        { safe: invalid },
      ),
      asks(
        "twenty times",
        `{ ${times(20, (index) => `a${index}: __schema { types { fields { type { fields { name } } } } }`)} }`,
        undefined,
        { safe: refused("COST_LIMIT") },
      ),
      asks(
        "deeper than any tool asks",
        `{ __type(name: "Person") ${"{ ofType ".repeat(16)}{ name }${" }".repeat(16)} }`,
        undefined,
        { safe: refused("DEPTH_LIMIT") },
      ),
    ],
  },
  {
    number: 18,
    name: "suggestions",
    safe: noHint(invalid),
    shapes: () => [
      asks("a field", "{ persns { id } }"),
      asks("a field within", "{ me { ownr } }"),
      asks("an argument", "{ persons(nam: 1) { nodes { id } } }"),
      asks("a type", '{ node(id: "X") { ... on Persn { id } } }'),
      asks("a variable's type", "query($t: DocumentTyp) { __typename }"),
      asks("a directive", "{ __typename @skp(if: true) }"),
      asks("a directive's argument", "{ __typename @skip(iff: true) }"),
      asks("a fragment", "{ ...Persn } fragment Person on Query { __typename }"),
      asks("a value in the text", "{ persons(sex: MAL) { nodes { id } } }"),
      asks("a value as a default", "query($t: DocumentType = PASSPRT) { documents(type: $t) { nodes { id } } }"),
      ...[
        asks("a value in a variable", sex, { x: "FF" }),
        asks("a document's type in a variable", "query($x: DocumentType) { documents(type: $x) { nodes { id } } }", {
          x: "PASSPRT",
        }),
        asks("a field of an input", record, { x: [{ owner: "XYZ", familyNme: 1 }] }),
        asks("several at once", record, { x: [{ famlyName: 1, referense: 2, handlin: 3 }] }),
        asks("a value in an input", record, { x: [{ reference: "R", sex: "FEMAL" }] }),
        asks("a variable that is missing", "query($id: ID!) { person(id: $id) { id } }"),
        asks("null where there is something", "query($id: ID!) { person(id: $id) { id } }", { id: null }),
        asks("a text for a number", "query($n: Int) { documents(first: $n) { nodes { id } } }", { n: "x" }),
        asks("an object for a text", "query($x: String) { persons(name: $x) { nodes { id } } }", { x: { a: 1 } }),
      ].map((shape) => ({
        ...shape,
        safe: noHint({ ...badInput, codes: ["BAD_USER_INPUT", "GRAPHQL_VALIDATION_FAILED"] }),
      })),
    ],
  },
  {
    number: 23,
    name: "the federation's own fields",
    safe: invalid,
    shapes: () =>
      [
        "{ _service { sdl } }",
        "{ a: _service { sdl } }",
        "{ ...S } fragment S on Query { _service { sdl } }",
        entities('[{__typename:"Person",id:"PER-X"}]'),
        entities("[]"),
        "query($r: [_Any!]!) { _entities(representations: $r) { __typename } }",
        '{ __type(name: "_Entity") { possibleTypes { name } } }',
        '{ node(id: "X") { ... on _Entity { __typename } } }',
        "{ __schema { directives { name } } _service { sdl } }",
      ].map((query): Shape =>
        query.startsWith("{ __type(") ? asks(query, query, undefined, { safe: noMachinery }) : asks(query, query),
      ),
  },
];

const noMachinery: Safe = {
  status: 200,
  holds: (reply) => {
    if (JSON.stringify(bodyOf(reply).data) !== '{"__type":null}') throw new Error("a type of the machinery is shown");
  },
};
