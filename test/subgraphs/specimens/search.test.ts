import { afterAll, describe, expect, it } from "vitest";
import { alerts, specimens } from "../../../records/specimens/records.ts";
import { subgraph } from "../../../subgraphs/specimens/subgraph.ts";
import { subgraphWith } from "../asking.ts";

const watermark = { technique: "WATERMARK", light: "TRANSMITTED", whatToSee: "a swan", image: "uto:images/1" };
const passport = { country: "UTO", category: "PASSPORT", type: "ORDINARY" };
const world = await subgraphWith(subgraph, [
  { dataset: specimens, reference: "first", number: "UTO-AO-00001", ...passport, numberFormat: "LNNNNNNN" },
  {
    dataset: specimens,
    reference: "second",
    number: "UTO-AO-00002",
    ...passport,
    pages: [{ page: "12", features: [watermark] }],
  },
  {
    dataset: alerts,
    reference: "swan",
    kind: "COUNTERFEIT",
    specimenNumber: "UTO-AO-00002",
    state: "PUBLISHED",
    detectedCountry: "GRC",
  },
]);
afterAll(() => world.close());

describe("specimens and alerts in the graph", () => {
  it("are found by number in any case", async () => {
    const { data } = await world.ask(`{
      specimens(number: "uto-ao-00002") { nodes { reference pages { page features { technique light whatToSee image } } } }
      alerts(specimenNumber: "uto-ao-00002", detectedCountry: "GRC") { totalCount nodes { reference } }
    }`);
    expect(data).toEqual({
      specimens: { nodes: [{ reference: "second", pages: [{ page: "12", features: [watermark] }] }] },
      alerts: { totalCount: 1, nodes: [{ reference: "swan" }] },
    });
  });

  it("are found by every argument given", async () => {
    const { data } = await world.ask(`{
      specimens(country: "UTO", category: PASSPORT, type: ORDINARY) { totalCount }
      alerts(kind: COUNTERFEIT, state: DRAFT) { totalCount }
    }`);
    expect(data).toEqual({ specimens: { totalCount: 2 }, alerts: { totalCount: 0 } });
  });

  it("say whether a number has the format of the series, where that is known", async () => {
    const { data } = await world.ask(`{
      has: specimens(number: "UTO-AO-00001") { nodes { fitsNumberFormat(number: "l-898 9021") } }
      lacks: specimens(number: "UTO-AO-00001") { nodes { fitsNumberFormat(number: "1234567") } }
      unknown: specimens(number: "UTO-AO-00002") { nodes { fitsNumberFormat(number: "1234567") } }
    }`);
    expect(data).toEqual({
      has: { nodes: [{ fitsNumberFormat: true }] },
      lacks: { nodes: [{ fitsNumberFormat: false }] },
      unknown: { nodes: [{ fitsNumberFormat: null }] },
    });
  });
});
