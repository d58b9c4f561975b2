import { graphql } from "graphql";
import { describe, expect, it, vi } from "vitest";
import { type Kind, kinds } from "../../../records/kinds.ts";
import { Cursors } from "../../../subgraphs/cursors.ts";
import { neighbours } from "../../../records/links/kinds.ts";
import { subgraph } from "../../../subgraphs/links/subgraph.ts";
import { makeSubgraph } from "../../../subgraphs/make.ts";
import { filled } from "../../access/fill.ts";
import { callerOf, openWorld, ownerAlone, type World } from "../../world.ts";

const schema = makeSubgraph(subgraph);

/** A record of any kind, of which everything is said; another each time. */
const write = (world: World, kind: Kind) => world.write(kind, filled(kinds[kind].type, (written += 1), "UTO"));
let written = 0;

/** Asks the subgraph alone, as the gateway does. */
async function ask(world: World, source: string, variableValues: Record<string, unknown> = {}, owner = "XYZ") {
  const caller = callerOf(owner);
  const { reader, spending, disclosures } = world.asking(caller, "identify");
  const log = { error: () => {} };
  const cursors = new Cursors(new Uint8Array(32));
  const session = { caller, purpose: "identify", requestId: "REQ-1", reader, spending };
  const contextValue = { ...session, log, cursors, loaders: new Map() };
  const { data, errors } = await graphql({ schema, source, variableValues, contextValue });
  expect(errors).toBeUndefined();
  return { data: JSON.parse(JSON.stringify(data)), disclosures };
}

describe("a neighbour field", () => {
  it.each(neighbours)(
    "leads from a $from by $kind to the $to, and back",
    async ({ kind, from, to, outward, inward }) => {
      await using world = await openWorld();
      const [start, end] = [await write(world, from), await write(world, to)];
      await world.link(kind, start, end);
      const follow = async (id: string, of: Kind, field: string) => {
        const query = `query($id: ID!) { node(id: $id) { ... on ${kinds[of].type} { ${field} { totalCount nodes { __typename id } } } } }`;
        return (await ask(world, query, { id })).data.node[field];
      };
      expect(await follow(start, from, outward)).toEqual({
        totalCount: 1,
        nodes: [{ __typename: kinds[to].type, id: end }],
      });
      expect(await follow(end, to, inward)).toEqual({
        totalCount: 1,
        nodes: [{ __typename: kinds[from].type, id: start }],
      });
    },
  );

  it("does not follow links of another kind, or to another kind of record", async () => {
    await using world = await openWorld();
    const anna = await world.person("Anna");
    await world.link("NAMED_IN", anna, await write(world, "documentReport"));
    await world.link("RELATIVE_OF", anna, await world.person("Berta"));
    const query = `query($id: ID!) { node(id: $id) { ... on Person {
      vehicleReports { totalCount } documentReports { totalCount } associates { totalCount } relatives { totalCount }
    } } }`;
    expect((await ask(world, query, { id: anna })).data.node).toEqual({
      vehicleReports: { totalCount: 0 },
      documentReports: { totalCount: 1 },
      associates: { totalCount: 0 },
      relatives: { totalCount: 1 },
    });
  });

  it("of many records is one read, each with a page of its own", async () => {
    await using world = await openWorld();
    const holders: string[] = [];
    for (let nth = 0; nth < 10; nth += 1) {
      holders.push(await world.person(`Person ${nth}`));
      for (let held = 0; held < nth % 3; held += 1) {
        await world.link("HOLDER_OF", holders[nth] ?? "", await world.passport(`XZ${nth}${held}`));
      }
    }
    const reads = vi.spyOn(world.platform.store, "findEach");
    const query =
      "query($ids: [ID!]!) { nodes(ids: $ids) { ... on Person { documents(first: 1) { nodes { id } pageInfo { hasNextPage } } } } }";
    const { data } = await ask(world, query, { ids: holders });
    expect(reads).toHaveBeenCalledTimes(1);
    const pages = data.nodes.map(
      ({ documents }: { documents: { nodes: unknown[]; pageInfo: { hasNextPage: boolean } } }) => [
        documents.nodes.length,
        documents.pageInfo.hasNextPage,
      ],
    );
    expect(pages).toEqual(Array.from({ length: 10 }, (_, nth) => [Math.min(nth % 3, 1), nth % 3 === 2]));
  });

  it("of many records is counted in one read, once for each, under however many names it is asked", async () => {
    await using world = await openWorld();
    const holders = [await world.person("Anna"), await world.person("Berta")];
    for (const number of ["XZ1", "XZ2"]) await world.link("HOLDER_OF", holders[0] ?? "", await world.passport(number));
    const hidden = await world.passport("XZ3", { policy: ownerAlone });
    await world.link("HOLDER_OF", holders[0] ?? "", hidden);
    const counts = vi.spyOn(world.platform.store, "countEach");
    const query = `query($ids: [ID!]!) { nodes(ids: $ids) { ... on Person {
      one: documents(first: 1) { totalCount totalCountAtLeast } all: documents { totalCount }
    } } }`;
    const { data } = await ask(world, query, { ids: [...holders, ...holders] });
    expect(counts.mock.calls.map(([, , values]) => values)).toEqual([holders]);
    const [two, none] = [2, 0].map((total) => ({
      one: { totalCount: total, totalCountAtLeast: total },
      all: { totalCount: total },
    }));
    expect(data.nodes).toEqual([two, none, two, none]);
  });

  it("does not mix the pages of fields that were asked under two names", async () => {
    await using world = await openWorld();
    const anna = await world.person("Anna");
    for (const number of ["XZ1", "XZ2", "XZ3"]) await world.link("HOLDER_OF", anna, await world.passport(number));
    const query =
      "query($id: ID!) { node(id: $id) { ... on Person { one: documents(first: 1) { nodes { id } } all: documents { nodes { id } } } } }";
    const { one, all } = (await ask(world, query, { id: anna })).data.node;
    expect([one.nodes.length, all.nodes.length]).toEqual([1, 3]);
  });
});

