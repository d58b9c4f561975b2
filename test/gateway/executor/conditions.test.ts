import { describe, expect, it } from "vitest";
import { answering } from "./answering.ts";
import { smallSubgraphs } from "./border.ts";

describe.each(["hive", "apollo"] as const)("conditions in a document that %s plans", (planner) => {
  const ask = answering(smallSubgraphs, planner);

  it("leave out what they stand at, and nothing that is asked beside it", async () => {
    const query = "query ($no: Boolean!) { travellers { vehicles { vin } risk @skip(if: $no) } }";
    const { data } = await ask(query, { no: true });
    const [first] = (data?.["travellers"] ?? []) as unknown[];
    expect(first).toEqual({ vehicles: [{ vin: "V0" }] });
  });

  it("have no subgraph asked for what they leave out", async () => {
    const query = "query ($no: Boolean!) { crossings { id place @skip(if: $no) { town name } } }";
    const { data, calls } = await ask(query, { no: true });
    expect(data?.["crossings"]).toHaveLength(3);
    expect(calls.filter(([, text]) => text.includes("place"))).toEqual([]);
  });

  it("that leave nothing of an object leave the object", async () => {
    const query = "query ($no: Boolean!) { crossings(first: 1) @skip(if: $no) { id @include(if: $no) } }";
    expect((await ask(query, { no: false })).data).toEqual({ crossings: [{}] });
  });
});
