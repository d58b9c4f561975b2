import { afterEach, describe, expect, it } from "vitest";
import { documentReports, documents } from "../../../records/documents/records.ts";
import { subgraph } from "../../../subgraphs/documents/subgraph.ts";
import { subgraphWith, type Written } from "../asking.ts";

let asked: Awaited<ReturnType<typeof subgraphWith>>;
afterEach(() => asked.close());

const passport = (reference: string, said: object = {}): Written => ({
  dataset: documents,
  reference,
  type: "PASSPORT",
  number: "XZ 000-123",
  issuer: "UTO",
  ...said,
});
const report = (reference: string, said: object = {}): Written => ({
  dataset: documentReports,
  reference,
  type: "PASSPORT",
  number: "xz000123",
  issuer: "UTO",
  fraudType: "STOLEN",
  ...said,
});

interface Met {
  readonly weak: boolean;
  readonly node: { readonly reference: string };
}

interface Reported {
  readonly reference: string;
  readonly reports: { readonly edges: readonly Met[] };
}

/** What the graph says of each document: references of its reports, those met weakly with a question mark. */
async function reportsOf(...written: readonly Written[]) {
  asked = await subgraphWith(subgraph, written);
  const { data, errors } = await asked.ask(
    "{ documents { nodes { reference reports { edges { weak node { reference } } } } } }",
  );
  expect(errors).toBeUndefined();
  const list = data?.["documents"] as { nodes: Reported[] } | undefined;
  const named = ({ weak, node }: Met) => `${node.reference}${weak ? "?" : ""}`;
  return Object.fromEntries(
    (list?.nodes ?? []).map(({ reference, reports }) => [reference, reports.edges.map(named).toSorted()]),
  );
}

describe("the reports on a document", () => {
  it("meet it by number, type and issuer, however the number is written", async () => {
    expect(await reportsOf(passport("P"), report("R"), report("S", { fraudType: "REVOKED" }))).toEqual({
      P: ["R", "S"],
    });
  });

  it.each([
    ["number", { number: "XZ000124" }],
    ["type", { type: "VISA" }],
    ["issuer", { issuer: "D", owner: "D" }],
  ])("are not those of another %s", async (_what, said) => {
    expect(await reportsOf(passport("P"), report("R", said))).toEqual({ P: [] });
  });

  it("meet it weakly where its issuer or its type is unknown", async () => {
    const unknown = [
      passport("P", { issuer: null }),
      passport("Q", { type: null }),
      passport("N", { issuer: null, type: null }),
    ];
    const found = await reportsOf(
      ...unknown,
      report("R"),
      report("V", { type: "VISA" }),
      report("D", { issuer: "D", owner: "D" }),
    );
    expect(found).toEqual({ P: ["D?", "R?"], Q: ["R?", "V?"], N: ["D?", "R?", "V?"] });
  });

  it.each([null, "-", "N/A", "000000000"])("are none where its number is unknown, as with %j", async (number) => {
    expect(await reportsOf(passport("P", { number }), report("R"))).toEqual({ P: [] });
  });

  it("of many documents are one read", async () => {
    await reportsOf(
      ...Array.from({ length: 12 }, (_, nth) => passport(`P${nth}`, { number: `XZ${nth}` })),
      report("R"),
    );
    expect(asked.neighbourReads()).toBe(1);
  });

  it("are refused to who may not read reports, since an empty list would read as not reported", async () => {
    asked = await subgraphWith(subgraph, [passport("P"), report("R")]);
    const { data, errors } = await asked.ask("{ documents { nodes { number reports { edges { weak } } } } }", [
      "document:read",
      "document:search",
    ]);
    expect(data).toMatchObject({ documents: { nodes: [{ number: "XZ 000-123", reports: null }] } });
    expect(errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
  });
});

describe("the documents of a report", () => {
  it("are those it names, and those that leave type or issuer open, each once", async () => {
    const written = [
      passport("P"),
      passport("I", { issuer: null }),
      passport("T", { type: null }),
      passport("N", { issuer: null, type: null }),
      passport("D", { issuer: "D" }),
      passport("V", { type: "VISA" }),
      report("R"),
    ];
    asked = await subgraphWith(subgraph, written);
    const { data, errors } = await asked.ask(
      "{ documentReports { nodes { documents { edges { weak node { reference } } } } } }",
    );
    expect(errors).toBeUndefined();
    const list = data?.["documentReports"] as { nodes: { documents: { edges: Met[] } }[] } | undefined;
    const named = list?.nodes[0]?.documents.edges.map(({ weak, node }) => `${node.reference}${weak ? "?" : ""}`);
    expect(named?.toSorted()).toEqual(["I?", "N?", "P", "T?"]);
  });
});
