import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestHub } from "../hub.ts";

let hub: Awaited<ReturnType<typeof openTestHub>>;
let passports: { readonly own: string; readonly ofUto: string; readonly ofXyz: string };
let linked: string;

beforeAll(async () => {
  hub = await openTestHub();
  const { world } = hub;
  passports = {
    own: await world.passport("XA100", { owner: "D" }),
    ofUto: await world.passport("XA200", { owner: "UTO" }),
    ofXyz: await world.passport("XA300", { owner: "XYZ" }),
  };
  linked = await world.person("Ilveth Oskoey", { owner: "UTO" });
  await world.link("HOLDER_OF", linked, passports.ofUto, { owner: "UTO" });
  await world.link("HOLDER_OF", linked, passports.ofXyz, { owner: "UTO" });
});
afterAll(() => hub.close());

const byIds = "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }";
const shown = ({ data }: { data: { nodes: ({ id: string } | null)[] } }) =>
  data?.nodes?.map((node) => node?.id ?? null);

describe("a key that is bound to owners", () => {
  const bound = { owner: "D", bounds: { owners: ["UTO"] } };

  it("sees their records and its own, and no others", async () => {
    const { own, ofUto, ofXyz } = passports;
    const ids = [own, ofUto, ofXyz];
    expect(shown(await hub.ask(bound, byIds, { variables: { ids } }))).toEqual([own, ofUto, null]);
    expect(shown(await hub.ask("D", byIds, { variables: { ids } }))).toEqual(ids);
    const { data } = await hub.ask(bound, "{ documents(first: 10) { totalCount nodes { id } } }");
    expect(data.documents.totalCount).toBe(2);
  });

  it("sees a link where it sees both ends", async () => {
    const query = "query ($id: ID!) { person(id: $id) { documents(first: 10) { nodes { id } } } }";
    const { data } = await hub.ask(bound, query, { variables: { id: linked } });
    expect(data.person.documents.nodes).toEqual([{ id: passports.ofUto }]);
  });
});

describe("a key whose scopes cover some classes of fields", () => {
  it("sees no others, in its own records neither, and finds nothing by them", async () => {
    const bound = { owner: "UTO", bounds: { classes: ["source"] as ["source"] } };
    const query = `query ($id: ID!) {
      person(id: $id) { sex name reference }
      persons(name: "Oskoey") { totalCount }
    }`;
    const asked = { variables: { id: linked } };
    const { data } = await hub.ask(bound, query, asked);
    expect(data.person.name).toBeNull();
    expect(data.person.reference).not.toBeNull();
    expect(data.persons.totalCount).toBe(0);
    expect((await hub.ask("UTO", query, asked)).data).toMatchObject({
      person: { name: "Ilveth Oskoey" },
      persons: { totalCount: 1 },
    });
  });
});

describe("a key that is bound to operations", () => {
  it("names one of them as its case", async () => {
    const bound = { owner: "UTO", bounds: { operations: ["OPE-ONE"] } };
    const query = "{ documents(first: 1) { totalCount } }";
    const asked = (reference?: string) => hub.ask(bound, query, { headers: { "hub-case": reference } });
    expect((await asked()).codes).toEqual(["CASE_REQUIRED"]);
    expect((await asked("OPE-TWO")).codes).toEqual(["CASE_REQUIRED"]);
    expect((await asked("OPE-ONE")).codes).toEqual([]);
    expect((await hub.ask(bound, "{ me { bounds { operations } } }")).data.me.bounds.operations).toEqual(["OPE-ONE"]);
  });
});

describe("a key that is bound to addresses", () => {
  it("is nobody's from elsewhere, and nothing tells why", async () => {
    // Requests of this hub come from 192.0.2.1.
    expect((await hub.ask({ owner: "UTO", addresses: ["192.0.2.0/24"] }, "{ me { name } }")).status).toBe(200);
    const elsewhere = await hub.ask({ owner: "UTO", addresses: ["198.51.100.0/24"] }, "{ me { name } }");
    const unknown = await hub.ask("UTO", "{ me { name } }", { headers: { authorization: "Bearer blk_live_x" } });
    const said = ({ body, requestId }: typeof unknown) => body.replace(requestId, "");
    expect(elsewhere.status).toBe(401);
    expect(said(elsewhere)).toBe(said(unknown));
  });
});

describe("a test key and a live one", () => {
  it("never see each other's records, by whatever way", async () => {
    const training = await hub.world.passport("XT100", { owner: "UTO", test: true });
    const ids = [passports.ofUto, training];
    const trainee = { owner: "UTO", test: true };
    expect(shown(await hub.ask(trainee, byIds, { variables: { ids } }))).toEqual([null, training]);
    expect(shown(await hub.ask("UTO", byIds, { variables: { ids } }))).toEqual([passports.ofUto, null]);
    const all = "{ documents(first: 10) { totalCount nodes { id } } }";
    expect((await hub.ask(trainee, all)).data).toEqual({ documents: { totalCount: 1, nodes: [{ id: training }] } });
  });
});
