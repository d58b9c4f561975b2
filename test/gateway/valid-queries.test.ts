import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBothHubs, type TestHub } from "../hub.ts";
import { runsUnderTest } from "../store.ts";
import { writeCase } from "./case.ts";
import { queriesOf } from "./valid-queries/queries.ts";

let both: Awaited<ReturnType<typeof openBothHubs>>;
let hubs: readonly TestHub[];
let known: Awaited<ReturnType<typeof writeCase>>;
const desk = { owner: "UTO", role: "internal", scopes: ["*:*"] } as const;

beforeAll(async () => {
  both = await openBothHubs();
  hubs = [both.local, both.remote];
  known = await writeCase(both.local.world);
});
afterAll(() => both.close());

/** What the hub said of itself, where it failed. */
async function failure(hub: TestHub, query: string, variables: Readonly<Record<string, unknown>>): Promise<string[]> {
  const { codes, requestId } = await hub.ask(desk, query, { variables });
  return codes.includes("INTERNAL") ? hub.logged.filter((line) => line.includes(requestId)) : [];
}

it("no query of the schema's fails within the hub, whatever its arguments and variables hold", async () => {
  const neverFails = fc.asyncProperty(queriesOf(Object.values(known).flat()), async ({ query, variables }) => {
    for (const hub of hubs) expect(await failure(hub, query, variables)).toEqual([]);
  });
  await fc.assert(neverFails, runsUnderTest ? { numRuns: runsUnderTest } : { numRuns: 25, seed: 20_261_128 });
});

const nullSent = expect.stringMatching(/^must not be null: .* leave it out for its default$/) as string;

describe("a null that is sent for a variable with a default", () => {
  it.each([
    ["an argument", `query($v: ID = "PER-X") { person(id: $v) { id } }`],
    ["an item of a list", `query($v: ID = "PER-X") { nodes(ids: [$v]) { id } }`],
    [
      "a field of an input",
      `mutation($v: ID = "PER-X") { withdrawPersons(records: [{id: $v}], idempotencyKey: "withdrawal-1") { id } }`,
    ],
    ["an argument with a default of its own", `mutation($v: Boolean) { revokeKey(id: "x", withChildren: $v) { id } }`],
    ["the condition of all that is asked", "query($v: Boolean = true) { me @include(if: $v) { owner } }"],
    ["a condition beside other fields", "query($v: Boolean = true) { me { owner keyId @include(if: $v) } }"],
    [
      "a condition in a fragment",
      "query($v: Boolean = true) { me { ...M } } fragment M on Me { owner keyId @skip(if: $v) }",
    ],
  ])("is refused by the variable's name where it stands for %s", async (_place, query) => {
    for (const hub of hubs) {
      // The third time a query is asked, what runs was compiled.
      for (let time = 1; time <= 3; time += 1) {
        const { data, codes, errors } = await hub.ask(desk, query, { variables: { v: null } });
        expect([data, codes]).toEqual([undefined, ["BAD_USER_INPUT"]]);
        expect(errors[0]?.extensions).toMatchObject({ faults: [{ path: "v", reason: nullSent }], moreFaults: 0 });
      }
      expect((await hub.ask(desk, query)).codes).not.toContain("BAD_USER_INPUT");
    }
  });

  it("is told together with all others", async () => {
    const query = `query($v: ID = "PER-X", $w: ID = "PER-X") { person(id: $v) { id } document(id: $w) { id } }`;
    const { errors } = await both.local.ask(desk, query, { variables: { v: null, w: null } });
    expect(errors).toMatchObject([{ extensions: { faults: [{ path: "v" }, { path: "w" }] } }]);
  });

  it("is a null like any other where null may stand", async () => {
    const query = `query($v: String = "Eriksson") { persons(name: $v) { totalCount } vehicles { totalCount } }`;
    const { data, codes } = await both.local.ask(desk, query, { variables: { v: null } });
    expect([codes, data.persons.totalCount]).toEqual([[], 1]);
  });
});

it("variables are refused with every fault, whether they do not fit, are missing, or are null", async () => {
  const query = `query($a: Int, $b: [ID!]!, $c: Boolean!, $d: Boolean!) { persons(first: $a) { totalCount }
    nodes(ids: $b) { id @include(if: $c) __typename @include(if: $d) } }`;
  for (const hub of hubs) {
    for (let time = 1; time <= 3; time += 1) {
      const { data, errors } = await hub.ask(desk, query, { variables: { a: "5", b: ["x", null], c: null } });
      const faults = [
        { path: "a", reason: "must be a whole number" },
        { path: "b[1]", reason: "is required" },
        { path: "c", reason: "is required" },
        { path: "d", reason: "is required" },
      ];
      expect([data, errors.map(({ extensions }) => extensions)]).toEqual([
        undefined,
        [{ code: "BAD_USER_INPUT", faults, moreFaults: 0 }],
      ]);
    }
  }
});

it("a variable with a name that every object has is like any other, sent or not", async () => {
  for (const name of Object.getOwnPropertyNames(Object.prototype)) {
    const query = `query($${name}: String) { persons(name: $${name}) { totalCount } }`;
    // The third time a query is asked, what runs was compiled.
    for (const value of [undefined, undefined, undefined, "Nobody"]) {
      const sent = value === undefined ? {} : Object.fromEntries([[name, value]]);
      const { codes, data } = await both.local.ask(desk, query, { variables: sent });
      expect([name, codes, data.persons?.totalCount]).toEqual([name, [], value ? 0 : 1]);
    }
  }
});

describe("a query that grows", () => {
  it("on the way to a subgraph, as fragments on five types do two links deep, is answered", async () => {
    const types = ["Person", "Document", "Vehicle", "Specimen", "Operation"];
    const each = (inner: string) => types.map((type) => `... on ${type} { id links { nodes { ${inner} } } }`).join(" ");
    const end = "{ id ... on Record { owner version } }";
    const query = `query($id: ID!) { node(id: $id) { ...Near } }
      fragment Near on Node { ${each("from { ...Far }")} }
      fragment Far on Node { ${each(`from ${end} to ${end}`)} }`;
    const { codes, data } = await both.remote.ask(desk, query, { variables: { id: known.anna } });
    expect(codes).toEqual([]);
    expect(data.node.links.nodes[0].from.links.nodes).toContainEqual({
      from: { id: known.anna, owner: "UTO", version: 1 },
      to: { id: known.passport, owner: "UTO", version: 1 },
    });
  });

  it("by one name asked a thousand times is refused by a limit that has a name", async () => {
    const { codes, errors } = await both.local.ask(desk, `{ me { ${"owner ".repeat(990)} } }`);
    expect(codes).toEqual(["FIELDS_LIMIT"]);
    expect(errors[0]?.message).toContain("name each once");
  });
});
