import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestHub, type TestHub } from "../../hub.ts";
import { linkQuery, writeCase } from "../case.ts";

let hub: TestHub & { close(): Promise<void> };
beforeAll(async () => {
  hub = await openTestHub();
  await writeCase(hub.world);
});
afterAll(() => hub.close());

/** The first time goes through Apollo Server, the second straight to what was prepared then. */
describe("an operation that was let in before", () => {
  const number = { number: "xz000123" };
  const questions: readonly [string, string, object, object][] = [
    ["with data", linkQuery, number, {}],
    ["with a variable that does not fit", linkQuery, { number: { a: 1 } }, {}],
    ["with a variable left out", linkQuery, {}, {}],
    ["without a purpose", linkQuery, number, { "hub-purpose": undefined }],
    ["with a page that is refused", `{ documents(number: "x", first: 101) { nodes { id } } }`, {}, {}],
    [
      "with pages that multiply",
      'query Q($n: Int) { persons(name: "a", first: $n) { nodes { documents(first: $n) { nodes { holders(first: $n) { totalCount } } } } } }',
      { n: 100 },
      {},
    ],
    [
      "with pages in its text that multiply",
      '{ persons(name: "a", first: 100) { nodes { documents(first: 100) { nodes { holders(first: 100) { totalCount } } } } } }',
      {},
      {},
    ],
    ["of the caller alone", "{ me { name scopes } }", {}, { "hub-purpose": undefined }],
    [
      "with a condition left to its default",
      `query Q($with: Boolean! = true) { documents(number: "xz000123") { nodes { id @include(if: $with) number @skip(if: $with) } } }`,
      {},
      {},
    ],
    ["of the schema", `{ __type(name: "Person") { name } __schema { queryType { name } } }`, {}, {}],
    ["with names like __proto__", `{ __proto__: __typename constructor: __typename me { toString: name } }`, {}, {}],
  ];
  it.each(questions)("is answered to the byte as the first time: %s", async (_case, query, variables, headers) => {
    for (const accept of [undefined, "application/json", "application/graphql-response+json", "text/html"]) {
      const ask = () =>
        hub.ask("XYZ", query, { variables: variables as Record<string, unknown>, headers: { ...headers, accept } });
      const [first, second] = [await ask(), await ask()];
      const known = ({ status, headers, body, requestId }: typeof first) => [
        status,
        { ...headers, "hub-request": "", "server-timing": "" },
        body.replaceAll(requestId, ""),
      ];
      expect(known(second)).toEqual(known(first));
    }
  });

  it("is refused to a caller who lacks the scope, though another was answered", async () => {
    const lacking = { owner: "XYZ", scopes: ["person:read", "person:search"] };
    const { data, codes } = await hub.ask(lacking, linkQuery, { variables: number });
    expect([data, codes]).toEqual([{ documents: null }, ["FORBIDDEN"]]);
  });
});
