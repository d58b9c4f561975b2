import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestHub } from "../hub.ts";
import { ownerAlone } from "../world.ts";

let hub: Awaited<ReturnType<typeof openTestHub>>;
let anna: string;
let berta: string;

beforeAll(async () => {
  hub = await openTestHub();
  anna = await hub.world.person("Anna");
  berta = await hub.world.person("Berta");
  for (let nth = 0; nth < 7; nth += 1) {
    const passport = await hub.world.passport(`XZ${nth}`, { policy: nth === 3 ? ownerAlone : undefined });
    await hub.world.link("HOLDER_OF", anna, passport);
  }
});
afterAll(() => hub.close());

interface Page {
  readonly totalCount: number;
  readonly nodes: readonly { readonly id: string }[];
  readonly edges: readonly { readonly cursor: string }[];
  readonly pageInfo: Readonly<Record<"hasNextPage" | "hasPreviousPage", boolean>> &
    Readonly<Record<"startCursor" | "endCursor", string | null>>;
}

const page = "totalCount nodes { id } edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }";

/** Three lists, and how the page is found in the answer. */
const lists = [
  [
    "a search",
    `query($first: Int, $after: String) { page: documents(issuer: "UTO", first: $first, after: $after) { ${page} } }`,
  ],
  [
    "neighbours",
    `query($first: Int, $after: String, $anna: ID!) { person(id: $anna) { page: documents(first: $first, after: $after) { ${page} } } }`,
  ],
  [
    "links",
    `query($first: Int, $after: String, $anna: ID!) { person(id: $anna) { page: links(first: $first, after: $after) { ${page} } } }`,
  ],
] as const;

async function read(query: string, first: number, after: string | null): Promise<Page> {
  const variables = { first, after, ...(query.includes("$anna") && { anna }) };
  const { data, errors } = await hub.post("XYZ", { query, variables });
  expect(errors).toEqual([]);
  return data.page ?? data.person.page;
}

describe.each(lists)("the pages of %s", (_name, query) => {
  it.each([1, 2, 4, 6])("of %i join to the whole, each item once and in one order", async (first) => {
    const whole = await read(query, 100, null);
    expect([whole.nodes.length, whole.totalCount, whole.pageInfo.hasNextPage]).toEqual([6, 6, false]);
    const ids: string[] = [];
    let after: string | null = null;
    for (let more = true; more;) {
      const { nodes, edges, totalCount, pageInfo }: Page = await read(query, first, after);
      expect(totalCount).toBe(6);
      expect(pageInfo.hasPreviousPage).toBe(after !== null);
      expect([pageInfo.startCursor, pageInfo.endCursor]).toEqual([edges.at(0)?.cursor, edges.at(-1)?.cursor]);
      ids.push(...nodes.map(({ id }) => id));
      expect(ids.length === 6).toBe(!pageInfo.hasNextPage);
      [more, after] = [pageInfo.hasNextPage, pageInfo.endCursor];
    }
    expect(ids).toEqual(whole.nodes.map(({ id }) => id));
  });

  it("end with an empty one, after the last item", async () => {
    const { pageInfo } = await read(query, 100, null);
    const beyond = await read(query, 100, pageInfo.endCursor);
    expect(beyond).toMatchObject({ nodes: [], edges: [], totalCount: 6 });
    expect(beyond.pageInfo).toEqual({ hasNextPage: false, hasPreviousPage: true, startCursor: null, endCursor: null });
  });
});

