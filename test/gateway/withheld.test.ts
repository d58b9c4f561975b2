import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Policy } from "../../core/access/policies/policy.ts";
import { openTestHub } from "../hub.ts";
import { ownerAlone, type Said, shownTo, type World } from "../world.ts";
import { linkQuery, writeCase } from "./case.ts";

let hub: Awaited<ReturnType<typeof openTestHub>>;
let known: Awaited<ReturnType<typeof writeCase>>;
let berta: string;

beforeAll(async () => {
  hub = await openTestHub();
  known = await writeCase(hub.world);
  berta = await hub.world.person("Berta Eriksson");
});
afterAll(() => hub.close());

/** Stands in every text of every hidden record, and must stand in no answer. */
const canary = "CANARY";

/** Ways of keeping a record from XYZ. */
const keptFromXyz: Readonly<Record<string, Policy>> = {
  "its owner alone": ownerAlone,
  "others named": shownTo({ to: ["D", "NLD"] }),
  "all but some": shownTo({ except: ["XYZ"] }),
  "another purpose": shownTo({ purposes: ["forensics"] }),
  "a time that is over": shownTo({ until: "2026-06-01T11:59:59.000Z" }),
  "two audiences, neither of them": shownTo({ to: ["D"] }, { to: ["XYZ"], purposes: ["alerts"] }),
};

interface Hidden {
  readonly id: string;
  /** Writes it, and what would lead to it. */
  write(): Promise<unknown>;
}

/** Records that answers would show if they were not withheld: each tied to what the caller knows. */
const hidings: Readonly<Record<string, (world: World, policy: Policy) => Promise<Hidden>>> = {
  "a person who holds the passport": async (world, policy) => {
    const said = { names: [{ kind: "MAIN", full: `Anna ${canary} Eriksson` }], ...withheld(policy) };
    const { id } = await world.draft("person", said);
    return { id, write: async () => world.link("HOLDER_OF", await world.write("person", said), known.passport) };
  },
  "a document of the same number, held by the same person": async (world, policy) => {
    const said = { type: "PASSPORT", number: "XZ000123", issuer: "UTO", placeOfIssue: canary, ...withheld(policy) };
    const { id } = await world.draft("document", said);
    return { id, write: async () => world.link("HOLDER_OF", known.anna, await world.write("document", said)) };
  },
  "a report about the passport": async (world, policy) => {
    const said = {
      type: "PASSPORT",
      number: "XZ000123",
      issuer: "UTO",
      fraudType: "LOST",
      note: canary,
      ...withheld(policy),
    };
    const { id } = await world.draft("documentReport", said);
    return { id, write: () => world.write("documentReport", said) };
  },
  "a link between two that are known": async (world, policy) => {
    const said = { kind: "ASSOCIATE_OF", from: known.anna, to: berta, ...withheld(policy), source: canary } as Said;
    const { id } = await world.draft("link", said);
    return { id, write: () => world.write("link", said) };
  },
};

let references = 0;

function withheld(policy: Policy): Said {
  return { policy, reference: `${canary} ${(references += 1)}` };
}

const list = "totalCount pageInfo { hasNextPage endCursor }";

/** Every way to a record. `$hidden` is the hidden one's id, the other variables are those of records that are known. */
const paths: Readonly<Record<string, string>> = {
  "its type by node": "query($hidden: ID!) { node(id: $hidden) { __typename } }",
  "its id by node": "query($hidden: ID!) { node(id: $hidden) { id } }",
  "its owner by node": "query($hidden: ID!) { node(id: $hidden) { ... on Record { owner created } } }",
  "its id by nodes": "query($hidden: ID!, $anna: ID!) { nodes(ids: [$anna, $hidden, $anna]) { id } }",
  "a root field by id": `query($hidden: ID!) {
    person(id: $hidden) { id } document(id: $hidden) { __typename } documentReport(id: $hidden) { id } link(id: $hidden) { id }
  }`,
  "a search by name": `{ persons(name: "eriksson") { ${list} nodes { id } edges { cursor } } }`,
  "a count alone": `{ persons(name: "eriksson") { totalCount } documents(number: "XZ000123") { totalCount } documentReports { totalCount } }`,
  "a page of one": `{ documents(number: "XZ000123", first: 1) { pageInfo { hasNextPage endCursor } nodes { id } } }`,
  "the neighbours of a document": `query($passport: ID!) { document(id: $passport) {
    holders { ${list} nodes { id } edges { cursor node { __typename } } }
    links { ${list} nodes { id kind to { id } from { __typename } } edges { cursor other { id } } }
  } }`,
  "the neighbours of a person": `query($anna: ID!) { person(id: $anna) {
    documents(first: 1) { ${list} nodes { id } } associates { ${list} nodes { id names { full } } edges { link { source } } }
    links(kinds: [HOLDER_OF, ASSOCIATE_OF]) { ${list} edges { other { __typename id } } }
  } }`,
  "links from the node they end in": `query($passport: ID!, $anna: ID!) { nodes(ids: [$passport, $anna]) {
    ... on Document { holders { totalCount } } ... on Person { links { totalCount } }
  } }`,
  "the reports on a document": `query($passport: ID!) { document(id: $passport) { reports { ${list} edges { cursor weak node { id __typename } } } } }`,
  "the documents of a report": `query($report: ID!) { documentReport(id: $report) { documents { ${list} edges { cursor weak node { id __typename } } } } }`,
  "a search for reports": `{ documentReports(number: "XZ000123") { ${list} nodes { id documents { nodes { id } } } } }`,
  "the link query": linkQuery
    .replaceAll(/\$number: String!|\(\$number: String!\)/g, "")
    .replace("$number", '"XZ000123"')
    .replace("FromPassport", ""),
};

