import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestHub } from "../hub.ts";

let hub: Awaited<ReturnType<typeof openTestHub>>;
let anna: string;
beforeAll(async () => {
  hub = await openTestHub();
  anna = await hub.world.person("Anna Quill");
  await hub.world.link("HOLDER_OF", anna, await hub.world.passport("XK0000001"));
  await hub.world.link("KEEPER_OF", anna, await hub.world.write("vehicle", { plate: "ZZ 123", plateCountry: "UTO" }));
});
afterAll(() => hub.close());

const ask = async (query: string) => {
  const { data, codes } = await hub.ask("GRC", `query ($id: ID!) { found: ${query} node(id: $id) { id } }`, {
    variables: { id: anna },
  });
  return { found: data?.found, codes };
};

describe("kinds that an argument names", () => {
  it.each([
    'search(text: "Quill", kinds: []) { nodes { id } }',
    "changes(kinds: [], first: 1) { cursor }",
    "network(of: [$id], kinds: []) { complete }",
    "common(of: [$id, $id], types: []) { totalCount }",
    'linksAsKnownOn(id: $id, on: "2026-06-02", kinds: []) { totalCount }',
    "timeline(of: $id, kinds: []) { totalCount }",
    "timeline(of: $id, facts: []) { totalCount }",
  ])("are refused where there are none, which would read as nothing found: %s", async (query) => {
    expect((await ask(query)).codes).toEqual(["BAD_USER_INPUT"]);
  });

  it("may be named in any order, and twice, which a cursor does not notice", async () => {
    const page = (kinds: string, more = "") =>
      ask(`linksAsKnownOn(id: $id, on: "2026-06-02", kinds: [${kinds}], first: 1${more}) {
        totalCount pageInfo { endCursor } }`);
    const { found } = await page("HOLDER_OF, KEEPER_OF");
    const next = await page("KEEPER_OF, HOLDER_OF, KEEPER_OF", `, after: "${found.pageInfo.endCursor}"`);
    expect([found.totalCount, next.found.totalCount, next.codes]).toEqual([2, 2, []]);
  });
});

describe("ids that something is asked of", () => {
  it.each([
    'network(of: ["XU4711123"]) { complete }',
    'paths(from: $id, to: "PERSON-ID") { result }',
    'common(of: [$id, ""]) { totalCount }',
    'whereabouts(of: ["PER-1"]) { totalCount }',
    'timeline(of: "Anna Quill") { totalCount }',
  ])("are refused where one cannot be any, which would read as nothing there: %s", async (query) => {
    expect((await ask(query)).codes).toEqual(["BAD_USER_INPUT"]);
  });
});

describe("days between which something is asked for", () => {
  it.each([
    'timeline(of: $id, from: "2024-06", to: "2024-05") { totalCount }',
    'whereabouts(of: [$id], from: "2024-06", until: "2024-05") { totalCount }',
    'network(of: [$id], since: "2024-06", until: "2024-05") { complete }',
    'persons(birth: { from: "1974", until: "1973" }) { totalCount }',
  ])("are refused where the first is later than the last: %s", async (query) => {
    expect((await ask(query)).codes).toEqual(["BAD_USER_INPUT"]);
  });
});