describe("all links of a record", () => {
  it("tell who says so and since when, and lead to the other end from either side", async () => {
    await using world = await openWorld();
    const [anna, passport] = [await world.person("Anna"), await world.passport("XZ0001")];
    const link = await world.link("HOLDER_OF", anna, passport, {
      source: "register of passports",
      periods: [{ since: "2019-05", until: null }],
      reliability: "B",
    });
    const edges = `links { edges { node { id kind source reliability periods { since until } from { id } to { id } } other { __typename id } } }`;
    const query = `query($ids: [ID!]!) { nodes(ids: $ids) { ... on Person { ${edges} } ... on Document { ${edges} } } }`;
    const { data } = await ask(world, query, { ids: [anna, passport] });
    const node = {
      id: link,
      kind: "HOLDER_OF",
      source: "register of passports",
      reliability: "B",
      periods: [{ since: "2019-05", until: null }],
      from: { id: anna },
      to: { id: passport },
    };
    expect(data.nodes).toEqual([
      { links: { edges: [{ node, other: { __typename: "Document", id: passport } }] } },
      { links: { edges: [{ node, other: { __typename: "Person", id: anna } }] } },
    ]);
  });

  it("can be asked for by kind; no kind is none", async () => {
    await using world = await openWorld();
    const anna = await world.person("Anna");
    await world.link("HOLDER_OF", anna, await world.passport("XZ0001"));
    await world.link("ASSOCIATE_OF", await world.person("Berta"), anna);
    const query = `query($id: ID!, $kinds: [LinkKind!]) { node(id: $id) { ... on Person { links(kinds: $kinds) { totalCount nodes { kind } } } } }`;
    const of = async (kinds: string[] | null) => (await ask(world, query, { id: anna, kinds })).data.node.links;
    expect((await of(null)).totalCount).toBe(2);
    expect(await of(["ASSOCIATE_OF"])).toEqual({ totalCount: 1, nodes: [{ kind: "ASSOCIATE_OF" }] });
    expect(await of([])).toEqual({ totalCount: 0, nodes: [] });
  });

  it("are gone from both ends as soon as one of them is restricted or withdrawn", async () => {
    await using world = await openWorld();
    const anna = await world.person("Anna", { reference: "anna" });
    const passport = await world.passport("XZ0001");
    await world.link("HOLDER_OF", anna, passport);
    const count = async (owner: string) =>
      (
        await ask(
          world,
          "query($id: ID!) { node(id: $id) { ... on Document { links { totalCount } holders { totalCount } } } }",
          { id: passport },
          owner,
        )
      ).data.node;
    const [one, none] = [1, 0].map((totalCount) => ({ links: { totalCount }, holders: { totalCount } }));
    expect(await count("XYZ")).toEqual(one);
    await world.person("Anna", { reference: "anna", policy: ownerAlone });
    expect([await count("XYZ"), await count("UTO")]).toEqual([none, one]);
    await world.withdraw(anna);
    expect(await count("UTO")).toEqual(none);
  });
});

describe("nodes", () => {
  it("come in the order asked for, with null for what is not there, and a link as what it is", async () => {
    await using world = await openWorld();
    const [anna, passport] = [await world.person("Anna"), await world.passport("XZ0001")];
    const link = await world.link("HOLDER_OF", anna, passport);
    const ids = [passport, "PER-AAAAAAAAAAAAAAAAAAAAAAAAAA", link, anna, passport, "nonsense"];
    const { data, disclosures } = await ask(
      world,
      "query($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on Link { kind } } }",
      { ids },
    );
    const document = { __typename: "Document", id: passport };
    expect(data.nodes).toEqual([
      document,
      null,
      { __typename: "Link", id: link, kind: "HOLDER_OF" },
      { __typename: "Person", id: anna },
      document,
      null,
    ]);
    expect(
      disclosures
        .list()
        .flatMap(({ records }) => records)
        .toSorted(),
    ).toEqual([anna, link, passport].toSorted());
  });
});