async function ask(owner: string, path: string, hidden: string) {
  const query = paths[path] ?? "";
  const declared = Object.entries({ ...known, hidden }).filter(([name]) => query.includes(`$${name}`));
  const answer = await hub.ask(owner, query, { variables: Object.fromEntries(declared) });
  expect([answer.status, answer.errors], path).toEqual([200, []]);
  return answer;
}

async function answersTo(owner: string, hidden: string): Promise<string[]> {
  const answers = await Promise.all(Object.keys(paths).map((path) => ask(owner, path, hidden)));
  return answers.map(({ body }) => body);
}

describe("two callers that ask the same", () => {
  it.each(Object.keys(hidings))(
    "get different answers where %s is for one of them, and the other's has no trace of it",
    async (what) => {
      const { id, write } = await (hidings[what] as (typeof hidings)[string])(hub.world, ownerAlone);
      const before = [await answersTo("XYZ", id), await answersTo("UTO", id)];
      await write();
      const after = [await answersTo("XYZ", id), await answersTo("UTO", id)];
      expect(after[0]).toEqual(before[0]);
      expect(after[1]).not.toEqual(before[1]);
      expect(after[1]?.join("\n")).toContain(id);
      expect(after[0]?.join("\n")).not.toMatch(new RegExp(`${canary}|${id}`));
    },
  );

  it("by every way there is", async () => {
    const told = new Set<string>();
    for (const hide of Object.values(hidings)) {
      const { id, write } = await hide(hub.world, ownerAlone);
      await write();
      const [others, own] = [await answersTo("XYZ", id), await answersTo("UTO", id)];
      for (const [index, path] of Object.keys(paths).entries()) if (others[index] !== own[index]) told.add(path);
    }
    expect(Object.keys(paths).filter((path) => !told.has(path))).toEqual([]);
  });
});

describe("a hidden record", () => {
  it("changes not one byte of any answer, however it is hidden", async () => {
    const cases = fc.record({
      what: fc.constantFrom(...Object.keys(hidings)),
      from: fc.constantFrom(...Object.keys(keptFromXyz)),
    });
    const changesNothing = fc.asyncProperty(cases, async ({ what, from }) => {
      const hide = hidings[what] as (typeof hidings)[string];
      const { id, write } = await hide(hub.world, keptFromXyz[from] as Policy);
      const before = await answersTo("XYZ", id);
      await write();
      const after = await answersTo("XYZ", id);
      expect(after).toEqual(before);
      expect(after.join("\n")).not.toContain(canary);
    });
    await fc.assert(changesNothing, { numRuns: 16, seed: 20_261_123 });
  });

  it("is not disclosed to the audit either, while to its owner it is", async () => {
    const { id, write } = await (hidings["a person who holds the passport"] as (typeof hidings)[string])(
      hub.world,
      ownerAlone,
    );
    await write();
    const named = async (owner: string) => {
      const { requestId } = await ask(owner, "the neighbours of a document", id);
      return (await hub.entries(requestId)).flatMap(({ leaves }) => leaves).flatMap(({ records }) => records);
    };
    expect(await named("XYZ")).not.toContain(id);
    expect(await named("UTO")).toContain(id);
  });
});

describe("a person whose identity is withheld", () => {
  it("is found by none of it: not by name, birth or number", async () => {
    const said = {
      policy: shownTo({ classes: [] }),
      names: [{ kind: "MAIN", full: "Carla Canari" }],
      birthDates: [{ date: "1901-01-01" }],
      identifiers: [{ number: "CC-1901" }],
      nationalities: ["XOM"],
    };
    const id = await hub.world.write("person", said);
    const search = (conditions: string) =>
      `{ persons(${conditions}) { totalCount nodes { id names { full } birthDates { date } } } }`;
    for (const conditions of ['name: "canari"', 'birthDate: "1901"', 'nationality: "XOM", name: "carla"']) {
      expect((await hub.ask("XYZ", search(conditions))).data.persons, conditions).toEqual({ totalCount: 0, nodes: [] });
      expect((await hub.ask("UTO", search(conditions))).data.persons.totalCount, conditions).toBe(1);
    }
    const nodes = [{ id, names: [], birthDates: [] }];
    expect((await hub.ask("XYZ", search('nationality: "XOM"'))).data.persons).toEqual({ totalCount: 1, nodes });
  });
});
