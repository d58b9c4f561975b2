import { describe, expect, it } from "vitest";
import { documentReports, documents } from "../../records/documents/records.ts";
import { vehicleReports, vehicles } from "../../records/vehicles/records.ts";
import type { Subgraph } from "../../subgraphs/make.ts";
import { subgraph as documentsSubgraph } from "../../subgraphs/documents/subgraph.ts";
import { subgraph as vehiclesSubgraph } from "../../subgraphs/vehicles/subgraph.ts";
import { subgraphWith, type Written } from "./asking.ts";

const vin = "UTXBUS003AA000001";
const passport = { number: "XZ000123", type: "PASSPORT" };

/** Page size that the ten and the others fill more than once. */
const first = 100;

const some = (many: number, one: Omit<Written, "reference">): Written[] =>
  Array.from({ length: many }, (_, nth) => ({ ...one, reference: `${one.owner} ${nth}` }) as Written);

interface Case {
  readonly subgraph: Subgraph;
  /** The record whose list it is. */
  readonly of: Written;
  /** Ten that are to come first, and those of others that would drown them. */
  readonly genuine: Omit<Written, "reference">;
  readonly others: Omit<Written, "reference">;
  readonly many: number;
  /** Root field and field; how the list is narrowed to the ten. */
  readonly path: readonly [root: string, field: string];
  readonly narrowed: string;
}

const bus = { dataset: vehicles, vin, plateCountry: "UTO" };
const stolen = { dataset: vehicleReports, vin, status: "STOLEN" };

const cases: Readonly<Record<string, Case>> = {
  "STOLEN reports among RECOVERED ones that another owner wrote for the same VIN": {
    subgraph: vehiclesSubgraph,
    of: { ...bus, reference: "bus", owner: "XYZ" },
    genuine: { ...stolen, owner: "GRC" },
    others: { ...stolen, status: "RECOVERED", owner: "XYZ" },
    many: 600,
    path: ["vehicles", "reports"],
    narrowed: "status: STOLEN",
  },
  "reports of the country of registration among as many STOLEN ones of another owner": {
    subgraph: vehiclesSubgraph,
    of: { ...bus, reference: "bus", owner: "XYZ" },
    genuine: { ...stolen, owner: "UTO" },
    others: { ...stolen, owner: "XYZ" },
    many: 150,
    path: ["vehicles", "reports"],
    narrowed: 'owner: "UTO"',
  },
  "vehicles that the reporting country states among those that another owner states": {
    subgraph: vehiclesSubgraph,
    of: { ...stolen, reference: "stolen", owner: "UTO" },
    genuine: { ...bus, owner: "UTO" },
    others: { ...bus, plateCountry: "XYZ", owner: "XYZ" },
    many: 150,
    path: ["vehicleReports", "vehicles"],
    narrowed: 'owner: "UTO"',
  },
  "documents that their issuer states, under another of its codes, among those of another owner": {
    subgraph: documentsSubgraph,
    of: { ...passport, dataset: documentReports, reference: "R", owner: "D", issuer: "D", fraudType: "STOLEN" },
    genuine: { ...passport, dataset: documents, owner: "DEU", issuer: "DEU" },
    others: { ...passport, dataset: documents, owner: "XYZ", issuer: "D" },
    many: 150,
    path: ["documentReports", "documents"],
    narrowed: 'owner: "D"',
  },
};

interface Page {
  readonly edges: readonly { readonly weak: boolean; readonly node: { readonly reference: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  readonly totalCount: number;
}

describe("a list of what a record meets", () => {
  it.each(Object.keys(cases))("shows 10 %s first, and every one by paging", async (name) => {
    const { subgraph, of, genuine, others, many, path, narrowed } = cases[name] as Case;
    const [ten, rest] = [some(10, genuine), some(many, others)];
    const asked = await subgraphWith(subgraph, [of, ...rest, ...ten]);
    const page = async (given: string): Promise<Page> => {
      const query = `{ ${path[0]}(first: 1) { nodes { reference list: ${path[1]}(${given}) {
        edges { weak node { reference } } pageInfo { hasNextPage endCursor } totalCount
      } } } }`;
      const { data, errors } = await asked.ask(query);
      expect(errors).toBeUndefined();
      return (data?.[path[0]] as { nodes: { list: Page }[] } | undefined)?.nodes[0]?.list as Page;
    };
    const references = ({ edges }: Page) => edges.map(({ node }) => node.reference);

    const found = [await page(`first: ${first}`)];
    for (let last = found[0] as Page; last.pageInfo.hasNextPage; found.push(last))
      last = await page(`first: ${first}, after: "${last.pageInfo.endCursor}"`);
    const all = found.flatMap(references);
    const tenOf = ten.map(({ reference }) => reference);
    expect(all.slice(0, 10).toSorted()).toEqual(tenOf.toSorted());
    expect(all.toSorted()).toEqual([...ten, ...rest].map(({ reference }) => reference).toSorted());
    expect(found.map(({ totalCount }) => totalCount)).toEqual(found.map(() => 10 + many));
    const alone = await page(narrowed);
    expect([references(alone).toSorted(), alone.totalCount]).toEqual([tenOf.toSorted(), 10]);
    await asked.close();
  });
});