describe("a cursor", () => {
  it("is of one list alone: two for one record in two lists differ", async () => {
    const [search, neighbours] = [await read(lists[0][1], 100, null), await read(lists[1][1], 100, null)];
    const cursors = [...search.edges, ...neighbours.edges].map(({ cursor }) => cursor);
    expect(new Set(cursors).size).toBe(12);
  });

  it("from another list, field, filter or record, or made by hand, is refused by name", async () => {
    const { pageInfo } = await read(lists[0][1], 2, null);
    const links = (await read(lists[2][1], 2, null)).pageInfo.endCursor ?? "";
    const cursor = pageInfo.endCursor ?? "";
    const refused = [
      `{ page: documents(issuer: "D", after: "${cursor}") { totalCount } }`,
      `{ page: documents(after: "${cursor}") { totalCount } }`,
      `{ page: persons(after: "${cursor}") { totalCount } }`,
      `{ page: documents(issuer: "UTO", after: "") { totalCount } }`,
      `{ page: documents(issuer: "UTO", after: "${cursor.slice(0, -2)}") { totalCount } }`,
      `{ page: documents(issuer: "UTO", after: "${Buffer.from(anna).toString("base64url")}") { totalCount } }`,
      `{ page: documents(issuer: "UTO", after: "${"A".repeat(900)}") { totalCount } }`,
      `{ page: person(id: "${berta}") { links(after: "${links}") { totalCount } } }`,
      `{ page: person(id: "${anna}") { links(kinds: [HOLDER_OF], after: "${links}") { totalCount } } }`,
      `{ page: person(id: "${anna}") { documents(after: "${links}") { totalCount } } }`,
    ];
    for (const query of refused) {
      const { status, data, codes } = await hub.post("XYZ", { query });
      expect([status, codes], query.slice(0, 80)).toEqual([200, ["BAD_CURSOR"]]);
      expect(data.page && Object.values(data.page)).toEqual(data.page && [null]);
    }
  });

  // Reports of the country of registration come first: in the other order some would stand before the cursor unread.
  it("of what a vehicle met is refused once it is registered elsewhere, and leaves no report out", async () => {
    const { world } = hub;
    const bus = { vin: "UTXBUS003AA000001", reference: "bus" };
    const id = await world.write("vehicle", { ...bus, plateCountry: "UTO" });
    for (const owner of ["UTO", "GRC", "UTO", "GRC"])
      await world.write("vehicleReport", { owner, vin: bus.vin, status: "STOLEN" });
    const reports = (more: string) =>
      hub.post("XYZ", {
        query: `{ vehicle(id: "${id}") { reports(first: 3${more}) { nodes { owner } pageInfo { endCursor } } } }`,
      });
    const { reports: first } = (await reports("")).data.vehicle;
    const after = `, after: "${first.pageInfo.endCursor}"`;
    expect(first.nodes.map(({ owner }: { owner: string }) => owner)).toEqual(["UTO", "UTO", "GRC"]);
    expect((await reports(after)).data.vehicle.reports.nodes).toEqual([{ owner: "GRC" }]);
    await world.write("vehicle", { ...bus, plateCountry: "GRC" });
    expect((await reports(after)).codes).toEqual(["BAD_CURSOR"]);
  });
});

describe("a page", () => {
  const lists = ["documents", "persons", "operations", "vehicleReports"];

  it.each([0, -1, 101, 100_000, 2_147_483_647])("of %i is refused with the limit named, not cut", async (first) => {
    for (const list of lists) {
      const literal = await hub.post("XYZ", { query: `{ ${list}(first: ${first}) { totalCount } }` });
      const query = `query($first: Int) { ${list}(first: $first) { totalCount } }`;
      const variable = await hub.post("XYZ", { query, variables: { first } });
      for (const { data, codes, errors } of [literal, variable]) {
        expect([data, codes]).toEqual([{ [list]: null }, ["PAGE_SIZE"]]);
        expect(errors[0]?.message).toContain("1 to 100");
      }
    }
  });

  it("of neighbours is bound by the same limit, and the record stands", async () => {
    const query = `query($id: ID!, $first: Int) { person(id: $id) { id documents(first: $first) { totalCount } links(first: $first) { totalCount } } }`;
    const { data, codes } = await hub.post("XYZ", { query, variables: { id: anna, first: 101 } });
    expect(data).toEqual({ person: { id: anna, documents: null, links: null } });
    expect(codes).toEqual(["PAGE_SIZE", "PAGE_SIZE"]);
  });

  it("of more than 100 ids is refused", async () => {
    const query = "query($ids: [ID!]!) { nodes(ids: $ids) { id } }";
    const many = await hub.post("XYZ", { query, variables: { ids: Array.from({ length: 101 }, () => anna) } });
    expect([many.data, many.codes]).toEqual([{ nodes: null }, ["PAGE_SIZE"]]);
    expect(many.errors[0]?.message).toContain("100");
    const most = await hub.post("XYZ", { query, variables: { ids: Array.from({ length: 100 }, () => anna) } });
    expect(most.data.nodes).toHaveLength(100);
  });
});
